# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks that an earlier run has trained are not trained again."""

import shutil
import subprocess
import unittest

from small_run import PROGRAM, SmallRunCase

SAID = "not trained again"


class ReuseTest(SmallRunCase):
    def figures(self, out):
        """What must not depend on where a network was trained: scores, and the weights byte by byte."""
        models = self.result(out)["models"]
        return ({stage: model["test"] for stage, model in models.items()},
                {file.name: file.read_bytes() for file in (out / "models").iterdir()})

    def test_other_terms_train_the_distilled_student_alone(self):
        first, second, alone = (self.folder / name for name in ("first", "second", "alone"))
        self.finish_plan(out=first, reuse=True)
        weights = ["--set", "distillation.terms.0.weight=3"]
        done = self.run_plan(*weights, out=second, reuse=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stderr.count(SAID), 2, done.stderr)
        result = self.result(second)
        self.assertEqual(result["models"]["teacher"]["reused"]["run"], "small")
        self.assertNotIn("reused", result["models"]["distilled_student"])
        self.assertTrue(any("small" in argument for remark in result["remarks"] for argument in remark["arguments"]))
        self.finish_plan(*weights, out=alone)
        self.assertEqual(self.figures(second), self.figures(alone))
        self.assertEqual((second / "epochs.jsonl").read_text().count("\n"), 6)

    def test_a_record_stays_whole_when_the_cache_is_emptied(self):
        self.finish_plan(reuse=True)
        again = self.folder / "again"
        self.finish_plan(out=again, reuse=True)
        cleared = self.cli("cache", "clear")
        self.assertEqual(cleared.returncode, 0, cleared.stderr)
        exported = self.cli("export", again, "--model", self.folder / "student.pt")
        self.assertEqual(exported.returncode, 0, exported.stderr)
        self.assertIn("No trained networks", self.cli("cache", "list").stdout)

    def test_another_series_is_trained_anew(self):
        self.finish_plan(reuse=True)
        lines = (self.folder / "series.csv").read_text().splitlines()
        lines[5] = lines[5].replace("1", "2", 1) if lines[5][-1] != "9" else lines[5][:-1] + "8"
        cells = lines[7].split(",")
        lines[7] = ",".join(cells[:-1] + [str(float(cells[-1]) + 1)])
        self.write_series(lines)
        done = self.run_plan(out=self.folder / "other", reuse=True)
        self.assertNotIn(SAID, done.stderr)

    def test_cache_commands(self):
        self.finish_plan(reuse=True)
        listed = self.cli("cache", "list").stdout
        for part in ("teacher", "plain_student", "distilled_student", "itransformer", "small"):
            self.assertIn(part, listed)
        self.assertIn("10240.0 MB", self.cli("cache", "size").stdout)
        self.assertIn("512.0 MB", self.cli("cache", "size", "0.5").stdout)
        self.assertIn("512.0 MB", self.cli("cache", "size").stdout)
        self.assert_says(self.cli("cache", "size", "lots"), 2, "lots")
        self.assert_says(self.cli("cache"), 2)

    def test_above_the_limit_the_oldest_goes(self):
        self.finish_plan(reuse=True)
        self.assertTrue(self.cli("cache", "size", "0").stdout.startswith("0.0 MB of at most 0.0 MB"))
        self.assertIn("No trained networks", self.cli("cache", "list").stdout)
        self.finish_plan(out=self.folder / "again", reuse=True)
        self.assertIn("No trained networks", self.cli("cache", "list").stdout)

    def test_two_runs_at_once(self):
        processes = [subprocess.Popen([PROGRAM, "run", self.folder / "plan.json", "--out", self.folder / f"run{i}"],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for i in range(2)]
        for process in processes:
            self.assertEqual(process.wait(timeout=300), 0)
        self.assertEqual(self.figures(self.folder / "run0"), self.figures(self.folder / "run1"))
        self.assertEqual(self.run_plan(out=self.folder / "third", reuse=True).stderr.count(SAID), 3)

    def test_a_cache_that_cannot_be_written_ends_no_run(self):
        shutil.rmtree(self.folder / "cache", ignore_errors=True)
        (self.folder / "cache").write_text("no folder")
        done = self.run_plan(reuse=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("could not be saved", done.stderr)


if __name__ == "__main__":
    unittest.main()
