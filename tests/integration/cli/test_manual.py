# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page and the completion of the shell know every command."""

import pathlib
import re

from small_run import SmallRunCase

DESKTOP = pathlib.Path(__file__).resolve().parents[3] / "resources/desktop"


class Manual(SmallRunCase):
    def test_every_command(self):
        listed = self.cli("--help").stdout.split("Subcommands:")[1]
        commands = re.findall(r"^  (\S+)", listed, re.MULTILINE)
        self.assertIn("run", commands)
        manual = (DESKTOP / "retort-cli.1").read_text()
        completion = re.search(r'commands="([^"]*)"', (DESKTOP / "retort-cli.bash").read_text()).group(1).split()
        for command in commands:
            self.assertRegex(manual, rf"retort-cli {command}\b", command)
            self.assertRegex(manual, rf"(?m)^\.BR? .*\b{command}\b", command)
            self.assertIn(command, completion)
