// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_reading.h"
#include "core/data/remark_log.h"

namespace retort::data
{

inline constexpr std::size_t noSource = std::numeric_limits<std::size_t>::max();

/// A regular time axis, and where the values of its rows come from.
struct TimeAxis {
    Milliseconds step = 0;
    std::vector<Milliseconds> stamps;
    std::vector<std::size_t>
        sources; ///< index of the read row, noSource where none; empty: the rows as they were read
};

/// Sorts the rows, leaves out those without a stamp and the later ones of a stamp, puts the rest on a regular
/// axis and inserts rows where it has gaps; counts and remarks on all of that. Errors name row and column.
Result<TimeAxis> regularAxis(const std::vector<Milliseconds>& stamps, const std::vector<std::uint32_t>& rows,
                             const std::string& fileName, const std::string& column, ImportReport& report,
                             RemarkLog& remarks);

} // namespace retort::data
