# SPDX-License-Identifier: GPL-3.0-or-later
"""Studies: many runs in worker processes, whatever happens to them; and what may be said of two runs."""

import json
import os
import pathlib
import resource
import signal
import subprocess
import time

from small_run import PROGRAM, SmallRunCase, series_rows


def workers_of(pid):
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                fields = pathlib.Path(f"/proc/{entry}/stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[1]) == pid and fields[0] != "Z":
                found.append(int(entry))
    return found


class Study(SmallRunCase):
    def setUp(self):
        super().setUp()
        self.study = self.folder / "study.json"
        self.out = self.folder / "study"

    def write_study(self, axes, workers=2, **changes):
        plan = self.plan()
        plan["data"]["file"] = str(self.folder / "series.csv")
        plan["compute"]["threads"] = "auto"
        for path, value in changes.items():
            part, key = path.split("__")
            plan[part]["training"][key] = value
        self.study.write_text(json.dumps({"format": "retort.study/1", "name": "small", "base": plan, "axes": axes, "workers": workers}))

    def states(self, out=None):
        lines = self.cli("study", "status", out or self.out).stdout.splitlines()
        return [line.split()[1] for line in lines[1:] if line.split() and line.split()[0].isdigit()][:self.count]

    def run_study(self, *arguments, **options):
        return self.cli("study", "run", self.study, "--out", self.out, *arguments, **options)

    def trial(self, number, out=None):
        return self.result((out or self.out) / f"trials/{number:04d}")

    def write_search(self, trials=6):
        self.write_study([{"path": "student.training.learning_rate", "from": 1e-4, "to": 0.1, "scale": "log"},
                          {"path": "student.options.d_model", "from": 8, "to": 32}])
        study = json.loads(self.study.read_text())
        study.update(design="search", search={"trials": trials})
        self.study.write_text(json.dumps(study))

    def start(self):
        process = subprocess.Popen([PROGRAM, "study", "run", str(self.study), "--out", str(self.out)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def test_a_search_that_is_killed_goes_on_as_it_would_have(self):
        self.write_search()
        self.assertIn("6 trials", self.cli("study", "list", self.study).stdout)
        whole = self.folder / "whole"
        done = self.cli("study", "run", self.study, "--out", whole)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Best on the validation windows: trial", done.stdout)
        process = self.start()
        until = time.monotonic() + 120
        while not (self.out / "trials/0002/epochs.jsonl").exists():
            self.assertLess(time.monotonic(), until)
            time.sleep(0.02)
        process.kill()
        process.wait()
        done = self.cli("study", "run", self.out)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.out / "proposals.json").read_text(), (whole / "proposals.json").read_text())
        self.assertEqual(len(json.loads((whole / "proposals.json").read_text())), 6)
        best = lambda text: [line for line in text.splitlines() if line.startswith("Best")]
        self.assertEqual(best(self.cli("study", "report", self.out).stdout), best(self.cli("study", "report", whole).stdout))
        self.assert_says(self.cli("study", "submit", self.out), 2, "array job")

    def test_a_search_names_a_path_that_no_plan_has(self):
        self.write_study([{"path": "student.options.d_modell", "from": 8, "to": 32}])
        study = json.loads(self.study.read_text())
        study["design"] = "search"
        self.study.write_text(json.dumps(study))
        self.assert_says(self.cli("study", "run", self.study, "--out", self.out), 2, "d_modell")
        self.assertFalse((self.out / "trials").exists())

    def wait_for_epoch(self, trial=0):
        file = self.out / f"trials/{trial:04d}/epochs.jsonl"
        for _ in range(600):
            if file.exists() and file.stat().st_size > 0:
                return
            time.sleep(0.05)
        self.fail("no epoch")

    def figures(self, out=None):
        return [{role: model["test"]["mse"] for role, model in self.trial(number, out)["models"].items()} for number in range(self.count)]

    def test_from_a_plan_to_a_table(self):
        self.count = 20
        plan = self.plan()
        plan["data"]["file"] = str(self.folder / "series.csv")
        self.write_plan(plan)
        made = self.cli("study", "new", "ablation", self.folder / "plan.json", "--seeds", "2", "--workers", "2", "--out", self.study)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertIn("w/o supervision", made.stdout)
        trials = json.loads(self.study.read_text())["axes"][0]["variants"]
        self.count = 2 * len(trials)
        self.assertIn(f"{self.count} trials", made.stdout)
        self.assertRegex(made.stdout, r"with 2 parallel runs: about \d+:\d\d")
        done = self.run_study()
        self.assertEqual(done.returncode, 0, done.stderr)
        # Teacher and plain student of a seed are trained by one trial alone.
        fresh = {"teacher": 0, "plain_student": 0}
        for number in range(self.count):
            for role in fresh:
                fresh[role] += "reused" not in self.trial(number)["models"][role]
        self.assertEqual(fresh, {"teacher": 2, "plain_student": 2})
        report = self.cli("study", "report", self.out, "--html", self.folder / "t.html", "--latex", self.folder / "t.tex", "--csv", self.folder / "t.csv")
        self.assertIn("(2)", report.stdout)
        self.assertIn("over 2 runs", report.stdout)
        self.assertIn("<table>", (self.folder / "t.html").read_text())
        self.assertIn("\\toprule", (self.folder / "t.tex").read_text())
        self.assertEqual((self.folder / "t.csv").read_text().count("distilled_student"), len(trials))
        again = self.run_study()  # nothing is left to do
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertNotIn("started", again.stderr)

    def test_relative_paths_as_in_the_manual(self):
        self.count = 1
        made = self.cli("study", "new", "seeds", "plan.json", "--seeds", "1", "--out", "seeds.json", cwd=self.folder)
        self.assertEqual(made.returncode, 0, made.stderr)
        for _ in range(2):  # again: nothing is left to do, and it is the same study
            done = self.cli("study", "run", "seeds.json", "--out", "one", cwd=self.folder)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.cli("study", "list", "one", cwd=self.folder).returncode, 0)
        self.assertEqual(self.states(self.folder / "one"), ["finished"])
        moved = self.folder / "elsewhere"
        (self.folder / "one").rename(moved)
        self.assertEqual(self.states(moved), ["finished"])
        changed = json.loads((moved / "study.json").read_text())
        changed["base"]["student"]["training"]["epochs"] = 1
        (moved / "study.json").write_text(json.dumps(changed))
        self.assertEqual(self.states(moved), ["failed"])  # its record is of another plan

    def test_one_that_fails_leaves_the_others(self):
        self.count = 3
        self.write_study([{"path": "task.horizon", "values": [8, 300, 8]}, {"path": "seed", "values": [1, 2, 3]}])  # longer than the test part
        self.study.write_text(self.study.read_text().replace('"workers"', '"design": "list", "workers"'))
        done = self.run_study()
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(self.states(), ["finished", "failed", "finished"])
        self.assertIn("1 of 3 trials failed", done.stderr)
        self.assertIn("300", self.cli("study", "status", self.out).stdout)
        again = self.run_study()
        self.assertNotIn("started", again.stderr)  # only when asked
        retried = self.run_study("--retry")
        self.assertEqual(retried.stderr.count("started"), 1, retried.stderr)

    def test_killed_study_goes_on(self):
        self.count = 2
        self.write_study([{"path": "seed", "values": [1, 2]}], teacher__epochs=60, teacher__patience=0)
        process = self.start()
        self.wait_for_epoch()
        workers = workers_of(process.pid)
        self.assertTrue(workers)
        process.kill()
        process.wait()
        for _ in range(200):  # the workers end with it
            if not any(os.path.exists(f"/proc/{worker}") for worker in workers):
                break
            time.sleep(0.1)
        else:
            self.fail("a worker outlives its study")
        self.assertNotIn("running", self.states())
        done = self.cli("study", "run", self.out)
        self.assertEqual(done.returncode, 0, done.stderr)
        whole = self.folder / "whole"
        os.environ["XDG_CACHE_HOME"] = str(self.folder / "other")
        self.assertEqual(self.cli("study", "run", self.study, "--out", whole).returncode, 0)
        self.assertEqual(self.figures(), self.figures(whole))

    def test_killed_worker_costs_its_trial_alone(self):
        self.count = 3
        self.write_study([{"path": "seed", "values": [1, 2, 3]}], teacher__epochs=40, teacher__patience=0)
        process = self.start()
        self.wait_for_epoch()
        os.kill(min(workers_of(process.pid)), signal.SIGKILL)
        self.assertEqual(process.wait(timeout=300), 1)
        self.assertEqual(sorted(self.states()), ["finished", "finished", "interrupted"])
        done = self.cli("study", "run", self.out)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.states(), ["finished"] * 3)

    def test_stopped_study_keeps_its_records(self):
        self.count = 2
        self.write_study([{"path": "seed", "values": [1, 2]}], teacher__epochs=100000, teacher__patience=0)
        process = self.start()
        self.wait_for_epoch()
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), 130)
        self.assertIn("interrupted", self.states())
        self.assertNotIn("running", self.states())

    def test_full_disk_pauses(self):
        self.count = 2
        self.write_study([{"path": "seed", "values": [1, 2]}], workers=1)
        done = self.run_study(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000)))
        self.assert_says(done, 1, "The study is paused")
        resumed = self.cli("study", "run", self.out)
        self.assertEqual(resumed.returncode, 0, resumed.stderr)
        self.assertEqual(self.states(), ["finished"] * 2)

    def test_faults_before_anything_starts(self):
        self.write_study([{"path": "student.options.d_model", "values": [16, 0]}])
        self.assert_says(self.run_study(), 2, "d_model 0", "at least 1")
        self.assertFalse(self.out.exists())
        self.write_study([{"path": "student.training.epoch", "values": [1]}])
        self.assert_says(self.run_study(), 2, "Did you mean")
        self.assert_says(self.cli("study", "new", "sseds", self.folder / "plan.json", "--out", self.study), 2, "Templates: seeds")
        self.assert_says(self.cli("study", "run", self.folder / "nothing"), 2, "not found")
        self.assert_says(self.cli("study", "run", self.study), 2, "--out")
        self.write_study([{"path": "data.file", "values": [str(self.folder / "nowhere.csv")]}])
        self.assert_says(self.run_study(), 2, "nowhere.csv was not found")
        self.write_study([{"path": "seed", "values": [1]}])
        self.assertEqual(self.run_study().returncode, 0)
        self.write_study([{"path": "seed", "values": [2]}])
        self.assert_says(self.run_study(), 2, "another study")


class Compare(SmallRunCase):
    def test_two_runs(self):
        one, other = self.folder / "one", self.folder / "other"
        self.finish_plan(out=one)
        self.finish_plan("--set", "student.training.epochs=1", "--set", "student.training.learning_rate=0.0001", out=other)
        done = self.cli("compare", one, other, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        said = json.loads(done.stdout)
        errors = [self.result(folder)["models"]["distilled_student"]["test"] for folder in (one, other)]
        self.assertAlmostEqual(said["difference"], errors[0]["mse"] - errors[1]["mse"], places=5)
        self.assertLess(said["difference"], 0)
        self.assertLess(said["interval"][0], said["difference"])
        self.assertTrue(0 <= said["p_two_sided"] <= 1)
        self.assertEqual(said["warnings"], [])
        text = self.cli("compare", one, other, "--model", "plain_student")
        self.assertIn("A against B: ", text.stdout)
        same = json.loads(self.cli("compare", one, one, "--json").stdout)
        self.assertEqual(same["difference"], 0)

    def test_another_protocol_is_a_warning(self):
        one, other = self.folder / "one", self.folder / "other"
        self.finish_plan(out=one)
        lines = series_rows()
        lines[50] = lines[50].rsplit(",", 1)[0] + ",99"
        self.write_series(lines)
        self.finish_plan(out=other)
        done = self.cli("compare", one, other)
        self.assert_says(done, 0, "different protocols (series")
        self.assertTrue(json.loads(self.cli("compare", one, other, "--json").stdout)["warnings"])
        short = self.folder / "short"
        self.finish_plan("--set", "task.horizon=4", out=short)
        self.assert_says(self.cli("compare", one, short), 2, "cannot be paired")
        self.assert_says(self.cli("compare", one, other, "--model", "pupil"), 2, "pupil")
