// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time/time_layout.h"

namespace retort::data
{

/// A date of three numbers as it stands, and the time of day and offset behind it.
struct NumericStamp {
    int first = 0, second = 0, third = 0;
    int firstDigits = 0, thirdDigits = 0;
    char separator = '-';
    Milliseconds ofDay = 0; ///< less the offset from UTC
};

/// Three numbers with - / . or 年月日 between them; then perhaps a blank, T, - _ , or : and a time of day. A time of day
/// may stand first.
std::optional<NumericStamp> readNumericStamp(std::string_view cell, Zone* zone = nullptr);

/// The stamp, where the numbers are a day of the calendar in this order.
std::optional<Milliseconds> stampOf(const NumericStamp& numeric, DateOrder order);

/// "2016-07-01 05:00:00" with - or / and a blank or T, without seconds too: the common case, without a
/// search.
std::optional<Milliseconds> readFixedStamp(std::string_view cell);

} // namespace retort::data
