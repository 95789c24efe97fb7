# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl-C, kill -9, and what comes after."""

import json
import signal
import time
import unittest

from small_run import SmallRunCase


class Stopping(SmallRunCase):
    def test_signal_stops_within_two_seconds_and_leaves_the_record(self):
        for stop in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(stop.name):
                process = self.start_long_run()
                begin = time.monotonic()
                process.send_signal(stop)
                self.assertEqual(process.wait(timeout=60), 130)
                self.assertLess(time.monotonic() - begin, 2)
                result = self.result()
                self.assertEqual(result["status"], "stopped")
                self.assertEqual(list(result["models"]), ["teacher"])
                self.assertGreaterEqual(result["models"]["teacher"]["epochs"], 1)
                self.assertIsNone(result["models"]["teacher"]["test"])
                self.tearDown()
                self.doCleanups()
                self.setUp()

    def test_killed_run_says_interrupted(self):
        process = self.start_long_run()
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.assertEqual(self.result()["status"], "interrupted")
        self.assertTrue((self.record / "epochs.jsonl").read_text())
        self.assert_says(self.run_plan(), 2, str(self.record))
        self.assertEqual(self.finish_plan("--overwrite")["status"], "finished")

    def test_killed_run_keeps_its_best_weights(self):
        process = self.start_long_run()
        process.send_signal(signal.SIGKILL)
        process.wait()
        model = self.folder / "teacher.pt"
        done = self.cli("export", self.record, "--model", model, "--role", "teacher")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(model.stat().st_size, 1000)
        # What they score is what the history says of an epoch that was the best so far.
        epochs = [json.loads(line) for line in (self.record / "epochs.jsonl").read_text().splitlines() if line.endswith("}")]
        done = self.cli("evaluate", self.record / "models" / "teacher.safetensors", "--plan", self.folder / "plan.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        scored = json.loads(done.stdout)["validation"]["mse"]
        self.assertTrue(any(epoch["best"] and abs(epoch["validation"]["mse"] - scored) < 1e-5 for epoch in epochs),
                        f"{scored} is not among {[epoch['validation']['mse'] for epoch in epochs]}")

    def test_folder_of_a_living_run_is_not_overwritten(self):
        process = self.start_long_run()
        refused = self.run_plan("--overwrite")
        self.assertIn(refused.returncode, (1, 2))
        self.assertIn(str(self.record), refused.stderr)
        self.assertIsNone(process.poll())

    def test_new_run_after_a_stopped_one(self):
        process = self.start_long_run()
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)
        self.assertEqual(self.finish_plan("--overwrite")["status"], "finished")
        self.assertEqual(self.finish_plan("--overwrite")["status"], "finished")


if __name__ == "__main__":
    unittest.main()
