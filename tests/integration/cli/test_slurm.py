# SPDX-License-Identifier: GPL-3.0-or-later
"""Studies on a cluster: a real slurmctld and slurmd, started here on one machine."""

import json
import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

from small_run import SmallRunCase

PROGRAMS = {name: shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
            for name in ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo")}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """Of one node with two processors, in a folder of its own."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="retort-slurm-"))
        self.processes = []
        for name in ("state", "spool", "munge"):
            (self.folder / name).mkdir(mode=0o755)
        key = self.folder / "munge/key"
        key.write_bytes(secrets.token_bytes(1024))
        key.chmod(0o400)
        host = socket.gethostname().split(".")[0]
        (self.folder / "slurm.conf").write_text(f"""ClusterName=retort
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
AuthType=auth/munge
AuthInfo=socket={self.folder}/munge/socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation={self.folder}/state
SlurmdSpoolDir={self.folder}/spool
SlurmctldPidFile={self.folder}/slurmctld.pid
SlurmdPidFile={self.folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
KillWait=3
MinJobAge=600
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=short Nodes={host} Default=YES MaxTime=INFINITE State=UP
""")
        os.environ["SLURM_CONF"] = str(self.folder / "slurm.conf")
        self.start("munged", "--foreground", "--force", f"--key-file={key}", f"--socket={self.folder}/munge/socket",
                   f"--pid-file={self.folder}/munge/pid", f"--log-file={self.folder}/munge/log", f"--seed-file={self.folder}/munge/seed")
        self.until(lambda: (self.folder / "munge/socket").exists(), "munged")
        self.start("slurmctld", "-D", "-f", str(self.folder / "slurm.conf"))
        self.start("slurmd", "-D", "-f", str(self.folder / "slurm.conf"))
        self.until(lambda: "idle" in subprocess.run([PROGRAMS["sinfo"], "-h", "-o", "%T"], capture_output=True, text=True, check=False).stdout, "the node")

    def start(self, name, *arguments):
        log = open(self.folder / f"{name}.log", "w", encoding="utf-8")
        self.processes.append(subprocess.Popen([PROGRAMS[name], *arguments], stdout=log, stderr=log, start_new_session=True))
        log.close()

    def until(self, is_so, what):
        for _ in range(300):
            if is_so():
                return
            time.sleep(0.1)
        logs = "\n".join((self.folder / f"{name}.log").read_text()[-600:] for name in ("munged", "slurmctld", "slurmd") if (self.folder / f"{name}.log").exists())
        self.end()
        raise AssertionError(f"{what} did not come up:\n{logs}")

    def end(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Slurm(SmallRunCase):
    @classmethod
    def setUpClass(cls):
        missing = [name for name, path in PROGRAMS.items() if not path]
        if missing or os.geteuid() != 0:
            raise unittest.SkipTest("Slurm is not installed here (slurm-wlm, munge), or this is not root: " + ", ".join(missing))
        cls.cluster = Cluster()
        cls.addClassCleanup(cls.cluster.end)

    def setUp(self):
        super().setUp()
        self.out = self.folder / "study"

    def write_study(self, seeds, **training):
        plan = self.plan()
        plan["data"]["file"] = str(self.folder / "series.csv")
        plan["teacher"]["training"].update(training)
        self.study = self.folder / "study.json"
        self.study.write_text(json.dumps({"format": "retort.study/1", "name": "small", "base": plan, "axes": [{"path": "seed", "values": seeds}]}))

    def states(self):
        lines = self.cli("study", "status", self.out).stdout.splitlines()[1:]
        return [line.split()[1:3] for line in lines if line and line.split()[0].isdigit() and len(line.split()) > 3]

    def wait_until(self, is_so, seconds=120):
        for _ in range(seconds * 5):
            states = self.states()
            if is_so(states):
                return states
            time.sleep(0.2)
        self.fail(f"still {states}; {(self.cluster.folder / 'slurmctld.log').read_text()[-500:]}")

    def test_a_study_is_sent_and_collected(self):
        self.write_study([1, 2, 3, 4])
        sent = self.cli("study", "submit", self.study, "--out", self.out, "--partition", "short", "--at-most", "2", "--time", "10")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        self.assertRegex(sent.stdout, r"Job \d+ sent")
        self.wait_until(lambda states: [state[0] for state in states] == ["finished"] * 4)
        self.assertIn("(4)", self.cli("study", "report", self.out).stdout)
        again = self.cli("study", "submit", self.out)
        self.assert_says(again, 2, "Every trial of this study has finished")

    def test_a_trial_that_dies_can_be_sent_again(self):
        self.write_study([1, 2], epochs=100000, patience=0)
        self.assertEqual(self.cli("study", "submit", self.study, "--out", self.out, "--at-most", "1").returncode, 0)
        self.wait_until(lambda states: states[0][0] == "running")
        self.assertEqual(self.states()[1][1], "(PENDING)")
        doubled = self.cli("study", "submit", self.out)
        self.assert_says(doubled, 2, "running or is queued")
        for entry in pathlib.Path("/proc").iterdir():  # the node of the first trial dies
            if entry.name.isdigit():
                try:
                    words = (entry / "cmdline").read_bytes().split(b"\0")
                except OSError:
                    continue
                if b"trial" in words and str(self.out).encode() in words:
                    os.kill(int(entry.name), signal.SIGKILL)
        self.wait_until(lambda states: states[0][0] == "interrupted" and states[1][0] == "running")
        subprocess.run(["scancel", (self.out / "slurm_jobs.txt").read_text().split()[0]], check=True)
        self.wait_until(lambda states: all(state[0] == "interrupted" and not state[1].startswith("(") for state in states))
        again = self.cli("study", "submit", self.out)
        self.assertEqual(again.returncode, 0, again.stderr)
        self.wait_until(lambda states: states[0][0] == "running")
        subprocess.run(["scancel", (self.out / "slurm_jobs.txt").read_text().split()[1]], check=True)
        self.wait_until(lambda states: all(state[0] != "running" and not state[1].startswith("(") for state in states))  # before its folder goes

    def test_what_the_cluster_refuses_is_said(self):
        self.write_study([1])
        self.assert_says(self.cli("study", "submit", self.study, "--out", self.out, "--partition", "long"), 1, "sbatch refused", "partition")


class WithoutSlurm(SmallRunCase):
    def test_is_a_sentence(self):
        plan = self.plan()
        plan["data"]["file"] = str(self.folder / "series.csv")
        study = self.folder / "study.json"
        study.write_text(json.dumps({"format": "retort.study/1", "name": "small", "base": plan, "axes": []}))
        environment = dict(os.environ, PATH="/nowhere")
        self.assert_says(self.cli("study", "submit", study, "--out", self.folder / "study", env=environment), 2, "sbatch was not found", "study run")
