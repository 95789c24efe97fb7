# SPDX-License-Identifier: GPL-3.0-or-later
"""Trained networks brought along: scored by `evaluate`, and as teachers of a run."""

import json
import os
import pathlib
import struct
import unittest

from small_run import SmallRunCase, needs_data

PROJECT = pathlib.Path(__file__).resolve().parents[3]
DATA = pathlib.Path(os.environ.get("RETORT_DATA", PROJECT / "../shared/data"))
ORACLE = pathlib.Path(os.environ.get("RETORT_ORACLE", DATA / "oracle"))
ETTH1 = DATA / "ETTh1.csv"
PUBLISHED_WEIGHTS = ORACLE / "itransformer_etth1_720_96.pth"

ETTH1_PLAN = {
    "format": "retort.plan/1",
    "data": {"file": str(ETTH1), "time_column": "date", "channels": "all", "scaler": "standard",
             "split": {"train": 8640, "validation": 2880, "test": 2880}},
    "task": {"look_back": 720, "horizon": 96},
    "teacher": {"kind": "itransformer", "options": {"d_model": 256, "d_ff": 256, "e_layers": 2, "n_heads": 8}},
    "student": {"kind": "dlinear"},
}


class Evaluate(SmallRunCase):
    def evaluate(self, file, *arguments):
        return self.cli("evaluate", file, "--plan", self.folder / "plan.json", *arguments)

    def score(self, file, *arguments):
        done = self.evaluate(file, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def foreign(self, checkpoint, prefix="", drop=()):
        """The weights of a checkpoint of ours as another program would write them: no word of what they are."""
        content = checkpoint.read_bytes()
        length, = struct.unpack("<Q", content[:8])
        header = json.loads(content[8:8 + length])
        del header["__metadata__"]
        renamed = {prefix + name: entry for name, entry in header.items() if name not in drop}
        text = json.dumps(renamed).encode()
        file = self.folder / "foreign.safetensors"
        file.write_bytes(struct.pack("<Q", len(text)) + text + content[8 + length:])
        return file


class Published(Evaluate):
    """Weights that the original trained with Python, on the windows that it was scored on."""

    def setUp(self):
        super().setUp()
        for file in (ETTH1, PUBLISHED_WEIGHTS):
            if not file.exists():
                needs_data(self, f"{file} is not there; set RETORT_DATA to the folder of ETTh1.csv")
        self.write_plan(ETTH1_PLAN)

    def test_state_dict_scores_as_published(self):
        score = self.score(PUBLISHED_WEIGHTS)
        self.assertAlmostEqual(score["mse"], 0.3919735, delta=1e-5)
        self.assertAlmostEqual(score["mae"], 0.4231954, delta=1e-5)
        self.assertEqual(score["windows"], 2785)
        self.assertEqual(score["kind"], "itransformer")
        self.assertEqual(score["parameters"], 1_001_312)

    def test_options_follow_from_the_shapes(self):
        plan = json.loads(json.dumps(ETTH1_PLAN))
        plan["teacher"] = {"kind": "lstm"}
        self.write_plan(plan)
        score = self.score(PUBLISHED_WEIGHTS)
        self.assertAlmostEqual(score["mse"], 0.3919735, delta=1e-5)
        self.assertEqual(score["options"]["d_model"], 256)
        self.assertEqual(score["options"]["e_layers"], 2)

    def test_a_wrong_shape_is_named(self):
        self.assert_says(self.evaluate(PUBLISHED_WEIGHTS, "--set", "task.horizon=48"), 1,
                         "projection.bias", "[96]", "[48]")
        self.assert_says(self.evaluate(PUBLISHED_WEIGHTS, "--set", "teacher.options.d_model=128"), 1,
                         "enc_embedding.value_embedding.bias", "[256]", "[128]")


class Brought(Evaluate):
    def setUp(self):
        super().setUp()
        self.finish_plan()
        self.checkpoint = self.record / "models" / "teacher.safetensors"
        self.expected = self.result()["models"]["teacher"]["test"]

    def assert_scores(self, score):
        self.assertAlmostEqual(score["mse"], self.expected["mse"], delta=1e-6)
        self.assertAlmostEqual(score["mae"], self.expected["mae"], delta=1e-6)

    def test_checkpoint_of_a_run(self):
        score = self.score(self.checkpoint)
        self.assert_scores(score)
        self.assertAlmostEqual(score["validation"]["mse"], self.result()["models"]["teacher"]["validation_mse"],
                               delta=1e-6)

    def test_foreign_safetensors(self):
        self.assert_scores(self.score(self.foreign(self.checkpoint, "module.")))

    def test_torchscript(self):
        script = self.folder / "teacher.pt"
        done = self.cli("export", self.record, "--role", "teacher", "--model", script)
        self.assertEqual(done.returncode, 0, done.stderr)
        score = self.score(script)
        self.assert_scores(score)
        self.assertEqual(score["kind"], "torchscript")
        self.assert_says(self.evaluate(script, "--set", "task.horizon=4"), 2, "teacher.pt", "[2, 8, 3]")

    def test_a_missing_weight_is_named(self):
        self.assert_says(self.evaluate(self.foreign(self.checkpoint, drop=["projection.bias"])), 1, "projection.bias")

    def test_other_files_are_refused(self):
        self.assert_says(self.evaluate(self.folder / "series.csv"), 1, "series.csv")
        self.assert_says(self.evaluate(self.folder / "nowhere.pth"), 2, "nowhere.pth")

    def test_each_kind_of_file_is_a_teacher(self):
        script = self.folder / "teacher.pt"
        self.cli("export", self.record, "--role", "teacher", "--model", script)
        for file in (self.checkpoint, self.foreign(self.checkpoint), script):
            with self.subTest(file.suffix):
                plan = self.plan()
                plan["teacher"] = {"checkpoint": str(file)}
                if file == script:
                    plan["distillation"]["terms"] = plan["distillation"]["terms"][:1]
                else:
                    plan["teacher"]["options"] = self.plan()["teacher"]["options"] if "foreign" in file.name else {}
                self.write_plan(plan)
                result = self.finish_plan("--overwrite", out=self.folder / "second")
                self.assertAlmostEqual(result["models"]["teacher"]["test"]["mse"], self.expected["mse"], delta=1e-6)
                self.assertTrue(result["models"]["teacher"]["checkpoint"].startswith("sha256:"))

    def test_a_script_without_features_has_nothing_for_feature_terms(self):
        script = self.folder / "teacher.pt"
        self.cli("export", self.record, "--role", "teacher", "--model", script)
        plan = self.plan()
        plan["teacher"] = {"checkpoint": str(script)}
        self.write_plan(plan)
        self.assert_says(self.run_plan(out=self.folder / "second"), 1, "teacher.pt", "features")


if __name__ == "__main__":
    unittest.main()
