// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace retort::data
{

/// Nothing, NaN, NA, N/A, null, none, nil, -, -- or ?, in any case: a value that is not there.
bool isMissingCell(std::string_view cell);

/// A finite number that fills the whole cell, or nothing.
std::optional<double> parseNumber(std::string_view cell, char decimal);

} // namespace retort::data
