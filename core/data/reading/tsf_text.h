// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <string>
#include <string_view>

namespace retort::data
{

/// Whether a text is a .tsf file of the Monash archive: lines of @attributes, then @data.
bool isTsf(std::string_view text);

/// Such a file as tab-separated text with a column a series, laid side by side by their first stamps and @frequency; by the
/// row number where there are none. Errors name the row.
Result<std::string> tableOfTsf(std::string_view text, const std::string& fileName);

} // namespace retort::data
