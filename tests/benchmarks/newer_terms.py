#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Newer terms on ETTh1: an MLP student of iTransformer, each term alone and beside TimeDistill's four.

    python3 tests/benchmarks/newer_terms.py build/ci/bin/retort-cli ETTh1.csv [--horizons 96 336] [--seeds 1 2 3] [--work FOLDER]

Prints a Markdown table of the test MSE, mean and standard deviation over the seeds. Runs that are in the work folder already are read, not repeated;
the teacher and the plain student of a seed are trained once.
"""
import argparse
import json
import pathlib
import shutil
import statistics
import subprocess

FOUR = [{"kind": kind, "level": level, "weight": 2} for level in ("prediction", "feature") for kind in ("multi_scale", "multi_period")]
TERMS = {
    "prediction_matching": {},
    "principal": {},
    "patch_structure": {},
    "decomposition": {},
    "frequency_split": {},
    "channel_correlation": {},
    "spatio_temporal_correlation": {},
    "multi_scale": {"pooling": "low_pass"},
}


def plan(file, horizon, seed, terms):
    return {
        "format": "retort.plan/1",
        "name": "Newer terms",
        "data": {"file": str(file), "split": {"train": 8640, "validation": 2880, "test": 2880}},
        "task": {"look_back": 720, "horizon": horizon},
        "teacher": {"kind": "itransformer", "options": {"d_model": 256, "d_ff": 256, "e_layers": 2, "n_heads": 8},
                    "training": {"learning_rate": 0.0001, "epochs": 10, "batch_size": 32, "patience": 5}},
        "student": {"kind": "mlp", "options": {"d_model": 512, "normalisation": "subtract_mean"},
                    "training": {"learning_rate": 0.01, "epochs": 100, "batch_size": 32, "patience": 5}},
        "distillation": {"terms": terms},
        "seed": seed,
    }


def mse_of(cli, folder, described):
    result = folder / "result.json"
    if not result.exists() or json.loads(result.read_text())["status"] != "finished":
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        file = folder.with_suffix(".json")
        file.write_text(json.dumps(described))
        subprocess.run([cli, "run", str(file), "--out", str(folder)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    models = json.loads(result.read_text())["models"]
    return {role: models[role]["test"]["mse"] for role in ("teacher", "plain_student", "distilled_student")}


def text(values):
    spread = statistics.stdev(values) if len(values) > 1 else 0
    return f"{statistics.mean(values):.4f} ± {spread:.4f}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--horizons", type=int, nargs="+", default=[96, 336])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("newer_terms"))
    options = parser.parse_args()
    for horizon in options.horizons:
        print(f"| 720 -> {horizon}, {len(options.seeds)} seeds | alone | with TimeDistill's four |\n|---|---|---|", flush=True)

        def column(name, terms):
            return [mse_of(options.cli, options.work / f"{horizon}_{name}_{seed}", plan(options.file.resolve(), horizon, seed, terms)) for seed in options.seeds]

        four = column("four", FOUR)
        print(f"| teacher | {text([r['teacher'] for r in four])} | |")
        print(f"| no distillation | {text([r['plain_student'] for r in four])} | |")
        print(f"| TimeDistill | | {text([r['distilled_student'] for r in four])} |", flush=True)
        for kind, settings in TERMS.items():
            term = {"kind": kind, "level": "prediction", "weight": 1, "options": settings}
            name = kind + ("_low_pass" if settings else "")
            alone, beside = column(name, [term]), column(name + "_four", FOUR + [term])
            print(f"| `{kind}`{' low_pass' if settings else ''} | {text([r['distilled_student'] for r in alone])} | {text([r['distilled_student'] for r in beside])} |", flush=True)


if __name__ == "__main__":
    main()
