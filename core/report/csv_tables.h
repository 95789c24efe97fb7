// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"

namespace retort::report
{

/// One row per epoch and stage: validation errors, win rates, learning rate, time, each term raw and weighted. An empty
/// cell if there is no value.
std::string curvesCsv(const experiment::Record& record);

/// One row per metric: role, measure, index, value; all test metrics of the run, and the win rates.
std::string metricsCsv(const experiment::Record& record);

} // namespace retort::report
