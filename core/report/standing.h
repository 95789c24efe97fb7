// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"

namespace retort::report
{

/// Errors of one forecaster from the best figures in a record.
struct Standing {
    StageId stage;
    evaluation::Metrics metrics;
};

/// Whether charts draw it. Baselines beside the seasonal naive one are in the tables alone; of a graph the last value and the
/// historical average are what its papers show.
bool isDrawn(Role role, bool ofGraph);

/// Test metrics where the run came to its end, else each training's best validation epoch. In the order teacher, plain
/// student, distilled student, oracle, seasonal naive; those without figures are left out.
std::vector<Standing> standingsOf(const experiment::Record& record);
/// The same, each followed by those it was built from or through.
std::vector<Standing> everyStanding(const experiment::Record& record);
bool standingsAreTest(const experiment::Record& record);

Text labelOf(experiment::RunStatus status);
/// "1 h", "15 min", "7 d".
std::string durationText(data::Milliseconds duration);
/// Date and time of a row, or "row N" without a calendar.
std::string stampText(const experiment::DataSummary& data, std::int64_t row);
/// Fixed decimals, or powers of ten for what they would not show; "–" for what is no number.
std::string decimals(double number, int count);
/// "+2.3 %", "−8.1 %", or "–".
std::string signedPercent(double change);
/// "1 001 312".
std::string grouped(std::int64_t number);

} // namespace retort::report
