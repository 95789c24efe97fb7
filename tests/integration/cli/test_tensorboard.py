# SPDX-License-Identifier: GPL-3.0-or-later
"""Event files of TensorBoard, read back by a reader of their own format."""

import struct

from small_run import SmallRunCase


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def masked(data):
    crc = crc32c(data)
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def records(content):
    while content:
        length = content[:8]
        size = struct.unpack("<Q", length)[0]
        assert struct.unpack("<I", content[8:12])[0] == masked(length)
        data = content[12:12 + size]
        assert struct.unpack("<I", content[12 + size:16 + size])[0] == masked(data)
        yield data
        content = content[16 + size:]


def varint(data, at):
    value = shift = 0
    while True:
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
        if not data[at - 1] & 0x80:
            return value, at


def fields(data):
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        else:
            size = 8 if key & 7 == 1 else 4
            if key & 7 == 2:
                size, at = varint(data, at)
            value, at = data[at:at + size], at + size
        yield key >> 3, value


class Tensorboard(SmallRunCase):
    def test_epochs_and_scores(self):
        self.assertEqual(crc32c(b"123456789"), 0xE3069283)  # the check value of CRC-32C
        result = self.finish_plan()
        done = self.cli("export", self.record, "--tensorboard", self.folder / "board")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(sorted(folder.name for folder in (self.folder / "board").iterdir()), ["distilled_student", "plain_student", "teacher"])
        file, = (self.folder / "board/distilled_student").glob("events.out.tfevents.*")
        events = [dict(fields(record)) for record in records(file.read_bytes())]
        self.assertEqual(events[0][3], b"brain.Event:2")
        scalars = {}
        for event in events[1:]:
            for number, value in fields(event[5]):
                self.assertEqual(number, 1)
                one = dict(fields(value))
                scalars[one[1].decode(), event[2]] = struct.unpack("<f", one[2])[0]
        model = result["models"]["distilled_student"]
        self.assertAlmostEqual(scalars["test/mse", 2], model["test"]["mse"], places=5)
        self.assertAlmostEqual(scalars["validation/mse", model["best_epoch"]], model["validation_mse"], places=5)
        self.assertIn(("loss/multi_scale.prediction", 1), scalars)
        self.assertIn(("training/learning_rate", 2), scalars)

    def test_needs_one_of_both(self):
        self.finish_plan()
        self.assertEqual(self.cli("export", self.record).returncode, 2)
        self.assertEqual(self.cli("export", self.record, "--model", "x.pt", "--tensorboard", "board").returncode, 2)
