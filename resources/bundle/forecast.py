#!/usr/bin/env python3
"""Forecasts the rows that follow a CSV file, with the network in model.onnx beside this script:

    python3 forecast.py series.csv > forecast.csv
    python3 forecast.py --check                     compares the forecast for example.csv with expected.csv

Needs the package onnxruntime, nothing else. The CSV file is separated by commas and has a header. Its first column holds the
times, such as 2016-07-01 00:00:00; the other columns are found by the names of the channels, in any order. The oldest row
comes first; the last rows, which the network reads, have no missing values.
"""
import calendar
import csv
import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

import numpy
import onnxruntime

PARTS = {
    "minute": lambda time: time.minute / 59,
    "hour": lambda time: time.hour / 23,
    "weekday": lambda time: time.weekday() / 6,
    "day_of_month": lambda time: (time.day - 1) / 30,
    "day_of_year": lambda time: (time.timetuple().tm_yday - 1) / 365,
}


def marks(times, names):
    return numpy.array([[[PARTS[name](time) - 0.5 for name in names] for time in times]], dtype=numpy.float32)


def after(known, about):
    """The times that follow: equal steps, or months that keep their day where it exists."""
    months = about["step_months"]
    if not months:
        return [known[-1] + timedelta(seconds=about["step_seconds"]) * (i + 1) for i in range(about["horizon"])]
    day, times = max(time.day for time in known), []
    for i in range(about["horizon"]):
        year, month = divmod(known[-1].year * 12 + known[-1].month - 1 + months * (i + 1), 12)
        times.append(known[-1].replace(year=year, month=month + 1, day=min(day, calendar.monthrange(year, month + 1)[1])))
    return times


def text(time, about):
    whole = not about["calendar"] or about["step_months"] or about["step_seconds"] % 1 == 0
    return str(time) if whole else time.isoformat(sep=" ", timespec="milliseconds")


def number(row, name, line, path):
    try:
        return float(row[name])
    except (TypeError, ValueError):
        sys.exit(f"{path}, line {line}: {name} is '{row[name]}'. The network needs a number there.")


def time_of(row, line, path):
    cell = next(iter(row.values()))
    try:
        return datetime.fromisoformat(cell)
    except ValueError:
        sys.exit(f"{path}, line {line}: the time '{cell}' cannot be read. Write it as 2016-07-01 00:00:00.")


def forecast_after(path):
    """Header and rows of the forecast, as texts."""
    session = onnxruntime.InferenceSession(str(Path(__file__).with_name("model.onnx")), providers=["CPUExecutionProvider"])
    about = json.loads(session.get_modelmeta().custom_metadata_map["retort.json"])
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if len(rows) < about["look_back"]:
        sys.exit(f"{path} has {len(rows)} rows, but the network reads {about['look_back']}.")
    first_line = len(rows) - about["look_back"] + 2
    rows = rows[-about["look_back"]:]
    missing = [name for name in about["channels"] if name not in rows[0]]
    if missing:
        sys.exit(f"{path} has no column {', '.join(missing)}.")
    values = numpy.array([[[number(row, name, first_line + i, path) for name in about["channels"]] for i, row in enumerate(rows)]], dtype=numpy.float64)
    begin = next(iter(rows[-1].values()))
    if about["calendar"]:
        known = [time_of(row, first_line + i, path) for i, row in enumerate(rows)]
        future = after(known, about)
    else:
        known, future = [], [int(float(begin)) + i + 1 for i in range(about["horizon"])]
    feeds = {"values": values}
    for name, times in (("past_marks", known), ("future_marks", future)):
        if name in [each.name for each in session.get_inputs()]:
            feeds[name] = marks(times, about["mark_names"])
    forecast = session.run(["forecast"], feeds)[0][0]
    header = ["time", *about["targets"]]
    return [header] + [[text(time, about), *(f"{value:.9g}" for value in row)] for time, row in zip(future, forecast)]


def check():
    """Whether this installation gives the numbers that the network was exported with."""
    folder = Path(__file__).parent
    made = forecast_after(folder / "example.csv")
    with open(folder / "expected.csv", newline="", encoding="utf-8") as file:
        expected = list(csv.reader(file))
    if [row[0] for row in made] != [row[0] for row in expected]:
        sys.exit("The times differ from expected.csv.")
    pairs = [(float(one), float(other)) for row, known in zip(made[1:], expected[1:]) for one, other in zip(row[1:], known[1:])]
    difference = max(abs(one - other) for one, other in pairs) / max(abs(other) for _, other in pairs)
    if difference > 1e-4:
        sys.exit(f"The forecast differs from expected.csv by {difference:.1e} of its largest value.")
    print(f"The forecast agrees with expected.csv to {difference:.1e} of its largest value.")


def main(arguments):
    if len(arguments) != 1:
        sys.exit("Usage: python3 forecast.py series.csv | --check")
    if arguments[0] == "--check":
        check()
    elif not Path(arguments[0]).is_file():
        sys.exit(f"{arguments[0]} was not found.")
    else:
        csv.writer(sys.stdout, lineterminator="\n").writerows(forecast_after(arguments[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
