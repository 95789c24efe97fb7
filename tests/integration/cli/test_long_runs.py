# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole experiments: the samples over three seeds, and the published setting on ETTh1."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from small_run import needs_data

PROJECT = Path(__file__).resolve().parents[3]
ETTH1 = Path(os.environ.get("RETORT_DATA", PROJECT / "../shared/data")) / "ETTh1.csv"

ETTH1_PLAN = {
    "format": "retort.plan/1",
    "name": "ETTh1 96",
    "data": {
        "time_column": "date",
        "channels": "all",
        "split": {"train": 8640, "validation": 2880, "test": 2880},
        "scaler": "standard",
    },
    "task": {"look_back": 720, "horizon": 96},
    "teacher": {
        "kind": "itransformer",
        "options": {"d_model": 256, "d_ff": 256, "e_layers": 2, "n_heads": 8},
        "training": {"learning_rate": 1e-4, "schedule": "halving", "epochs": 10, "batch_size": 32, "patience": 5},
    },
    "student": {
        "kind": "mlp",
        "options": {"d_model": 512, "normalisation": "subtract_mean"},
        "training": {"learning_rate": 0.01, "schedule": "halving", "epochs": 15, "batch_size": 32, "patience": 5},
    },
    "distillation": {
        "terms": [
            {"kind": kind, "level": level, "weight": 2}
            for level in ("prediction", "feature")
            for kind in ("multi_scale", "multi_period")
        ]
    },
    "seed": 2021,
    "compute": {"device": "cpu", "threads": 1},  # its bits decide the third digit
}


class LongRuns(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def run_plan(self, plan, name, *assignments):
        out = Path(self.folder.name) / name
        command = [os.environ["RETORT_CLI"], "run", str(plan), "--out", str(out)]
        for assignment in assignments:
            command += ["--set", assignment]
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads((out / "result.json").read_text())

    def test_distillation_helps_on_the_samples(self):
        for sample in ("city_load", "junction_traffic"):
            with self.subTest(sample):
                teacher, plain, distilled = [], [], []
                for seed in (2021, 2022, 2023):
                    result = self.run_plan(PROJECT / "sample_data" / f"{sample}.json", f"{sample}-{seed}", f"seed={seed}")
                    teacher.append(result["models"]["teacher"]["test"]["mse"])
                    plain.append(result["models"]["plain_student"]["test"]["mse"])
                    distilled.append(result["models"]["distilled_student"]["test"]["mse"])
                print(f"{sample}: teacher {teacher}, plain {plain}, distilled {distilled}")
                self.assertLess(sum(distilled), sum(plain))
                if sample == "city_load": # the first thing that anybody sees
                    size = {name: result["models"][name]["parameters"] for name in ("teacher", "distilled_student")}
                    self.assertGreaterEqual(size["teacher"], 20 * size["distilled_student"])
                    self.assertLess(sum(teacher), 0.97 * sum(plain))
                    self.assertLess(sum(plain) - sum(teacher), 2 * (sum(plain) - sum(distilled)))

    def test_the_published_setting_on_etth1(self):
        if not ETTH1.exists():
            needs_data(self, "ETTh1.csv is not here; RETORT_DATA names its folder.")
        plan = dict(ETTH1_PLAN, data=dict(ETTH1_PLAN["data"], file=str(ETTH1.resolve())))
        file = Path(self.folder.name) / "etth1.json"
        file.write_text(json.dumps(plan))
        result = self.run_plan(file, "etth1")
        windows = result["data"]["windows"]
        self.assertEqual([windows[part] for part in ("train", "validation", "test")], [7825, 2785, 2785])
        mse = {name: model["test"]["mse"] for name, model in result["models"].items()}
        print(f"ETTh1 720 -> 96: {mse}, {result['seconds']:.0f} s")
        # 0.376 is the aim that docs/measured.md reports against. One draw cannot be held to it: rounding, which differs
        # between processors, moves the distilled student by 0.004 (standard deviation).
        self.assertLessEqual(mse["distilled_student"], 0.385)
        self.assertLess(mse["distilled_student"], mse["teacher"])
        self.assertLess(mse["distilled_student"], mse["plain_student"])


if __name__ == "__main__":
    unittest.main()
