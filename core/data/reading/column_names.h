// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/time_source.h"

#include <optional>
#include <string_view>

namespace retort::data
{

/// Whether a column of this name may hold stamps written as bare numbers.
bool namesTime(std::string_view name);

/// The part of a stamp that a column of this name holds: year, month, hour and so on.
std::optional<TimePart> partNamed(std::string_view name);

/// Milliseconds of the unit of elapsed time: "Time (s)", "t [ms]", "elapsed_minutes"; nothing where the name
/// is none.
std::optional<double> elapsedUnit(std::string_view name);

/// Whether the name says the unit: then its numbers are no years and no dates.
bool hasExplicitUnit(std::string_view name);

/// "", "No", "index", "Unnamed: 0": what programs call the number of a row.
bool namesIndex(std::string_view name);

/// A heading in a language whose locales write decimal commas: "Datum", "Fecha", "Valeur".
bool isContinentalName(std::string_view name);

/// "V1".."V60", "0".."23", "h1".."h24": names that count up by one. At least three.
bool countsUp(const std::vector<std::string>& names);

} // namespace retort::data
