// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/format_search.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/header_search.h"
#include "core/data/reading/number_search.h"

#include <algorithm>
#include <array>
#include <optional>

namespace retort::data
{
namespace
{

constexpr std::size_t judgedCells = 120'000;
constexpr std::array delimiters = {',', ';', '\t', '|', '^', '~', ' '};

std::string_view lineAt(std::string_view text)
{
    return text.substr(0, text.find_first_of("\r\n"));
}

std::string_view trimmed(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

/// Excel's "sep=;" in the first line.
std::optional<char> statedDelimiter(std::string_view text)
{
    const std::string_view line = lineAt(text);
    const std::string_view inner = line.substr(0, 1) == "\"" ? line.substr(1) : line;
    if ((inner.substr(0, 4) == "sep=" || inner.substr(0, 4) == "SEP=") && inner.size() >= 5 &&
        inner.size() <= 7)
        return inner[4];
    return std::nullopt;
}

/// A sign that begins some of the first lines and not most of them.
std::string commentOf(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> signs = {"#", "%", "//", "!"};
    std::array<std::size_t, signs.size()> counts = {};
    std::size_t lines = 0;
    std::string_view first;
    for (std::string_view rest = text; !rest.empty() && lines < 500;) {
        const std::string_view line = lineAt(rest);
        const std::string_view content = trimmed(line);
        if (!content.empty()) {
            if (++lines == 1)
                first = content;
            for (std::size_t i = 0; i < signs.size(); ++i)
                counts[i] += content.substr(0, signs[i].size()) == signs[i] ? 1 : 0;
        }
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const bool first_ = first.substr(0, signs[i].size()) == signs[i];
        // Within the table only # is a comment; the others must stand before it.
        if (counts[i] > 0 && 2 * counts[i] < lines + 2 && counts[i] < lines && (i == 0 || first_))
            return std::string(signs[i]);
    }
    return {};
}

/// One delimiter's reading of the text.
struct Hypothesis {
    TableFormat format;
    CutRows cut;
    FoundTable table;
    double quality = 0; ///< share of the cells, header left out, that are values, in rows of the usual width
};

double qualityOf(const CutRows& cut, const FoundTable& table)
{
    std::size_t cells = 0;
    std::size_t values = 0;
    const std::size_t first = std::min(table.firstRow, cut.rows.size() > 1 ? cut.rows.size() - 1 : 0);
    for (std::size_t r = first; r < cut.rows.size(); ++r) {
        const TableRow& row = cut.rows[r];
        cells += std::max(table.width, row.size());
        const bool usual = row.size() == table.width || (row.size() == table.width + 1 && row.back().empty());
        for (std::size_t c = 0; usual && c < table.width; ++c)
            values += classOf(row[c]) != CellClass::text ? 1 : 0;
    }
    return cells == 0 ? 0 : static_cast<double>(values) / static_cast<double>(cells);
}

/// A header of one cell over rows of two: the comma belongs to the numbers.
bool splitsDecimalCommas(const Hypothesis& hypothesis)
{
    const auto& [format, cut, table, quality] = hypothesis;
    if (format.delimiter != ',' || table.width != 2 || cut.rows.empty())
        return false;
    if (table.headerRows() > 0)
        return cut.rows[table.firstRow - 1].size() < table.width;
    return cut.rows.front().size() < table.width;
}

class Search
{
public:
    Search(std::string_view text, bool wholeText, const FormatChoice& choice)
        : m_text(text)
        , m_wholeText(wholeText)
        , m_choice(choice)
    {
    }

    FoundFormat find()
    {
        TableFormat base;
        std::optional<char> stated = m_choice.delimiter;
        if (const std::optional<char> inFile = statedDelimiter(m_text)) {
            base.skippedLines = 1;
            stated = stated ? stated : inFile;
        }
        base.skippedLines = m_choice.skippedLines.value_or(base.skippedLines);
        base.comment = m_choice.comment ? *m_choice.comment : commentOf(m_text);
        base.quote = m_choice.quote.value_or(quoteOf());

        Hypothesis best = stated ? judged(base, *stated) : bestOf(base);
        completeHeader(best);
        completeNumbers(best);
        m_found.format = best.format;
        return std::move(m_found);
    }

private:
    char quoteOf() const
    {
        if (m_text.find('"') != std::string_view::npos)
            return '"';
        const std::string_view beginning = m_text.substr(0, 4096);
        std::size_t opening = 0;
        std::size_t closing = 0;
        for (std::size_t i = 1; i + 1 < beginning.size(); ++i) {
            if (beginning[i] != '\'')
                continue;
            opening += std::string_view(",;\t|\n").find(beginning[i - 1]) != std::string_view::npos ? 1 : 0;
            closing += std::string_view(",;\t|\r\n").find(beginning[i + 1]) != std::string_view::npos ? 1 : 0;
        }
        return opening > 3 && opening <= closing + 1 && closing <= opening + 1 ? '\'' : '"';
    }

    Hypothesis judged(TableFormat format, char delimiter) const
    {
        Hypothesis hypothesis;
        format.delimiter = delimiter;
        hypothesis.cut = cutRows(m_text, format, {.cells = judgedCells}, m_wholeText);
        hypothesis.format = std::move(format);
        hypothesis.table = findTable(hypothesis.cut);
        hypothesis.quality = qualityOf(hypothesis.cut, hypothesis.table);
        return hypothesis;
    }

    Hypothesis bestOf(const TableFormat& base)
    {
        std::optional<Hypothesis> best;
        std::optional<Hypothesis> second;
        for (const char delimiter : delimiters) {
            if (m_text.find(delimiter) == std::string_view::npos)
                continue;
            Hypothesis hypothesis = judged(base, delimiter);
            if (hypothesis.table.width < 2 || splitsDecimalCommas(hypothesis))
                continue;
            // Blanks stand in stamps and names of any table: they must explain much more than another
            // delimiter.
            const double lead = delimiter == ' ' ? 0.3 : 0.05;
            const bool better = !best || hypothesis.quality > best->quality + lead ||
                                (delimiter != ' ' && hypothesis.quality > best->quality - 0.05 &&
                                 hypothesis.table.width > best->table.width);
            if (better)
                second = std::exchange(best, std::move(hypothesis));
            else if (!second || hypothesis.quality > second->quality)
                second = std::move(hypothesis);
        }
        const bool oneColumn = !best || (best->format.delimiter == ' ' && best->quality < 0.5);
        if (oneColumn) {
            // Any delimiter does that is not in it.
            const bool commas = m_text.substr(0, 4096).find(',') != std::string_view::npos;
            return judged(base, commas ? ';' : ',');
        }
        if (second && second->quality > 0.5 && second->quality > best->quality - 0.05)
            m_found.remarks.push_back(
                {RETORT_TEXT("data",
                             "Columns are separated by '%1' (%2 columns); '%3' would give %4. If this is "
                             "wrong, choose the delimiter in the import settings."),
                 {shown(best->format.delimiter), std::to_string(best->table.width),
                  shown(second->format.delimiter), std::to_string(second->table.width)}});
        return std::move(*best);
    }

    static std::string shown(char delimiter) { return delimiter == '\t' ? "Tab" : std::string(1, delimiter); }

    void completeHeader(Hypothesis& best)
    {
        TableFormat& format = best.format;
        FoundTable& table = best.table;
        if (m_choice.headerRows) {
            const auto rows = static_cast<std::size_t>(std::max(*m_choice.headerRows, 0));
            if (m_choice.skippedLines)
                table.firstHeader = 0;
            table.firstRow = std::min(table.firstHeader + rows, best.cut.rows.size());
            table.numericNames = false;
        } else if (m_choice.skippedLines) {
            table.firstHeader = 0;
        }
        format.headerRows = static_cast<int>(table.headerRows());
        format.unitsRow = m_choice.unitsRow.value_or(table.unitsRow && table.headerRows() > 1);
        if (table.firstHeader > 0 && !m_choice.skippedLines) {
            format.skippedLines = static_cast<int>(best.cut.lines[table.firstHeader]);
            m_found.remarks.push_back(
                {RETORT_TEXT("data", "The first %1 lines precede the table and are skipped."),
                 {std::to_string(format.skippedLines)}});
        }
        if (table.numericNames)
            m_found.remarks.push_back(
                {RETORT_TEXT("data",
                             "The first row (%1, ...) is read as names, because the rows below it are of a "
                             "different kind. If it contains values, say so in the import settings."),
                 {best.cut.rows.front().front().empty() ? best.cut.rows.front().back()
                                                        : best.cut.rows.front().front()}});
        if (format.headerRows == 0 && !format.comment.empty() && !m_choice.headerRows)
            takeNamesFromComment(best);
        if (format.unitsRow)
            m_found.remarks.push_back(
                {RETORT_TEXT("data", "The row below the names ('%1') is read as units."),
                 {shownCell(best.cut.rows[table.firstHeader + 1].back())}});
    }

    /// "# date,x,y" right above the values: as many names as there are columns.
    void takeNamesFromComment(Hypothesis& best)
    {
        if (best.cut.offsets.empty() || best.table.firstRow >= best.cut.offsets.size())
            return;
        const std::size_t offset = best.cut.offsets[best.table.firstRow];
        std::string_view above = m_text.substr(0, offset);
        while (!above.empty() && (above.back() == '\n' || above.back() == '\r'))
            above.remove_suffix(1);
        const std::size_t begin = above.find_last_of("\r\n");
        std::string_view line = trimmed(begin == std::string_view::npos ? above : above.substr(begin + 1));
        if (line.substr(0, best.format.comment.size()) != best.format.comment)
            return;
        line.remove_prefix(best.format.comment.size());
        TableFormat plain = best.format;
        plain.comment.clear();
        plain.skippedLines = 0;
        const CutRows names = cutRows(line, plain, {.rows = 1}, true);
        if (!names.rows.empty() && filledWidth(names.rows.front()) == best.table.width)
            best.format.namesInComment = true;
    }

    void completeNumbers(Hypothesis& best)
    {
        TableFormat& format = best.format;
        const FoundTable& table = best.table;
        const TableRow names = table.headerRows() > 0 ? best.cut.rows[table.firstHeader] : TableRow();
        std::vector<bool> numeric(table.width);
        LocaleHints hints;
        hints.delimiter = format.delimiter;
        for (std::size_t c = 0; c < table.width; ++c) {
            const CellClass usual = table.classes[c].usual();
            numeric[c] = usual == CellClass::number;
            hints.continentalNames =
                hints.continentalNames || (c < names.size() && isContinentalName(names[c]));
            if (usual == CellClass::time && table.firstRow < best.cut.rows.size() &&
                c < best.cut.rows[table.firstRow].size())
                hints.dottedDates =
                    hints.dottedDates || best.cut.rows[table.firstRow][c].substr(0, 6).find('.') < 5;
        }
        FoundNumbers numbers = findNumberFormat(best.cut.rows, table.firstRow, numeric, names, hints);
        // A comma that separates cells can be in a number only between quotes.
        if (format.delimiter == ',' && numbers.format.decimal == ',' && numbers.format.thousands != '.' &&
            m_text.find(format.quote) == std::string_view::npos)
            numbers.format.decimal = '.';
        const std::string found =
            numbers.format.thousands == '\0' ? "" : std::string(1, numbers.format.thousands);
        const bool agrees = (!m_choice.decimal || *m_choice.decimal == numbers.format.decimal) &&
                            (!m_choice.thousands || *m_choice.thousands == found);
        format.decimal = m_choice.decimal.value_or(numbers.format.decimal);
        format.thousands = m_choice.thousands.value_or(agrees ? found : std::string());
        if (format.thousands == std::string(1, format.decimal)) {
            if (m_choice.thousands && !m_choice.decimal)
                format.decimal = *m_choice.thousands == "." ? ',' : '.';
            else
                format.thousands.clear();
        }
        if (!m_choice.decimal && !m_choice.thousands)
            m_found.remarks.insert(m_found.remarks.end(), numbers.remarks.begin(), numbers.remarks.end());
    }

    std::string_view m_text;
    bool m_wholeText;
    const FormatChoice& m_choice;
    FoundFormat m_found;
};

} // namespace

FoundFormat findFormat(std::string_view text, bool wholeText, const FormatChoice& choice)
{
    return Search(text, wholeText, choice).find();
}

} // namespace retort::data
