// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/table_layout.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/format_search.h"
#include "core/data/reading/header_names.h"
#include "core/data/reading/missing_values.h"
#include "core/data/reading/number_cell.h"
#include "core/data/reading/series_import.h"
#include "core/data/reading/series_shape.h"
#include "core/parameters/schema.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace retort::data
{
namespace
{

constexpr std::size_t sampleRows = 2000;
constexpr std::size_t sampleCells = 200'000;

std::string shortened(const std::string& name);

class LayoutBuilder
{
public:
    LayoutBuilder(std::string_view text, bool wholeText, const std::string& fileName,
                  const FormatChoice& choice)
        : m_text(text)
        , m_wholeText(wholeText)
        , m_fileName(fileName)
        , m_choice(choice)
    {
    }

    Result<TableLayout> build()
    {
        FoundFormat found = findFormat(m_text, m_wholeText, m_choice);
        m_table.format = found.format;
        m_table.remarks = std::move(found.remarks);
        const TableFormat& format = m_table.format;
        const auto header = static_cast<std::size_t>(format.headerRows);
        CutRows cut =
            cutRows(m_text, format, {.rows = sampleRows + header, .cells = sampleCells}, m_wholeText);
        if (cut.rows.size() <= header)
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("data", "%1 has a header but no rows below it. Choose a file with data."),
                        {m_fileName});
        m_table.bodyOffset = cut.offsets[header];
        m_table.rowsBefore = cut.lines[header];
        m_table.sample.assign(cut.rows.begin() + static_cast<std::ptrdiff_t>(header), cut.rows.end());
        cut.rows.resize(header);
        if (format.namesInComment)
            cut.rows = {namesOfComment()};
        HeaderNames names = namesOfHeader(cut.rows, format.unitsRow, m_table.sample);
        if (Result<void> widths = matchWidths(names); !widths)
            return tl::unexpected(widths.error());
        nameColumns(std::move(names), !cut.rows.empty());
        describeColumns();
        findTimeSource();
        findShape(m_table, m_choice.shape);
        return std::move(m_table);
    }

private:
    TableRow namesOfComment() const
    {
        std::string_view above = m_text.substr(0, m_table.bodyOffset);
        while (!above.empty() && (above.back() == '\n' || above.back() == '\r'))
            above.remove_suffix(1);
        const std::size_t begin = above.find_last_of("\r\n");
        std::string_view line = begin == std::string_view::npos ? above : above.substr(begin + 1);
        line.remove_prefix(
            std::min(line.find(m_table.format.comment) + m_table.format.comment.size(), line.size()));
        TableFormat plain = m_table.format;
        plain.comment.clear();
        plain.skippedLines = 0;
        const CutRows cut = cutRows(line, plain, {.rows = 1}, true);
        return cut.rows.empty() ? TableRow() : cut.rows.front();
    }

    /// As many names as columns: R leaves out the name of its row names, and one name may stand over date and
    /// time.
    Result<void> matchWidths(HeaderNames& header)
    {
        TableRow& names = header.names;
        std::size_t usual = 0;
        std::size_t widest = 0;
        std::vector<std::size_t> counts;
        for (const TableRow& row : m_table.sample) {
            const std::size_t used = filledWidth(row);
            widest = std::max(widest, used);
            if (counts.size() <= used)
                counts.resize(used + 1);
            if (++counts[used] > counts[usual])
                usual = used;
        }
        const std::size_t width = names.empty() ? 1 : filledWidth(names);
        if (names.empty()) {
            names.resize(widest);
            return {};
        }
        if (usual == width + 1 && 2 * counts[usual] > m_table.sample.size()) {
            if (takeRowNames(names))
                return {};
            return narrowHeader(width, usual);
        }
        if (usual > width + 1 && width == names.size() && 2 * counts[usual] > m_table.sample.size())
            return narrowHeader(width, usual);
        std::size_t columns = width;
        for (const TableRow& row : m_table.sample)
            columns = std::max(columns, std::min(filledWidth(row), names.size()));
        names.resize(columns);
        return {};
    }

    tl::unexpected<Error> narrowHeader(std::size_t names, std::size_t cells) const
    {
        return fail(
            ErrorKind::malformed,
            RETORT_TEXT("data",
                        "%1: row %2 has %3 cells, but the header has %4 columns. Is the delimiter ('%5') "
                        "also the decimal separator? Name every column, or choose another delimiter."),
            {m_fileName, std::to_string(m_table.rowsBefore + 1), std::to_string(cells), std::to_string(names),
             std::string(1, m_table.format.delimiter)});
    }

    bool takeRowNames(TableRow& names)
    {
        names.resize(filledWidth(names));
        const std::vector<ClassCounts> classes = columnClasses(m_table.sample, 0, names.size() + 1);
        const bool dated = classes[0].usual() == CellClass::time;
        if (dated && classes[1].usual() == CellClass::clock) {
            names.insert(names.begin() + 1, names.front() + " (time of day)");
            return true;
        }
        // The first name is that of the time: the surplus column is at the end, and has none.
        if (dated && namesTime(names.front()))
            return false;
        const bool first = dated || classes[0].usual() == CellClass::text || isIndex(0);
        if (first) {
            names.insert(names.begin(), "");
            m_table.remarks.push_back(
                {RETORT_TEXT("data", "The header has one name fewer than there are columns: "
                                     "the first column contains the row names."),
                 {}});
            m_firstNamesRows = true;
        }
        return first;
    }

    void nameColumns(HeaderNames header, bool named)
    {
        std::vector<std::string>& names = header.names;
        for (std::string& name : names)
            name = shortened(name);
        std::set<std::string> taken(names.begin(), names.end());
        std::set<std::string> used;
        for (std::size_t c = 0; c < names.size(); ++c) {
            std::string name = names[c];
            const bool rowNames = c == 0 && (m_firstNamesRows || isIndex(0));
            if (name.empty()) {
                name = "column " + std::to_string(c + 1);
                if (named && !rowNames)
                    m_table.remarks.push_back(
                        {RETORT_TEXT("data", "Column %1 has no name in the header; it is called '%2'."),
                         {std::to_string(c + 1), name}});
            } else if (used.count(name) > 0) {
                int copy = 1;
                while (taken.count(names[c] + "." + std::to_string(copy)) > 0)
                    ++copy;
                name = names[c] + "." + std::to_string(copy);
                m_table.remarks.push_back(
                    {RETORT_TEXT("data", "The header contains '%1' more than once; column %2 "
                                         "is renamed '%3'."),
                     {names[c], std::to_string(c + 1), name}});
            }
            used.insert(name);
            taken.insert(name);
            ColumnLayout column;
            column.name = name;
            column.unit = c < header.units.size() ? header.units[c] : std::string();
            column.index = namesIndex(named ? names[c] : "x") && isIndex(c);
            m_table.columns.push_back(std::move(column));
        }
    }

    /// 0, 1, 2, ... or 1, 2, 3, ...
    bool isIndex(std::size_t column) const
    {
        std::optional<double> last;
        for (const TableRow& row : m_table.sample) {
            const std::optional<double> number =
                column < row.size() ? parseNumber(row[column], '.') : std::nullopt;
            if (!number || (last ? *number != *last + 1 : *number != 0 && *number != 1))
                return false;
            last = number;
        }
        return m_table.sample.size() > 2;
    }

    void describeColumns()
    {
        const std::vector<ClassCounts> classes = columnClasses(m_table.sample, 0, m_table.columns.size());
        for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
            ColumnLayout& column = m_table.columns[c];
            column.content = classes[c].usual();
            if (column.content == CellClass::number && classes[c].of(CellClass::number) > 0)
                describeNumbers(c);
            if (column.content == CellClass::truth) {
                column.content = CellClass::number;
                column.numbers = ColumnLayout::Numbers::truths;
            }
        }
    }

    /// Units and currencies: one a column; factors may differ from cell to cell.
    void describeNumbers(std::size_t c)
    {
        ColumnLayout& column = m_table.columns[c];
        const TableFormat& format = m_table.format;
        const NumberFormat numbers{format.decimal, format.thousands.empty() ? '\0' : format.thousands[0]};
        std::set<std::string> units;
        bool factor = false;
        std::size_t plain = 0;
        std::size_t decorated = 0;
        for (const TableRow& row : m_table.sample) {
            if (c >= row.size() || MissingValues::isRare(row[c]))
                continue;
            if (parseNumber(row[c], numbers)) {
                ++plain;
                continue;
            }
            const std::optional<NumberSpelling> spelling = spellingOf(row[c]);
            if (!spelling || !parseNumber(spelling->core, numbers))
                continue;
            ++decorated;
            if (factorOfSuffix(spelling->suffix) > 0)
                factor = true;
            else if (!spelling->suffix.empty())
                units.insert(std::string(spelling->suffix));
            else if (!spelling->prefix.empty())
                units.insert(std::string(spelling->prefix));
        }
        // One cell of many with letters behind its digits is an odd cell, and no unit.
        if (decorated == 0 || 10 * decorated < plain)
            return;
        column.numbers = ColumnLayout::Numbers::decorated;
        if (units.size() > 1) {
            m_table.remarks.push_back(
                {RETORT_TEXT("data", "Column %1 mixes units ('%2' and '%3') and is ignored. "
                                     "Use a single unit."),
                 {column.name, *units.begin(), *units.rbegin()}});
            column.content = CellClass::text;
            return;
        }
        if (!units.empty()) {
            column.unit = *units.begin();
            m_table.remarks.push_back(
                {column.unit == "%" ? RETORT_TEXT("data", "Column %1: the %2 sign is removed; 12.5 % stays "
                                                          "12.5.")
                                    : RETORT_TEXT("data", "Column %1: the unit '%2' is removed from the "
                                                          "numbers."),
                 {column.name, column.unit}});
        }
        if (factor)
            m_table.remarks.push_back({RETORT_TEXT("data", "Column %1: K, M and B after numbers are read as "
                                                           "thousand, million and billion."),
                                       {column.name}});
    }

    void findTimeSource()
    {
        std::vector<CellClass> classes;
        std::vector<bool> index;
        const std::vector<std::string> names = m_table.columnNames();
        for (const ColumnLayout& column : m_table.columns) {
            classes.push_back(column.numbers == ColumnLayout::Numbers::plain ? column.content
                                                                             : CellClass::text);
            index.push_back(column.index);
        }
        m_table.time = findTime({names, classes, index, m_table.sample});
    }

    std::string_view m_text;
    bool m_wholeText;
    const std::string& m_fileName;
    const FormatChoice& m_choice;
    TableLayout m_table;
    bool m_firstNamesRows = false;
};

/// At most 200 bytes, and no part of a character.
std::string shortened(const std::string& name)
{
    std::size_t end = std::min<std::size_t>(name.size(), 200);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80)
        --end;
    return name.substr(0, end);
}

bool isUsableDelimiter(char delimiter)
{
    const auto code = static_cast<unsigned char>(delimiter);
    return (code == '\t' || (code >= 0x20 && code < 0x7F)) && std::isalnum(code) == 0 &&
           std::string_view(".+-\"").find(delimiter) == std::string_view::npos;
}

} // namespace

bool TableLayout::isUsed(std::size_t column) const
{
    return time.uses(column) || columns[column].index ||
           std::find(seriesIds.begin(), seriesIds.end(), column) != seriesIds.end();
}

std::vector<std::string> TableLayout::columnNames() const
{
    std::vector<std::string> names;
    for (const ColumnLayout& column : columns)
        names.push_back(column.name);
    return names;
}

Result<TimeSource> TableLayout::timeBy(const std::vector<std::string>& names,
                                       const std::string& fileName) const
{
    if (names.empty() || (names.size() == 1 && names.front().empty()))
        return TimeSource();
    const std::vector<std::string> known = columnNames();
    const bool automatic = names.size() == 1 && names.front() == "auto" &&
                           std::find(known.begin(), known.end(), "auto") == known.end();
    if (automatic)
        return time;
    std::vector<std::size_t> chosen;
    for (const std::string& name : names) {
        const Result<std::size_t> column = columnNamed(known, name, fileName);
        if (!column)
            return tl::unexpected(column.error());
        chosen.push_back(*column);
    }
    std::vector<CellClass> classes;
    for (const ColumnLayout& column : columns)
        classes.push_back(column.content);
    const std::vector<bool> index(columns.size(), false);
    TimeSource source = timeOf({known, classes, index, sample}, chosen);
    if (!source.empty())
        return source;
    std::string cell;
    std::size_t row = rowsBefore;
    for (const TableRow& cells : sample) {
        ++row;
        cell = chosen.front() < cells.size() ? cells[chosen.front()] : std::string();
        if (!MissingValues::isUsual(cell))
            break;
    }
    return fail(ErrorKind::malformed,
                RETORT_TEXT("data",
                            "%1: row %2, column %3: '%4' is not a date or time, and the column does not "
                            "count up. Choose another time column or the row number."),
                {fileName, std::to_string(row), known[chosen.front()], shownCell(cell)});
}

Result<std::size_t> columnNamed(const std::vector<std::string>& known, const std::string& name,
                                const std::string& fileName)
{
    const auto found = std::find(known.begin(), known.end(), name);
    if (found != known.end())
        return static_cast<std::size_t>(found - known.begin());
    const std::string nearest = nearestName(name, known);
    if (!nearest.empty())
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 has no column '%2'. Did you mean '%3'?"),
                    {fileName, name, nearest});
    const std::vector<std::string> first(
        known.begin(), known.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(known.size(), 10)));
    return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 has no column '%2'. Its first columns are: %3."),
                {fileName, name, listed(first)});
}

Result<void> checkFormat(const FormatChoice& choice)
{
    if (choice.delimiter && !isUsableDelimiter(*choice.delimiter))
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data",
                                "'%1' cannot be the delimiter. Choose a comma, semicolon, tab, vertical bar "
                                "or space."),
                    {std::string(1, *choice.delimiter)});
    // A comma may be both: then the numbers stand in quotes.
    if (choice.decimal && *choice.decimal != '.' && *choice.decimal != ',')
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data", "'%1' cannot be the decimal separator. Choose a point or a comma."),
                    {std::string(1, *choice.decimal)});
    if (choice.thousands && !choice.thousands->empty() &&
        std::string_view(".,' _").find(*choice.thousands) == std::string_view::npos)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data", "'%1' cannot be the thousands separator. Choose a comma, a point, an "
                                        "apostrophe, a space, or none."),
                    {*choice.thousands});
    if (choice.thousands && choice.decimal && *choice.thousands == std::string(1, *choice.decimal))
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data", "'%1' cannot be both the decimal separator and the "
                                        "thousands separator."),
                    {*choice.thousands});
    if ((choice.headerRows && (*choice.headerRows < 0 || *choice.headerRows > 20)) ||
        (choice.skippedLines && (*choice.skippedLines < 0 || *choice.skippedLines > 100'000)))
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data",
                                "The number of header rows must be from 0 to 20, and the number of skipped "
                                "lines from 0 to 100000."));
    return {};
}

Result<TableLayout> layOutTable(std::string_view text, bool wholeText, const std::string& fileName,
                                const FormatChoice& choice)
{
    if (const Result<void> check = checkFormat(choice); !check)
        return tl::unexpected(check.error());
    return LayoutBuilder(text, wholeText, fileName, choice).build();
}

} // namespace retort::data
