# SPDX-License-Identifier: GPL-3.0-or-later
"""Classification: collections and labels by rule, from the plan to the record."""

import csv
import json
import math
import random
import subprocess

from small_run import PROGRAM, SmallRunCase, read_arrays

PLAN = {
    "format": "retort.plan/1",
    "name": "classes",
    "data": {"file": "waves_TRAIN.ts"},
    "task": {"kind": "classification"},
    "teacher": {"kind": "fcn", "options": {"filters": 8}, "training": {"epochs": 6, "learning_rate": 0.01, "batch_size": 8}},
    "student": {"kind": "shallow", "options": {"d_model": 8}, "training": {"epochs": 6, "learning_rate": 0.01, "batch_size": 8}},
    "distillation": {"supervised_weight": 0.5, "terms": [{"kind": "soft_labels", "level": "prediction", "weight": 0.5}]},
    "seed": 3,
    "compute": {"device": "cpu", "threads": 1},
}


def collection(count, seed):
    """Waves of two frequencies and noise, 32 steps each."""
    noise = random.Random(seed)
    lines = ["@problemName waves", "@classLabel true fast none slow", "@data"]
    for i in range(count):
        label = ("fast", "none", "slow")[i % 3]
        frequency = {"fast": 6, "none": 0, "slow": 2}[label]
        phase = noise.random() * 6
        lines.append(",".join(f"{math.sin(2 * math.pi * frequency * t / 32 + phase) + 0.3 * noise.gauss(0, 1):.4f}" for t in range(32)) + ":" + label)
    return "\n".join(lines) + "\n"


class Classes(SmallRunCase):
    def setUp(self):
        super().setUp()
        (self.folder / "waves_TRAIN.ts").write_text(collection(60, 1))
        (self.folder / "waves_TEST.ts").write_text(collection(45, 2))
        self.write_plan(PLAN)

    def test_a_collection(self):
        result = self.finish_plan()
        self.assertEqual([one["name"] for one in result["data"]["classes"]], ["fast", "none", "slow"])
        self.assertEqual(sum(one["test"] for one in result["data"]["classes"]), 45)
        for role in ("teacher", "plain_student", "distilled_student", "majority_class"):
            test = result["models"][role]["test"]
            for figure in ("accuracy", "balanced_accuracy", "macro_f1", "weighted_f1", "micro_f1", "mcc", "log_loss", "brier", "ece"):
                self.assertIsInstance(test[figure], float)
            self.assertEqual([one["class"] for one in test["per_class"]], ["fast", "none", "slow"])
            self.assertEqual(sum(map(sum, test["confusion"])), 45)
            right = sum(test["confusion"][k][k] for k in range(3))
            self.assertAlmostEqual(test["accuracy"], right / 45)
        self.assertGreater(result["models"]["teacher"]["test"]["accuracy"], 0.8)
        for role in ("teacher", "plain_student", "distilled_student"):
            low, high = result["models"][role]["prediction_sets"]
            self.assertEqual((low["level"], high["level"]), (0.8, 0.95))
            self.assertLessEqual(low["mean_size"], high["mean_size"])
            self.assertGreaterEqual(low["coverage"], 0.6)  # of 45 examples, from few validation examples
        self.assertNotIn("prediction_sets", result["models"]["majority_class"])
        self.assertEqual(self.cli("report", self.record, "--html", self.folder / "report.html").returncode, 0)
        self.assertIn("<h2>Conformal prediction sets</h2>", (self.folder / "report.html").read_text())
        self.assertAlmostEqual(result["models"]["majority_class"]["test"]["accuracy"], 1 / 3)
        self.assertNotIn("validation_mse", result["models"]["teacher"])
        self.assertGreater(result["models"]["teacher"]["validation_log_loss"], 0)
        # The record's logits give the record's figures.
        arrays = read_arrays(self.record / "arrays.safetensors")
        logits = arrays["distilled_student.logits"]
        (self.folder / "logits.csv").write_text("fast,none,slow\n" + "\n".join(",".join(map(repr, logits[i:i + 3])) for i in range(0, len(logits), 3)))
        (self.folder / "truth.csv").write_text("\n".join(line.rsplit(":", 1)[1] for line in collection(45, 2).splitlines()[3:]))
        done = self.cli("score", "--truth", self.folder / "truth.csv", "--logits", self.folder / "logits.csv", "--json")
        scored, kept = json.loads(done.stdout), result["models"]["distilled_student"]["test"]
        for figure in ("accuracy", "macro_f1", "mcc", "log_loss", "brier", "ece"):
            self.assertAlmostEqual(scored[figure], kept[figure], places=12)
        # Its examples are the series of the test file: [windows, steps, channels].
        self.assertEqual(list(arrays["example_windows"]), list(range(45)))
        last = collection(45, 2).splitlines()[-1].rsplit(":", 1)[0].split(":")
        values = [float(channel.split(",")[step]) for step in range(len(last[0].split(","))) for channel in last]
        for kept, written in zip(list(arrays["example_values"])[-len(values):], values, strict=True):
            self.assertAlmostEqual(kept, written, places=5)

    def test_a_trained_classifier_is_scored_and_its_answers_written(self):
        kept = self.finish_plan()["models"]["distilled_student"]["test"]
        done = self.cli("evaluate", self.record / "models" / "distilled_student.safetensors", "--plan", self.folder / "plan.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        scored = json.loads(done.stdout)
        for figure in ("accuracy", "macro_f1", "log_loss"):
            self.assertAlmostEqual(scored[figure], kept[figure], places=6)
        self.assertNotIn("mse", scored)
        done = self.cli("forecasts", self.record, "--out", self.folder / "classes.csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(self.folder / "classes.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 45)
        self.assertAlmostEqual(sum(row["truth"] == row["distilled_student"] for row in rows) / 45, kept["accuracy"])
        for row in rows:
            shares = {name: float(row["teacher:" + name]) for name in ("fast", "none", "slow")}
            self.assertAlmostEqual(sum(shares.values()), 1, places=4)
            self.assertEqual(row["teacher"], max(shares, key=shares.get))

    def test_its_efficiency_is_held_against_its_own_metric(self):
        kept = self.finish_plan()["models"]
        done = self.cli("efficiency", self.record, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        measured = json.loads(done.stdout)
        self.assertEqual(measured["metric"], "macro_f1")
        for name, network in measured["networks"].items():
            self.assertAlmostEqual(network["test"], kept[name]["test"]["macro_f1"], places=12)
        self.assert_says(self.cli("forecast", self.record), 2, "classifiers")

    def test_the_same_seed_gives_the_same_bits(self):
        first = self.finish_plan()
        second = self.finish_plan(out=self.folder / "again")
        for role in ("teacher", "plain_student", "distilled_student"):
            self.assertEqual(first["models"][role]["test"], second["models"][role]["test"])

    def test_minirocket_is_solved(self):
        plan = json.loads(json.dumps(PLAN))
        plan["teacher"] = {"kind": "minirocket", "options": {"features": 840}}
        self.write_plan(plan)
        teacher = self.finish_plan()["models"]["teacher"]
        self.assertEqual(teacher["epochs"], 1)
        self.assertGreater(teacher["test"]["accuracy"], 0.9)

    def test_labels_by_rule(self):
        plan = self.plan()
        plan["task"] = {"kind": "classification", "look_back": 24, "horizon": 4,
                        "classes": {"labels": "direction", "channel": "temperature", "change": "difference", "dead_zone_quantile": 0.3,
                                    "class_weights": "balanced"}}
        plan["distillation"] = {"terms": [{"kind": "decoupled", "level": "prediction", "weight": 1}, {"kind": "hint", "level": "feature", "weight": 1}]}
        self.write_plan(plan)
        result = self.finish_plan()
        self.assertEqual([one["name"] for one in result["data"]["classes"]], ["down", "flat", "up"])
        self.assertIn("last_class", result["models"])
        self.assertTrue(any("Label thresholds of" in remark["english"] for remark in result["remarks"]))
        flat = result["data"]["classes"][1]["train"] / result["data"]["windows"]["train"]
        self.assertAlmostEqual(flat, 0.3, delta=0.02)

    def test_a_killed_run_goes_on(self):
        """To the figures that it would have had."""
        plan = json.loads(json.dumps(PLAN))
        plan["teacher"]["training"].update(epochs=60, patience=0)
        self.write_plan(plan)
        whole = self.finish_plan(out=self.folder / "whole")
        process = subprocess.Popen([PROGRAM, "run", str(self.folder / "plan.json"), "--out", str(self.record), "--no-reuse"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for line in process.stderr:
            if "epoch 5 of" in line:
                break
        process.kill()
        process.wait()
        process.stderr.close()
        done = self.cli("run", "--resume", self.record)
        self.assertEqual(done.returncode, 0, done.stderr)
        for role in ("teacher", "plain_student", "distilled_student"):
            self.assertEqual(self.result()["models"][role]["test"], whole["models"][role]["test"])

    def test_plans_that_make_no_sense(self):
        def says(change, code, *parts):
            plan = json.loads(json.dumps(PLAN))
            change(plan)
            self.write_plan(plan)
            self.assert_says(self.run_plan(), code, *parts)

        says(lambda plan: plan["distillation"]["terms"][0].update(kind="multi_scale"), 2, "compares forecasts of values, not classes")
        says(lambda plan: plan["task"].update(classes={"lengths": "stretch"}), 2, "task.classes.lengths")
        says(lambda plan: plan["task"].update(classes={"length": "pad"}), 2, "lengths")
        says(lambda plan: plan["task"].update(quantiles=[0.1]), 2, "Classes have no quantiles")
        says(lambda plan: plan["task"].update(kind="clustering"), 2, "task.kind", "classification")
        plan = self.plan()
        plan["distillation"]["terms"] = [{"kind": "decoupled", "level": "prediction", "weight": 1}]
        self.write_plan(plan)
        self.assert_says(self.run_plan(), 2, "compares classes, but this plan forecasts values")
