# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad plans, broken series, full disks: a sentence that says what and where, and the right exit code."""

import json
import math
import resource
import unittest

from small_run import ROWS, SmallRunCase, series_rows


def limited_to(size):
    """Files may grow to so many bytes, as on a disk that fills up."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


class BadPlan(SmallRunCase):
    def test_each_fault_is_named(self):
        faults = [
            ({"seeed": 3}, "seeed"),
            ({"student": {"kind": "perceptron"}}, "perceptron"),
            ({"student": {"kind": "mlp", "options": {"d_modle": 8}}}, "d_model"),
            ({"student": {"kind": "mlp", "training": {"epochs": 0}}}, "epochs"),
            ({"student": {"kind": "mlp", "training": {"epochs": "many"}}}, "epochs"),
            ({"teacher": {"kind": "itransformer", "options": {"n_heads": 0}}}, "n_heads"),
            ({"distillation": {"terms": [{"kind": "multi_scales", "level": "prediction"}]}}, "multi_scale"),
            ({"distillation": {"terms": [{"kind": "multi_scale", "level": "soul"}]}}, "soul"),
            ({"task": {"look_back": 0, "horizon": 8}}, "look_back"),
            ({"format": "retort.plan/9"}, "retort.plan/9"),
            ({"data": {**self.plan()["data"], "file": "nowhere.csv"}}, "nowhere.csv"),
            ({"teacher": {"checkpoint": "nowhere.pt"}}, "nowhere.pt"),
        ]
        for change, part in faults:
            with self.subTest(part):
                self.write_plan({**self.plan(), **change})
                self.assert_says(self.run_plan(), 2, part)
                self.assertFalse(self.record.exists())

    def test_every_fault_is_named_at_once(self):
        done = self.run_plan("--set", "student.training.epochs=0", "--set", "student.training.batch_size=0")
        self.assert_says(done, 2, "epochs", "batch_size")

    def test_plan_that_is_no_json(self):
        (self.folder / "plan.json").write_text('{"format": "retort.plan/1",\n "name": }')
        self.assert_says(self.run_plan(), 2, "plan.json", "line 2")

    def test_plan_that_is_not_there(self):
        self.assert_says(self.cli("run", "nowhere.json", "--out", self.record), 2, "nowhere.json")

    def test_set_of_an_unknown_path_names_the_nearest(self):
        self.assert_says(self.run_plan("--set", "student.training.epoch=3"), 2, "student.training.epochs")

    def test_unknown_target(self):
        plan = self.plan()
        plan["task"]["targets"] = ["laod"]
        self.write_plan(plan)
        done = self.run_plan()
        self.assertIn(done.returncode, (1, 2))
        self.assertIn("load", done.stderr)

    def test_split_longer_than_the_series(self):
        plan = self.plan()
        plan["data"]["split"]["train"] = 4000
        self.write_plan(plan)
        done = self.run_plan()
        self.assertIn(done.returncode, (1, 2))
        self.assertIn(str(ROWS), done.stderr)

    def test_checkpoint_of_another_shape(self):
        first = self.finish_plan(out=self.folder / "first")
        plan = self.plan()
        plan["teacher"] = {"checkpoint": str(self.folder / "first" / first["models"]["teacher"]["checkpoint"])}
        plan["task"]["look_back"] = 32
        self.write_plan(plan)
        done = self.run_plan()
        self.assertIn(done.returncode, (1, 2))
        self.assert_says(done, done.returncode, "24", "32")


class BadSeries(SmallRunCase):
    def test_text_among_the_numbers(self):
        lines = series_rows()
        lines[300] = lines[300].rsplit(",", 1)[0] + ",12;5"
        self.write_series(lines)
        said = self.cli("inspect", self.folder / "series.csv").stdout
        self.assertIn("row 301, column wind: '12;5'", said)
        self.assertIn("1 missing values", said)
        for row in range(300, 330):
            lines[row] = lines[300]
        self.write_series(lines)
        self.assert_says(self.run_plan(), 1, "row 301", "wind", "12;5")
        self.assertEqual(self.result()["status"], "failed")

    def test_truncated_file_names_its_row(self):
        text = "\n".join(series_rows())
        (self.folder / "series.csv").write_text(text[:text.rindex(",") - 9])
        done = self.cli("inspect", self.folder / "series.csv")
        self.assertIn(f"row {ROWS + 1}", done.stdout)

    def test_empty_and_binary_files(self):
        for name, content in (("empty", b""), ("binary", bytes(range(256)) * 20)):
            with self.subTest(name):
                (self.folder / "series.csv").write_bytes(content)
                self.assert_says(self.run_plan("--overwrite"), 1, "series.csv")

    def test_missing_values_leave_windows_out(self):
        lines = series_rows()
        lines[200] = lines[200].rsplit(",", 1)[0] + ",nan"
        self.write_series(lines)
        result = self.finish_plan()
        self.assertEqual(result["data"]["windows"]["train"], 400 - 32 + 1 - 32)
        for model in result["models"].values():
            self.assertTrue(math.isfinite(model["test"]["mse"]))

    def test_loss_that_is_no_number_is_a_failure_with_its_place(self):
        done = self.run_plan("--set", "teacher.training.optimizer=sgd", "--set", "teacher.training.learning_rate=10",
                             "--set", "teacher.training.epochs=50", "--set", "teacher.kind=gru",
                             "--set", "teacher.options={}", "--set", "distillation.terms=[]",
                             "--set", "student.kind=linear_regression", "--set", "student.options={}",
                             "--set", "student.training.optimizer=sgd", "--set", "student.training.learning_rate=10",
                             "--set", "student.training.epochs=50")
        self.assert_says(done, 1, "epoch", "batch")
        result = self.result()
        self.assertEqual(result["status"], "failed")
        self.assertTrue(result["message"])


class BadDisk(SmallRunCase):
    def test_folder_that_cannot_be_written(self):
        (self.folder / "file").write_text("")
        for out in (self.folder / "file" / "record", "/proc/record"):
            with self.subTest(str(out)):
                self.assert_says(self.run_plan(out=out), 1, str(out))

    def test_full_disk_is_a_sentence(self):
        for size in (0, 1000, 5000, 9000):
            with self.subTest(size):
                done = self.run_plan("--overwrite", preexec_fn=limited_to(size))
                self.assert_says(done, 1, str(self.record))
                if (self.record / "result.json").exists() and (self.record / "result.json").stat().st_size:
                    self.assertIn(json.loads((self.record / "result.json").read_text())["status"],
                                  ("failed", "interrupted"))


if __name__ == "__main__":
    unittest.main()
