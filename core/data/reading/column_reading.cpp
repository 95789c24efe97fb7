// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/column_reading.h"

#include "core/data/reading/cell_reader.h"
#include "core/data/reading/number_cell.h"
#include "core/data/reading/text_encoding.h"

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

/// A comma that separates cells must not be read into a number by the fast path; between quotes the slow one
/// finds it.
char fastDecimal(const TableFormat& format)
{
    return format.decimal == format.delimiter ? '\x1f' : format.decimal;
}

/// Reads one stretch of whole rows.
class StretchReader
{
public:
    StretchReader(std::string_view text, const ReadingPlan& plan, std::size_t rowsBefore)
        : m_text(text)
        , m_plan(plan)
        , m_numbers(plan.numbers())
        , m_cells(text, plan.format.delimiter, plan.format.quote, plan.format.comment)
        , m_options(fast_float::chars_format::general, fastDecimal(plan.format))
        , m_parts(plan.time.columns.size())
        , m_row(rowsBefore)
    {
        m_columns.numbers.resize(plan.columns.size());
        m_columns.badCells.resize(plan.columns.size());
        m_columns.missingWords.resize(plan.columns.size());
    }

    bool read(const CancellationToken& cancellation, const Progress& progress)
    {
        std::size_t nextReport = megabyte;
        while (!m_cells.atEnd()) {
            ++m_row;
            if (!m_cells.skipIdleRow())
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
        for (std::size_t c = 0; c < m_plan.columns.size(); ++c) {
            if (isNumber(m_plan.columns[c]))
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

    static bool isNumber(const ReadingPlan::Column& column)
    {
        return column.use != ReadingPlan::Use::skip && column.use != ReadingPlan::Use::time;
    }

    /// Known by the usual words, by those a person added, or by words that are missing among numbers.
    bool isMissing(std::size_t column, std::string_view cell)
    {
        if (MissingValues::isUsual(cell) || m_plan.missing.isAdded(cell))
            return true;
        if (!MissingValues::isRare(cell))
            return false;
        if (m_columns.missingWords[column].size() < 50)
            ++m_columns.missingWords[column][std::string(cell)];
        return true;
    }

    double number(std::size_t column, bool& rowEnded)
    {
        double value = 0;
        const auto parsed = fast_float::from_chars_advanced(m_cells.at(), m_cells.end(), value, m_options);
        if (parsed.ec == std::errc() && std::isfinite(value) && m_cells.takeCellUpTo(parsed.ptr, rowEnded))
            return m_plan.missing.hasNumbers() && m_plan.missing.isAdded(value) ? missing : value;
        const std::string_view cell = m_cells.next(rowEnded);
        return slowNumber(column, cell, parseNumber(cell, m_numbers));
    }

    double slowNumber(std::size_t column, std::string_view cell, std::optional<double> value)
    {
        if (value)
            return m_plan.missing.hasNumbers() && m_plan.missing.isAdded(*value) ? missing : *value;
        if (!isMissing(column, cell))
            bad(column, cell);
        return missing;
    }

    double decorated(std::size_t column, bool& rowEnded)
    {
        const std::string_view cell = m_cells.next(rowEnded);
        std::optional<double> value = parseNumber(cell, m_numbers);
        if (!value) {
            const std::optional<NumberSpelling> spelling = spellingOf(cell);
            const bool known =
                spelling && (spelling->suffix.empty() || spelling->suffix == m_plan.columns[column].unit ||
                             factorOfSuffix(spelling->suffix) > 0);
            value = known ? parseDecorated(cell, m_numbers) : std::nullopt;
        }
        return slowNumber(column, cell, value);
    }

    double truth(std::size_t column, bool& rowEnded)
    {
        const std::string_view cell = m_cells.next(rowEnded);
        const std::optional<bool> value = parseTruth(cell);
        return slowNumber(column, cell,
                          value ? std::optional(*value ? 1.0 : 0.0) : parseNumber(cell, m_numbers));
    }

    void timePart(std::size_t column, bool& rowEnded)
    {
        const std::string_view cell = m_cells.next(rowEnded);
        const std::size_t part = m_plan.columns[column].part;
        Zone zone;
        const std::optional<Milliseconds> value =
            parsePart(cell, m_plan.time.columns[part].part, m_plan.time.layout, &zone);
        m_parts[part] = value.value_or(0);
        m_complete = m_complete && value.has_value();
        if (!value && !MissingValues::isRare(cell) && !m_plan.missing.isAdded(cell))
            bad(column, cell);
        if (value && m_plan.time.columns[part].part == TimePart::stamp)
            see(zone);
    }

    void see(const Zone& zone)
    {
        ZonesSeen& zones = m_columns.zones;
        if (!zone.known) {
            ++zones.without;
            return;
        }
        ++zones.with;
        zones.lowest = std::min(zones.lowest, zone.minutes);
        zones.highest = std::max(zones.highest, zone.minutes);
    }

    void readRow()
    {
        m_columns.rows.push_back(static_cast<std::uint32_t>(m_row));
        const std::size_t width = m_plan.columns.size();
        bool rowEnded = false;
        std::size_t column = 0;
        m_complete = true;
        for (; column < width && !rowEnded; ++column) {
            switch (m_plan.columns[column].use) {
            case ReadingPlan::Use::number:
                m_columns.numbers[column].push_back(number(column, rowEnded));
                break;
            case ReadingPlan::Use::decorated:
                m_columns.numbers[column].push_back(decorated(column, rowEnded));
                break;
            case ReadingPlan::Use::truth: m_columns.numbers[column].push_back(truth(column, rowEnded)); break;
            case ReadingPlan::Use::time: timePart(column, rowEnded); break;
            case ReadingPlan::Use::skip: m_cells.next(rowEnded); break;
            }
        }
        if (column < width)
            fillShortRow(column);
        if (!rowEnded)
            readSurplus(width);
        if (m_parts.empty())
            return;
        const std::optional<Milliseconds> stamp =
            m_complete ? stampOfParts(m_plan.time, m_parts.data()) : std::nullopt;
        m_columns.stamps.push_back(stamp.value_or(noStamp));
        if (m_complete && !stamp)
            bad(m_plan.time.leading(), std::to_string(m_parts.front()));
    }

    void fillShortRow(std::size_t column)
    {
        if (m_columns.shortRows.size() < 100)
            m_columns.shortRows.push_back({m_row, column});
        for (; column < m_plan.columns.size(); ++column) {
            if (isNumber(m_plan.columns[column]))
                m_columns.numbers[column].push_back(missing);
            else if (m_plan.columns[column].use == ReadingPlan::Use::time)
                m_complete = false;
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
    NumberFormat m_numbers;
    CellReader m_cells;
    fast_float::parse_options m_options;
    std::vector<Milliseconds> m_parts; ///< of the row's stamp
    bool m_complete = true;
    RawColumns m_columns;
    std::size_t m_row;
};

/// Stretches of about the same length that end with a row.
std::vector<std::string_view> stretchesOf(std::string_view text, char quote)
{
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
    std::vector<std::string_view> stretches;
    if (text.size() > 2 * megabyte && text.find(quote) == std::string_view::npos) {
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
        for (const auto& [word, count] : next.missingWords[c])
            all.missingWords[c][word] += count;
    }
    all.zones.with += next.zones.with;
    all.zones.without += next.zones.without;
    all.zones.lowest = std::min(all.zones.lowest, next.zones.lowest);
    all.zones.highest = std::max(all.zones.highest, next.zones.highest);
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
    for (std::string_view stretch : stretchesOf(text, plan.format.quote))
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

void visitColumn(std::string_view text, const TableFormat& format, std::size_t column,
                 const std::function<bool(std::string_view cell)>& visit)
{
    CellReader cells(text, format.delimiter, format.quote, format.comment);
    while (!cells.atEnd()) {
        if (cells.skipIdleRow())
            continue;
        bool rowEnded = false;
        for (std::size_t c = 0; c < column && !rowEnded; ++c)
            cells.next(rowEnded);
        if (!visit(rowEnded ? std::string_view() : cells.next(rowEnded)))
            return;
        if (!rowEnded)
            cells.skipRow();
    }
}

} // namespace retort::data
