// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/period_axis.h"

namespace retort::ui
{

PeriodAxis PeriodAxis::of(qint64 stepMilliseconds, bool calendar)
{
    constexpr double hour = 3'600'000;
    const auto step = static_cast<double>(stepMilliseconds);
    PeriodAxis axis{tr("steps"), 1, {}};
    if (!calendar || stepMilliseconds <= 0)
        return axis;
    if (step < 24 * hour) {
        axis.unit = tr("hours");
        axis.unitsPerStep = step / hour;
        axis.known = {{12, tr("12 h")}, {24, tr("24 h")}, {168, tr("168 h")}};
    } else {
        axis.unit = tr("days");
        axis.unitsPerStep = step / (24 * hour);
        axis.known = {{7, tr("7 days")}, {365.2425, tr("1 year")}};
    }
    return axis;
}

} // namespace retort::ui
