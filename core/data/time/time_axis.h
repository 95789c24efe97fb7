// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/column_reading.h"
#include "core/data/reading/remark_log.h"

namespace retort::data
{

inline constexpr std::size_t noSource = std::numeric_limits<std::size_t>::max();

/// A regular time axis, and where the values of its rows come from.
struct TimeAxis {
    Milliseconds step = 0;
    Spacing spacing = Spacing::regular;
    int rowsPerSeason = 0;
    std::vector<Milliseconds> stamps;
    std::vector<std::size_t>
        sources; ///< index of the read row, noSource where none; empty: the rows as they were read
};

/// What the rows of an axis are called, and how they follow each other.
struct AxisPlan {
    std::string fileName;
    std::string column;
    StepRule steps = StepRule::automatic;
    bool dated = true; ///< false: the stamps count from the first row
};

/// Sorts the rows, leaves out those without a stamp and the later ones of a stamp, puts the rest on a regular
/// axis and inserts rows where it has gaps; counts and remarks on all of that. Data that leaves out a part of every week
/// (weekends, certain days or hours) keeps its rows as they are. Errors name row and column.
Result<TimeAxis> regularAxis(const std::vector<Milliseconds>& stamps, const std::vector<std::uint32_t>& rows,
                             const AxisPlan& plan, ImportReport& report, RemarkLog& remarks);

} // namespace retort::data
