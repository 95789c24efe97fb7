// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/metrics.h"
#include "core/parameters/network_info.h"

namespace retort::experiment
{

/// Which windows a trained network is scored on: test windows stay unused while the user is still choosing.
enum class ScoredWindows { validation, validation_and_test };

/// Scores of a trained network on the windows of a plan, scaled values.
struct NetworkScore {
    std::string kind; ///< of the catalogue, "torchscript" or "predictions"
    Options options;  ///< resolved
    bool optionsMayBeStated = false; ///< weights that do not say them: the plan's beside the file count, else what shapes tell
    std::int64_t parameters = 0;
    std::string sha256; ///< of its file
    std::vector<FeatureInfo> features; ///< that terms can compare
    std::optional<evaluation::Metrics> validation; ///< if its file covers those windows
    std::optional<evaluation::Metrics> test;       ///< if requested
    std::int64_t validationWindows = 0;
    std::int64_t testWindows = 0;
    std::vector<Message> remarks;      ///< how the file was read
    bool readsFuture = false; ///< a privileged teacher: the figures are not those of forecasts
    std::optional<Message> cannotTeach; ///< and why, for a file that may still be scored
};

} // namespace retort::experiment
