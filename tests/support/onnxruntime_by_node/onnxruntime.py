# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of Python's onnxruntime that an exported forecast.py uses, answered by ONNX Runtime for Node.js: the programs are
tested where only that one can be had."""

import json
import os
import pathlib
import subprocess
import tempfile
from types import SimpleNamespace

import numpy


class InferenceSession:
    def __init__(self, file, providers):
        assert providers == ["CPUExecutionProvider"]
        self.file = file
        content = pathlib.Path(file).read_bytes()
        # Of the model's last field: the key, then the tag and the length of the text.
        at = content.rindex(b"retort.json") + len(b"retort.json") + 1
        length = shift = 0
        while True:
            length |= (content[at] & 0x7F) << shift
            shift, at = shift + 7, at + 1
            if content[at - 1] < 0x80:
                break
        self.text = content[at:at + length].decode()

    def get_modelmeta(self):
        return SimpleNamespace(custom_metadata_map={"retort.json": self.text})

    def get_inputs(self):
        about = json.loads(self.text)
        names = ["values"] + ["past_marks"] * about["uses_marks"] + ["future_marks"] * about["uses_future_marks"]
        return [SimpleNamespace(name=name) for name in names]

    def run(self, outputs, feeds):
        about = json.loads(self.text)
        assert outputs == ["forecast"]
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            inputs = {}
            for name, values in feeds.items():
                (folder / name).write_bytes(values.tobytes())
                inputs[name] = {"type": str(values.dtype), "shape": values.shape, "file": str(folder / name)}
            job = {"model": self.file, "batch": 1, "output": str(folder / "answer"), "inputs": inputs}
            (folder / "job.json").write_text(json.dumps(job))
            runner = pathlib.Path(__file__).parent.parent / "run_onnx.mjs"
            subprocess.run(["node", str(runner), str(folder / "job.json")], check=True, env=os.environ)
            answer = numpy.frombuffer((folder / "answer").read_bytes(), dtype=numpy.float64)
        return [answer.reshape(feeds["values"].shape[0], about["horizon"], len(about["targets"]))]
