#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains networks on ETTh1 (look-back 96, horizon 96) as their papers do and prints a table of test errors beside the
published ones.

    published_scores.py --cli build/release/bin/retort-cli --series ETTh1.csv [--seeds N] [NETWORK...]

Each seed is a run of the command line program with the network as the teacher. The best of the seeds counts, as in the
papers. The table goes to standard output, progress to standard error.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

PUBLISHED = {
    "itransformer": {"mse": 0.386, "options": {"d_model": 256, "d_ff": 256, "e_layers": 2},
                     "training": {"learning_rate": 1e-4}},
    "patchtst": {"mse": 0.414, "options": {"d_model": 512, "d_ff": 2048, "e_layers": 1, "n_heads": 2},
                 "training": {"learning_rate": 1e-4}},
    "timemixer": {"mse": 0.375, "options": {"d_model": 16, "d_ff": 32, "e_layers": 2, "tile_time_marks_as_published": True},
                  "training": {"learning_rate": 0.01, "batch_size": 128, "patience": 10}},
    "timesnet": {"mse": 0.384, "options": {"d_model": 16, "d_ff": 32, "e_layers": 2, "top_k": 5, "periods_from_batch": True},
                 "training": {"learning_rate": 1e-4}},
    "dlinear": {"mse": 0.386, "options": {}, "training": {"learning_rate": 0.005}},
}
TRAINING = {"epochs": 10, "schedule": "halving", "batch_size": 32, "drop_last": True, "patience": 3}
FIRST_SEED = 2021


def plan_of(network, series, seed):
    """The network as the teacher; the cheapest student there is, since a run has one."""
    settings = PUBLISHED[network]
    return {
        "format": "retort.plan/1", "name": f"{network}, seed {seed}",
        "data": {"file": str(series), "time_column": "date", "channels": "all",
                 "split": {"train": 8640, "validation": 2880, "test": 2880}, "scaler": "standard"},
        "task": {"look_back": 96, "horizon": 96},
        "teacher": {"kind": network, "options": settings["options"], "training": {**TRAINING, **settings["training"]}},
        "student": {"kind": "linear_regression", "training": {"epochs": 1}},
        "distillation": {"terms": [{"kind": "prediction_matching", "level": "prediction", "weight": 1}]},
        "seed": seed, "compute": {"device": "auto"},
    }


def score(program, network, series, seed, folder):
    plan = folder / f"{network}-{seed}.json"
    plan.write_text(json.dumps(plan_of(network, series, seed)))
    record = folder / f"{network}-{seed}"
    subprocess.run([program, "run", plan, "--out", record], check=True, stdout=sys.stderr)
    teacher = json.loads((record / "result.json").read_text())["models"]["teacher"]
    return {"mse": teacher["test"]["mse"], "mae": teacher["test"]["mae"], "seconds": teacher["seconds"],
            "parameters": teacher["parameters"], "seed": seed}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cli", required=True, type=pathlib.Path)
    arguments.add_argument("--series", required=True, type=pathlib.Path)
    arguments.add_argument("--seeds", default=3, type=int)
    arguments.add_argument("networks", nargs="*", metavar="NETWORK")
    chosen = arguments.parse_args()
    unknown = sorted(set(chosen.networks) - set(PUBLISHED))
    if unknown:
        arguments.error(f"no published score of {', '.join(unknown)}; there are {', '.join(PUBLISHED)}")
    print("| network | parameters | published MSE | MSE, best | of seeds | against published | MAE | seconds a training |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        for network in chosen.networks or PUBLISHED:
            scores = [score(chosen.cli.resolve(), network, chosen.series.resolve(), FIRST_SEED + i, pathlib.Path(name))
                      for i in range(chosen.seeds)]
            best = min(scores, key=lambda one: one["mse"])
            published = PUBLISHED[network]["mse"]
            print(f"| {network} | {best['parameters']} | {published:.3f} | {best['mse']:.4f} | "
                  f"{', '.join(format(one['mse'], '.4f') for one in scores)} | "
                  f"{100 * (best['mse'] / published - 1):+.1f} % | {best['mae']:.4f} | "
                  f"{sum(one['seconds'] for one in scores) / len(scores):.0f} |", flush=True)


if __name__ == "__main__":
    main()
