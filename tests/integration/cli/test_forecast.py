# SPDX-License-Identifier: GPL-3.0-or-later
"""The values after the last row: of the run's series, of new data, of a past day; what does not fit is said."""

import csv
import json
import math

from small_run import CHANNELS, SmallRunCase, series_rows

LOOK_BACK, HORIZON, TEST_BEGIN = 24, 8, 500


class Forecast(SmallRunCase):
    def setUp(self):
        super().setUp()
        self.finish_plan()

    def forecast(self, *arguments):
        done = self.cli("forecast", self.record, *arguments, "--out", self.folder / "out.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads((self.folder / "out.json").read_text())

    def write_rows(self, rows, change=lambda line: line, name="new.csv"):
        lines = [change(line) for line in rows]
        (self.folder / name).write_text("\n".join(lines) + "\n")
        return self.folder / name

    def test_windows(self):
        """Forecasts of the test windows as the evaluation has them: {(window, step, channel): {model: value}}."""
        self.assertEqual(self.cli("forecasts", self.record, "--out", self.folder / "windows.csv").returncode, 0)
        with open(self.folder / "windows.csv", encoding="utf-8") as file:
            evaluated = {(int(row["window"]), int(row["step"]), row["channel"]): row for row in csv.DictReader(file)}
        for window in (1, 40):
            rows = TEST_BEGIN + window - 1
            cut = self.write_rows(series_rows()[:rows + 1])
            shuffled = self.write_rows([",".join([line.split(",")[i] for i in (0, 3, 1, 2)] + ["9" if line[0] != "d" else "more"]) for line in series_rows()[:rows + 1]],
                                       name="shuffled.csv")
            answers = [self.forecast("--series", cut), self.forecast("--rows", rows), self.forecast("--series", shuffled)]
            for model in ("teacher", "plain_student", "distilled_student", "seasonal_naive"):
                for i in range(HORIZON * len(CHANNELS)):
                    row = evaluated[(window, i // len(CHANNELS) + 1, CHANNELS[i % len(CHANNELS)])]
                    expected = float(row[model])
                    for answer in answers:
                        self.assertAlmostEqual(answer["models"][model]["values"][i], expected, delta=2e-6 * max(1, abs(expected)))
            self.assertEqual(answers[0]["times"][0], row["time"][:8] + answers[0]["times"][0][8:])
            truth = [float(evaluated[(window, i // 3 + 1, CHANNELS[i % 3])]["truth"]) for i in range(HORIZON * 3)]
            for one, other in zip(answers[1]["truth"], truth):
                self.assertAlmostEqual(one, other, places=4)
            self.assertTrue(any("more" in remark for remark in answers[2]["remarks"]))

    def test_beyond_the_end(self):
        answer = self.forecast()
        self.assertEqual(answer["times"][0], "2016-07-26 00:00")  # after 600 hours
        self.assertEqual(len(answer["times"]), HORIZON)
        self.assertEqual(answer["targets"], CHANNELS)
        longer = self.forecast("--horizon", 20)
        self.assertEqual(len(longer["times"]), 20)
        for model, made in longer["models"].items():
            self.assertEqual(made["values"][:HORIZON * 3], answer["models"][model]["values"])
            self.assertIsNone(made["intervals"][0]["lower"][-1])
        self.assertTrue(any("recursively" in remark for remark in longer["remarks"]))
        # the second block reads the first one: what a file with these values would give
        values = answer["models"]["plain_student"]["values"]
        with_forecast = series_rows() + [f"{answer['times'][step]}:00," + ",".join(f"{value:.9g}" for value in values[3 * step:3 * step + 3]) for step in range(HORIZON)]
        again = self.forecast("--series", self.write_rows(with_forecast))
        for one, other in zip(again["models"]["plain_student"]["values"], longer["models"]["plain_student"]["values"][HORIZON * 3:]):
            self.assertTrue(math.isclose(one, other, rel_tol=1e-4, abs_tol=1e-4), (one, other))

    def test_a_series_that_has_grown(self):
        grown = series_rows(rows=620)
        expected = self.forecast("--series", self.write_rows(grown))
        self.write_series(grown)
        answer = self.forecast()
        self.assertEqual(answer["times"][0], "2016-07-26 20:00")
        self.assertEqual(answer["models"], expected["models"])
        self.assertTrue(any("had 600" in remark for remark in answer["remarks"]))

    def test_intervals(self):
        answer = self.forecast("--interval", 50, "--interval", 90)
        intervals = answer["models"]["distilled_student"]["intervals"]
        self.assertEqual([interval["level"] for interval in intervals], [0.5, 0.9])
        for i, value in enumerate(answer["models"]["distilled_student"]["values"]):
            bounds = [intervals[1]["lower"][i], intervals[0]["lower"][i], value, intervals[0]["upper"][i], intervals[1]["upper"][i]]
            self.assertEqual(bounds, sorted(bounds))
        for interval in intervals:
            self.assertAlmostEqual(interval["coverage"], interval["level"], delta=0.12)  # 93 windows that overlap
        # the coverage again, from the forecasts of the test windows and the widths
        widths = [u - v for u, v in zip(intervals[1]["upper"], answer["models"]["distilled_student"]["values"])]
        self.assertEqual(self.cli("forecasts", self.record, "--out", self.folder / "windows.csv").returncode, 0)
        inside = count = 0
        with open(self.folder / "windows.csv", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                width = widths[3 * (int(row["step"]) - 1) + CHANNELS.index(row["channel"])]
                inside += abs(float(row["distilled_student"]) - float(row["truth"])) <= width
                count += 1
        self.assertAlmostEqual(intervals[1]["coverage"], inside / count, delta=0.002)

    def test_what_does_not_fit(self):
        rows = series_rows()
        for change, part in ((lambda line: line.rsplit(",", 1)[0], "no column wind"), (lambda line: line.replace("load", "Load"), "no column load")):
            self.assert_says(self.cli("forecast", self.record, "--series", self.write_rows(rows, change)), 2, part)
        self.assert_says(self.cli("forecast", self.record, "--series", self.write_rows(rows[:20])), 2, "needs the last 24")
        half = self.write_rows([rows[0]] + [line.replace(":00:00", ":30:00") if i % 2 else line for i, line in enumerate(line for line in rows[1:] for _ in (0, 1))])
        self.assert_says(self.cli("forecast", self.record, "--series", half), 2, "1800 s apart")
        gap = rows[:-3] + [rows[-3].split(",")[0] + ",,,"] + rows[-2:]
        self.assert_says(self.cli("forecast", self.record, "--series", self.write_rows(gap)), 2, "is missing")
        self.assert_says(self.cli("forecast", self.record, "--series", self.folder / "nowhere.csv"), 2, "nowhere.csv")
        self.assert_says(self.cli("forecast", self.record, "--rows", 10), 2, "needs the last 24")
        self.assert_says(self.cli("forecast", self.record, "--rows", 100000), 2, "There is no row")
        self.write_series(rows[:101] + [rows[101].split(",")[0] + ",99,9,9"] + rows[102:])  # a training row
        self.assert_says(self.cli("forecast", self.record), 2, "has changed since this run")
        self.assertFalse((self.folder / "out.json").exists())

    def test_efficiency(self):
        done = self.cli("efficiency", self.record, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        networks = json.loads(done.stdout)["networks"]
        result = self.result()["models"]
        for name, network in networks.items():
            self.assertEqual(network["parameters"], result[name]["parameters"])
            self.assertEqual(network["file_bytes"], (self.record / result[name]["checkpoint"]).stat().st_size)
            self.assertAlmostEqual(network["test"], result[name]["test"]["mse"], places=9)
            for latency in network["latency"]:
                self.assertGreaterEqual(latency["rounds"], 20)
                self.assertLessEqual(0, latency["p50_ms"])
                self.assertLessEqual(latency["p50_ms"], latency["p95_ms"])
        # decomposition MLP: two maps of look-back to d_model and two of d_model to horizon, for each channel
        self.assertEqual(networks["plain_student"]["multiply_adds"], 3 * 2 * (LOOK_BACK * 16 + 16 * HORIZON))
        self.assertIn("fewer parameters", self.cli("efficiency", self.record).stdout)
        for network in json.loads(done.stdout)["networks"].values():  # windows of 24 rows of three channels alone take this much
            self.assertGreater(network["latency"][0]["peak_bytes"], 24 * 3 * 4)
            self.assertGreater(network["latency"][1]["peak_bytes"], network["latency"][0]["peak_bytes"])
        self.assertEqual(self.cli("report", self.record, "--html", self.folder / "report.html").returncode, 0)
        page = (self.folder / "report.html").read_text()
        self.assertIn("<h2>Efficiency</h2>", page)
        self.assertIn("peak memory, batch 32", page)
