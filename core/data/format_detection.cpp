// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/format_detection.h"

#include "core/data/cell_reader.h"
#include "core/data/cell_values.h"
#include "core/data/time_layout.h"

#include <algorithm>
#include <array>
#include <map>

namespace retort::data
{
namespace
{

constexpr std::size_t rowsToJudge = 60;

/// Cells a row that most rows have, an empty last one (a trailing delimiter) left out.
std::size_t usualWidth(const TableRows& rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (const std::vector<std::string>& row : rows)
        ++counts[row.size() - (row.size() > 1 && row.back().empty() ? 1 : 0)];
    const auto usual = std::max_element(counts.begin(), counts.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    return usual == counts.end() ? 0 : usual->first;
}

struct Judgement {
    std::size_t width = 0;
    double quality =
        0; ///< share of the cells, first row left out, that are values, in rows of the usual width
    char decimal = '.';
};

double shareOfValues(const TableRows& rows, std::size_t width, char decimal)
{
    std::size_t cells = 0;
    std::size_t values = 0;
    for (std::size_t r = rows.size() > 1 ? 1 : 0; r < rows.size(); ++r) {
        const std::vector<std::string>& row = rows[r];
        const bool usual = row.size() == width || (row.size() == width + 1 && row.back().empty());
        cells += std::max(width, row.size());
        if (usual)
            values += static_cast<std::size_t>(
                std::count_if(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(width),
                              [decimal](const std::string& cell) { return isValueCell(cell, decimal); }));
    }
    return cells == 0 ? 0 : static_cast<double>(values) / static_cast<double>(cells);
}

Judgement judge(const TableRows& rows, char delimiter)
{
    Judgement judgement;
    judgement.width = usualWidth(rows);
    judgement.quality = shareOfValues(rows, judgement.width, '.');
    const double withComma = shareOfValues(rows, judgement.width, ',');
    if (withComma > judgement.quality) {
        judgement.quality = withComma;
        judgement.decimal = ',';
    }
    // A heading of one cell over rows of two: the comma belongs to the numbers.
    if (delimiter == ',' && rows.size() > 1 && rows.front().size() < judgement.width)
        judgement.width = 1;
    return judgement;
}

bool hasHeader(const TableRows& rows, char decimal)
{
    if (rows.empty())
        return false;
    const std::vector<std::string>& first = rows.front();
    if (rows.size() == 1)
        return std::none_of(first.begin(), first.end(), [decimal](const std::string& cell) {
            return !isMissingCell(cell) && isValueCell(cell, decimal);
        });
    bool textSomewhere = false;
    for (std::size_t c = 0; c < first.size(); ++c) {
        const bool text = !isValueCell(first[c], decimal);
        textSomewhere = textSomewhere || text;
        std::size_t present = 0;
        std::size_t values = 0;
        for (std::size_t r = 1; r < rows.size(); ++r) {
            if (c >= rows[r].size() || isMissingCell(rows[r][c]))
                continue;
            ++present;
            values += isValueCell(rows[r][c], decimal) ? 1 : 0;
        }
        if (text && present > 0 && 2 * values >= present)
            return true;
    }
    const bool noValues = std::all_of(first.begin(), first.end(), [decimal](const std::string& cell) {
        return isMissingCell(cell) || !isValueCell(cell, decimal);
    });
    return textSomewhere && noValues;
}

} // namespace

TableRows firstRows(std::string_view text, char delimiter, std::size_t most, bool wholeText)
{
    TableRows rows;
    CellReader reader(text, delimiter);
    while (!reader.atEnd() && rows.size() < most) {
        if (reader.skipBlankRow())
            continue;
        std::vector<std::string> row;
        for (bool rowEnded = false; !rowEnded;)
            row.emplace_back(reader.next(rowEnded));
        const bool cutOff = reader.atEnd() && !wholeText && text.back() != '\n';
        if (!cutOff || rows.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

bool isValueCell(std::string_view cell, char decimal)
{
    return isMissingCell(cell) || parseNumber(cell, decimal) || layoutOfCell(cell, false) ||
           parseTimeOfDay(cell);
}

CsvFormat detectFormat(std::string_view text, bool wholeText)
{
    static constexpr std::array candidates = {',', ';', '\t', '|', ' '};
    CsvFormat format;
    double best = 0;
    std::size_t bestWidth = 1;
    for (char candidate : candidates) {
        const TableRows rows = firstRows(text, candidate, rowsToJudge, wholeText);
        const Judgement judgement = judge(rows, candidate);
        if (judgement.width < 2 ||
            (candidate == ',' && judgement.decimal == ',' && text.find('"') == text.npos))
            continue;
        const bool better = judgement.quality > best + 0.05 ||
                            (judgement.quality > best - 0.05 && judgement.width > bestWidth);
        if (better) {
            best = std::max(best, judgement.quality);
            bestWidth = judgement.width;
            format.delimiter = candidate;
            format.decimal = judgement.decimal;
        }
    }
    if (bestWidth == 1) {
        // One column: any delimiter does that is not in it.
        const Judgement single = judge(firstRows(text, '\t', rowsToJudge, wholeText), '\t');
        const bool commas = text.substr(0, 4096).find(',') != std::string_view::npos;
        format.delimiter = commas ? ';' : ',';
        format.decimal = commas ? single.decimal : '.';
    }
    format.header = hasHeader(firstRows(text, format.delimiter, rowsToJudge, wholeText), format.decimal);
    return format;
}

} // namespace retort::data
