# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported network works alone: the folder's own programs give the numbers of `retort-cli forecast`."""

import csv
import io
import math
import json
import os
import pathlib
import subprocess
import sys
from calendar import monthrange
from datetime import datetime, timedelta

from small_run import SmallRunCase, series_rows

SUPPORT = pathlib.Path(__file__).parents[2] / "support"


def table(text):
    """The numbers of a CSV by column, and the times."""
    rows = list(csv.DictReader(io.StringIO(text)))
    return [row.pop("time") for row in rows], [{name: float(value) for name, value in row.items()} for row in rows]


def python_with_numpy():
    for program in (sys.executable, "/usr/bin/python3"):
        if pathlib.Path(program).exists() and subprocess.run([program, "-c", "import numpy"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return program
    return None


class Export(SmallRunCase):
    def setUp(self):
        super().setUp()
        self.finish_plan()
        self.bundle = self.folder / "bundle"

    def finish_first(self):
        """The run and the folder of the others once more."""
        self.record, self.bundle = self.folder / "record", self.folder / "bundle"
        self.write_series(series_rows())

    def export(self, role):
        done = self.cli("export", self.record, "--bundle", self.bundle, "--role", role)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(sorted(file.name for file in self.bundle.iterdir()),
                         ["README.md", "example.csv", "expected.csv", "forecast.cpp", "forecast.py", "model.onnx", "model.pt"])

    def assert_same(self, one, other):
        (times, rows), (other_times, other_rows) = table(one), table(other)
        self.assertEqual(times, other_times)
        for row, other_row in zip(rows, other_rows, strict=True):
            self.assertEqual(list(row), list(other_row))
            for name, value in row.items():
                self.assertAlmostEqual(value, other_row[name], delta=1e-5 * max(1, abs(value)))

    def forecast_of_retort(self, role):
        done = self.cli("forecast", self.record, "--out", self.folder / "out.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads((self.folder / "out.json").read_text())
        values, width = answer["models"][role]["values"], len(answer["targets"])
        lines = [",".join(["time", *answer["targets"]])]
        for i, time in enumerate(answer["times"]):
            lines.append(",".join([f"{time}:00", *(f"{value!r}" for value in values[i * width:(i + 1) * width])]))
        return "\n".join(lines) + "\n"

    def shuffled_series(self):
        """The run's series with its columns in another order and one that nobody needs."""
        rows = [line.split(",") for line in series_rows()]
        file = self.folder / "shuffled.csv"
        file.write_text("".join(",".join([row[0], row[3], "x" if row[0] == "date" else "9", row[1], row[2]]) + "\n" for row in rows))
        return file

    def of_other_times(self, stamps, run):
        """A network that reads time marks, of rows at these times, with a comma in a channel's name: `run` gives the expected file and continues the times."""
        lines = ['date,"load, MW",wind']
        for i, stamp in enumerate(stamps):
            lines.append(f"{stamp},{math.sin(i / 3):.4f},{(i * 7) % 11}")
        self.write_series(lines)
        self.record = self.folder / ("record" + str(len(list(self.folder.iterdir()))))
        self.bundle = self.record / "bundle"
        self.finish_plan()
        self.export("teacher")
        self.assert_same((self.bundle / "expected.csv").read_text(), run(self.bundle / "example.csv"))
        times, rows = table(run(self.folder / "series.csv"))
        done = self.cli("forecast", self.record, "--out", self.folder / "out.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        values = json.loads((self.folder / "out.json").read_text())["models"]["teacher"]["values"]
        for one, other in zip([value for row in rows for value in row.values()], values, strict=True):
            self.assertAlmostEqual(one, other, delta=1e-5)
        return times

    def assert_refuses(self, command, environment):
        """An empty cell and a time of another format are said with file and line, without a stack."""
        rows = series_rows()
        for change, sentence in ((lambda row: row.rsplit(",", 1)[0] + ",", "wind is ''"), (lambda row: "01.01.2024," + row.split(",", 1)[1], "the time '01.01.2024' cannot be read")):
            file = self.folder / "faulty.csv"
            file.write_text("\n".join([*rows[:-2], change(rows[-2]), rows[-1]]) + "\n")
            done = subprocess.run(list(map(str, command(file))), env=environment, check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            self.assertEqual(done.returncode, 1)
            self.assertIn(f"faulty.csv, line {len(rows) - 1}: {sentence}", done.stderr)
            self.assertNotIn("Traceback", done.stderr)

    MONTHS = [f"{1970 + i // 12}-{1 + i % 12:02}-{monthrange(1970 + i // 12, 1 + i % 12)[1]:02} 00:00:00" for i in range(600)]
    TENTHS = [str(datetime(2024, 1, 1) + timedelta(milliseconds=100 * i)) + (".000" if i % 10 == 0 else "") for i in range(600)]

    def check_other_times(self, run):
        months = self.of_other_times(self.MONTHS, run)
        self.assertEqual([time[:10] for time in months[:3]], ["2020-01-31", "2020-02-29", "2020-03-31"])
        tenths = self.of_other_times(self.TENTHS, run)
        self.assertEqual([time[17:] for time in tenths[:2]], ["00.000", "00.100"])

    def check(self, role, run):
        """`run` gives the output of a program of the folder for a CSV file."""
        self.export(role)
        self.assert_same((self.bundle / "expected.csv").read_text(), run(self.bundle / "example.csv"))
        self.assert_same(self.forecast_of_retort(role), run(self.shuffled_series()))

    def test_python(self):
        python = python_with_numpy()
        if "RETORT_ONNXRUNTIME" not in os.environ or not python:
            self.skipTest("forecast.py needs a runtime (RETORT_ONNXRUNTIME) and numpy.")
        environment = {**os.environ, "PYTHONPATH": str(SUPPORT / "onnxruntime_by_node")}

        def run(file):
            return subprocess.run([python, "-B", str(self.bundle / "forecast.py"), str(file)], env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout

        self.check_other_times(run)
        self.finish_first()
        for role in ("teacher", "distilled_student"):  # the first reads time marks, the second none
            with self.subTest(role=role):
                self.check(role, run)
        self.assertIn("agrees with expected.csv", run("--check"))
        self.assert_refuses(lambda file: [python, "-B", str(self.bundle / "forecast.py"), str(file)], environment)
        short = self.folder / "short.csv"
        short.write_text("\n".join(series_rows()[:20]) + "\n")
        done = subprocess.run([python, "-B", str(self.bundle / "forecast.py"), str(short)], env=environment, check=False, stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn("has 19 rows, but the network reads 24", done.stderr)

    def test_cpp(self):
        def run(file):
            program = self.bundle / "forecast"
            if not program.exists():
                subprocess.run([os.environ["RETORT_CXX"], "-std=c++20", "-O0", "-Wall", "-Werror", str(self.bundle / "forecast.cpp"), *os.environ["RETORT_TORCH_FLAGS"].split(),
                                "-ltorch", "-ltorch_cpu", "-lc10", "-o", str(program)], check=True)
            return subprocess.run([program, self.bundle / "model.pt", file], check=True, stdout=subprocess.PIPE, text=True).stdout

        self.check("teacher", run)
        self.assert_refuses(lambda file: [self.bundle / "forecast", self.bundle / "model.pt", file], os.environ)
        self.check_other_times(run)

    def test_what_does_not_fit(self):
        self.assert_says(self.cli("export", self.record, "--model", self.folder / "x.onnx", "--role", "generation_2"), 2, "contains no weights of the generation_2")
        (self.folder / "file").write_text("")
        self.assert_says(self.cli("export", self.record, "--bundle", self.folder / "file" / "inside"), 1, "cannot be made")
        usage = self.cli("export", self.record)
        self.assertNotEqual(usage.returncode, 0)
        self.assertIn("--bundle", usage.stderr)
