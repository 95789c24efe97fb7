// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/number_cell.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fast_float/fast_float.h>

namespace retort::data
{
namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A separator at the front of a text, as one character, and how many bytes it takes.
struct Separator {
    char sign = '\0';
    std::size_t bytes = 0;
};

Separator separatorAt(std::string_view text)
{
    if (text.empty())
        return {};
    const char c = text.front();
    if (c == '.' || c == ',' || c == '\'' || c == ' ' || c == '_')
        return {c, 1};
    if (text.substr(0, 2) == "\xC2\xA0")
        return {' ', 2};
    const std::string_view three = text.substr(0, 3);
    if (three == "\xE2\x80\xAF" || three == "\xE2\x80\x89" || three == "\xE2\x80\x87")
        return {' ', 3};
    if (three == "\xE2\x80\x99")
        return {'\'', 3};
    return {};
}

/// "-", "+" or a Unicode minus at the front, taken off.
bool takeSign(std::string_view& text, bool& negative)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
        return true;
    }
    for (const std::string_view minus : {"\xE2\x88\x92", "\xEF\xBC\x8D", "\xE2\x80\x93"}) {
        if (text.substr(0, 3) == minus) {
            negative = true;
            text.remove_prefix(3);
            return true;
        }
    }
    return false;
}

void trim(std::string_view& text)
{
    while (!text.empty()) {
        const Separator front = separatorAt(text);
        if (front.sign != ' ')
            break;
        text.remove_prefix(front.bytes);
    }
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    while (text.size() > 1 && text.substr(text.size() - 2) == "\xC2\xA0")
        text.remove_suffix(2);
}

/// Digits in groups, and the separators between them.
struct Digits {
    std::array<char, 12> signs = {};
    std::array<std::size_t, 13> lengths = {}; ///< of the groups
    std::size_t groups = 0;
    bool leadingZero = false;
    bool exponent = false;
    std::size_t bytes = 0;
};

std::size_t digitsAtFront(std::string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count]))
        ++count;
    return count;
}

/// Reads as far as a number may go; blanks only where three digits follow.
Digits readDigits(std::string_view text)
{
    Digits digits;
    std::string_view rest = text;
    digits.lengths[0] = digitsAtFront(rest);
    digits.groups = 1;
    digits.leadingZero = digits.lengths[0] > 0 && rest.front() == '0';
    rest.remove_prefix(digits.lengths[0]);
    while (digits.groups < digits.lengths.size()) {
        const Separator separator = separatorAt(rest);
        if (separator.bytes == 0)
            break;
        const std::string_view behind = rest.substr(separator.bytes);
        const std::size_t length = digitsAtFront(behind);
        if (separator.sign != '.' && separator.sign != ',' && length != 3)
            break;
        if (length == 0 && (digits.lengths[0] == 0 || digits.groups > 1))
            break;
        digits.signs[digits.groups - 1] = separator.sign;
        digits.lengths[digits.groups++] = length;
        rest = behind.substr(length);
        if (length == 0)
            break;
    }
    if (!rest.empty() && (std::string_view("eEdD").find(rest.front()) != std::string_view::npos)) {
        std::string_view power = rest.substr(1);
        if (!power.empty() && (power.front() == '-' || power.front() == '+'))
            power.remove_prefix(1);
        const std::size_t length = digitsAtFront(power);
        if (length > 0) {
            digits.exponent = true;
            rest = power.substr(length);
        }
    }
    digits.bytes = text.size() - rest.size();
    return digits;
}

/// Groups of three behind the first; India groups all but the last by two.
bool groupsOfThousands(const Digits& digits, std::size_t groups)
{
    if (digits.lengths[0] < 1 || digits.lengths[0] > 3 || groups < 2 || digits.lengths[groups - 1] != 3)
        return false;
    const std::size_t inner = groups > 2 ? digits.lengths[1] : 3;
    return (inner == 3 || (inner == 2 && digits.lengths[0] < 3)) &&
           std::all_of(digits.lengths.begin() + 1,
                       digits.lengths.begin() + static_cast<std::ptrdiff_t>(groups - 1),
                       [inner](std::size_t length) { return length == inner; });
}

std::optional<NumberSpelling> spellingOfDigits(const Digits& digits)
{
    using Kind = NumberSpelling::Kind;
    NumberSpelling spelling;
    const std::size_t signs = digits.groups - 1;
    if (digits.groups == 1)
        return digits.lengths[0] > 0 ? std::optional(spelling) : std::nullopt;
    const char first = digits.signs[0];
    const char last = digits.signs[signs - 1];
    const bool point = last == '.' || last == ',';
    const bool same =
        std::all_of(digits.signs.begin(), digits.signs.begin() + static_cast<std::ptrdiff_t>(signs),
                    [first](char sign) { return sign == first; });
    spelling.sign = last;
    if (same && signs == 1 && point) {
        const bool grouped = groupsOfThousands(digits, 2) && !digits.leadingZero && !digits.exponent;
        spelling.kind = grouped ? Kind::either : Kind::decimal_only;
        return spelling;
    }
    if (same) {
        spelling.kind = Kind::thousands_only;
        return groupsOfThousands(digits, digits.groups) && !digits.exponent ? std::optional(spelling)
                                                                            : std::nullopt;
    }
    const bool oneBefore =
        std::all_of(digits.signs.begin(), digits.signs.begin() + static_cast<std::ptrdiff_t>(signs - 1),
                    [first](char sign) { return sign == first; });
    if (!point || !oneBefore || !groupsOfThousands(digits, digits.groups - 1))
        return std::nullopt;
    spelling.kind = Kind::both;
    spelling.thousands = first;
    return spelling;
}

bool isCurrency(std::string_view prefix)
{
    static constexpr std::array<std::string_view, 20> known = {"$",
                                                               "\xE2\x82\xAC",
                                                               "\xC2\xA3",
                                                               "\xC2\xA5",
                                                               "\xE2\x82\xA9",
                                                               "\xE2\x82\xB9",
                                                               "\xE2\x82\xBD",
                                                               "\xE2\x82\xBF",
                                                               "\xEF\xBF\xA5",
                                                               "US$",
                                                               "R$",
                                                               "A$",
                                                               "C$",
                                                               "HK$",
                                                               "NT$",
                                                               "USD",
                                                               "EUR",
                                                               "GBP",
                                                               "CHF",
                                                               "CNY"};
    return std::find(known.begin(), known.end(), prefix) != known.end();
}

/// A unit is short and holds no digit at its front: "%", "kW", "µg/m³", "°C".
bool mayBeUnit(std::string_view suffix)
{
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t i = 0; i < suffix.size(); ++i) {
        const bool power = isDigit(suffix[i]) && i > 0 && letter(suffix[i - 1]); // m2
        if ((isDigit(suffix[i]) && !power) || static_cast<unsigned char>(suffix[i]) < 0x20)
            return false;
    }
    return suffix.size() <= 16 && suffix.find_first_of(":;,\"<>=#*") == std::string_view::npos &&
           separatorAt(suffix).sign == '\0' && suffix.front() != '-' && suffix.front() != '/' &&
           suffix.front() != '+';
}

} // namespace

std::optional<double> parseNumber(std::string_view cell, NumberFormat format)
{
    double value = 0;
    const fast_float::parse_options options(fast_float::chars_format::general, format.decimal);
    std::string_view plain = cell;
    if (plain.size() > 1 && plain.front() == '+' && plain[1] != '-')
        plain.remove_prefix(1);
    const char* end = plain.data() + plain.size();
    const auto parsed = fast_float::from_chars_advanced(plain.data(), end, value, options);
    if (parsed.ec == std::errc() && parsed.ptr == end)
        return std::isfinite(value) ? std::optional(value) : std::nullopt;

    bool negative = false;
    takeSign(cell, negative);
    const Digits digits = readDigits(cell);
    const std::optional<NumberSpelling> spelling = spellingOfDigits(digits);
    if (!spelling || digits.bytes != cell.size() || digits.bytes > 200)
        return std::nullopt;
    // Without the thousands signs, with a point and an E, it is a number for any reader.
    std::string text = negative ? "-" : "";
    std::size_t signs = 0;
    for (std::string_view rest = cell; !rest.empty();) {
        const Separator separator = separatorAt(rest);
        if (separator.bytes == 0) {
            text += rest.front() == 'D' || rest.front() == 'd' ? 'e' : rest.front();
            rest.remove_prefix(1);
            continue;
        }
        ++signs;
        const bool decimal = separator.sign == format.decimal && signs == digits.groups - 1;
        const bool thousands =
            separator.sign == format.thousands && spelling->kind != NumberSpelling::Kind::decimal_only;
        if (!decimal && !thousands)
            return std::nullopt;
        if (decimal && !thousands)
            text += '.';
        rest.remove_prefix(separator.bytes);
    }
    const char* textEnd = text.data() + text.size();
    const auto slow = fast_float::from_chars(text.data(), textEnd, value);
    return slow.ec == std::errc() && slow.ptr == textEnd && std::isfinite(value) ? std::optional(value)
                                                                                 : std::nullopt;
}

std::optional<NumberSpelling> spellingOf(std::string_view cell)
{
    std::string_view rest = cell;
    trim(rest);
    bool negative = false;
    if (rest.size() > 2 && rest.front() == '(' && rest.back() == ')') {
        rest = rest.substr(1, rest.size() - 2);
        negative = true;
    }
    const std::size_t firstDigit = rest.find_first_of("0123456789");
    if (firstDigit == std::string_view::npos || firstDigit > 12)
        return std::nullopt;
    std::string_view number = rest;
    bool signedFirst = false;
    takeSign(number, signedFirst);
    negative = negative || signedFirst;
    std::string_view prefix = number.substr(0, number.find_first_of("0123456789.,-+"));
    number.remove_prefix(prefix.size());
    trim(prefix);
    if (!prefix.empty() && !isCurrency(prefix))
        return std::nullopt;
    std::string_view core = number;
    bool signedBehind = false;
    if (!prefix.empty() || !signedFirst)
        takeSign(number, signedBehind);
    const Digits digits = readDigits(number);
    std::optional<NumberSpelling> spelling = spellingOfDigits(digits);
    if (!spelling)
        return std::nullopt;
    spelling->prefix = prefix;
    spelling->core = core.substr(0, core.size() - number.size() + digits.bytes);
    spelling->suffix = number.substr(digits.bytes);
    spelling->negative = negative;
    trim(spelling->suffix);
    if (!spelling->suffix.empty() && !mayBeUnit(spelling->suffix))
        return std::nullopt;
    return spelling;
}

double factorOfSuffix(std::string_view suffix)
{
    if (suffix == "K" || suffix == "k")
        return 1e3;
    if (suffix == "M")
        return 1e6;
    if (suffix == "B" || suffix == "bn")
        return 1e9;
    return suffix == "T" ? 1e12 : 0;
}

std::optional<double> parseDecorated(std::string_view cell, NumberFormat format)
{
    const std::optional<NumberSpelling> spelling = spellingOf(cell);
    const std::optional<double> number = spelling ? parseNumber(spelling->core, format) : std::nullopt;
    if (!number)
        return std::nullopt;
    const double factor = factorOfSuffix(spelling->suffix);
    return (spelling->negative ? -1 : 1) * *number * (factor > 0 ? factor : 1);
}

std::optional<bool> parseTruth(std::string_view cell)
{
    std::string word(cell);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const char* yes : {"true", "yes", "on", "t", "y"}) {
        if (word == yes)
            return true;
    }
    for (const char* no : {"false", "no", "off", "f", "n"}) {
        if (word == no)
            return false;
    }
    return std::nullopt;
}

} // namespace retort::data
