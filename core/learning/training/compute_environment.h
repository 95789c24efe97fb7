// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/learning/torch.h"

namespace retort::learning
{

/// The compute environment of a run.
struct ComputeSetting {
    torch::Device device = torch::kCPU;
    int threads = 1;
};

/// "auto" uses CUDA if available; 0 threads uses the number that is fastest on this machine, measured
/// once and remembered in the user's cache folder. Error: a device that this build or machine lacks.
Result<ComputeSetting> resolveCompute(const experiment::ComputePlan& plan);

/// Names and the measured speed of a float32 matrix product of a training step's size.
experiment::Environment describe(const ComputeSetting& setting);

/// A message if the BLAS is so slow that something must be wrong with it.
std::optional<Message> slowBlasRemark(const experiment::Environment& environment);

/// Thread count and flushed denormals for the calling thread while it lives: spectral softmaxes underflow,
/// and denormals make a step several times slower.
class ComputeScope
{
public:
    explicit ComputeScope(const ComputeSetting& setting);
    ~ComputeScope();
    ComputeScope(const ComputeScope&) = delete;
    ComputeScope& operator=(const ComputeScope&) = delete;

private:
    int m_threadsBefore;
};

} // namespace retort::learning
