# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that train nothing."""

import json
import unittest

from small_run import CHANNELS, ROWS, SmallRunCase, series_rows

# Trainable and used, for 7 channels, 720 -> 96, as published; the decomposition MLP less the 14 weights that the published
# count holds and that network never uses, FEDformer less 7 projections of 512 x 512 + 512.
PUBLISHED = {"itransformer": 1_001_312, "patchtst": 7_585_376, "fedformer": 16_827_399 - 7 * 512 * 513,
             "autoformer": 10_535_943, "dlinear": 138_432, "mlp": 836_842 - 14, "linear_regression": 720 * 96 + 96}


class Catalogue(SmallRunCase):
    def test_networks_count_as_published(self):
        done = self.cli("networks", "--json", "--channels", 7, "--look-back", 720, "--horizon", 96)
        networks = {network["kind"]: network for network in json.loads(done.stdout)}
        for kind, parameters in PUBLISHED.items():
            with self.subTest(kind):
                self.assertEqual(networks[kind]["parameters"], parameters)
        self.assertLessEqual({"itransformer", "lstm", "gru", "mlp", "dlinear", "linear_regression", "simple_rnn"},
                             set(networks))

    def test_every_network_says_what_it_is(self):
        for network in json.loads(self.cli("networks", "--json").stdout):
            with self.subTest(network["kind"]):
                for field in ("label", "summary", "source", "formula"):
                    self.assertTrue(network[field])
                for option in network["options"].values():
                    self.assertIn("default", option)
                    self.assertTrue(option["help"])

    def test_terms(self):
        terms = {term["kind"]: term for term in json.loads(self.cli("terms", "--json").stdout)}
        self.assertEqual(terms["multi_scale"]["levels"], ["prediction", "feature"])
        self.assertLessEqual({"levels", "pooling"}, set(terms["multi_scale"]["options"]))
        self.assertLessEqual({"temperature", "fft_norm", "reduction", "log_floor"},
                             set(terms["multi_period"]["options"]))

    def test_a_network_that_does_not_fit_the_task_is_listed_with_the_reason(self):
        told = self.cli("networks", "--json", "--look-back", "96", "--horizon", "96")
        self.assertEqual(told.returncode, 0, told.stderr)
        networks = {network["kind"]: network for network in json.loads(told.stdout)}
        self.assertIsNone(networks["lightts"]["parameters"])
        self.assertIn("chunk", networks["lightts"]["fault"])
        self.assertGreater(networks["dlinear"]["parameters"], 0)

    def test_lists_for_people(self):
        self.assertIn("d_model", self.cli("networks").stdout)
        self.assertIn("temperature", self.cli("terms").stdout)


class Inspect(SmallRunCase):
    def test_figures(self):
        told = json.loads(self.cli("inspect", self.folder / "series.csv", "--json").stdout)
        self.assertEqual(told["rows"], ROWS)
        self.assertEqual([channel["name"] for channel in told["channels"]], CHANNELS)
        self.assertEqual(told["step_seconds"], 3600)
        self.assertEqual(told["season"], 24)
        loads = [float(line.split(",")[1]) for line in series_rows()[1:]]
        self.assertAlmostEqual(told["channels"][0]["mean"], sum(loads) / ROWS, places=9)
        self.assertEqual(told["channels"][0]["maximum"], max(loads))

    def test_for_people(self):
        told = self.cli("inspect", self.folder / "series.csv")
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertIn("2016-07-01 00:00", told.stdout)

    def test_missing_file(self):
        self.assert_says(self.cli("inspect", "nowhere.csv"), 2, "nowhere.csv")


class Export(SmallRunCase):
    def test_model_is_written(self):
        self.finish_plan()
        model = self.folder / "student.pt"
        done = self.cli("export", self.record, "--model", model)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(model.read_bytes()[:2], b"PK")

    def test_folder_without_a_run(self):
        self.assert_says(self.cli("export", self.folder, "--model", self.folder / "m.pt"), 2, str(self.folder))


class Arguments(SmallRunCase):
    def test_wrong_ones(self):
        for arguments in ([], ["fly"], ["run"], ["run", "plan.json"], ["networks", "--channels", "0"],
                          ["inspect"], ["terms", "--loud"]):
            with self.subTest(" ".join(arguments)):
                self.assert_says(self.cli(*arguments), 2)

    def test_help(self):
        for arguments in (["--help"], ["run", "--help"], ["--version"]):
            self.assertEqual(self.cli(*arguments).returncode, 0)


if __name__ == "__main__":
    unittest.main()
