# SPDX-License-Identifier: GPL-3.0-or-later
"""Predictions that were made elsewhere: scored by `evaluate`, and as the teacher of a run."""

import json
import struct
import unittest
import zipfile

from small_run import CHANNELS, SmallRunCase, series_rows

LOOK_BACK, HORIZON = 24, 8
FIRST_ROWS = {"train": range(LOOK_BACK, 400 - HORIZON + 1), "validation": range(400, 500 - HORIZON + 1),
              "test": range(500, 600 - HORIZON + 1)}
ROWS_OF_VALUES = [[float(cell) for cell in line.split(",")[1:]] for line in series_rows()[1:]]
OFFSET = 0.5  # what these predictions add to the truth, data units


def npy(windows, kind="d"):
    """[windows][steps][channels] as numpy.save writes it."""
    shape = (len(windows), len(windows[0]), len(windows[0][0]))
    descr = {"d": "<f8", "f": "<f4"}[kind]
    header = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    flat = [value for window in windows for step in window for value in step]
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + struct.pack(f"<{len(flat)}{kind}", *flat)


def predictions(part, moved=0):
    """The truth of every window of a part, a little too high."""
    return [[[value + OFFSET for value in row] for row in ROWS_OF_VALUES[first + moved:first + moved + HORIZON]]
            for first in FIRST_ROWS[part] if first + moved + HORIZON <= len(ROWS_OF_VALUES)]


class Predictions(SmallRunCase):
    def write(self, name, content):
        (self.folder / name).write_bytes(content)
        return self.folder / name

    def write_parts(self, parts=("train", "validation", "test")):
        with zipfile.ZipFile(self.folder / "predictions.npz", "w", zipfile.ZIP_DEFLATED) as archive:
            for part in parts:
                archive.writestr(part + ".npy", npy(predictions(part)))
        return self.folder / "predictions.npz"

    def evaluate(self, file, *arguments):
        return self.cli("evaluate", file, "--plan", self.folder / "plan.json", *arguments)

    def assert_offset_is_the_error(self, done):
        self.assertEqual(done.returncode, 0, done.stderr)
        score = json.loads(done.stdout)
        self.assertAlmostEqual(score["data_units"]["mse"], OFFSET ** 2, delta=1e-5)
        self.assertAlmostEqual(score["data_units"]["mae"], OFFSET, delta=1e-5)
        self.assertEqual(score["kind"], "predictions")
        return score

    def test_one_part_of_each_form(self):
        windows = predictions("test")
        lines = ["window,step," + ",".join(CHANNELS)]
        lines += [f"{w},{s}," + ",".join(map(repr, step)) for w, window in enumerate(windows)
                  for s, step in enumerate(window)]
        files = [self.write("a.npy", npy(windows)), self.write("b.npy", npy(windows, "f")),
                 self.write("c.csv", "\n".join(lines).encode() + b"\n")]
        for file in files:
            with self.subTest(file.name):
                score = self.assert_offset_is_the_error(self.evaluate(file))
                self.assertIsNone(score["validation"])
                self.assertEqual(score["options"], {"units": "data", "windows": "test"})

    def test_all_windows_in_one_array(self):
        windows = [window for part in FIRST_ROWS for window in predictions(part)]
        score = self.assert_offset_is_the_error(self.evaluate(self.write("all.npy", npy(windows))))
        self.assertIsNotNone(score["validation"])

    def test_they_teach(self):
        plan = self.plan()
        plan["teacher"] = {"checkpoint": str(self.write_parts()), "options": {"units": "data"}}
        plan["distillation"]["terms"] = plan["distillation"]["terms"][:1]
        self.write_plan(plan)
        teacher = self.finish_plan()["models"]["teacher"]
        self.assertAlmostEqual(teacher["test"]["data_units"]["mse"], OFFSET ** 2, delta=1e-5)
        self.assertTrue(teacher["checkpoint"].startswith("sha256:"))

    def test_feature_terms_have_nothing_to_compare(self):
        plan = self.plan()
        plan["teacher"] = {"checkpoint": str(self.write_parts())}
        self.write_plan(plan)
        self.assert_says(self.run_plan(), 1, "predictions.npz", "features")

    def test_a_teacher_needs_every_part(self):
        plan = self.plan()
        plan["teacher"] = {"checkpoint": str(self.write_parts(["validation", "test"]))}
        plan["distillation"]["terms"] = plan["distillation"]["terms"][:1]
        self.write_plan(plan)
        self.assert_says(self.run_plan(), 1, "predictions.npz", "all training, validation and test windows")

    def test_windows_that_were_moved(self):
        file = self.write("moved.npy", npy(predictions("validation", moved=2)))
        done = self.evaluate(file, "--set", "teacher.kind=", "--set", f"teacher.checkpoint={file}",
                             "--set", "teacher.options={\"windows\": \"validation\"}")
        self.assert_says(done, 2, "moved.npy", "other windows", "2 places later")

    def test_windows_that_were_moved_back(self):
        file = self.write("moved.npy", npy(predictions("test", moved=-1)))
        self.assert_says(self.evaluate(file), 2, "moved.npy", "other windows", "1 places earlier")

    def test_what_is_near_the_last_known_value_is_not_taken_for_moved(self):
        last = [[ROWS_OF_VALUES[first - 1]] * HORIZON for first in FIRST_ROWS["test"]]
        halfway = [[[(known + came) / 2 for known, came in zip(ROWS_OF_VALUES[first - 1], ROWS_OF_VALUES[first + step])]
                    for step in range(HORIZON)] for first in FIRST_ROWS["test"]]
        for name, windows in (("last.npy", last), ("halfway.npy", halfway)):
            with self.subTest(name):
                file = self.write(name, npy(windows))
                done = self.evaluate(file, "--set", "teacher.kind=", "--set", f"teacher.checkpoint={file}",
                                     "--set", "teacher.options={\"windows\": \"test\"}")
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_targets_in_an_order_of_their_own(self):
        windows = [[[value + OFFSET * (1 + 3 * (i == 0)) for i, value in enumerate(ROWS_OF_VALUES[first + step])]
                    for step in range(HORIZON)] for first in FIRST_ROWS["test"]]
        plan = self.plan()
        plan["task"]["targets"] = CHANNELS[1:] + CHANNELS[:1]
        self.write_plan(plan)
        score = json.loads(self.evaluate(self.write("a.npy", npy(windows))).stdout)
        self.assertAlmostEqual(score["data_units"]["mse"], OFFSET ** 2 * (len(CHANNELS) - 1 + 16) / len(CHANNELS), delta=1e-5)

    def test_wrong_units_are_not_believed(self):
        file = self.write("a.npy", npy(predictions("test")))
        score = json.loads(self.evaluate(file, "--set", "teacher.kind=", "--set", f"teacher.checkpoint={file}",
                                         "--set", "teacher.options={\"units\": \"scaled\"}").stdout)
        self.assertGreater(score["data_units"]["mse"], 10 * OFFSET ** 2)

    def test_damaged_files(self):
        whole = npy(predictions("test"))
        short = [window[:4] for window in predictions("test")]
        for name, content, said in (("short.npy", npy(short), "[93, 4, 3]"), ("few.npy", npy(predictions("test")[:50]), "93"),
                                    ("cut.npy", whole[:-8], "whole array"), ("head.npy", whole[:20], "whole array"),
                                    ("object.npy", whole.replace(b"<f8", b"|O8"), "whole array"),
                                    ("nan.npy", whole[:-8] + struct.pack("<d", float("nan")), "NaN or infinite"),
                                    ("a.csv", b"0,0,1,2,3\n0,2,1,2,3\n", "line 2"), ("b.csv", b"0,0,1,2,three\n", "complete")):
            with self.subTest(name):
                done = self.evaluate(self.write(name, content))
                self.assertIn(done.returncode, (1, 2))
                self.assert_says(done, done.returncode, name, said)


if __name__ == "__main__":
    unittest.main()
