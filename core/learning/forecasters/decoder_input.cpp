// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/decoder_input.h"

namespace retort::learning
{

torch::Tensor knownThenHorizon(const torch::Tensor& past, std::int64_t known, const torch::Tensor& step,
                               std::int64_t horizon)
{
    return torch::cat({past.narrow(1, past.size(1) - known, known), step.expand({-1, horizon, -1})}, 1);
}

torch::Tensor decoderMarks(const WindowBatch& batch, std::int64_t known, std::int64_t horizon)
{
    const auto &past = batch.pastMarks, &future = batch.futureMarks;
    if (!future.defined() || future.size(1) == known + horizon)
        return future;
    return torch::cat({past.narrow(1, past.size(1) - known, known), future}, 1);
}

} // namespace retort::learning
