# SPDX-License-Identifier: GPL-3.0-or-later
"""Classifications of other programs, judged by `score`."""

import json
import os
import pathlib

from small_run import SmallRunCase, needs_data

PROJECT = pathlib.Path(__file__).resolve().parents[3]
ORACLE = pathlib.Path(os.environ.get("RETORT_ORACLE_CLASSIFICATION", PROJECT / "../shared/data/oracle/classification.json"))


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
