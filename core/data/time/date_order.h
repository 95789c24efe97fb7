// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/column_reading.h"
#include "core/data/reading/remark_log.h"

namespace retort::data
{

/// Decides whether day or month comes first in dates like 03/04/2016 by all stamps of the column: a number
/// above 12 is a day; where there is none, the order under which the steps are more even; month first, with a
/// remark, where both are.
TimeLayout decideDateOrder(std::string_view text, const TableFormat& format, const TimeLayout& open,
                           std::size_t column, const std::string& columnName, RemarkLog& remarks);

} // namespace retort::data
