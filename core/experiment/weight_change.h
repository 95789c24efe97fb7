// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/stage_id.h"

#include <string>

namespace retort::experiment
{

/// The part of the loss that compares with the ground truth, among the names that termNames gives the others.
inline constexpr const char* supervisedTerm = "supervised";

/// A new weight of a part of a stage's loss, asked for while it trains.
struct WeightRequest {
    StageId stage;
    std::string term; ///< supervisedTerm, or as termNames calls it
    double weight = 1;
};

/// What became of it: the part has the weight `to` from that batch on.
struct WeightChange {
    std::string term;
    double from = 1, to = 1;
    int epoch = 1; ///< from 1
    int batch = 1; ///< from 1
    int batches = 1; ///< of the epoch

    /// In epochs: 2.5 is half-way through the third.
    double position() const { return epoch - 1 + (batch - 1.0) / batches; }
    bool operator==(const WeightChange&) const = default;
};

} // namespace retort::experiment
