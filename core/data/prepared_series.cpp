// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/prepared_series.h"

#include "core/parameters/schema.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{
namespace
{

Result<std::vector<int>> targetIndices(const TimeSeries& series, const std::vector<std::string>& names)
{
    std::vector<int> indices;
    if (names.empty()) {
        for (std::size_t i = 0; i < series.channels.size(); ++i)
            indices.push_back(static_cast<int>(i));
        return indices;
    }
    std::vector<std::string> known;
    for (const Channel& channel : series.channels)
        known.push_back(channel.name);
    for (const std::string& name : names) {
        const auto found = std::find(known.begin(), known.end(), name);
        const auto index = static_cast<int>(found - known.begin());
        if (found == known.end()) {
            const std::string nearest = nearestName(name, known);
            if (nearest.empty())
                return fail(
                    ErrorKind::invalid,
                    RETORT_TEXT("data",
                                "The target '%1' is not among the channels of '%2'. Choose one of its "
                                "%3 channels."),
                    {name, series.name, std::to_string(known.size())});
            return fail(
                ErrorKind::invalid,
                RETORT_TEXT("data", "The target '%1' is not among the channels of '%2'. Do you mean '%3'?"),
                {name, series.name, nearest});
        }
        if (std::find(indices.begin(), indices.end(), index) != indices.end())
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("data", "The target '%1' is listed twice. Take one of the two away."),
                        {name});
        indices.push_back(index);
    }
    return indices;
}

std::vector<bool> rowsWithMissing(const TimeSeries& series)
{
    std::vector<bool> missing(series.rows(), false);
    for (const Channel& channel : series.channels) {
        for (std::size_t row = 0; row < series.rows(); ++row) {
            if (std::isnan(channel.values[row]))
                missing[row] = true;
        }
    }
    return missing;
}

/// Beyond these a value is a marker and no measurement. In training rows a marker widens the scale until it lies near
/// by it, so it is held against a limit in data units too.
constexpr double largestScaled = 1e15;
constexpr double largestValue = 1e30;

Result<void> checkSizes(const TimeSeries& series, const Scaler& scaler)
{
    const auto place = [&](std::size_t row) {
        return std::to_string(row + 1) + (series.calendar ? " (" + stampText(series, row) + ")" : "");
    };
    for (std::size_t c = 0; c < series.channels.size(); ++c) {
        const Channel& channel = series.channels[c];
        for (std::size_t row = 0; row < channel.values.size(); ++row) {
            const double value = channel.values[row];
            const double scaled = std::abs((value - scaler.shift()[c]) / scaler.scale()[c]);
            if (std::abs(value) > largestValue)
                return fail(ErrorKind::invalid,
                            RETORT_TEXT("data", "Row %1, column %2: %3 is too large for a measurement. Is it a marker for "
                                                "a missing value? Name it so or remove it."),
                            {place(row), channel.name, readable(value)});
            if (scaled > largestScaled)
                return fail(ErrorKind::invalid,
                            RETORT_TEXT("data", "Row %1, column %2: %3 is %4 after scaling by the training rows. Is it a "
                                                "marker for a missing value? Name it so or remove it."),
                            {place(row), channel.name, readable(value), readable(scaled)});
        }
    }
    return {};
}

std::vector<float> scaledValues(const TimeSeries& series, const Scaler& scaler)
{
    const std::size_t channels = series.channels.size();
    std::vector<float> values(series.rows() * channels);
    for (std::size_t c = 0; c < channels; ++c) {
        const std::vector<double>& raw = series.channels[c].values;
        for (std::size_t row = 0; row < series.rows(); ++row) {
            const double scaled = (raw[row] - scaler.shift()[c]) / scaler.scale()[c];
            values[row * channels + c] = std::isnan(scaled) ? 0.0F : static_cast<float>(scaled);
        }
    }
    return values;
}

Result<void> checkWindows(const WindowSet& windows, Text text)
{
    if (windows.count() > 0)
        return {};
    return fail(ErrorKind::invalid, text,
                {std::to_string(windows.excluded), std::to_string(windows.lookBack),
                 std::to_string(windows.horizon)});
}

} // namespace

Result<PreparedSeries> prepare(TimeSeries series, const PreparationPlan& plan)
{
    if (series.channels.empty())
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data", "The series '%1' has no channel. Choose one at least."),
                    {series.name});
    Result<std::vector<int>> targets = targetIndices(series, plan.targets);
    if (!targets)
        return tl::unexpected(targets.error());
    Result<Split> split =
        resolveSplit(plan.split, static_cast<std::int64_t>(series.rows()), plan.lookBack, plan.horizon);
    if (!split)
        return tl::unexpected(split.error());

    PreparedSeries prepared;
    prepared.targets = std::move(*targets);
    prepared.split = *split;
    const std::vector<bool> missing = rowsWithMissing(series);
    prepared.train = slidingWindows(split->train, plan.lookBack, plan.horizon, missing);
    prepared.validation = slidingWindows(split->validation, plan.lookBack, plan.horizon, missing);
    prepared.test = slidingWindows(split->test, plan.lookBack, plan.horizon, missing);
    const Result<void> checks[] = {
        checkWindows(prepared.train,
                     RETORT_TEXT("data",
                                 "Every one of the %1 training windows (look-back %2, horizon %3) touches a "
                                 "missing value. Choose a fill for missing values or shorter windows.")),
        checkWindows(
            prepared.validation,
            RETORT_TEXT("data", "Every one of the %1 validation windows (look-back %2, horizon %3) touches a "
                                "missing value. Choose a fill for missing values or shorter windows.")),
        checkWindows(prepared.test,
                     RETORT_TEXT("data",
                                 "Every one of the %1 test windows (look-back %2, horizon %3) touches a "
                                 "missing value. Choose a fill for missing values or shorter windows.")),
    };
    for (const Result<void>& check : checks) {
        if (!check)
            return tl::unexpected(check.error());
    }

    prepared.scaler = Scaler::fit(plan.scaler, series, split->train);
    if (const Result<void> sizes = checkSizes(series, prepared.scaler); !sizes)
        return tl::unexpected(sizes.error());
    prepared.values = scaledValues(series, prepared.scaler);
    prepared.timeMarks = timeMarks(series, prepared.marks);
    prepared.series = std::move(series);
    return prepared;
}

} // namespace retort::data
