# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that grows: every row once, forecasts that see nothing later, scores when rows come, drift where there is one."""

import json
import math
import random
import signal
import subprocess
import threading
import time

from small_run import CHANNELS, PROGRAM, ROWS, SmallRunCase, series_rows

LOOK_BACK, HORIZON, MORE = 24, 8, 600


class Follow(SmallRunCase):
    def setUp(self):
        super().setUp()
        self.finish_plan()
        self.growing = self.folder / "growing.csv"
        self.answers = self.folder / "answers.jsonl"

    def rows_with_jump(self, at=None):
        """The rows of the series and those after it; from row `at` on the load is four higher."""
        head, *rows = series_rows(ROWS + MORE)
        noise = random.Random(9)
        for i in range(ROWS, ROWS + MORE):  # noise that the training has not seen
            stamp, load, temperature, wind = rows[i].split(",")
            jump = 4 if at is not None and i >= ROWS + at else 0
            rows[i] = f"{stamp},{float(load) + jump + 0.01 * noise.gauss(0, 1):.4f},{temperature},{wind}"
        return head, rows

    def follow(self, head, rows, write, stop_after=MORE):
        """Starts with the first rows, and follows while `write(file, rows)` appends the others."""
        self.growing.write_text("\n".join([head, *rows[:ROWS]]) + "\n")
        process = subprocess.Popen([PROGRAM, "forecast", str(self.record), "--follow", "--series", str(self.growing), "--out", str(self.answers), "--stop-after", str(stop_after)],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        errors = []

        def began():
            for line in process.stderr:
                errors.append(line)
                if "Following" in line:
                    return
        reader = threading.Thread(target=began)
        reader.start()
        reader.join(60)
        with open(self.growing, "a", encoding="utf-8") as file:
            write(file, rows[ROWS:])
        output, rest = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 0, "".join(errors) + rest)
        return output, [json.loads(line) for line in self.answers.read_text().splitlines()]

    @staticmethod
    def write_steadily(file, rows):
        """Also half rows, and several at once."""
        for i, row in enumerate(rows):
            if i % 7 == 0:
                file.write(row[:9])
                file.flush()
                time.sleep(0.003)
                file.write(row[9:] + "\n")
            else:
                file.write(row + "\n")
            if i % 3:
                file.flush()
                time.sleep(0.002)

    def test_every_row_once_and_scored_when_due(self):
        head, rows = self.rows_with_jump()
        _, answers = self.follow(head, rows, self.write_steadily)
        self.assertEqual([answer["row"] for answer in answers], list(range(1, MORE + 1)))
        values = [[float(cell) for cell in row.split(",")[1:]] for row in rows]
        for answer, row in zip(answers, values[ROWS:], strict=True):
            self.assertEqual(answer["values"], row)
        # The scores, computed here from the forecasts that were said before each row came.
        scale = {}
        for channel in range(len(CHANNELS)):
            column = [row[channel] for row in values[:400]]
            mean = sum(column) / len(column)
            scale[channel] = math.sqrt(sum((value - mean) ** 2 for value in column) / len(column))
        for at in (1, 5, 100, MORE - 1):
            for model in ("distilled_student", "seasonal_naive"):
                errors = []
                for step in range(min(HORIZON, at)):
                    said = answers[at - 1 - step]["models"][model]["values"]
                    errors += [abs(answers[at]["values"][c] - said[step * 3 + c]) / scale[c] for c in range(3)]
                # The forecast that was said before the first of these rows is not in the file.
                if at >= HORIZON:
                    self.assertAlmostEqual(answers[at]["models"][model]["error"], sum(errors) / len(errors), places=5)
        # No leak: what is said after a row is what a forecast of that many rows says.
        cut = self.folder / "cut.csv"
        for at in (10, 333):
            cut.write_text("\n".join([head, *rows[:ROWS + at]]) + "\n")
            done = self.cli("forecast", self.record, "--series", cut, "--out", self.folder / "out.json")
            self.assertEqual(done.returncode, 0, done.stderr)
            expected = json.loads((self.folder / "out.json").read_text())["models"]["distilled_student"]["values"]
            said = answers[at - 1]["models"]["distilled_student"]["values"]
            self.assertTrue(all(abs(one - other) < 1e-5 for one, other in zip(said, expected, strict=True)))
        self.assertFalse([answer["row"] for answer in answers if answer["models"]["distilled_student"]["drifted"]])
        coverage = answers[-1]["models"]["distilled_student"]["coverage"]
        self.assertAlmostEqual(coverage[0], 0.8, delta=0.03)
        self.assertAlmostEqual(coverage[1], 0.95, delta=0.03)

    def test_a_jump_is_found(self):
        head, rows = self.rows_with_jump(at=300)
        output, answers = self.follow(head, rows, lambda file, more: file.write("\n".join(more) + "\n"))
        drifted = [answer["row"] for answer in answers if answer["models"]["distilled_student"]["drifted"]]
        self.assertTrue(drifted and 301 <= drifted[0] <= 301 + 24, drifted)
        self.assertLessEqual(len(drifted), 2, "one jump is said once, or twice where the errors fall to the usual in between")
        self.assertIn("drift: the errors of distilled_student", output)
        at_jump = [anomaly for anomaly in answers[300]["anomalies"] if anomaly["model"] == "distilled_student"]
        self.assertEqual([anomaly["channel"] for anomaly in at_jump], ["load"])
        self.assertGreater(at_jump[0]["value"], at_jump[0]["upper"])

    def test_awkward_rows(self):
        """Rows that come twice or late are left out; one that cannot be read is said and left out; a gap in time has no forecast until it is past."""
        head, rows = self.rows_with_jump()
        more = rows[ROWS:]

        def write(file, _):
            for line in (more[0], more[0], rows[5], more[1], more[2].replace(",", ",wrong", 1), more[4]):
                file.write(line + "\n")
                file.flush()
                time.sleep(0.4)
        _, answers = self.follow(head, rows, write, stop_after=3)
        self.assertEqual([answer["row"] for answer in answers], [1, 2, 3, 4, 5])
        self.assertEqual(answers[1]["values"][0], float(more[1].split(",")[1]))
        self.assertEqual(answers[4]["values"][0], float(more[4].split(",")[1]))
        self.assertEqual(answers[3]["values"], [None, None, None])
        self.assertIsNone(answers[3]["models"]["distilled_student"]["error"])
        self.assertNotIn("values", answers[3]["models"]["distilled_student"])  # no forecast, rather than an old one

    def test_what_cannot_be_followed(self):
        self.growing.write_text("\n".join(series_rows()[:20]) + "\n")
        self.assert_says(self.cli("forecast", self.record, "--follow", "--series", self.growing), 2, "needs the last 24")
        self.assert_says(self.cli("forecast", self.record, "--follow", "--series", self.folder / "none.csv"), 2, "was not found")
        self.assertNotEqual(self.cli("forecast", self.record, "--follow", "--rows", "5").returncode, 0)

    def test_the_file_is_written_anew_and_interrupts(self):
        self.growing.write_text("\n".join(series_rows()) + "\n")
        process = subprocess.Popen([PROGRAM, "forecast", str(self.record), "--follow", "--series", str(self.growing)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while "Following" not in process.stderr.readline():
            pass
        self.growing.write_text("\n".join(series_rows()[:300]) + "\n")
        _, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 1)
        self.assertIn("was rewritten", errors)
        self.growing.write_text("\n".join(series_rows()) + "\n")
        process = subprocess.Popen([PROGRAM, "forecast", str(self.record), "--follow", "--series", str(self.growing)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while "Following" not in process.stderr.readline():
            pass
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0)
