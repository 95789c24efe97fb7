# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue of runs and studies, and the list of what they gave: order, pauses, kills, tags and filters."""

import json
import os
import resource
import signal
import subprocess
import time

from small_run import PROGRAM, SmallRunCase


class Queue(SmallRunCase):
    def setUp(self):
        super().setUp()
        os.environ["XDG_DATA_HOME"] = str(self.folder / "data")

    def plan_named(self, name, seed=7, epochs=2):
        plan = self.plan()
        plan["name"], plan["seed"] = name, seed
        plan["data"]["file"] = str(self.folder / "series.csv")
        plan["student"]["training"].update(epochs=epochs, patience=0)
        file = self.folder / f"{name}.json"
        file.write_text(json.dumps(plan))
        return file

    def add(self, name, **settings):
        done = self.cli("queue", "add", self.plan_named(name, **settings), "--out", self.folder / name)
        self.assertEqual(done.returncode, 0, done.stderr)

    def queue(self):
        return json.loads(self.cli("queue", "list", "--json").stdout)

    def states(self):
        return [item["state"] for item in self.queue()["items"]]

    def start(self):
        process = subprocess.Popen([PROGRAM, "queue", "run"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def wait_for(self, what, seconds=120):
        until = time.monotonic() + seconds
        while not what():
            self.assertLess(time.monotonic(), until, self.queue())
            time.sleep(0.1)

    def wait_for_epoch(self, name):
        file = self.folder / name / "epochs.jsonl"
        self.wait_for(lambda: file.exists() and "plain_student" in file.read_text())

    def test_runs_and_studies_in_their_order(self):
        self.add("second", seed=2)
        self.add("first", seed=1)
        base = json.loads(self.plan_named("base").read_text())
        (self.folder / "seeds.json").write_text(json.dumps({"format": "retort.study/1", "name": "seeds", "base": base, "workers": 2,
                                                            "axes": [{"path": "seed", "values": [1, 3]}]}))
        done = self.cli("queue", "add", self.folder / "seeds.json", "--out", self.folder / "study")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.cli("queue", "move", 2, 1).returncode, 0)
        self.assertEqual([item["name"] for item in self.queue()["items"]], ["first", "second", "seeds"])
        done = self.cli("queue", "run")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.states(), ["finished"] * 3)
        self.assertLess(done.stderr.index("first"), done.stderr.index("second"))
        for record in ("first", "second", "study/trials/0000", "study/trials/0001"):
            self.assertEqual(self.result(self.folder / record)["status"], "finished")

        # what they gave, listed and filtered
        self.assertEqual(self.cli("label", self.folder / "first", self.folder / "second", "--tag", "paper", "--note", "two draws").returncode, 0)
        runs = json.loads(self.cli("runs", self.folder, "--json", "--filter", 'tag = "paper" and distilled.mse < 100').stdout)
        self.assertEqual(sorted(run["name"] for run in runs), ["first", "second"])
        runs = json.loads(self.cli("runs", self.folder, "--json", "--filter", "study = study and seed = 3").stdout)
        self.assertEqual([run["seed"] for run in runs], [3])
        groups = json.loads(self.cli("runs", self.folder, "--json", "--group-by", "tag").stdout)
        paper = next(group for group in groups if group["value"] == "paper")
        figures = [self.result(self.folder / name)["models"]["distilled_student"]["test"]["mse"] for name in ("first", "second")]
        self.assertAlmostEqual(paper["models"]["distilled_student"]["mean"], sum(figures) / 2, places=6)
        self.assert_says(self.cli("runs", self.folder, "--filter", "distilled.beauty < 1"), 2, "Unknown field")
        self.assertEqual(self.cli("label", self.folder / "first", "--untag", "paper", "--note", "").returncode, 0)
        self.assertFalse((self.folder / "first" / "labels.json").exists())

    def test_a_kill_costs_nothing_but_time(self):
        self.plan_named("alone", epochs=60)
        self.assertEqual(self.cli("run", self.folder / "alone.json", "--out", self.folder / "alone", "--no-reuse").returncode, 0)
        self.add("queued", epochs=60)
        process = self.start()
        self.wait_for_epoch("queued")
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.wait_for(lambda: not self.queue()["running"])
        self.assertEqual(self.states(), ["waiting"])
        lock = self.folder / "queued" / "run.lock"
        self.wait_for(lambda: subprocess.run(["flock", "-n", str(lock), "true"], check=False).returncode == 0)
        self.assertEqual(self.cli("queue", "run").returncode, 0)
        self.assertEqual(self.states(), ["finished"])
        error = lambda name: self.result(self.folder / name)["models"]["distilled_student"]["test"]["mse"]
        self.assertEqual(error("queued"), error("alone"))

    def test_pause_stop_and_retry(self):
        self.add("long", epochs=100000)
        self.add("short")
        process = self.start()
        self.wait_for_epoch("long")
        self.assert_says(self.cli("queue", "run"), 2, "Another process")
        self.assert_says(self.cli("queue", "remove", 1), 2, "Stop it before")
        self.assertEqual(self.cli("queue", "pause").returncode, 0)
        self.assertEqual(process.wait(60), 0)
        self.assertEqual(self.states(), ["waiting", "waiting"])
        self.assertEqual(self.cli("queue", "resume").returncode, 0)
        process = self.start()
        self.wait_for(lambda: self.states()[0] == "running")
        self.assertEqual(self.cli("queue", "stop", 1).returncode, 0)
        self.assertEqual(process.wait(120), 0)
        self.assertEqual(self.states(), ["stopped", "finished"])
        self.assertEqual(self.cli("queue", "retry", 1).returncode, 0)
        self.assertEqual(self.cli("queue", "remove", 1).returncode, 0)
        self.assertEqual(self.states(), ["finished"])

    def test_a_full_disk_pauses_it(self):
        self.add("one")
        for limit in (30_000, 2_000):  # room for the queue's own file, and not even that
            done = self.cli("queue", "run", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
            self.assert_says(done, 1, "queue")
            self.assertEqual(self.states(), ["waiting"])
        self.cli("queue", "resume")
        self.assertEqual(self.cli("queue", "run").returncode, 0)
        self.assertEqual(self.states(), ["finished"])

    def test_a_failed_run_leaves_the_others(self):
        self.add("gone")
        self.add("good")
        plan = json.loads((self.folder / "gone" / "queued.json").read_text())
        plan["data"]["file"] = str(self.folder / "nowhere.csv")
        (self.folder / "gone" / "queued.json").write_text(json.dumps(plan))
        self.assertEqual(self.cli("queue", "run").returncode, 1)
        self.assertEqual(self.states(), ["failed", "finished"])
        self.assertIn("nowhere.csv", self.queue()["items"][0]["message"])
        self.assert_says(self.cli("queue", "add", self.folder / "nothing.json", "--out", self.folder / "x"), 2, "nothing.json")
        self.assert_says(self.cli("queue", "add", self.folder / "good.json"), 2, "--out")
