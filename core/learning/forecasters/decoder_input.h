// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Input of a generative decoder (Zhou et al., Informer, AAAI 2021): the last `known` steps of `past`
/// [B, L, C], then `step` [B, 1, C] once for each step of the horizon: [B, known + H, C].
torch::Tensor knownThenHorizon(const torch::Tensor& past, std::int64_t known, const torch::Tensor& step,
                               std::int64_t horizon);

/// The marks of those steps, [B, known + H, M]; undefined where the batch has none. Future marks that include
/// the known steps, [B, known + H, M], are used unchanged.
torch::Tensor decoderMarks(const WindowBatch& batch, std::int64_t known, std::int64_t horizon);

} // namespace retort::learning
