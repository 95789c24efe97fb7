// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/percent_text.h"

#include <cmath>
#include <limits>

namespace retort::ui
{

double changeInPercent(double error, double reference)
{
    return reference > 0 ? 100 * (error - reference) / reference : std::numeric_limits<double>::quiet_NaN();
}

QString signedNumber(double number, int decimals)
{
    if (!std::isfinite(number))
        return {};
    const bool unseen = std::abs(number) < 0.5 * std::pow(10.0, -decimals);
    const QString sign = unseen ? QStringLiteral("±") : number < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return sign + QString::number(std::abs(number), 'f', decimals);
}

} // namespace retort::ui
