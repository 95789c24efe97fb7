// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/continued_series.h"

#include "core/data/time/calendar.h"
#include "core/data/time/future_stamps.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace retort::data
{
namespace
{

std::string stepText(const TimeSeries& series)
{
    if (const int months = monthsOfStep(series.step))
        return std::to_string(months) + (months == 1 ? " month" : " months");
    constexpr Milliseconds second = 1000;
    return readable(static_cast<double>(series.step) / second) + " s";
}

Result<std::vector<const Channel*>> channelsOf(const TimeSeries& known, const std::vector<Channel>& wanted)
{
    std::vector<const Channel*> found;
    std::vector<std::string> missing;
    for (const Channel& channel : wanted) {
        const auto same = std::ranges::find(known.channels, channel.name, &Channel::name);
        if (same == known.channels.end())
            missing.push_back(channel.name);
        else
            found.push_back(&*same);
    }
    if (!missing.empty())
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 has no column %2, which the networks of this run need. Rename a column, or choose another file."),
                    {known.name, listed(missing)});
    return found;
}

/// The mean over the training rows, scaled: what the networks learned to read where nothing is known.
float usualValue(const PreparedSeries& prepared, std::size_t channel)
{
    double sum = 0;
    std::int64_t count = 0;
    for (std::int64_t row = prepared.split.train.begin; row < prepared.split.train.end; ++row)
        if (const double value = prepared.truth(row, static_cast<int>(channel)); !std::isnan(value)) {
            sum += value;
            ++count;
        }
    return count == 0 ? 0.0F : static_cast<float>((sum / static_cast<double>(count) - prepared.scaler.shift()[channel]) / prepared.scaler.scale()[channel]);
}

} // namespace

Result<ContinuedSeries> continuedSeries(const PreparedSeries& prepared, const TimeSeries& known, GapRule gaps, int steps)
{
    const int lookBack = prepared.test.lookBack;
    const auto rows = static_cast<std::int64_t>(known.rows());
    const auto channels = channelsOf(known, prepared.series.channels);
    if (!channels)
        return tl::unexpected<Error>(channels.error());
    if (known.calendar != prepared.series.calendar || (known.step != prepared.series.step && known.spacing != Spacing::rows))
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "The rows of %1 are %2 apart; the networks were trained on rows that are %3 apart. Choose data with the same step."),
                    {known.name, stepText(known), stepText(prepared.series)});
    if (rows < lookBack)
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 has %2 rows, but a forecast needs the last %3 (the look-back)."),
                    {known.name, std::to_string(rows), std::to_string(lookBack)});
    ContinuedSeries continued{.prepared = {}, .knownRows = rows};
    PreparedSeries& made = continued.prepared;
    made.series = known;
    made.series.channels.clear();
    made.targets = prepared.targets;
    made.scaler = prepared.scaler;
    made.graph = prepared.graph;
    made.split = {.train = {0, rows}, .validation = {rows, rows}, .test = {rows, rows + steps}};
    const auto future = stampsAfter(known, static_cast<std::size_t>(steps));
    made.series.stamps.insert(made.series.stamps.end(), future.begin(), future.end());
    const std::size_t width = channels->size(), total = made.series.rows();
    made.values.assign(total * width, 0);
    std::int64_t filled = 0;
    for (std::size_t c = 0; c < width; ++c) {
        Channel channel = *(*channels)[c];
        std::vector<double> values = channel.values;
        fillGaps(values, gaps.fill == Fill::none ? Fill::none : Fill::forward);
        const double shift = prepared.scaler.shift()[c], scale = prepared.scaler.scale()[c];
        std::optional<float> usual; // costs a look at every training row
        for (std::int64_t row = 0; row < rows; ++row) {
            const double value = values[static_cast<std::size_t>(row)];
            const bool inWindow = row >= rows - lookBack;
            if (inWindow && std::isnan(value) && !gaps.incompleteWindows)
                return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1, column %2: the value at %3 is missing, and a forecast needs the last %4 rows. Complete the data, or train with a fill "
                                                                    "for missing values."),
                            {known.name, channel.name, stampText(known, static_cast<std::size_t>(row)), std::to_string(lookBack)});
            if (std::isnan(value) && !usual)
                usual = usualValue(prepared, c);
            filled += inWindow && std::isnan(channel.values[static_cast<std::size_t>(row)]) ? 1 : 0;
            made.values[static_cast<std::size_t>(row) * width + c] = std::isnan(value) ? *usual : static_cast<float>((value - shift) / scale);
        }
        channel.unit = prepared.series.channels[c].unit;
        channel.values.resize(total, std::nan(""));
        made.series.channels.push_back(std::move(channel));
    }
    if (prepared.marks > 0) {
        made.timeMarks = timeMarks(made.series, made.marks);
        if (made.marks != prepared.marks)
            return fail(ErrorKind::invalid, RETORT_TEXT("data", "The rows of %1 are %2 apart; the networks were trained on rows that are %3 apart. Choose data with the same step."),
                        {known.name, stepText(known), stepText(prepared.series)});
    }
    made.test = {.lookBack = lookBack, .horizon = prepared.test.horizon, .starts = {rows - lookBack}, .excluded = 0};
    if (filled > 0)
        continued.remarks.push_back({gaps.incompleteWindows ? RETORT_TEXT("data", "%1 values in the look-back are missing.") : RETORT_TEXT("data", "%1 missing values in the look-back are filled with the last known value."),
                                      {std::to_string(filled)}});
    std::vector<std::string> extra;
    for (const Channel& channel : known.channels)
        if (std::ranges::find(prepared.series.channels, channel.name, &Channel::name) == prepared.series.channels.end())
            extra.push_back(channel.name);
    if (!extra.empty())
        continued.remarks.push_back({RETORT_TEXT("data", "Columns that the networks do not use: %1."), {listed(extra)}});
    return continued;
}

} // namespace retort::data
