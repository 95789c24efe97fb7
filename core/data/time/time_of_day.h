// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time/time_layout.h"

#include <optional>
#include <string_view>

namespace retort::data
{

/// What may separate hours from minutes and seconds: a point only where a date stands before.
enum class ClockSigns { colon, colon_or_point };

/// "05", "05:30", "5:30:15.250", "05:30:15:250", "5时30分", "5:30 PM", "5:30 p. m.", "01-AM", "下午 5:30", then perhaps a zone:
/// "Z", "+02:00", "-0530", "EST", "(CET)". Milliseconds since midnight, less the offset; 24:00 is the next midnight.
std::optional<Milliseconds> readTimeOfDay(std::string_view text, ClockSigns signs, Zone* zone = nullptr);

} // namespace retort::data
