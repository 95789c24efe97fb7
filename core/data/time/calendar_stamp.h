// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"

#include <optional>
#include <string_view>

namespace retort::data
{

/// Stamps that name less than a day: each the beginning of its period, in UTC.
/// 2016-07, 2016/7, 2016M07, 7/2016, 07-2016, 2016年7月.
std::optional<Milliseconds> readMonth(std::string_view cell);
/// 201607; nothing for numbers whose last two digits are no month.
std::optional<Milliseconds> readYearMonth(std::string_view cell);
/// 2016Q3, 2016-Q3, 2016 Q3, Q3 2016, Q3/2016, 3Q2016, 2016:3.
std::optional<Milliseconds> readQuarter(std::string_view cell);
/// 2016-W27, 2016W27, 2016-W27-1 (ISO 8601).
std::optional<Milliseconds> readWeek(std::string_view cell);
/// 2016, 2016.0, from 1000 to 2999.
std::optional<Milliseconds> readYear(std::string_view cell);
/// 20160701 and its longer forms down to the second, with T, a blank, - or _ between day and hour, or nothing; colons
/// within the time of day may stand.
std::optional<Milliseconds> readCompact(std::string_view cell);

} // namespace retort::data
