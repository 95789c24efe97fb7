// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace retort::ui
{

/// By how much an error differs from another, in per cent: below 0 where it is lower. Not a number where there is nothing to
/// compare with.
double changeInPercent(double error, double reference);

/// "+2.3", "−8.1", "±0.0" for what would round to nothing; empty for what is no number.
QString signedNumber(double number, int decimals = 1);

} // namespace retort::ui
