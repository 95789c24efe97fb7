// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort
{

/// Where a distillation term compares student and teacher.
enum class Level { prediction, feature };

/// "prediction" or "feature".
const char* idOf(Level level);

/// Whose quantile forecasts a term reads.
enum class QuantileUse { none, student, student_and_teacher };

/// User-visible description of a distillation term.
struct TermInfo {
    std::string kind;
    Text label;
    Text summary;
    std::string source = {};
    std::string formula = {};
    Schema options = {};
    std::vector<Level> levels = {};
    bool regressed = true; ///< features pass a small trained regressor first; set from the term by the registry
    bool comparesClasses = false; ///< at the level prediction it compares logits, in the task of classification
    bool comparesValues = true;   ///< it compares forecasts of values
    QuantileUse quantiles = QuantileUse::none; ///< other than none: the plan must ask for quantiles
};

} // namespace retort
