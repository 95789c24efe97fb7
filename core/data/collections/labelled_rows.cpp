// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/collections/example_files.h"

#include "core/data/reading/table_layout.h"
#include "core/foundation/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::data
{
namespace
{

/// What cuts the first row into the most cells.
char separatorOf(std::string_view line)
{
    constexpr std::array candidates = {'\t', ',', ';', ' '};
    return *std::ranges::max_element(candidates, {}, [&](char separator) { return cellsOf(line, separator).size(); });
}

bool isNumber(std::string_view cell)
{
    return valueOf(cell).has_value();
}

/// By name; else a column that is called so, else the only one with a word in the first row.
Result<std::size_t> labelColumnOf(const std::vector<std::string>& names, const std::vector<std::string_view>& first, const std::string& wanted,
                                  const std::string& fileName)
{
    if (!wanted.empty())
        return columnNamed(names, wanted, fileName);
    for (const std::string_view usual : {"label", "class", "target", "y", "category", "标签", "类别"})
        for (std::size_t c = 0; c < names.size(); ++c)
            if (sameWord(names[c], usual))
                return c;
    const auto isWord = [](std::string_view cell) { return !isNumber(cell); };
    const auto word = std::ranges::find_if(first, isWord);
    if (word != first.end() && std::ranges::count_if(first, isWord) == 1)
        return static_cast<std::size_t>(word - first.begin());
    return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: which column holds the classes? None is called \"label\" or \"class\". Name it as the label column."),
                {fileName});
}

} // namespace

Result<ExampleFile> readLabelledRows(std::string_view text, const std::string& labelColumn, const std::string& fileName)
{
    const auto lines = linesOf(text);
    ExampleFile file;
    if (lines.empty())
        return file;
    const char separator = separatorOf(lines.front().text);
    const auto head = cellsOf(lines.front().text, separator);
    const bool header = std::ranges::count_if(head, isNumber) * 2 < std::ssize(head);
    std::size_t label = 0;
    if (header && lines.size() > 1) {
        std::vector<std::string> names;
        for (const std::string_view name : head)
            names.push_back(labelFrom(name));
        const auto found = labelColumnOf(names, cellsOf(lines[1].text, separator), labelColumn, fileName);
        if (!found)
            return tl::unexpected(found.error());
        label = *found;
    }
    for (std::size_t i = header ? 1 : 0; i < lines.size(); ++i) {
        const auto cells = cellsOf(lines[i].text, separator);
        const auto number = std::to_string(lines[i].number);
        if (header && cells.size() != head.size())
            return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: row %2 has %3 cells, but the header has %4."),
                        {fileName, number, std::to_string(cells.size()), std::to_string(head.size())});
        Example example{{{}}, labelFrom(cells[label])};
        if (const auto value = numberFrom(cells[label]); value && *value != std::floor(*value))
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("data", "%1: row %2: the label %3 is not a whole number. A class is a name or a whole number; choose the label column."),
                        {fileName, number, std::string(cells[label])});
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const auto value = c == label ? std::nullopt : valueOf(cells[c]);
            if (c != label && !value)
                return fail(ErrorKind::malformed, RETORT_TEXT("data", "%1: row %2: '%3' is not a finite number."), {fileName, number, std::string(cells[c])});
            if (value)
                example.channels.front().push_back(*value);
        }
        file.examples.push_back(std::move(example));
    }
    return file;
}

} // namespace retort::data
