// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/series_inspection.h"

#include "core/data/time/calendar.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{
namespace
{

ChannelSummary summaryOf(const Channel& channel)
{
    ChannelSummary summary;
    summary.name = channel.name;
    std::vector<double> known;
    known.reserve(channel.values.size());
    std::copy_if(channel.values.begin(), channel.values.end(), std::back_inserter(known),
                 [](double value) { return !std::isnan(value); });
    summary.missing = channel.values.size() - known.size();
    if (known.empty())
        return summary;
    const auto [minimum, maximum] = std::minmax_element(known.begin(), known.end());
    summary.minimum = *minimum;
    summary.maximum = *maximum;
    const auto count = static_cast<double>(known.size());
    for (double value : known)
        summary.mean += value / count;
    double variance = 0;
    for (double value : known)
        variance += (value - summary.mean) * (value - summary.mean) / count;
    summary.deviation = std::sqrt(variance);
    return summary;
}

Message counted(std::int64_t count, Text one, Text several)
{
    return count == 1 ? Message{one, {}} : Message{several, {std::to_string(count)}};
}

} // namespace

Message stepText(Milliseconds step, bool calendar)
{
    if (!calendar)
        return {RETORT_TEXT("data", "row number"), {}};
    if (const int months = monthsOfStep(step); months > 0 && months % 12 == 0)
        return counted(months / 12, RETORT_TEXT("data", "1 year"), RETORT_TEXT("data", "%1 years"));
    else if (months > 0)
        return counted(months, RETORT_TEXT("data", "1 month"), RETORT_TEXT("data", "%1 months"));
    if (step % (7 * calendarDay) == 0)
        return counted(step / (7 * calendarDay), RETORT_TEXT("data", "1 week"),
                       RETORT_TEXT("data", "%1 weeks"));
    if (step % calendarDay == 0)
        return counted(step / calendarDay, RETORT_TEXT("data", "1 day"), RETORT_TEXT("data", "%1 days"));
    if (step % 3'600'000 == 0)
        return counted(step / 3'600'000, RETORT_TEXT("data", "1 hour"), RETORT_TEXT("data", "%1 hours"));
    if (step % 60'000 == 0)
        return counted(step / 60'000, RETORT_TEXT("data", "1 minute"), RETORT_TEXT("data", "%1 minutes"));
    if (step % 1000 == 0)
        return counted(step / 1000, RETORT_TEXT("data", "1 second"), RETORT_TEXT("data", "%1 seconds"));
    return counted(step, RETORT_TEXT("data", "1 millisecond"), RETORT_TEXT("data", "%1 milliseconds"));
}

SeriesInspection inspect(const ImportedSeries& imported)
{
    const TimeSeries& series = imported.series;
    SeriesInspection inspection;
    inspection.name = series.name;
    inspection.rows = series.rows();
    if (series.rows() > 0) {
        inspection.from = stampText(series, 0);
        inspection.to = stampText(series, series.rows() - 1);
    }
    inspection.step = series.step;
    inspection.stepText = stepText(series.step, series.calendar);
    inspection.season = seasonOf(series);
    inspection.missing = imported.report.missingValues;
    for (const Channel& channel : series.channels)
        inspection.channels.push_back(summaryOf(channel));
    return inspection;
}

} // namespace retort::data
