#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""TimeDistill's rows on ETTh1 as studies: the four horizons, the ablation, the look-backs, three seeds each.

    timedistill_studies.py --cli build/release/bin/retort-cli --series ETTh1.csv --out FOLDER horizons|ablation|look_back
                           [--teacher itransformer|patchtst] [--seeds N] [--workers N]

The plan is the preset of the series. PatchTST has the sizes of its own paper's script for ETTh1. A study that was stopped
continues with the same command. The table goes to standard output, progress to standard error.
"""

import argparse
import json
import pathlib
import subprocess
import sys

PRESET = pathlib.Path(__file__).resolve().parents[2] / "resources/presets/timedistill_etth1.json"
PATCHTST = {"kind": "patchtst", "options": {"d_model": 16, "d_ff": 128, "e_layers": 3, "n_heads": 4, "dropout": 0.3},
            "training": {"learning_rate": 0.0001, "epochs": 10, "batch_size": 32, "patience": 5}}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("study", choices=["horizons", "ablation", "look_back"])
    arguments.add_argument("--cli", required=True, type=pathlib.Path)
    arguments.add_argument("--series", required=True, type=pathlib.Path)
    arguments.add_argument("--out", required=True, type=pathlib.Path)
    arguments.add_argument("--teacher", choices=["itransformer", "patchtst"], default="itransformer")
    arguments.add_argument("--seeds", default=3, type=int)
    arguments.add_argument("--workers", default=1, type=int)
    chosen = arguments.parse_args()

    plan = {"format": "retort.plan/1", "name": f"ETTh1, {chosen.teacher}", **json.loads(PRESET.read_text())["plan"]}
    plan["data"]["file"] = str(chosen.series.resolve())
    if chosen.teacher == "patchtst":
        plan["teacher"] = PATCHTST
    chosen.out.mkdir(parents=True, exist_ok=True)
    name = f"{chosen.study}_{chosen.teacher}"
    base, study = chosen.out / f"{name}_plan.json", chosen.out / f"{name}.json"
    base.write_text(json.dumps(plan, indent=2))
    make = [chosen.cli, "study", "new", chosen.study, base, "--seeds", str(chosen.seeds), "--workers", str(chosen.workers), "--out", study]
    subprocess.run(make, check=True, stdout=sys.stderr)
    return subprocess.run([chosen.cli, "study", "run", study, "--out", chosen.out / name], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
