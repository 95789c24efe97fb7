// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time/time_layout.h"

namespace retort::data
{

/// A stamp with the name of a month: "1 Jul 2016 05:30", "Jul-16", "July 1, 2016 5 PM", "01JUL2016:05:30:00",
/// "Wed Jul 01 05:30:00 2016". Names of days are stepped over. Months in ten languages.
std::optional<Milliseconds> readNamedStamp(std::string_view cell, Zone* zone = nullptr);

/// 1 to 12; 0 where the word is not the name of a month or its beginning.
int monthNamed(std::string_view word);

} // namespace retort::data
