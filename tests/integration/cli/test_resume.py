# SPDX-License-Identifier: GPL-3.0-or-later
"""A run that was killed or stopped goes on, and ends with the bits of one that was not."""

import json
import random
import signal
import subprocess
import time
import unittest

from small_run import PROGRAM, SmallRunCase


class ResumeTest(SmallRunCase):
    def changing_plan(self, variant):
        """Dropout, batch norm, momentum, schedules, self-distillation, several generations: all that a state must hold."""
        plan = self.plan()
        plan["teacher"]["options"]["dropout"] = 0.2
        plan["teacher"]["training"].update(epochs=14, patience=0, schedule="one_cycle")
        plan["student"]["training"].update(epochs=16, patience=0, schedule="cosine")
        if variant == "momentum":
            plan["student"]["training"].update(optimizer="sgd", momentum=0.9, learning_rate=0.05)
        elif variant == "self":
            plan["distillation"]["strategy"] = {"self_teacher": True, "decay": 0.9}
        elif variant == "batch_norm":
            plan["teacher"] = {"kind": "patchtst", "options": {"d_model": 16, "d_ff": 16, "e_layers": 1, "n_heads": 2,
                                                               "patch_len": 8, "stride": 4, "dropout": 0.2},
                               "training": {"learning_rate": 0.001, "epochs": 10, "batch_size": 32, "patience": 0}}
            plan["distillation"]["strategy"] = {"generations": 2}
        elif variant == "patience":
            plan["student"]["training"].update(epochs=60, patience=2)
        return plan

    def figures(self, record):
        def timeless(value):
            if isinstance(value, dict):
                return {key: timeless(inner) for key, inner in value.items()
                        if key not in ("seconds", "milliseconds_per_step", "started", "gflops")}
            return [timeless(inner) for inner in value] if isinstance(value, list) else value
        result = timeless(self.result(record))
        self.assertEqual(result["status"], "finished")
        epochs = [timeless(json.loads(line)) for line in (record / "epochs.jsonl").read_text().splitlines()]
        weights = {f"{folder}/{file.name}": file.read_bytes() for folder in ("models", "best_epochs")
                   for file in sorted((record / folder).iterdir())}
        return result, epochs, weights

    def resume(self, record):
        return self.cli("run", "--resume", record)

    def check_same(self, record, undisturbed):
        mine, theirs = self.figures(record), self.figures(undisturbed)
        for one, other in zip(mine, theirs):
            self.assertEqual(one, other)

    def test_no_change_to_go_back_to(self):
        self.finish_plan()
        fork = self.folder / "fork"
        done = self.cli("run", "--resume", self.record, "--before-change", "1", "--out", fork)
        self.assert_says(done, 2, "There are 0 changes of a weight to go back to")
        self.assertFalse(fork.exists())
        self.assert_says(self.cli("run", "--resume", self.record, "--out", fork), 2, "--out")
        self.assert_says(self.cli("run", "--resume", self.record, "--before-change", "1"), 2, "--out")

    def test_killed_at_random_moments(self):
        moments = random.Random(11)
        kills = 0
        for variant in ("adam", "momentum", "self", "batch_norm", "patience"):
            self.write_plan(self.changing_plan(variant))
            undisturbed = self.folder / f"whole-{variant}"
            before = time.monotonic()
            self.finish_plan(out=undisturbed)
            whole = time.monotonic() - before
            record = self.folder / f"killed-{variant}"
            command = [PROGRAM, "run", self.folder / "plan.json", "--out", record, "--no-reuse"]
            for _ in range(6):
                with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                    try:
                        process.wait(timeout=whole * moments.uniform(0.15, 0.6))
                    except subprocess.TimeoutExpired:
                        process.kill()
                        kills += 1
                if (record / "result.json").exists():
                    command = [PROGRAM, "run", "--resume", record]
                    if self.result(record)["status"] == "finished":
                        break
            else:
                finished = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
                self.assertEqual(finished.returncode, 0, finished.stderr)
            self.check_same(record, undisturbed)
        print(f"killed {kills} times", end=" ", flush=True)
        self.assertGreaterEqual(kills, 20)

    def test_stopped_run_goes_on(self):
        self.write_plan(self.changing_plan("adam"))
        undisturbed = self.folder / "whole"
        self.finish_plan(out=undisturbed)
        with subprocess.Popen([PROGRAM, "run", self.folder / "plan.json", "--out", self.record, "--no-reuse"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
            for line in process.stderr:
                if "Distilled student, epoch 3" in line:
                    process.send_signal(signal.SIGINT)
                    break
            process.stderr.read()
        self.assertEqual(process.returncode, 130)
        self.assertTrue((self.record / "models" / "distilled_student.state").exists())
        done = self.resume(self.record)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.check_same(self.record, undisturbed)

    def test_what_cannot_go_on_is_refused(self):
        self.assert_says(self.resume(self.folder / "nowhere"), 2, "no run")
        self.finish_plan()
        self.assert_says(self.resume(self.record), 2, "finished")
        self.assert_says(self.cli("run", "--resume", self.record, "--out", self.folder / "x"), 2, "--resume")
        self.assert_says(self.cli("run", "--out", self.folder / "x"), 2, "PLAN")

    def test_a_changed_series_is_refused(self):
        process = self.start_long_run()
        process.send_signal(signal.SIGKILL)
        process.wait()
        lines = (self.folder / "series.csv").read_text().splitlines()
        cells = lines[7].split(",")
        lines[7] = ",".join(cells[:-1] + [str(float(cells[-1]) + 1)])
        self.write_series(lines)
        self.assert_says(self.resume(self.record), 1, "has changed")


if __name__ == "__main__":
    unittest.main()
