// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_reading.h"

#include "core/data/cell_reader.h"
#include "core/data/cell_values.h"
#include "core/data/text_encoding.h"

#include <algorithm>
#include <cmath>
#include <fast_float/fast_float.h>
#include <future>
#include <thread>

namespace retort::data
{
namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t megabyte = std::size_t{1} << 20;

/// Reads one stretch of whole rows.
class StretchReader {
public:
    StretchReader(std::string_view text, const ReadingPlan& plan, std::size_t rowsBefore)
        : m_text(text), m_plan(plan), m_cells(text, plan.delimiter),
          m_options(fast_float::chars_format::general, plan.decimal), m_row(rowsBefore)
    {
        m_columns.numbers.resize(plan.uses.size());
        m_columns.badCells.resize(plan.uses.size());
    }

    bool read(const CancellationToken& cancellation, const Progress& progress)
    {
        std::size_t nextReport = megabyte;
        while (!m_cells.atEnd()) {
            ++m_row;
            if (!m_cells.skipBlankRow())
                readRow();
            if (m_columns.rows.size() == 1024 && m_columns.rows.capacity() < 4096)
                reserve();
            if (m_cells.offset() >= nextReport) {
                nextReport = m_cells.offset() + megabyte;
                if (cancellation.cancelled())
                    return false;
                if (progress)
                    progress(static_cast<double>(m_cells.offset()) / static_cast<double>(m_text.size()));
            }
        }
        if (m_cells.unclosedQuote())
            m_columns.unclosedQuoteRow = m_row;
        return !cancellation.cancelled();
    }

    RawColumns& columns() { return m_columns; }
    /// The last row read, counted from `rowsBefore`.
    std::size_t lastRow() const { return m_row; }

private:
    /// By the length of the first 1024 rows, so that the columns grow once.
    void reserve()
    {
        const double rowLength = static_cast<double>(m_cells.offset()) / 1024.0;
        const auto rows = static_cast<std::size_t>(static_cast<double>(m_text.size()) / rowLength * 1.05);
        for (std::size_t c = 0; c < m_plan.uses.size(); ++c) {
            if (m_plan.uses[c] == ReadingPlan::Use::number)
                m_columns.numbers[c].reserve(rows);
        }
        m_columns.stamps.reserve(rows);
        m_columns.rows.reserve(rows);
    }

    void bad(std::size_t column, std::string_view cell)
    {
        BadCell& badCell = m_columns.badCells[column];
        if (badCell.count++ == 0) {
            badCell.row = m_row;
            badCell.text = shownCell(cell);
        }
    }

    double number(std::size_t column, bool& rowEnded)
    {
        double value = 0;
        const auto parsed = fast_float::from_chars_advanced(m_cells.at(), m_cells.end(), value, m_options);
        if (parsed.ec == std::errc() && std::isfinite(value) && m_cells.takeCellUpTo(parsed.ptr, rowEnded))
            return value;
        const std::string_view cell = m_cells.next(rowEnded);
        if (const std::optional<double> slow = parseNumber(cell, m_plan.decimal))
            return *slow;
        if (!isMissingCell(cell))
            bad(column, cell);
        return missing;
    }

    Milliseconds stamp(std::size_t column, bool& rowEnded)
    {
        const std::string_view cell = m_cells.next(rowEnded);
        if (const std::optional<Milliseconds> stamp = parseStamp(cell, m_plan.time))
            return *stamp;
        if (!isMissingCell(cell))
            bad(column, cell);
        return noStamp;
    }

    void addTimeOfDay(std::size_t column, bool& rowEnded)
    {
        const std::string_view cell = m_cells.next(rowEnded);
        const std::optional<Milliseconds> ofDay = parseTimeOfDay(cell);
        if (m_columns.stamps.back() == noStamp)
            return;
        if (ofDay)
            m_columns.stamps.back() += *ofDay;
        else
            m_columns.stamps.back() = noStamp;
        if (!ofDay && !isMissingCell(cell))
            bad(column, cell);
    }

    void readRow()
    {
        m_columns.rows.push_back(static_cast<std::uint32_t>(m_row));
        const std::size_t width = m_plan.uses.size();
        bool rowEnded = false;
        std::size_t column = 0;
        for (; column < width && !rowEnded; ++column) {
            switch (m_plan.uses[column]) {
            case ReadingPlan::Use::number:
                m_columns.numbers[column].push_back(number(column, rowEnded));
                break;
            case ReadingPlan::Use::stamp:
                m_columns.stamps.push_back(stamp(column, rowEnded));
                break;
            case ReadingPlan::Use::time_of_day:
                addTimeOfDay(column, rowEnded);
                break;
            case ReadingPlan::Use::skip:
                m_cells.next(rowEnded);
                break;
            }
        }
        if (column < width)
            fillShortRow(column);
        if (!rowEnded)
            readSurplus(width);
    }

    void fillShortRow(std::size_t column)
    {
        if (m_columns.shortRows.size() < 100)
            m_columns.shortRows.push_back({m_row, column});
        for (; column < m_plan.uses.size(); ++column) {
            if (m_plan.uses[column] == ReadingPlan::Use::number)
                m_columns.numbers[column].push_back(missing);
            else if (m_plan.uses[column] == ReadingPlan::Use::stamp)
                m_columns.stamps.push_back(noStamp);
            else if (m_plan.uses[column] == ReadingPlan::Use::time_of_day)
                m_columns.stamps.back() = noStamp;
        }
    }

    void readSurplus(std::size_t cells)
    {
        bool filled = false;
        for (bool rowEnded = false; !rowEnded; ++cells)
            filled = !m_cells.next(rowEnded).empty() || filled;
        if (filled && m_columns.longRow.row == 0)
            m_columns.longRow = {m_row, cells};
    }

    std::string_view m_text;
    const ReadingPlan& m_plan;
    CellReader m_cells;
    fast_float::parse_options m_options;
    RawColumns m_columns;
    std::size_t m_row;
};

/// Stretches of about the same length that end with a row.
std::vector<std::string_view> stretchesOf(std::string_view text)
{
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
    std::vector<std::string_view> stretches;
    if (text.size() > 2 * megabyte && text.find('"') == std::string_view::npos) {
        const std::size_t length = text.size() / threads;
        while (stretches.size() + 1 < threads) {
            const std::size_t border = text.find('\n', std::min(length, text.size()));
            if (border == std::string_view::npos)
                break;
            stretches.push_back(text.substr(0, border + 1));
            text.remove_prefix(border + 1);
        }
    }
    if (!text.empty() || stretches.empty())
        stretches.push_back(text);
    return stretches;
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

/// Puts `next` behind `all`; its rows are counted from `rowsBefore`.
void join(RawColumns& all, RawColumns&& next, std::size_t rowsBefore)
{
    for (std::size_t c = 0; c < all.numbers.size(); ++c) {
        append(all.numbers[c], next.numbers[c]);
        next.numbers[c] = {};
        if (all.badCells[c].count == 0 && next.badCells[c].count > 0) {
            all.badCells[c] = next.badCells[c];
            all.badCells[c].row += rowsBefore;
        } else {
            all.badCells[c].count += next.badCells[c].count;
        }
    }
    append(all.stamps, next.stamps);
    all.rows.reserve(all.rows.size() + next.rows.size());
    for (std::uint32_t row : next.rows)
        all.rows.push_back(row + static_cast<std::uint32_t>(rowsBefore));
    for (const RaggedRow& row : next.shortRows) {
        if (all.shortRows.size() < 100)
            all.shortRows.push_back({row.row + rowsBefore, row.cells});
    }
    if (all.longRow.row == 0 && next.longRow.row > 0)
        all.longRow = {next.longRow.row + rowsBefore, next.longRow.cells};
    if (next.unclosedQuoteRow > 0)
        all.unclosedQuoteRow = next.unclosedQuoteRow + rowsBefore;
}

} // namespace

Result<RawColumns> readColumns(std::string_view text, const ReadingPlan& plan,
                               const CancellationToken& cancellation, const Progress& progress)
{
    std::vector<StretchReader> readers;
    for (std::string_view stretch : stretchesOf(text))
        readers.emplace_back(stretch, plan, readers.empty() ? plan.rowsBefore : 0);
    std::vector<std::future<bool>> others;
    for (std::size_t i = 1; i < readers.size(); ++i)
        others.push_back(std::async(std::launch::async, [&reader = readers[i], &cancellation] {
            return reader.read(cancellation, {});
        }));
    bool complete = readers.front().read(cancellation, progress);
    for (std::future<bool>& other : others)
        complete = other.get() && complete;
    if (!complete)
        return fail(ErrorKind::cancelled, RETORT_TEXT("data", "The import was cancelled."));

    RawColumns all;
    std::size_t rows = 0;
    for (StretchReader& reader : readers) {
        if (rows == 0)
            all = std::move(reader.columns());
        else
            join(all, std::move(reader.columns()), rows);
        rows += reader.lastRow();
    }
    return all;
}

void visitColumn(std::string_view text, char delimiter, std::size_t column,
                 const std::function<bool(std::string_view cell)>& visit)
{
    CellReader cells(text, delimiter);
    while (!cells.atEnd()) {
        if (cells.skipBlankRow())
            continue;
        bool rowEnded = false;
        for (std::size_t c = 0; c < column && !rowEnded; ++c)
            cells.next(rowEnded);
        if (rowEnded)
            continue;
        if (!visit(cells.next(rowEnded)))
            return;
        if (!rowEnded)
            cells.skipRow();
    }
}

} // namespace retort::data
