# SPDX-License-Identifier: GPL-3.0-or-later
"""A network is made smaller: the files are there, say what the table says, and really are smaller."""

import json

from small_run import SmallRunCase


class Compress(SmallRunCase):
    def setUp(self):
        super().setUp()
        plan = self.plan()
        plan["student"]["options"]["d_model"] = 64
        self.write_plan(plan)
        self.result_before = self.finish_plan()

    def compress(self, *arguments):
        done = self.cli("compress", self.record, "--epochs", 2, "--json", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return {(network["stage"], network["kind"], network["kept"], network["int8"]): network for network in json.loads(done.stdout)["networks"]}

    def test_everything(self):
        before = {file.name: file.read_bytes() for file in self.record.iterdir() if file.is_file()}
        made = self.compress("--units", 50, "--units", 25, "--weights", 30)
        original = made["distilled_student", "none", 1.0, False]
        self.assertAlmostEqual(original["test"], self.result_before["models"]["distilled_student"]["test"]["mse"], places=5)
        self.assertAlmostEqual(made["teacher", "none", 1.0, False]["test"], self.result_before["models"]["teacher"]["test"]["mse"], places=5)
        half, quarter = made["distilled_student", "units", 0.5, False], made["distilled_student", "units", 0.25, False]
        # Two branches of 24 -> units -> 8 with biases, and two batch norms of three channels.
        for network, units in ((original, 64), (half, 32), (quarter, 16)):
            self.assertEqual(network["parameters"], 2 * (24 * units + units + units * 8 + 8) + 2 * 6)
            self.assertEqual(network["multiply_adds"], 3 * 2 * (24 * units + units * 8))
        self.assertLess(quarter["file_bytes"], half["file_bytes"])
        self.assertLess(half["file_bytes"], original["file_bytes"])
        pruned = made["distilled_student", "weights", 0.3, False]
        matrices = 2 * (24 * 64 + 64 * 8)
        self.assertLessEqual(pruned["non_zero"], round(0.3 * matrices) + pruned["parameters"] - matrices)
        self.assertGreater(pruned["non_zero"], 0.29 * matrices)
        int8 = made["distilled_student", "none", 1.0, True]
        self.assertLess(abs(int8["test"] - original["test"]), 0.02 * original["test"])
        self.assertNotEqual(int8["test"], original["test"])
        for network in made.values():
            self.assertEqual([latency["windows"] for latency in network["latency"]], [1, 32])
            self.assertGreater(network["latency"][0]["p50_ms"], 0)
            for suffix in (".pt", ".onnx"):
                self.assertTrue((self.record / (network["file"] + suffix)).is_file())
            self.assertEqual((self.record / (network["file"] + ".pt")).stat().st_size, network["file_bytes"])
        for name, content in before.items():
            self.assertEqual((self.record / name).read_bytes(), content, name)

    def test_files_say_what_the_table_says(self):
        """The weights of a compressed network, scored as anybody's network."""
        made = self.compress("--units", 50, "--units", 49.5, "--weights", 0, "--no-int8")
        self.assertEqual({key[1] for key in made if key[0] == "distilled_student"}, {"none", "units"})
        self.assertEqual(len({network["file"] for network in made.values()}), len(made))  # two shares are two files
        half = made["distilled_student", "units", 0.5, False]
        for suffix in (".safetensors", ".pt"):
            plan = json.loads((self.folder / "plan.json").read_text())
            plan["teacher"]["options"] = plan["student"]["options"] = {}
            (self.folder / "plan.json").write_text(json.dumps(plan))
            done = self.cli("evaluate", self.record / (half["file"] + suffix), "--plan", self.folder / "plan.json")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertAlmostEqual(json.loads(done.stdout)["mse"], half["test"], places=5)

    def test_weights_that_were_solved_for(self):
        """A closed form does not bring the pruned weights back."""
        plan = self.plan()
        plan["student"].update(kind="linear_regression", options={"solution": "ridge"})
        self.write_plan(plan)
        self.record = self.folder / "ridge"
        self.finish_plan()
        made = self.compress("--weights", 50, "--weights", 20, "--units", 0)
        original = made["distilled_student", "none", 1.0, False]["non_zero"]
        for share in (0.5, 0.2):
            self.assertLess(made["distilled_student", "weights", share, False]["non_zero"], (share + 0.1) * original)

    def test_what_cannot_be(self):
        self.assert_says(self.cli("compress", self.folder / "nowhere"), 2, "nowhere")
        self.assert_says(self.cli("compress", self.record, "--role", "generation_1"), 2, "has trained no generation_1")
        self.assertNotEqual(self.cli("compress", self.record, "--units", 200).returncode, 0)
