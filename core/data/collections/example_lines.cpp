// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/example_files.h"

#include "core/data/reading/text_encoding.h"
#include "core/foundation/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort::data
{

std::vector<TextLine> linesOf(std::string_view text)
{
    std::vector<TextLine> lines;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = withoutBlanks(text.substr(begin, end - begin));
        ++number;
        if (!line.empty())
            lines.push_back({number, line});
        begin = end + 1;
    }
    return lines;
}

std::string_view withoutBlanks(std::string_view text)
{
    const auto idle = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && idle(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && idle(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> cellsOf(std::string_view line, char separator)
{
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(separator, begin), line.size());
        const std::string_view cell = withoutBlanks(line.substr(begin, end - begin));
        if (separator != ' ' || !cell.empty()) // several blanks are one
            cells.push_back(cell);
        begin = end + 1;
    }
    return cells;
}

bool sameWord(std::string_view one, std::string_view other)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(one, other, {}, lower, lower);
}

std::optional<double> valueOf(std::string_view cell)
{
    if (cell.empty() || cell == "?" || sameWord(cell, "nan"))
        return std::numeric_limits<double>::quiet_NaN();
    const auto number = numberFrom(cell);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

Result<std::vector<double>> valuesOf(std::string_view list, char separator, const TextLine& line, const std::string& fileName)
{
    std::vector<double> values;
    for (const std::string_view cell : cellsOf(list, separator)) {
        const auto value = valueOf(cell);
        if (!value)
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: row %2: '%3' is not a finite number."),
                        {fileName, std::to_string(line.number), shownCell(cell)});
        values.push_back(*value);
    }
    return values;
}

std::string labelFrom(std::string_view cell)
{
    if (cell.size() > 1 && (cell.front() == '"' || cell.front() == '\'') && cell.back() == cell.front())
        cell = cell.substr(1, cell.size() - 2);
    const auto number = numberFrom(cell);
    if (number && std::abs(*number) < 1e15 && *number == std::floor(*number))
        return std::to_string(static_cast<long long>(*number));
    return std::string(cell);
}

} // namespace retort::data
