// SPDX-License-Identifier: GPL-3.0-or-later
// Runs an ONNX model with ONNX Runtime: node run_onnx.mjs JOB.json, where the job is
//   {"model": FILE, "batch": N, "output": FILE, "inputs": {"values": {"type": "float64", "shape": [W, ...], "file": FILE}, ...}}
// The W windows are given N at a time; the answers are written one after another as they are.
import fs from "fs";
import { createRequire } from "module";
const ort = createRequire(process.env.RETORT_ONNXRUNTIME + "/")("onnxruntime-node");

const job = JSON.parse(fs.readFileSync(process.argv[2]));
const arrays = { float64: Float64Array, float32: Float32Array };
const session = await ort.InferenceSession.create(job.model, { logSeverityLevel: 3 });
const inputs = Object.entries(job.inputs).map(([name, { type, shape, file }]) => {
  const bytes = fs.readFileSync(file);
  const values = new arrays[type](bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return { name, type, shape, values, width: values.length / shape[0] };
});
const output = fs.openSync(job.output, "w");
for (let begin = 0; begin < inputs[0].shape[0]; begin += job.batch) {
  const feeds = {};
  for (const { name, type, shape, values, width } of inputs) {
    const count = Math.min(job.batch, shape[0] - begin);
    feeds[name] = new ort.Tensor(type, values.slice(begin * width, (begin + count) * width), [count, ...shape.slice(1)]);
  }
  const answer = (await session.run(feeds))[session.outputNames[0]];
  fs.writeSync(output, Buffer.from(answer.data.buffer, answer.data.byteOffset, answer.data.byteLength));
}
fs.closeSync(output);
