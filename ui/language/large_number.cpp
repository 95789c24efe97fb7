// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/large_number.h"

#include <QLocale>

#include <array>

namespace retort::ui
{

QString shortNumber(std::int64_t number)
{
    constexpr std::array units = {"", "\u00a0k", "\u00a0M", "\u00a0G", "\u00a0T"};
    double value = static_cast<double>(number);
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return QString::number(value, 'g', 3) + QString::fromUtf8(units[unit]);
}

QString wholeNumber(std::int64_t number)
{
    return QLocale().toString(qlonglong(number));
}

} // namespace retort::ui
