// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/header_search.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace retort::data
{
namespace
{

constexpr std::size_t mostHeaderRows = 4;

std::size_t usualWidth(const TableRows& rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const TableRow& row : rows)
        ++counts[row.size() - (row.size() > 1 && row.back().empty() ? 1 : 0)];
    const auto usual = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
        return a.second < b.second || (a.second == b.second && a.first < b.first);
    });
    return usual == counts.end() ? 0 : usual->first;
}

class TableFinder
{
public:
    explicit TableFinder(const CutRows& cut) : m_cut(cut), m_rows(cut.rows) {}

    FoundTable find()
    {
        m_table.width = usualWidth(m_rows);
        m_table.classes = classesOfUsualRows();
        m_usual.reserve(m_table.width);
        for (const ClassCounts& counts : m_table.classes)
            m_usual.push_back(counts.usual());
        m_table.firstRow = firstRowOfValues();
        m_table.firstHeader = m_table.firstRow;
        if (m_table.firstRow < m_rows.size() && hasTimesAlong(m_rows[m_table.firstRow]))
            ++m_table.firstRow;
        else
            takeHeaderRows();
        if (m_table.headerRows() == 0 && firstRowNamesByNumbers())
            m_table.numericNames = ++m_table.firstRow > 0;
        m_table.unitsRow = m_table.headerRows() > 1 && namesEveryColumn(m_rows[m_table.firstHeader]);
        return std::move(m_table);
    }

private:
    bool isOfUsualWidth(const TableRow& row) const
    {
        return row.size() == m_table.width || (row.size() == m_table.width + 1 && row.back().empty());
    }

    /// The header counts too, and is one of many.
    std::vector<ClassCounts> classesOfUsualRows() const
    {
        TableRows usual;
        std::vector<ClassCounts> classes(m_table.width);
        for (const TableRow& row : m_rows) {
            if (!isOfUsualWidth(row))
                continue;
            for (std::size_t c = 0; c < m_table.width; ++c)
                ++classes[c].counts[static_cast<std::size_t>(classOf(row[c]))];
        }
        return classes;
    }

    /// A text above a column of values names it.
    bool hasTextOverValues(const TableRow& row) const
    {
        for (std::size_t c = 0; c < std::min(row.size(), m_usual.size()); ++c) {
            if (m_usual[c] != CellClass::text && classOf(row[c]) == CellClass::text)
                return true;
        }
        return false;
    }

    /// Half of the cells that are there are what their columns hold.
    bool looksLikeValues(const TableRow& row) const
    {
        if (row.size() > m_table.width + 1 || row.empty())
            return false;
        std::size_t judged = 0;
        std::size_t fitting = 0;
        for (std::size_t c = 0; c < std::min(row.size(), m_usual.size()); ++c) {
            const CellClass cell = classOf(row[c]);
            if (cell == CellClass::missing || m_usual[c] == CellClass::text)
                continue;
            ++judged;
            fitting += cell == m_usual[c] ? 1 : 0;
            // What all rows have as a time is no time in a header of numbers.
            if (m_usual[c] == CellClass::time && cell != CellClass::time)
                return false;
        }
        return judged > 0 && 2 * fitting >= judged;
    }

    std::size_t firstRowOfValues() const
    {
        const bool allText = std::all_of(m_usual.begin(), m_usual.end(),
                                         [](CellClass usual) { return usual == CellClass::text; });
        if (allText)
            return firstOfTexts();
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            if (!isOfUsualWidth(m_rows[r]) || !looksLikeValues(m_rows[r]))
                continue;
            // A word in the first row stands over values; further down it is an odd cell.
            if (r == 0 && hasTextOverValues(m_rows[r]))
                continue;
            std::size_t alike = 0;
            const std::size_t end = std::min(m_rows.size(), r + 10);
            for (std::size_t next = r; next < end; ++next)
                alike += looksLikeValues(m_rows[next]) ? 1 : 0;
            if (10 * alike >= 6 * (end - r))
                return withShortRowsAbove(r);
        }
        return std::min<std::size_t>(firstOfTexts(), m_rows.size());
    }

    /// A row that lacks its last cells may stand first.
    std::size_t withShortRowsAbove(std::size_t first) const
    {
        while (first > 1 && m_rows[first - 1].size() > 1 && looksLikeValues(m_rows[first - 1]) &&
               !hasTextOverValues(m_rows[first - 1]))
            --first;
        return first;
    }

    /// Nothing but words: the first row names them where it holds no value at all.
    std::size_t firstOfTexts() const
    {
        if (m_rows.empty())
            return 0;
        const TableRow& first = m_rows.front();
        const bool noValues = std::none_of(first.begin(), first.end(), [](const std::string& cell) {
            const CellClass cellClass = classOf(cell);
            return cellClass != CellClass::text && cellClass != CellClass::missing &&
                   cellClass != CellClass::truth;
        });
        return noValues ? 1 : 0;
    }

    void takeHeaderRows()
    {
        while (m_table.firstHeader > 0 && m_table.headerRows() < mostHeaderRows) {
            const TableRow& row = m_rows[m_table.firstHeader - 1];
            const bool nearest = m_table.headerRows() == 0;
            const std::size_t filled = static_cast<std::size_t>(
                std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); }));
            const bool ofTheHeader =
                isOfUsualWidth(row) && 10 * filled >= 6 * row.size() && m_table.width > 1;
            if (!nearest && (!ofTheHeader || m_cut.afterBlank[m_table.firstHeader] ||
                             namesTheTable(m_rows[m_table.firstHeader])))
                break;
            --m_table.firstHeader;
        }
    }

    /// A name over each column, a word for time over the times: the header, whatever stands above it. A row
    /// of units or a second level of names leaves columns without a name, or names no time.
    bool namesTheTable(const TableRow& row) const
    {
        if (!namesEveryColumn(row) || unitLike(row))
            return false;
        bool anyTime = false;
        for (std::size_t c = 0; c < std::min(row.size(), m_usual.size()); ++c) {
            const bool time = m_usual[c] == CellClass::time || m_usual[c] == CellClass::clock;
            anyTime = anyTime || time;
            if (time && (namesTime(row[c]) || partNamed(row[c])))
                return true;
        }
        return !anyTime || namesTime(row.front());
    }

    /// "degC", "%", "m/s", "Avg": most cells are short and hold a sign or word of units.
    static bool unitLike(const TableRow& row)
    {
        static constexpr std::array<std::string_view, 36> words = {
            "mw",   "kw",    "w",  "kwh", "mwh", "gw",  "v",   "a",   "hz",  "c",  "f",     "k",
            "degc", "deg c", "m",  "mm",  "cm",  "km",  "s",   "ms",  "min", "h",  "hpa",   "mbar",
            "bar",  "pa",    "kg", "g",   "l",   "avg", "smp", "tot", "ts",  "rn", "count", "-"};
        std::size_t units = 0;
        std::size_t present = 0;
        for (const std::string& cell : row) {
            if (cell.empty())
                continue;
            ++present;
            std::string lower = cell;
            std::transform(lower.begin(), lower.end(), lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            const bool sign = cell.size() <= 16 &&
                              (cell.find_first_of("%/^[") != std::string::npos ||
                               cell.find("°") != std::string::npos || cell.find("µ") != std::string::npos ||
                               cell.find("²") != std::string::npos || cell.find("³") != std::string::npos);
            units += sign || std::find(words.begin(), words.end(), lower) != words.end() ? 1 : 0;
        }
        return present > 0 && 2 * units >= present;
    }

    /// "Country,Code,1960,1961,...": words, then times that increase to the end of the row.
    bool hasTimesAlong(const TableRow& row) const
    {
        std::size_t first = 0;
        while (first < row.size() && (row[first].empty() || classOf(row[first]) == CellClass::text))
            ++first;
        std::size_t end = row.size();
        while (end > first && row[end - 1].empty())
            --end;
        if (first == 0 || end < first + 5)
            return false;
        const std::vector<std::string> cells(row.begin() + static_cast<std::ptrdiff_t>(first),
                                             row.begin() + static_cast<std::ptrdiff_t>(end));
        const std::optional<TimeLayout> layout = layoutOfColumn(cells, true);
        std::optional<Milliseconds> last;
        for (const std::string& cell : cells) {
            const std::optional<Milliseconds> stamp = layout ? parseStamp(cell, *layout) : std::nullopt;
            if (!stamp || (last && *stamp <= *last))
                return false;
            last = stamp;
        }
        return layout->kind != TimeLayout::Kind::epoch && layout->kind != TimeLayout::Kind::serial;
    }

    /// "0,1,2" or the ids of sensors: distinct whole numbers over columns of fractions, or of far smaller
    /// numbers.
    bool firstRowNamesByNumbers() const
    {
        if (m_rows.size() < 3 || !isOfUsualWidth(m_rows.front()))
            return false;
        const TableRow& names = m_rows.front();
        std::set<std::string> distinct;
        std::vector<double> numbers;
        for (std::size_t c = 0; c < m_table.width; ++c) {
            const std::string& name = names[c];
            if (name.empty() && c == 0)
                continue;
            const bool whole = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
            if (!whole || name.size() > 15 || !distinct.insert(name).second)
                return false;
            numbers.push_back(*parseNumber(name, '.'));
        }
        if (numbers.empty())
            return false;
        bool inSequence = numbers.size() > 1;
        for (std::size_t i = 1; i < numbers.size(); ++i)
            inSequence = inSequence && numbers[i] == numbers[i - 1] + 1;
        inSequence = inSequence && numbers.front() <= 1;
        return columnsDifferFrom(names, inSequence);
    }

    bool columnsDifferFrom(const TableRow& names, bool inSequence) const
    {
        std::size_t judged = 0;
        std::size_t fractions = 0;
        std::size_t farSmaller = 0;
        for (std::size_t c = 0; c < m_table.width; ++c) {
            if (names[c].empty())
                continue;
            std::size_t present = 0;
            std::size_t withSign = 0;
            double largest = 0;
            for (std::size_t r = 1; r < m_rows.size(); ++r) {
                if (c >= m_rows[r].size() || MissingValues::isUsual(m_rows[r][c]))
                    continue;
                ++present;
                withSign += m_rows[r][c].find_first_of(".,") != std::string::npos ? 1 : 0;
                largest = std::max(largest, std::abs(parseNumber(m_rows[r][c], '.').value_or(0)));
            }
            if (present == 0)
                continue;
            ++judged;
            fractions += 2 * withSign > present ? 1 : 0;
            farSmaller += parseNumber(names[c], '.').value_or(0) > 20 * largest ? 1 : 0;
        }
        const bool headed = names.front().empty(); // pandas names its index with nothing
        return judged > 0 &&
               (2 * fractions > judged || (judged > 2 && farSmaller == judged) || (headed && inSequence));
    }

    bool namesEveryColumn(const TableRow& row) const
    {
        std::set<std::string> names;
        std::size_t empty = 0;
        for (const std::string& cell : row) {
            empty += cell.empty() ? 1 : 0;
            if (!cell.empty() && !names.insert(cell).second)
                return false;
        }
        return empty <= 1;
    }

    const CutRows& m_cut;
    const TableRows& m_rows;
    FoundTable m_table;
    std::vector<CellClass> m_usual;
};

} // namespace

FoundTable findTable(const CutRows& cut)
{
    return TableFinder(cut).find();
}

} // namespace retort::data
