// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/missing_values.h"

#include "core/data/reading/number_cell.h"

#include <algorithm>
#include <array>

namespace retort::data
{
namespace
{

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameWord(std::string_view word, std::string_view cell)
{
    return std::equal(word.begin(), word.end(), cell.begin(), cell.end(),
                      [](char a, char b) { return a == lower(b); });
}

template <std::size_t size>
bool among(const std::array<std::string_view, size>& words, std::string_view cell)
{
    return std::any_of(words.begin(), words.end(), [cell](std::string_view word) { return sameWord(word, cell); });
}

} // namespace

MissingValues::MissingValues(const std::vector<std::string>& added)
{
    for (const std::string& word : added) {
        std::string lowered = word;
        std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
        m_words.push_back(lowered);
        if (const auto number = parseNumber(word, '.'))
            m_numbers.push_back(*number);
    }
}

bool MissingValues::isUsual(std::string_view cell)
{
    static constexpr std::array<std::string_view, 16> words = {
        "nan", "na", "n/a", "null", "none", "nil", "-", "--", "?", "#n/a", "-nan", "nat", "<na>", "\\n", "+nan", "n.a."};
    if (cell.empty())
        return true;
    return cell.size() <= 5 && among(words, cell);
}

bool MissingValues::isRare(std::string_view cell)
{
    static constexpr std::array<std::string_view, 52> words = {
        "---", "----", "n/e", "n/d", "n.d.", "nd", "n.d", "n.v.", "k.a.", "k. a.", "s/d", "missing", "miss", "void",
        "empty", "no data", "nodata", "not available", "unavailable", "unknown", "undefined", "undef", "bad", "bad input",
        "error", "err", "fail", "invalid", "calibration", "x", "m", "t", "trace", "*", "**", "***", ".", "..", "...", ":",
        "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!", "(null)", "[null]", "1.#qnan", "-1.#qnan", "1.#ind",
        "-1.#ind"};
    if (isUsual(cell))
        return true;
    return cell.size() <= 14 && (among(words, cell) || cell == "\xE2\x80\x93" || cell == "\xE2\x80\x94" ||
                                 cell == "\xE2\x80\xA6" || cell == "#N/A N/A");
}

bool MissingValues::isAdded(std::string_view cell) const
{
    return std::any_of(m_words.begin(), m_words.end(),
                       [cell](const std::string& word) { return sameWord(word, cell); });
}

bool MissingValues::isAdded(double number) const
{
    return std::find(m_numbers.begin(), m_numbers.end(), number) != m_numbers.end();
}

} // namespace retort::data
