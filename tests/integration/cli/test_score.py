# SPDX-License-Identifier: GPL-3.0-or-later
"""Classifications of other programs, judged by `score`."""

import gzip
import json
import os
import pathlib

from small_run import SmallRunCase, needs_data

PROJECT = pathlib.Path(__file__).resolve().parents[3]
ORACLE = pathlib.Path(os.environ.get("RETORT_ORACLE_CLASSIFICATION", PROJECT / "../shared/data/oracle/classification.json"))


LOS_LOOP = PROJECT / "../shared/data/los_loop"


class Score(SmallRunCase):
    def files(self, truth, logits):
        (self.folder / "truth.csv").write_text(truth)
        (self.folder / "logits.csv").write_text(logits)
        return self.cli("score", "--truth", self.folder / "truth.csv", "--logits", self.folder / "logits.csv", "--json")

    def test_as_scikit_learn(self):
        if not ORACLE.exists():
            needs_data(self, "The recorded figures of scikit-learn are missing.")
        for case in json.loads(ORACLE.read_text())["cases"]:
            done = self.files("\n".join(map(str, case["truth"])),
                              "\n".join(",".join(map(repr, row)) for row in case["logits"]))
            self.assertEqual(done.returncode, 0, done.stderr)
            ours = json.loads(done.stdout)
            for name in ("accuracy", "balanced_accuracy", "mcc", "log_loss", "brier"):
                self.assertAlmostEqual(ours[name], case[name], delta=1e-9)
            self.assertAlmostEqual(ours["ece"], case["ece_15_equal_width"], delta=1e-9)
            self.assertAlmostEqual(ours["macro_f1"], case["macro"]["f1"], delta=1e-9)
            self.assertEqual(ours["confusion"], case["confusion_rows_truth"])
            self.assertEqual([one["support"] for one in ours["per_class"]], case["support"])

    def test_names_and_headers(self):
        done = self.files("label\nup\ndown\nup\n", "down;up\n0;1\n1;0\n2;1\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([one["class"] for one in json.loads(done.stdout)["per_class"]], ["down", "up"])
        self.assertEqual(json.loads(done.stdout)["confusion"], [[1, 0], [1, 1]])

    def test_what_does_not_fit_is_said(self):
        self.assert_says(self.files("0\n1\n", "0,1\n1,0\n1,1\n"), 2, "2 examples", "has 3")
        self.assert_says(self.files("0\n2\n", "0,1\n1,0\n"), 1, "row 2", "\"2\" is no class", "from 0 to 1")
        self.assert_says(self.files("0\n", "0\n"), 1, "at least two classes")
        self.assert_says(self.files("0\n1\n", "0,1\n1\n"), 1, "row 2 has 1 cells")
        self.assert_says(self.files("0\n1\n", "0,1\nx,0\n"), 1, "row 2", "\"x\"")
        self.assert_says(self.files("", "0,1\n"), 1, "empty")
        self.assert_says(self.cli("score", "--truth", self.folder / "truth.csv", "--logits", self.folder / "none.csv"), 2, "none.csv")

    def forecasts(self, text, *more):
        (self.folder / "series.csv").write_text("a,b\n" + "".join(f"{row},{2 * row}\n" for row in range(10, 20)))
        (self.folder / "forecast.csv").write_text(text)
        return self.cli("score", "--series", self.folder / "series.csv", "--forecast", self.folder / "forecast.csv", "--json", *more)

    def test_recorded_forecasts_of_traffic(self):
        if not LOS_LOOP.exists():
            needs_data(self, "The series of Los-loop is missing.")
        (self.folder / "recorded.csv").write_bytes(gzip.decompress((LOS_LOOP / "tgcn_recorded_predictions_pre3.csv.gz").read_bytes()))
        done = self.cli("score", "--series", LOS_LOOP / "los_speed.csv", "--forecast", self.folder / "recorded.csv", "--horizon", "3", "--first-row", "1625", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        ours = json.loads(done.stdout)
        for name, published in {"rmse": 5.1264, "mae": 3.1802, "accuracy": 0.91273, "r2": 0.86340}.items():
            self.assertAlmostEqual(ours[name], published, delta=1e-4)

    def test_forecasts_by_hand(self):
        # Windows of rows 8 and 9, and 9 and 10 of the series: 17 34, 18 36 | 18 36, 19 38
        done = self.forecasts("a,b\n17,34\n18,36\n18,37\n19,40\n", "--horizon", "2")
        self.assertEqual(done.returncode, 0, done.stderr)
        ours = json.loads(done.stdout)
        self.assertAlmostEqual(ours["mae"], 3 / 8)
        self.assertAlmostEqual(ours["per_step"][0]["rmse"], (1 / 4) ** 0.5)
        self.assertAlmostEqual(ours["per_step"][1]["rmse"], (4 / 4) ** 0.5)
        first = self.forecasts("10,20\n11,22\n", "--horizon", "1", "--first-row", "1")
        self.assertEqual(json.loads(first.stdout)["mae"], 0)

    def test_forecasts_that_do_not_fit(self):
        self.assert_says(self.forecasts("1,2\n3\n", "--horizon", "1"), 1, "row 2 has 1 cells", "2 channels")
        self.assert_says(self.forecasts("1,2\n3,x\n", "--horizon", "1"), 1, "row 2", "\"x\"")
        self.assert_says(self.forecasts("1,2\n3,4\n5,6\n", "--horizon", "2"), 2, "--horizon")
        self.assert_says(self.forecasts("1,2\n", "--horizon", "1", "--first-row", "11"), 2, "--first-row")
        self.assert_says(self.forecasts("1,2\n"), 2, "--horizon")
        self.assert_says(self.cli("score"), 2, "--logits", "--forecast")
