// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/wrapped_rows.h"

#include <algorithm>
#include <vector>

namespace retort::data
{
namespace
{

constexpr std::size_t judgedLines = 100;

/// Calls `take(line, end)` with each line and the characters that end it, until it returns false.
template <typename Take>
void eachLine(std::string_view text, Take take)
{
    while (!text.empty()) {
        const std::size_t length = std::min(text.find_first_of("\r\n"), text.size());
        std::size_t next = length;
        if (next < text.size())
            next += text.substr(next, 2) == "\r\n" ? 2 : 1;
        if (!take(text.substr(0, length), text.substr(length, next - length)))
            return;
        text.remove_prefix(next);
    }
}

std::string_view trimmed(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : line.substr(first, line.find_last_not_of(" \t") + 1 - first);
}

std::vector<std::string_view> firstLines(std::string_view beginning)
{
    std::vector<std::string_view> lines;
    eachLine(beginning, [&](std::string_view line, std::string_view end) {
        if (const std::string_view content = trimmed(line); !content.empty() && !end.empty())
            lines.push_back(content);
        return lines.size() < judgedLines;
    });
    return lines;
}

/// "a,""b"",c" as one quoted cell: quotes inside are doubled, and there is something to cut at.
bool isQuotedRow(std::string_view line)
{
    if (line.size() < 5 || line.front() != '"' || line.back() != '"')
        return false;
    line = line.substr(1, line.size() - 2);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '"')
            continue;
        if (i + 1 == line.size() || line[i + 1] != '"')
            return false;
        ++i;
    }
    return line.find_first_of(",;\t|") != std::string_view::npos;
}

std::string withoutRowQuotes(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    eachLine(text, [&](std::string_view line, std::string_view end) {
        const std::string_view content = trimmed(line);
        if (isQuotedRow(content)) {
            for (std::size_t i = 1; i + 1 < content.size(); ++i) {
                plain += content[i];
                i += content[i] == '"' ? 1 : 0;
            }
        } else {
            plain += line;
        }
        plain += end;
        return true;
    });
    return plain;
}

/// "|---|---:|", "+-----+-----+", "-----+-----"
bool isRule(std::string_view line)
{
    return line.find("--") != std::string_view::npos && line.find_first_of("|+") != std::string_view::npos &&
           line.find_first_not_of("-+|:= ") == std::string_view::npos;
}

bool isDrawn(const std::vector<std::string_view>& lines)
{
    const auto headed = std::min<std::size_t>(lines.size(), 3);
    const bool ruled = std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(headed), isRule);
    return ruled && std::all_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(headed), [](std::string_view line) {
               return isRule(line) || line.find('|') != std::string_view::npos;
           });
}

std::string withoutRules(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    eachLine(text, [&](std::string_view line, std::string_view end) {
        std::string_view content = trimmed(line);
        if (isRule(content))
            content = {};
        if (!content.empty() && content.front() == '|')
            content.remove_prefix(1);
        if (!content.empty() && content.back() == '|')
            content.remove_suffix(1);
        plain += content;
        plain += end;
        return true;
    });
    return plain;
}

} // namespace

std::optional<UnwrappedText> unwrapRows(std::string_view text, std::string_view beginning)
{
    const std::vector<std::string_view> lines = firstLines(beginning);
    if (lines.size() < 3)
        return std::nullopt;
    if (std::all_of(lines.begin(), lines.end(), isQuotedRow))
        return UnwrappedText{withoutRowQuotes(text),
                             std::nullopt,
                             {RETORT_TEXT("data", "Each row is enclosed in quotation marks as a whole; they are removed."), {}}};
    if (isDrawn(lines))
        return UnwrappedText{
            withoutRules(text),
            '|',
            {RETORT_TEXT("data", "The table is drawn with bars and lines, which are removed."), {}}};
    return std::nullopt;
}

} // namespace retort::data
