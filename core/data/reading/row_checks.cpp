// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/row_checks.h"

#include "core/data/reading/raw_stamps.h"

namespace retort::data
{

Result<void> RowChecks::cells() const
{
    if (raw.unclosedQuoteRow > 0)
        return fail(
            ErrorKind::malformed,
            RETORT_TEXT("data", "%1: row %2: a quote is opened but never closed. Close or remove it."),
            {fileName, std::to_string(raw.unclosedQuoteRow)});
    if (raw.longRow.row > 0)
        return fail(
            ErrorKind::malformed,
            RETORT_TEXT(
                "data",
                "%1: row %2 has %3 cells, but there are %4 columns. Check the delimiter and the decimal "
                "separator, or put cells that contain the delimiter in quotes."),
            {fileName, std::to_string(raw.longRow.row), std::to_string(raw.longRow.cells),
             std::to_string(columns)});
    if (table.format.shape == TableShape::rows)
        return {}; // series of different length
    for (const RaggedRow& row : raw.shortRows)
        remarks.add(
            row.row, {},
            {RETORT_TEXT("data",
                         "The row has %1 cells, but there are %2 columns; the rest are treated as "
                         "missing."),
             {std::to_string(row.cells), std::to_string(columns)}});
    return {};
}

Result<void> RowChecks::clock() const
{
    if (time.layout.kind != TimeLayout::Kind::elapsed || !standStill(raw.stamps))
        return {};
    return fail(ErrorKind::malformed,
                RETORT_TEXT("data", "%1, column %2: its time steps are finer than 1 ms, which cannot be "
                                    "represented. Choose the row number as time instead."),
                {fileName, name(time.leading())});
}

Result<void> RowChecks::stamps() const
{
    std::size_t firstOfTail = raw.stamps.size();
    while (firstOfTail > 0 && raw.stamps[firstOfTail - 1] == noStamp &&
           raw.stamps.size() - firstOfTail < 10)
        --firstOfTail;
    const std::size_t rowOfTail = firstOfTail < raw.rows.size() ? raw.rows[firstOfTail] : 0;
    for (const TimeColumn& part : time.columns) {
        const BadCell& bad = raw.badCells[part.column];
        if (bad.count == 0)
            continue;
        // "Total" and "Average" are words; a day that does not exist is a mistake.
        const bool word = (bad.text.front() < '0' || bad.text.front() > '9') && bad.text.front() != '-';
        const bool below = word && firstOfTail > 1 && bad.row >= rowOfTail && rowOfTail > 0;
        if (!below && 100 * bad.count > raw.stamps.size())
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT("data",
                            "%1: row %2, column %3: '%4' does not match the time format of the first "
                            "rows of the column ('%5'). Use the same format for all timestamps."),
                {fileName, std::to_string(bad.row), name(part.column), bad.text,
                 firstCell(part.column)});
        remarks.add(
            bad.row, name(part.column),
            {below ? RETORT_TEXT("data", "'%1' is not a time: this row and the rows below it (%2 in "
                                         "total) are treated as a summary below the table and skipped.")
                   : RETORT_TEXT("data", "'%1' cannot be read as a time; the row is skipped (%2 such "
                                         "rows)."),
             {bad.text, std::to_string(below ? raw.stamps.size() - firstOfTail : bad.count)}});
    }
    return {};
}

std::string RowChecks::firstCell(std::size_t column) const
{
    for (const TableRow& row : table.sample) {
        if (column < row.size() && !row[column].empty())
            return row[column];
    }
    return {};
}

const std::string& RowChecks::name(std::size_t column) const { return table.columns[column].name; }

} // namespace retort::data
