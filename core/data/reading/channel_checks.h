// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/column_reading.h"
#include "core/data/reading/remark_log.h"

namespace retort::data
{

/// Whether a column that was read becomes a channel.
struct ChannelChecks {
    const std::string& fileName;
    const TableLayout& table;
    bool named; ///< somebody asked for these columns
    const RawColumns& raw;

    /// True for a column of numbers: odd cells are missing, and said, up to one in a hundred. False for text and for empty
    /// columns that nobody asked for. Errors: text where a number was asked for, too many odd cells.
    Result<bool> take(std::size_t column, RemarkLog& remarks) const;

    /// Those of columns of numbers that do not repeat the time, as an epoch beside a date does; all where nothing else
    /// would remain or somebody asked for them.
    std::vector<std::size_t> withoutTimes(const std::vector<std::size_t>& columns, RemarkLog& remarks) const;

private:
    tl::unexpected<Error> notANumber(std::size_t column, const BadCell& bad) const;
};

/// A remark, and a proposal in the report, where a number looks like a word for missing.
void remarkOnSuspicion(const Channel& channel, ImportReport& report, RemarkLog& remarks);

} // namespace retort::data
