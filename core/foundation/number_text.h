// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace retort
{

/// The one way in which numbers are written and read: with a point, whatever locale the process has (QApplication sets the
/// user's). An architecture rule keeps printf, strtod and streams away from numbers.
std::string fixedText(double number, int decimals);       ///< 12.30
std::string scientificText(double number, int decimals);  ///< 1.23e+08
std::string significantText(double number, int digits);   ///< the shorter of both, without trailing zeros
/// A whole number in full, however large, else as significantText.
std::string compactText(double number, int digits);
/// A number that fills the whole text.
std::optional<double> numberFrom(std::string_view text);
/// The double that is written with the same few digits as this float: 0.1 and not 0.100000001.
double shortestDouble(float number);

/// A whole number with zeros in front up to `digits`.
std::string paddedText(long long number, int digits);

} // namespace retort
