// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/cell_class.h"
#include "core/data/reading/time_search.h"
#include "core/foundation/result.h"

#include <map>
#include <optional>

namespace retort::data
{

/// What the first cells of a column look like.
struct ColumnLayout {
    enum class Numbers {
        plain,
        decorated, ///< with a currency or a unit, which is taken off
        truths,    ///< true and false, as 1 and 0
    };
    std::string name;
    std::string unit; ///< of a row of units, or of the cells
    CellClass content = CellClass::number;
    Numbers numbers = Numbers::plain;
    bool index = false; ///< the number of the row: no channel
};

/// The layout of a delimited text, detected from its first rows.
struct TableLayout {
    TableFormat format;
    std::vector<ColumnLayout> columns;
    TableRows sample;             ///< the first rows below the header
    std::size_t bodyOffset = 0;   ///< bytes before the first row of values
    std::size_t rowsBefore = 0;   ///< rows before it: the preamble, the header and blank rows
    TimeSource time;              ///< found, where nobody names it
    std::vector<std::size_t> seriesIds; ///< columns that name the series where the shape is `stacked` or `rows`
    std::map<std::size_t, std::vector<std::size_t>> encoded = {}; ///< columns and those made from them, which stand behind the file's own
    std::size_t firstStep = 0;    ///< where the shape is `rows`: the first column along which time runs
    std::vector<Message> remarks; ///< choices made, names given to columns

    bool isUsed(std::size_t column) const; ///< for the time, as an index or as ids: no channel
    /// The source of stamps that a person named; the one found for {"auto"}. Errors: unknown names, a column that is no
    /// time.
    Result<TimeSource> timeBy(const std::vector<std::string>& names, const std::string& fileName) const;
    std::vector<std::string> columnNames() const;
};

/// `text` is UTF-8 without a mark, from the beginning of the file; `wholeText` says whether it is all of it.
/// Errors name the file: a header and no rows, a header narrower than the rows, a format that contradicts itself.
Result<TableLayout> layOutTable(std::string_view text, bool wholeText, const std::string& fileName,
                                const FormatChoice& choice);

/// The column of this name; the error says which is near.
Result<std::size_t> columnNamed(const std::vector<std::string>& known, const std::string& name,
                                const std::string& fileName);

} // namespace retort::data
