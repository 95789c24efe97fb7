// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"
#include "core/data/reading/series_import.h"
#include "core/data/reading/table_layout.h"

#include <limits>
#include <map>

namespace retort::data
{

inline constexpr Milliseconds noStamp = std::numeric_limits<Milliseconds>::min();

/// What to do with the cells of each column.
struct ReadingPlan {
    enum class Use { skip, number, decorated, truth, time };
    struct Column {
        Use use = Use::skip;
        std::size_t part = 0; ///< of the stamp: its place in the time's columns
        std::string unit;     ///< that decorated numbers may have
    };
    std::vector<Column> columns;
    TimeSource time;
    TableFormat format;
    MissingValues missing;
    std::size_t rowsBefore = 0; ///< rows of the file before the text

    NumberFormat numbers() const
    {
        return {format.decimal, format.thousands.empty() ? '\0' : format.thousands[0]};
    }
};

/// The first cell that does not match its column's type; row 0: there is none.
struct BadCell {
    std::size_t row = 0;
    std::string text;
    std::size_t count = 0;
};

struct RaggedRow {
    std::size_t row = 0;
    std::size_t cells = 0;
};

/// Offsets from UTC that stamps named.
struct ZonesSeen {
    std::size_t with = 0, without = 0;
    int lowest = std::numeric_limits<int>::max(); ///< minutes
    int highest = std::numeric_limits<int>::min();
};

/// Columns in file order.
struct RawColumns {
    std::vector<std::vector<double>>
        numbers;                      ///< one a column, empty where not a number; NaN where missing or bad
    std::vector<Milliseconds> stamps; ///< noStamp where missing or bad; empty without a time
    std::vector<std::uint32_t> rows;  ///< row of the file, from 1
    std::vector<BadCell> badCells;    ///< one a column
    std::vector<std::map<std::string, std::size_t>> missingWords; ///< one a column: unusual words taken as missing
    std::vector<RaggedRow> shortRows; ///< the first hundred
    RaggedRow longRow;                ///< the first with a filled cell too many
    std::size_t unclosedQuoteRow = 0; ///< the row with an unclosed quote
    ZonesSeen zones;
};

/// Reads every row, in threads where the text is long and has no quotes (a quoted line end hides a border).
/// Cancelled: ErrorKind::cancelled.
Result<RawColumns> readColumns(std::string_view text, const ReadingPlan& plan,
                               const CancellationToken& cancellation, const Progress& progress);

/// Every row's cell of one column, empty where the row is shorter, until `visit` says false.
void visitColumn(std::string_view text, const TableFormat& format, std::size_t column,
                 const std::function<bool(std::string_view cell)>& visit);

} // namespace retort::data
