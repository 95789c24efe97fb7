// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace retort::ui
{

struct KnownPeriod {
    double period = 0; ///< in the unit of the axis
    QString label;     ///< "24 h"
};

/// The unit of periods that suits a sampling, and the day, the week and the year in it. Without a calendar: steps.
struct PeriodAxis {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::PeriodAxis)
public:
    QString unit;
    double unitsPerStep = 1;
    std::vector<KnownPeriod> known;

    static PeriodAxis of(qint64 stepMilliseconds, bool calendar);
};

} // namespace retort::ui
