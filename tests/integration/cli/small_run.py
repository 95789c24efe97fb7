# SPDX-License-Identifier: GPL-3.0-or-later
"""A small series, a small plan and the program: what every test of the command line starts from."""

import array
import copy
import datetime
import json
import math
import os
import pathlib
import random
import signal
import subprocess
import tempfile
import threading
import unittest

PROGRAM = os.environ["RETORT_CLI"]
ROWS = 600
CHANNELS = ["load", "temperature", "wind"]

PLAN = {
    "format": "retort.plan/1",
    "name": "small",
    "data": {"file": "series.csv", "time_column": "date", "channels": "all",
             "split": {"train": 400, "validation": 100, "test": 100}, "scaler": "standard"},
    "task": {"look_back": 24, "horizon": 8},
    "teacher": {"kind": "itransformer", "options": {"d_model": 16, "d_ff": 16, "e_layers": 1, "n_heads": 2},
                "training": {"learning_rate": 0.001, "epochs": 2, "batch_size": 32, "patience": 5}},
    "student": {"kind": "mlp", "options": {"d_model": 16},
                "training": {"learning_rate": 0.01, "epochs": 2, "batch_size": 32, "patience": 5}},
    "distillation": {"terms": [{"kind": "multi_scale", "level": "prediction", "weight": 1},
                               {"kind": "multi_period", "level": "feature", "weight": 1}]},
    "seed": 7,
    "compute": {"device": "cpu", "threads": 1},
}


def series_rows(rows=ROWS):
    """Lines of a CSV: daily waves with noise, the same each time."""
    noise = random.Random(3)
    start = datetime.datetime(2016, 7, 1)
    lines = ["date," + ",".join(CHANNELS)]
    for row in range(rows):
        wave = math.sin(2 * math.pi * row / 24)
        values = [wave + 0.3 * noise.gauss(0, 1), 15 + 5 * wave + noise.gauss(0, 1), abs(noise.gauss(0, 3))]
        stamp = (start + datetime.timedelta(hours=row)).isoformat(sep=" ")
        lines.append(stamp + "," + ",".join(f"{value:.4f}" for value in values))
    return lines


def read_arrays(file):
    """The rows of a safetensors file of F32 and F64."""
    content = file.read_bytes()
    size = int.from_bytes(content[:8], "little")
    rows = {}
    for name, entry in json.loads(content[8:8 + size]).items():
        if name != "__metadata__":
            begin, end = (8 + size + offset for offset in entry["data_offsets"])
            rows[name] = array.array({"F32": "f", "F64": "d"}[entry["dtype"]], content[begin:end]).tolist()
    return rows


def needs_data(test, sentence):
    """Skips, or fails where the test script has found the data beside the project."""
    if os.environ.get("RETORT_DATA_REQUIRED"):
        test.fail(sentence)
    test.skipTest(sentence)


class SmallRunCase(unittest.TestCase):
    """Each test has a folder with plan.json and series.csv in it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        os.environ["XDG_CACHE_HOME"] = str(self.folder / "cache")  # nothing of other runs is reused
        os.environ["XDG_CONFIG_HOME"] = str(self.folder / "config")
        self.record = self.folder / "record"
        self.write_series(series_rows())
        self.write_plan(PLAN)

    def write_series(self, lines):
        (self.folder / "series.csv").write_text("\n".join(lines) + "\n")

    def write_plan(self, plan):
        (self.folder / "plan.json").write_text(json.dumps(plan))

    def plan(self):
        return copy.deepcopy(PLAN)

    def cli(self, *arguments, **options):
        """Runs the program to its end."""
        options.setdefault("timeout", 300)
        return subprocess.run([PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True, errors="replace", check=False, **options)

    def run_plan(self, *arguments, out=None, reuse=False, **options):
        """Trains everything unless reuse is asked for: figures that must agree are to be computed twice."""
        more = [] if reuse else ["--no-reuse"]
        return self.cli("run", self.folder / "plan.json", "--out", out or self.record, *more, *arguments, **options)

    def finish_plan(self, *arguments, out=None, reuse=False):
        """Runs the plan, which must finish, and gives its result."""
        done = self.run_plan(*arguments, out=out, reuse=reuse)
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.result(out)

    def result(self, record=None):
        """With the rows of its file of arrays where the program has them in memory."""
        record = record or self.record
        result = json.loads((record / "result.json").read_text())
        arrays = read_arrays(record / "arrays.safetensors") if (record / "arrays.safetensors").exists() else {}
        for name, row in arrays.items():
            place, part = name.split(".", 1) if "." in name else (name, "")
            if place in result["models"] and not part.startswith("spectrum"):
                result["models"][place]["test"][part] = row
            elif place.startswith("forecast_"):
                forecast = result["forecasts"][int(place.removeprefix("forecast_"))]
                if part in forecast["forecasters"]:
                    forecast.setdefault("forecasts", {})[part] = row
                else:
                    forecast[part] = row
            else:
                result.setdefault("spectra", {})[name] = row
        return result

    def start_long_run(self):
        """A run that takes hours, handed over when its first epoch is done."""
        process = subprocess.Popen(
            [PROGRAM, "run", str(self.folder / "plan.json"), "--out", str(self.record),
             "--set", "teacher.training.epochs=100000", "--set", "teacher.training.patience=0"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self._end, process)
        for line in process.stderr:
            if "epoch 1 of" in line:
                break
        else:
            self.fail(f"the run ended with {process.wait()} before its first epoch")
        # What else it says is read along, or a full pipe would hold it up.
        process.rest = threading.Thread(target=process.stderr.read)
        process.rest.start()
        return process

    @staticmethod
    def _end(process):
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait()
        process.rest.join()
        process.stdout.close()
        process.stderr.close()

    def assert_says(self, done, code, *parts):
        """The exit code, and the parts in sentences that each bear the program's name; no stack, no crash."""
        errors = [line for line in done.stderr.splitlines() if line.startswith("retort-cli: ")]
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertTrue(errors, done.stderr)
        for part in parts:
            self.assertIn(part, "\n".join(errors))
        self.assertNotIn("Exception raised from", done.stderr)
