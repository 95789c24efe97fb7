// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace retort::data
{

/// What separates the digits of numbers.
struct NumberFormat {
    char decimal = '.';
    char thousands = '\0'; ///< ',' '.' '\'' or ' ' (any blank); 0: there is none

    bool operator==(const NumberFormat&) const = default;
};

/// The number that fills the whole cell, or nothing: a sign (a Unicode minus too), digits in groups of three where the
/// format has a thousands sign, an exponent after E or Fortran's D. Infinite values are none.
std::optional<double> parseNumber(std::string_view cell, NumberFormat format);
inline std::optional<double> parseNumber(std::string_view cell, char decimal)
{
    return parseNumber(cell, NumberFormat{decimal, '\0'});
}

/// How a number is written, before the meaning of its separators is known.
struct NumberSpelling {
    enum class Kind {
        whole,          ///< digits alone
        decimal_only,   ///< one sign that cannot separate thousands: 1.5, 0.123
        thousands_only, ///< signs that can only separate thousands: 1.234.567, 12'345
        both,           ///< 1,234.5
        either,         ///< 1.234: a fraction, or one thousand
    };
    Kind kind = Kind::whole;
    char sign = '\0';      ///< the only one, or the decimal sign of `both`
    char thousands = '\0'; ///< of `both`
    std::string_view prefix; ///< prefix before the digits: "$"
    std::string_view core;   ///< sign, digits and exponent
    std::string_view suffix; ///< suffix after them: "%", "kW"
    bool negative = false;   ///< by a sign before the prefix, or by brackets
};

/// Nothing where the cell is no number with, perhaps, a currency before or a unit behind it.
std::optional<NumberSpelling> spellingOf(std::string_view cell);

/// 12.34M as 12 340 000: the factor of K, M, B and T behind a number; 0 for other words.
double factorOfSuffix(std::string_view suffix);

/// The number of a cell with a currency or unit, multiplied where the suffix is a factor.
std::optional<double> parseDecorated(std::string_view cell, NumberFormat format);

/// true, yes, on, t, y as 1, and their opposites as 0, in any case.
std::optional<bool> parseTruth(std::string_view cell);

} // namespace retort::data
