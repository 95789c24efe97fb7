// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/cell_values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fast_float/fast_float.h>

namespace retort::data
{
namespace
{

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool isMissingCell(std::string_view cell)
{
    static constexpr std::array<std::string_view, 11> words = {"nan", "na", "n/a", "null", "none", "nil",
                                                               "-",   "--", "?",   "#n/a", "-nan"};
    if (cell.empty())
        return true;
    return std::any_of(words.begin(), words.end(), [cell](std::string_view word) {
        return std::equal(word.begin(), word.end(), cell.begin(), cell.end(),
                          [](char a, char b) { return a == lower(b); });
    });
}

std::optional<double> parseNumber(std::string_view cell, char decimal)
{
    if (cell.size() > 1 && cell.front() == '+' && cell[1] != '-')
        cell.remove_prefix(1);
    double value = 0;
    const char* end = cell.data() + cell.size();
    const fast_float::parse_options options(fast_float::chars_format::general, decimal);
    const auto parsed = fast_float::from_chars_advanced(cell.data(), end, value, options);
    if (parsed.ec != std::errc() || parsed.ptr != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace retort::data
