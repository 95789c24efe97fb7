// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/sampling_text.h"

#include "core/data/reading/series_import.h"

#include <QCoreApplication>

namespace retort::ui
{
namespace
{

constexpr data::Milliseconds second = 1000;
constexpr data::Milliseconds minute = 60 * second;
constexpr data::Milliseconds hour = 60 * minute;
constexpr data::Milliseconds day = 24 * hour;

struct SamplingWords
{
    Q_DECLARE_TR_FUNCTIONS(SamplingWords)
};

} // namespace

QString samplingText(data::Milliseconds step)
{
    if (step <= 0)
        return {};
    if (step >= 28 * day && step <= 31 * day)
        return SamplingWords::tr("monthly");
    if (step >= 365 * day && step <= 366 * day)
        return SamplingWords::tr("yearly");
    if (step == 7 * day)
        return SamplingWords::tr("weekly");
    if (step == day)
        return SamplingWords::tr("daily");
    if (step == hour)
        return SamplingWords::tr("hourly");
    if (step == minute)
        return SamplingWords::tr("every minute");
    if (step % day == 0)
        return SamplingWords::tr("every %1 days").arg(step / day);
    if (step % hour == 0)
        return SamplingWords::tr("every %1 hours").arg(step / hour);
    if (step % minute == 0)
        return SamplingWords::tr("every %1 minutes").arg(step / minute);
    if (step % second == 0)
        return step == second ? SamplingWords::tr("every second") : SamplingWords::tr("every %1 seconds").arg(step / second);
    return SamplingWords::tr("every %1 ms").arg(step);
}

QString rowTitle(data::Milliseconds step)
{
    const bool stated = step > 0 && step != data::RowTime().step;
    return stated ? SamplingWords::tr("row number (%1)").arg(samplingText(step)) : SamplingWords::tr("row number");
}

} // namespace retort::ui
