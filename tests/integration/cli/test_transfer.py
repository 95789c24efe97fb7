# SPDX-License-Identifier: GPL-3.0-or-later
"""Weights of one run in another: a student that starts from a student, a teacher from another series."""

import json
import random

from small_run import SmallRunCase, series_rows


class Transfer(SmallRunCase):
    def setUp(self):
        super().setUp()
        plan = self.plan()
        plan["student"].update(kind="dlinear", options={})  # no statistics that move without a gradient
        self.write_plan(plan)
        self.first = self.folder / "first"
        self.finish_plan(out=self.first)
        self.student = self.first / "models" / "distilled_student.safetensors"
        noise = random.Random(5)
        head, *rows = series_rows()
        other = [head]
        for row in rows:
            stamp, *cells = row.split(",")
            other.append(",".join([stamp, *(f"{50 + 3 * float(cell) + noise.gauss(0, 0.1):.4f}" for cell in cells)]))
        (self.folder / "other.csv").write_text("\n".join(other) + "\n")
        self.other = ["--set", f"data.file={self.folder / 'other.csv'}"]
        self.standing = ["--set", "student.training.learning_rate=1e-8", "--set", "student.training.epochs=1"]

    def test_a_student_starts_from_a_student(self):
        """Nearly without learning it is the network that it starts from; without a start it is not."""
        result = self.finish_plan("--set", f"student.start={self.student}", *self.other, *self.standing)
        said = [remark["english"] for remark in result["remarks"]]
        for student in ("plain_student", "distilled_student"):
            self.assertTrue(any(text.startswith(f"The {student} starts with 4 of its 4 weights from") for text in said), said)
        plan = json.loads((self.folder / "plan.json").read_text())
        plan["data"]["file"] = "renamed.csv"  # other names: another series, scaled as it is here
        (self.folder / "renamed.csv").write_text((self.folder / "other.csv").read_text().replace("load,temperature,wind", "a,b,c", 1))
        (self.folder / "other.json").write_text(json.dumps(plan))
        scored = self.cli("evaluate", self.student, "--plan", self.folder / "other.json")
        self.assertEqual(scored.returncode, 0, scored.stderr)
        mse = result["models"]["distilled_student"]["test"]["mse"]
        self.assertAlmostEqual(json.loads(scored.stdout)["mse"], mse, places=5)
        without = self.finish_plan(*self.other, *self.standing, out=self.folder / "without")
        self.assertGreater(without["models"]["distilled_student"]["test"]["mse"], mse)

    def test_a_start_is_not_mistaken_for_another(self):
        """Trained networks that are kept for other runs: with this start, with another, and with none are three."""
        arguments = ["--set", "student.training.epochs=1"]
        self.finish_plan(*arguments, out=self.folder / "none", reuse=True)
        plain = self.first / "models" / "plain_student.safetensors"
        scores = {}
        for name, start in (("a", self.student), ("b", plain), ("again", self.student)):
            done = self.run_plan(*arguments, "--set", f"student.start={start}", out=self.folder / name, reuse=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual("the distilled_student was not trained again" in done.stderr.lower(), name == "again", done.stderr)
            scores[name] = self.result(self.folder / name)["models"]["distilled_student"]["test"]["mse"]
        self.assertEqual(scores["a"], scores["again"])
        self.assertNotEqual(scores["a"], scores["b"])

    def test_a_quantile_head_is_no_obstacle(self):
        result = self.finish_plan("--set", f"student.start={self.student}", "--set", "task.quantiles=[0.1,0.9]", "--set", "distillation.terms.0.kind=pinball", "--set", "student.training.epochs=1")
        self.assertTrue(any("starts with 4 of its 4 weights" in remark["english"] for remark in result["remarks"]))

    def test_a_relative_series_is_found_from_elsewhere(self):
        done = self.cli("run", "plan.json", "--out", "beside", "--no-reuse", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.cli("forecast", self.folder / "beside").returncode, 0)

    def test_a_study_names_it_from_its_own_folder(self):
        study = {"format": "retort.study/1", "name": "starts", "base": "plan.json", "axes": [{"path": "student.start", "values": ["", "first/models/distilled_student.safetensors"]}],
                 "design": "grid", "workers": 1, "metric": "mse"}
        (self.folder / "study.json").write_text(json.dumps(study))
        done = self.cli("study", "run", self.folder / "study.json", "--out", self.folder / "study", "--workers", 1, cwd="/")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Trial 1 finished", done.stderr + done.stdout)

    def test_what_does_not_fit(self):
        done = self.run_plan("--set", f"student.start={self.student}", "--set", "task.look_back=36")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("None of the weights", done.stderr)
        self.assertIn("same kind, look-back and horizon", done.stderr)
        done = self.run_plan("--set", f"student.start={self.folder / 'nowhere.safetensors'}", out=self.folder / "missing")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("nowhere.safetensors", done.stderr)

    def test_a_teacher_from_another_series(self):
        """Of other names: each channel stands for the one in its place, scaled as there, so that 50 + 3 x changes little. Of some of the names: refused."""
        own = json.loads((self.first / "result.json").read_text())["models"]["teacher"]["test"]["mse"]
        content = (self.folder / "other.csv").read_text()
        plan = json.loads((self.folder / "plan.json").read_text())
        plan["data"]["file"] = "renamed.csv"
        plan["teacher"] = {"checkpoint": str(self.first / "models" / "teacher.safetensors")}
        self.write_plan(plan)
        (self.folder / "renamed.csv").write_text(content.replace("load,temperature,wind", "a,b,c", 1))
        result = self.finish_plan()
        self.assertAlmostEqual(result["models"]["teacher"]["test"]["mse"], own, delta=0.1 * own)
        self.assertTrue(any("another series" in remark["english"] for remark in result["remarks"]))
        self.assertEqual(self.cli("forecast", self.record).returncode, 0)
        (self.folder / "renamed.csv").write_text(content.replace("load,temperature,wind", "load,b,c", 1))
        self.assert_says(self.run_plan(out=self.folder / "refused"), 1, "was trained on the channels load, temperature, wind")
