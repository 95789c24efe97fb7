// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/future_forecast.h"

#include <nlohmann/json_fwd.hpp>

namespace retort::report
{

/// A row for each step and target: step (from 1), time, channel, the truth where it is known, and for each model its forecast
/// and the bounds of its intervals ("distilled_student_low_80"). Data units; an empty cell where nothing is known.
std::string futureCsv(const experiment::FutureForecast& forecast);

/// The same as JSON, with the coverage that was measured for each interval.
nlohmann::ordered_json futureJson(const experiment::FutureForecast& forecast);

/// "2016-07-01 05:00", or the number of the row.
std::string stampText(const experiment::FutureForecast& forecast, std::size_t step);
/// The same of any time.
std::string timeText(const experiment::FutureForecast& forecast, data::Milliseconds stamp);

} // namespace retort::report
