// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "core/report/wording.h"

namespace retort::report
{

// Each is an HTML table, or empty if the record lacks the data.

/// MSE and MAE, scaled and in data units, with the change against teacher and naive.
std::string errorTable(const experiment::Record& record, const Wording& words);
/// The metrics of the task besides those of errorTable.
std::string metricTable(const experiment::Record& record, const Wording& words);
std::string modelTable(const experiment::Record& record, const Wording& words);
std::string scaleTable(const experiment::Record& record, const Wording& words);
std::string channelTable(const experiment::Record& record, const Wording& words);
/// The MAE of each channel in its own unit.
std::string channelUnitTable(const experiment::Record& record, const Wording& words);
/// Nominal and observed coverage of each quantile, and the mean pinball loss.
std::string quantileTable(const experiment::Record& record, const Wording& words);
std::string comparisonTable(const experiment::Record& record, const Wording& words);
std::string planTable(const experiment::Record& record, const Wording& words);
std::string termTable(const experiment::Record& record, const Wording& words);
std::string environmentTable(const experiment::Record& record, const Wording& words);

} // namespace retort::report
