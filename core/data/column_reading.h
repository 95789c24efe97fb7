// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv_import.h"
#include "core/data/time_layout.h"

#include <limits>

namespace retort::data
{

inline constexpr Milliseconds noStamp = std::numeric_limits<Milliseconds>::min();

/// What to do with the cells of each column.
struct ReadingPlan {
    enum class Use { skip, number, stamp, time_of_day };
    std::vector<Use> uses; ///< one a column; a time of day is added to the stamp before it
    TimeLayout time;
    char delimiter = ',';
    char decimal = '.';
    std::size_t rowsBefore = 0; ///< rows of the file before the text
};

/// The first cell that is not what its column asks for; row 0: there is none.
struct BadCell {
    std::size_t row = 0;
    std::string text;
    std::size_t count = 0;
};

struct RaggedRow {
    std::size_t row = 0;
    std::size_t cells = 0;
};

/// Columns as they stand in the file.
struct RawColumns {
    std::vector<std::vector<double>>
        numbers;                      ///< one a column, empty where not a number; NaN where missing or bad
    std::vector<Milliseconds> stamps; ///< noStamp where missing or bad; empty without a stamp column
    std::vector<std::uint32_t> rows;  ///< row of the file, from 1
    std::vector<BadCell> badCells;    ///< one a column
    std::vector<RaggedRow> shortRows; ///< the first hundred
    RaggedRow longRow;                ///< the first with a filled cell too many
    std::size_t unclosedQuoteRow = 0; ///< the row whose last quote never closes
};

/// Reads every row, in threads where the text is long and has no quotes (a quoted line end hides a border).
/// Cancelled: ErrorKind::cancelled.
Result<RawColumns> readColumns(std::string_view text, const ReadingPlan& plan,
                               const CancellationToken& cancellation, const Progress& progress);

/// Every row's cell of one column, until `visit` says false.
void visitColumn(std::string_view text, char delimiter, std::size_t column,
                 const std::function<bool(std::string_view cell)>& visit);

} // namespace retort::data
