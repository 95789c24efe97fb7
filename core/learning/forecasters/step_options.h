// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Options of networks that embed each step in a few features, under the
/// names of Time-Series-Library.
Parameter stepWidthOption(std::int64_t width);       ///< "d_model"
Parameter blockWidthOption(std::int64_t width);      ///< "d_ff"
Parameter blocksOption(std::int64_t blocks);         ///< "e_layers"
Parameter marksOfStepsOption(bool byDefault = true); ///< "use_time_marks"

/// Time marks that each step reads: 0 where they are switched off or the series
/// has none.
std::int64_t marksOfSteps(const Options& options, const ForecastTask& task);

} // namespace retort::learning
