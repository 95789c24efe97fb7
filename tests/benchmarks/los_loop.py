#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Graph WaveNet teaches a node-wise student on Los-loop, 12 -> 3 steps.

    python3 tests/benchmarks/los_loop.py build/ci/bin/retort-cli LOS_LOOP_FOLDER [--seeds 1 2 3] [--epochs 9] [--work FOLDER]

The folder holds los_speed.csv, los_adj.csv and sensor_locations.csv. Prints RMSE and MAE over all sensors in data units, mean over the seeds.
"""
import argparse
import json
import pathlib
import shutil
import statistics
import subprocess


def plan(folder, seed, epochs):
    return {
        "format": "retort.plan/1",
        "name": "Los-loop",
        "data": {"file": str(folder / "los_speed.csv"), "graph": {"file": "los_adj.csv", "positions": "sensor_locations.csv"},
                 "row_time": {"step_seconds": 300}, "split": {"train": 0.7, "validation": 0.1, "test": 0.2}},
        "task": {"look_back": 12, "horizon": 3},
        "teacher": {"kind": "graph_wavenet",
                    "training": {"epochs": epochs, "learning_rate": 0.002, "schedule": "cosine", "batch_size": 64, "patience": 0}},
        "student": {"kind": "stid", "training": {"epochs": 25, "learning_rate": 0.003, "schedule": "cosine", "batch_size": 32, "patience": 0}},
        "distillation": {"terms": [{"kind": "prediction_matching", "level": "prediction", "weight": 0.5}]},
        "seed": seed,
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--epochs", type=int, default=9, help="of the teacher")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("los_loop"))
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    runs = []
    for seed in options.seeds:
        folder = options.work / str(seed)
        result = folder / "result.json"
        if not result.exists() or json.loads(result.read_text())["status"] != "finished":
            shutil.rmtree(folder, ignore_errors=True)
            file = folder.with_suffix(".json")
            file.write_text(json.dumps(plan(options.folder.resolve(), seed, options.epochs)))
            subprocess.run([options.cli, "run", str(file), "--out", str(folder)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        runs.append(json.loads(result.read_text())["models"])
    print(f"| {len(runs)} seeds | RMSE | MAE | accuracy | R² | parameters |\n|---|---|---|---|---|---|")
    for role in ("teacher", "plain_student", "distilled_student", "last_value", "historical_average"):
        mean = {name: statistics.mean(run[role]["test"]["nodes"][name] for run in runs) for name in ("rmse", "mae", "accuracy", "r2")}
        print(f"| {role} | {mean['rmse']:.4f} | {mean['mae']:.4f} | {mean['accuracy']:.5f} | {mean['r2']:.5f} | {runs[0][role]['parameters'] or ''} |")


if __name__ == "__main__":
    main()
