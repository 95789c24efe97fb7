// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/record.h"

namespace retort::report
{

/// One row an epoch of every training: validation errors, win rates, rate, time, and each term raw and weighted. An empty
/// cell where there is no value.
std::string curvesCsv(const experiment::Record& record);

/// One row a figure: role, measure, index, value; all test metrics of the run, and the win rates.
std::string metricsCsv(const experiment::Record& record);

} // namespace retort::report
