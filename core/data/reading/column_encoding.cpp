// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/column_encoding.h"

#include "core/data/reading/column_reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace retort::data
{
namespace
{

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Cells of the column, trimmed; an empty one is missing.
std::vector<std::string> cellsOf(std::string_view body, const TableLayout& table, std::size_t column, const MissingValues& missing)
{
    std::vector<std::string> cells;
    visitColumn(body, table.format, column, [&](std::string_view cell) {
        while (!cell.empty() && cell.front() == ' ')
            cell.remove_prefix(1);
        while (!cell.empty() && cell.back() == ' ')
            cell.remove_suffix(1);
        cells.emplace_back(MissingValues::isUsual(cell) || missing.isAdded(cell) ? std::string_view() : cell);
        return true;
    });
    return cells;
}

/// Small letters only: "South-West" as "southwest".
std::string lettersOf(const std::string& cell)
{
    std::string letters;
    for (const char character : cell)
        if (character >= 'A' && character <= 'Z')
            letters += static_cast<char>(character - 'A' + 'a');
        else if (character != '-' && character != ' ' && character != '_')
            letters += character;
    return letters;
}

const std::map<std::string, double>& compassPoints()
{
    static const std::map<std::string, double> points = [] {
        constexpr std::array names = {"n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"};
        std::map<std::string, double> all;
        for (std::size_t i = 0; i < names.size(); ++i) {
            std::string words;
            for (const char letter : std::string(names[i]))
                words += letter == 'n' ? "north" : letter == 'e' ? "east" : letter == 's' ? "south" : "west";
            all[names[i]] = all[words] = 22.5 * static_cast<double>(i);
        }
        constexpr std::array chinese = {"北", "东北", "东", "东南", "南", "西南", "西", "西北"};
        for (std::size_t i = 0; i < chinese.size(); ++i)
            all[chinese[i]] = all[std::string(chinese[i]) + "风"] = 45 * static_cast<double>(i);
        return all;
    }();
    return points;
}

bool isCalm(const std::string& letters)
{
    static const std::set<std::string> words = {"calm", "cv", "variable", "vrb", "无风", "静风"};
    return words.contains(letters);
}

EncodedColumn categories(const std::vector<std::string>& cells, const std::set<std::string>& words, const std::string& name)
{
    EncodedColumn encoded;
    for (auto word = words.size() == 2 ? std::next(words.begin()) : words.begin(); word != words.end(); ++word) {
        encoded.names.push_back(name + " = " + *word);
        auto& values = encoded.values.emplace_back();
        for (const std::string& cell : cells)
            values.push_back(cell.empty() ? unknown : cell == *word ? 1.0 : 0.0);
    }
    return encoded;
}

} // namespace

Result<EncodedColumn> encodeColumn(std::string_view body, const TableLayout& table, std::size_t column, ColumnEncoding encoding,
                                   const std::vector<std::string>& missing, const std::string& fileName, RemarkLog& remarks)
{
    const std::string& name = table.columns[column].name;
    const std::vector<std::string> cells = cellsOf(body, table, column, MissingValues(missing));
    std::set<std::string> words;
    for (const std::string& cell : cells)
        if (!cell.empty() && words.size() <= mostCategories)
            words.insert(cell);
    if (words.empty())
        return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: column %2 has no values. Choose another channel."), {fileName, name});
    if (encoding == ColumnEncoding::categories) {
        if (words.size() > mostCategories)
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("data", "%1: column %2 has more than %3 different words, too many for categories. Ignore the column in the import settings."),
                        {fileName, name, std::to_string(mostCategories)});
        return categories(cells, words, name);
    }

    EncodedColumn encoded{{name + " sin", name + " cos"}, {{}, {}}};
    std::size_t known = 0;
    std::set<std::string> strange;
    const NumberFormat numbers{table.format.decimal, '\0'};
    for (const std::string& cell : cells) {
        const std::string letters = lettersOf(cell);
        const auto point = compassPoints().find(letters);
        const auto degrees = point != compassPoints().end() ? std::optional(point->second) : parseNumber(cell, numbers);
        const bool calm = isCalm(letters);
        if (!cell.empty() && !degrees && !calm)
            strange.insert(cell);
        known += degrees || calm ? 1 : 0;
        const double angle = degrees.value_or(0) * std::numbers::pi / 180;
        encoded.values[0].push_back(calm ? 0 : degrees ? std::sin(angle) : unknown);
        encoded.values[1].push_back(calm ? 0 : degrees ? std::cos(angle) : unknown);
    }
    const auto there = cells.size() - static_cast<std::size_t>(std::ranges::count(cells, std::string()));
    if (2 * known < there)
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("data", "%1: column %2 contains words that are no directions, such as '%3'. Encode it as categories, or ignore it."),
                    {fileName, name, *strange.begin()});
    if (!strange.empty())
        remarks.add(0, name,
                    {RETORT_TEXT("data", "Not known as directions and treated as missing: %1."),
                     {listed({strange.begin(), strange.size() > 8 ? std::next(strange.begin(), 8) : strange.end()})}});
    return encoded;
}

} // namespace retort::data
