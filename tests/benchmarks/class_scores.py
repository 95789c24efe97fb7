#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Test accuracy on collections of the UCR/UEA archive and on daily prices: class_scores.py RETORT_CLI FOLDER_OF_DATA

The folder holds classification/ and stocks/. Prints one row a set: the mean over the seeds, as docs/classification.md has them."""

import json
import pathlib
import subprocess
import sys
import tempfile

SEEDS = (1, 2, 3)
SETS = {"ItalyPowerDemand": ".ts", "GunPoint": ".ts", "ArrowHead": ".ts", "ECG200": ".arff", "BasicMotions": ".ts"}


def training(epochs, rate, batch):
    return {"epochs": epochs, "learning_rate": rate, "schedule": "cosine", "batch_size": batch, "patience": 0}


def plan(name, data, task, teacher, student, terms, weight):
    return {"format": "retort.plan/1", "name": name, "data": data, "task": {"kind": "classification", **task}, "teacher": teacher,
            "student": student, "distillation": {"supervised_weight": weight, "terms": terms}, "compute": {"device": "cpu", "threads": 1}}


def soft(temperature):
    return [{"kind": "calibrated_soft_labels", "level": "prediction", "weight": 0.5, "options": {"temperature": temperature}}]


def run(program, one):
    """The models of a record for each seed."""
    models = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in SEEDS:
            file, record = pathlib.Path(folder) / "plan.json", pathlib.Path(folder) / f"run-{seed}"
            file.write_text(json.dumps({**one, "seed": seed}))
            subprocess.run([program, "run", file, "--out", record, "--no-reuse"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            models.append(json.loads((record / "result.json").read_text())["models"])
    return models


def mean(models, role, figure="accuracy"):
    return sum(one[role]["test"][figure] for one in models) / len(models)


def collections(program, folder):
    print("| set | MiniRocket + ridge | s | InceptionTime | s | plain FCN | distilled FCN |\n|---|---|---|---|---|---|---|")
    for name, end in SETS.items():
        data = {"file": str(folder / (name + "_TRAIN" + end))}
        rocket = run(program, plan(name, data, {"classes": {"validation": 0.02}}, {"kind": "minirocket"}, {"kind": "shallow", "training": training(1, 1e-3, 16)}, [], 1))
        deep = run(program, plan(name, data, {}, {"kind": "inception_time", "training": training(100, 1e-3, 16)},
                                 {"kind": "fcn", "options": {"filters": 8}, "training": training(100, 3e-3, 16)}, soft(4), 0.5))
        seconds = [sum(one["teacher"]["seconds"] for one in models) / len(models) for models in (rocket, deep)]
        print(f"| {name} | {mean(rocket, 'teacher'):.3f} | {seconds[0]:.1f} | {mean(deep, 'teacher'):.3f} | {seconds[1]:.0f} | "
              f"{mean(deep, 'plain_student'):.3f} | {mean(deep, 'distilled_student'):.3f} |", flush=True)


def stocks(program, folder):
    print("\n| series, direction over 5 days | majority | teacher | plain | distilled | 95 % interval of the distilled, one seed |\n|---|---|---|---|---|---|")
    for file in sorted(folder.glob("*.csv")):
        data = {"file": str(file), "channels": ["Open", "High", "Low", "Close", "Volume"], "split": {"train": 0.6, "validation": 0.15, "test": 0.25}}
        models = run(program, plan(file.stem, data, {"look_back": 20, "horizon": 5, "classes": {"labels": "direction", "channel": "Close"}},
                                   {"kind": "gru", "options": {"d_model": 48, "use_norm": True}, "training": training(8, 2e-3, 64)},
                                   {"kind": "shallow", "options": {"d_model": 64}, "training": training(12, 3e-3, 64)},
                                   [{"kind": "soft_labels", "level": "prediction", "weight": 0.5, "options": {"temperature": 1.0}}], 0.5))
        low, high = models[0]["distilled_student"]["test"]["accuracy_interval"]
        print(f"| {file.stem} | " + " | ".join(f"{mean(models, role):.3f}" for role in ("majority_class", "teacher", "plain_student", "distilled_student")) +
              f" | {low:.3f} to {high:.3f} |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    stocks(sys.argv[1], pathlib.Path(sys.argv[2]) / "stocks")
    collections(sys.argv[1], pathlib.Path(sys.argv[2]) / "classification")
