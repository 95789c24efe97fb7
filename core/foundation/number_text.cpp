// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace retort
{
namespace
{

std::string written(double number, std::chars_format format, int precision)
{
    std::array<char, 512> buffer; // the longest double in full has 309 digits before its point
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format, precision);
    return end.ec == std::errc() ? std::string(buffer.data(), end.ptr) : std::string();
}

} // namespace

std::string fixedText(double number, int decimals)
{
    return written(number, std::chars_format::fixed, decimals);
}

std::string scientificText(double number, int decimals)
{
    return written(number, std::chars_format::scientific, decimals);
}

std::string significantText(double number, int digits)
{
    return written(number, std::chars_format::general, digits);
}

std::string compactText(double number, int digits)
{
    constexpr double exactUpTo = 9'007'199'254'740'992; // 2^53
    const bool whole = number == std::trunc(number) && std::abs(number) <= exactUpTo;
    return whole ? fixedText(number, 0) : significantText(number, digits);
}

std::optional<double> numberFrom(std::string_view text)
{
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(number) : std::nullopt;
}

double shortestDouble(float number)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return numberFrom({digits.data(), static_cast<std::size_t>(end.ptr - digits.data())}).value_or(number);
}

std::string paddedText(long long number, int digits)
{
    std::string text = std::to_string(number < 0 ? -number : number);
    while (static_cast<int>(text.size()) < digits)
        text.insert(text.begin(), '0');
    return number < 0 ? "-" + text : text;
}

} // namespace retort
