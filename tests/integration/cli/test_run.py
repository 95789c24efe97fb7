# SPDX-License-Identifier: GPL-3.0-or-later
"""What a finished run leaves behind, and what its plan can say."""

import hashlib
import json
import math
import subprocess
import unittest

from small_run import CHANNELS, PROGRAM, ROWS, SmallRunCase

TRAINED = ["teacher", "plain_student", "distilled_student"]


def figures(result):
    """The part of a result that the same plan must give again, bit for bit."""
    models = {role: {key: value for key, value in model.items() if key not in ("seconds", "milliseconds_per_step")}
              for role, model in result["models"].items()}
    return {"models": models, "comparisons": result["comparisons"], "data": result["data"], "forecasts": result["forecasts"]}


class FinishedRun(SmallRunCase):
    def test_result_holds_what_the_format_promises(self):
        result = self.finish_plan()
        self.assertEqual(result["status"], "finished")
        self.assertEqual(result["plan"]["task"], {**result["plan"]["task"], "look_back": 24, "horizon": 8})
        for field in ("libtorch", "blas", "gflops", "threads", "device"):
            self.assertIn(field, result["environment"])
        self.assertGreater(result["environment"]["gflops"], 0)
        self.assertEqual(result["environment"]["threads"], 1)

        data = result["data"]
        self.assertEqual(data["rows"], ROWS)
        self.assertEqual(data["channels"], CHANNELS)
        self.assertEqual(data["sha256"], hashlib.sha256((self.folder / "series.csv").read_bytes()).hexdigest())
        self.assertEqual({part: data["windows"][part] for part in ("train", "validation", "test")},
                         {"train": 400 - 24 - 8 + 1, "validation": 100 - 8 + 1, "test": 100 - 8 + 1})
        self.assertEqual(data["season"], 24)

        for role in TRAINED:
            model = result["models"][role]
            self.assertGreater(model["parameters"], 0)
            self.assertEqual(model["epochs"], 2)
            self.assertIn(model["best_epoch"], (1, 2))
            self.assertGreater(model["seconds"], 0)
            self.assertGreater(model["milliseconds_per_step"], 0)
        naive = result["models"]["seasonal_naive"]
        for field in ("parameters", "epochs", "best_epoch", "seconds", "milliseconds_per_step"):
            self.assertIsNone(naive[field])
        pairs = {(c["of"], c["over"]): c for c in result["comparisons"]}
        for pair in (("distilled_student", "teacher"), ("distilled_student", "plain_student"), ("plain_student", "teacher"),
                     ("teacher", "seasonal_naive")):
            self.assertTrue(0 <= pairs[pair]["win_rate"] <= 1)

    def test_means_agree_with_their_parts(self):
        result = self.finish_plan()
        for role in [*TRAINED, "seasonal_naive"]:
            test = result["models"][role]["test"]
            self.assertTrue(math.isfinite(test["mse"]) and test["mse"] > 0)
            self.assertGreater(test["mae"], 0)
            self.assertEqual(len(test["mse_per_horizon_step"]), 8)
            self.assertEqual(len(test["mse_per_channel"]), len(CHANNELS))
            self.assertEqual(len(test["mse_per_scale"]), 4)
            for part in ("mse_per_horizon_step", "mse_per_channel"):
                self.assertAlmostEqual(sum(test[part]) / len(test[part]), test["mse"], delta=1e-6 * test["mse"])
            self.assertAlmostEqual(test["mse_per_scale"][0], test["mse"], delta=1e-6 * test["mse"])
            self.assertIn("mse", test["data_units"])

    def test_students_begin_alike(self):
        result = self.finish_plan()
        plain, distilled = result["models"]["plain_student"], result["models"]["distilled_student"]
        self.assertEqual(plain["parameters"], distilled["parameters"])
        self.assertNotEqual(plain["test"]["mse"], distilled["test"]["mse"])

    def test_without_terms_the_students_are_the_same(self):
        plan = self.plan()
        plan["distillation"]["terms"] = []
        self.write_plan(plan)
        models = self.finish_plan()["models"]
        self.assertEqual(models["plain_student"]["test"], models["distilled_student"]["test"])

    def test_what_is_said(self):
        done = self.run_plan()
        for part in ("Teacher", "Plain student", "Distilled student", "Seasonal naive", "windows won", str(self.record)):
            self.assertIn(part, done.stdout)
        self.assertIn("Distilled student, epoch 2 of 2", done.stderr)

    def test_same_plan_gives_the_same_bits(self):
        first = self.finish_plan(out=self.folder / "first")
        second = self.finish_plan(out=self.folder / "second")
        self.assertEqual(figures(first), figures(second))
        other = self.finish_plan("--set", "seed=8", out=self.folder / "other")
        self.assertNotEqual(figures(first)["models"], figures(other)["models"])

    def test_the_recorded_plan_gives_the_run_again(self):
        first = self.finish_plan(out=self.folder / "first")
        again = self.folder / "again"
        done = self.cli("run", self.folder / "first" / "plan.json", "--out", again)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(figures(first), figures(self.result(again)))

    def test_two_runs_at_once(self):
        records = [self.folder / "one", self.folder / "two"]
        running = [subprocess.Popen([PROGRAM, "run", self.folder / "plan.json", "--out", record, "--no-reuse"],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for record in records]
        self.assertEqual([process.wait(timeout=300) for process in running], [0, 0])
        self.assertEqual(figures(self.result(records[0])), figures(self.result(records[1])))


class Plan(SmallRunCase):
    def test_set_changes_a_value(self):
        result = self.finish_plan("--set", "student.training.epochs=1", "--set", "student.kind=dlinear",
                                  "--set", "student.options={}", "--set", "name=changed",
                                  "--set", "distillation.terms.1.level=prediction")
        self.assertEqual(result["models"]["plain_student"]["epochs"], 1)
        self.assertEqual(result["models"]["plain_student"]["kind"], "dlinear")
        self.assertEqual(result["models"]["plain_student"]["parameters"], 2 * (24 * 8 + 8))
        self.assertEqual(result["plan"]["name"], "changed")

    def test_targets_may_be_fewer_than_the_channels(self):
        plan = self.plan()
        plan["task"]["targets"] = ["load"]
        self.write_plan(plan)
        result = self.finish_plan()
        self.assertEqual(result["data"]["targets"], ["load"])
        for role in [*TRAINED, "seasonal_naive"]:
            self.assertEqual(len(result["models"][role]["test"]["mse_per_channel"]), 1)

    def test_file_is_relative_to_the_plan(self):
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        self.assertEqual(self.run_plan(cwd=elsewhere).returncode, 0)

    def test_teacher_from_a_checkpoint(self):
        first = self.finish_plan(out=self.folder / "first")
        checkpoint = self.folder / "first" / first["models"]["teacher"]["checkpoint"]
        plan = self.plan()
        plan["teacher"] = {"checkpoint": str(checkpoint)}
        self.write_plan(plan)
        second = self.finish_plan(out=self.folder / "second")
        self.assertEqual(first["models"]["teacher"]["test"], second["models"]["teacher"]["test"])
        self.assertEqual(first["models"]["distilled_student"]["test"], second["models"]["distilled_student"]["test"])

    def test_folder_in_use_is_refused(self):
        self.finish_plan()
        before = (self.record / "result.json").read_bytes()
        self.assert_says(self.run_plan(), 2, str(self.record))
        self.assertEqual((self.record / "result.json").read_bytes(), before)
        again = self.finish_plan("--overwrite", "--set", "name=again")
        self.assertEqual(again["plan"]["name"], "again")

    def test_output_nobody_reads_does_not_end_a_run(self):
        with subprocess.Popen([PROGRAM, "run", self.folder / "plan.json", "--out", self.record],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.close()
            process.stderr.close()
            self.assertEqual(process.wait(timeout=300), 0)
        self.assertEqual(self.result()["status"], "finished")

    def test_full_output_does_not_end_a_run(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "run", self.folder / "plan.json", "--out", self.record], stdout=full,
                                  stderr=full, timeout=300, check=False)
        self.assertEqual(done.returncode, 0)

    def test_epochs_are_kept_line_by_line(self):
        self.finish_plan()
        lines = (self.record / "epochs.jsonl").read_text().splitlines()
        stages = [json.loads(line)["stage"] for line in lines]
        self.assertEqual(stages, [role for role in TRAINED for _ in range(2)])


if __name__ == "__main__":
    unittest.main()
