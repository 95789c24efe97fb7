// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_ids.h"

#include "core/data/reading/column_reading.h"
#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"

#include <algorithm>
#include <set>

namespace retort::data
{
namespace
{

using Columns = std::vector<std::size_t>;

std::string joinedId(const std::vector<std::string>& cells)
{
    std::string joined;
    for (const std::string& cell : cells) {
        if (cell.empty())
            continue;
        joined += (joined.empty() ? "" : " / ") + cell;
    }
    return joined;
}

class IdSearch
{
public:
    IdSearch(const TableLayout& table, std::vector<std::optional<Milliseconds>> stamps)
        : m_table(table)
        , m_stamps(std::move(stamps))
    {
    }

    /// Whether the columns and the time are together different in nearly every row, and the ids alone are few.
    bool tellApart(const Columns& columns) const
    {
        std::set<std::pair<std::string, Milliseconds>> pairs;
        std::set<std::string> ids;
        std::size_t present = 0;
        for (std::size_t r = 0; r < m_stamps.size(); ++r) {
            const std::string id = idOf(r, columns);
            if (!m_stamps[r] || MissingValues::isUsual(id))
                continue;
            ++present;
            ids.insert(id);
            pairs.emplace(id, *m_stamps[r]);
        }
        const bool words = std::any_of(columns.begin(), columns.end(), [this](std::size_t c) { return isText(c); });
        const bool fewIds = 3 * ids.size() <= present || (ids.size() > 1 && words);
        return present > 3 && ids.size() > 1 && fewIds && pairs.size() * 100 >= present * 99;
    }

    /// Words, or whole numbers of which each occurs often.
    bool mayBeId(std::size_t column) const
    {
        if (m_table.columns[column].index)
            return false;
        if (isText(column))
            return true;
        if (m_table.columns[column].content != CellClass::number)
            return false;
        for (const TableRow& row : m_table.sample) {
            if (column < row.size() && row[column].find_first_of(".,") != std::string::npos &&
                parseNumber(row[column], '.'))
                return false;
        }
        return true;
    }

    std::size_t distinctCells(std::size_t column) const
    {
        std::set<std::string> cells;
        for (const TableRow& row : m_table.sample) {
            if (column < row.size())
                cells.insert(row[column]);
        }
        return cells.size();
    }

    bool isText(std::size_t column) const { return m_table.columns[column].content == CellClass::text; }

    /// Without the columns that are not needed; the last are tried first.
    Columns fewest(Columns columns) const
    {
        for (std::size_t i = columns.size(); i-- > 0 && columns.size() > 1;) {
            Columns fewer = columns;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (tellApart(fewer))
                columns = std::move(fewer);
        }
        std::sort(columns.begin(), columns.end());
        return columns;
    }

private:
    std::string idOf(std::size_t r, const Columns& columns) const
    {
        std::vector<std::string> cells;
        for (const std::size_t c : columns)
            cells.push_back(c < m_table.sample[r].size() ? m_table.sample[r][c] : std::string());
        return joinedId(cells);
    }

    const TableLayout& m_table;
    std::vector<std::optional<Milliseconds>> m_stamps;
};

} // namespace

std::vector<std::size_t> seriesIdsOf(const TableLayout& table, const TimeSource& time)
{
    const IdSearch search(table, stampsOf(table.sample, time));
    Columns words;
    std::vector<std::pair<std::size_t, std::size_t>> numbers; // how many different ones, column
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (time.uses(c) || !search.mayBeId(c))
            continue;
        if (search.tellApart({c}))
            return {c};
        if (search.isText(c))
            words.push_back(c);
        else if (const std::size_t distinct = search.distinctCells(c); distinct > 1)
            numbers.emplace_back(distinct, c);
    }
    if (words.size() > 1 && search.tellApart(words))
        return search.fewest(words);
    std::sort(numbers.begin(), numbers.end());
    for (const auto& [distinct, column] : numbers) {
        words.push_back(column);
        if (words.size() > 1 && 10 * distinct <= table.sample.size() && search.tellApart(words))
            return search.fewest(words);
    }
    return {};
}

std::vector<std::size_t> rowNamesOf(const TableLayout& table, std::size_t width)
{
    Columns words;
    for (std::size_t c = 0; c < width; ++c) {
        if (table.columns[c].content == CellClass::text)
            words.push_back(c);
    }
    const auto nameEachOnce = [&table](const Columns& columns) {
        std::set<std::string> names;
        for (const TableRow& row : table.sample) {
            std::vector<std::string> cells;
            for (const std::size_t c : columns)
                cells.push_back(c < row.size() ? row[c] : std::string());
            const std::string name = joinedId(cells);
            if (name.empty() || !names.insert(name).second)
                return false;
        }
        return true;
    };
    for (const std::size_t c : words) {
        if (nameEachOnce({c}))
            return {c};
    }
    return words.size() > 1 && nameEachOnce(words) ? words : Columns();
}

std::vector<std::size_t> seriesIdsOfBody(std::string_view body, const TableLayout& table, const TimeSource& time,
                                         const std::vector<Milliseconds>& stamps)
{
    const auto repeats = [](Milliseconds a, Milliseconds b) { return a >= b; };
    if (stamps.size() < 4 || std::adjacent_find(stamps.begin(), stamps.end(), repeats) == stamps.end())
        return {};
    std::vector<Milliseconds> distinct = stamps;
    std::sort(distinct.begin(), distinct.end());
    const auto unique = static_cast<std::size_t>(std::unique(distinct.begin(), distinct.end()) - distinct.begin());
    if (10 * unique >= 7 * stamps.size())
        return {};
    std::vector<Columns> candidates;
    Columns words;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].content != CellClass::text || time.uses(c))
            continue;
        words.push_back(c);
        candidates.push_back({c});
    }
    if (words.size() > 1)
        candidates.push_back(words);
    TableLayout named = table;
    for (const Columns& columns : candidates) {
        named.seriesIds = columns;
        const std::vector<std::string> ids = idsOfBody(body, named, stamps.size());
        std::vector<std::pair<std::size_t, Milliseconds>> pairs;
        for (std::size_t r = 0; r < stamps.size(); ++r)
            pairs.emplace_back(std::hash<std::string>{}(ids[r]), stamps[r]);
        std::sort(pairs.begin(), pairs.end());
        const auto kept = static_cast<std::size_t>(std::unique(pairs.begin(), pairs.end()) - pairs.begin());
        if (100 * kept >= 99 * stamps.size())
            return columns;
    }
    return {};
}

std::vector<std::string> idsOfBody(std::string_view body, const TableLayout& table, std::size_t rows)
{
    if (table.seriesIds.empty())
        return {};
    std::vector<std::vector<std::string>> cells(rows);
    for (const std::size_t column : table.seriesIds) {
        std::size_t row = 0;
        visitColumn(body, table.format, column, [&](std::string_view cell) {
            if (row < cells.size())
                cells[row++].emplace_back(cell);
            return true;
        });
    }
    std::vector<std::string> ids;
    for (const std::vector<std::string>& parts : cells)
        ids.push_back(joinedId(parts));
    return ids;
}

Message stackedRemark(const TableLayout& table)
{
    std::vector<std::string> names;
    for (const std::size_t c : table.seriesIds)
        names.push_back(table.columns[c].name);
    return {RETORT_TEXT("data", "Several series are stacked, identified by %1; each becomes a channel."),
            {listed(names)}};
}

} // namespace retort::data
