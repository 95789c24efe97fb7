// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/prepared_series.h"

#include "core/data/part_windows.h"
#include "core/parameters/schema.h"

#include <algorithm>
#include <cmath>
#include <span>

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
                RETORT_TEXT("data", "The target '%1' is not among the channels of '%2'. Did you mean '%3'?"),
                {name, series.name, nearest});
        }
        if (std::find(indices.begin(), indices.end(), index) != indices.end())
            return fail(ErrorKind::invalid,
                        RETORT_TEXT("data", "The target '%1' is listed twice. Remove one of them."),
                        {name});
        indices.push_back(index);
    }
    return indices;
}

/// Channels as networks read them: in the training rows filled as the plan says, behind them from the past alone.
std::vector<std::vector<double>> filledChannels(const TimeSeries& series, Fill fill, const Split& split)
{
    std::vector<std::vector<double>> filled;
    const auto training = static_cast<std::size_t>(split.train.end);
    for (const Channel& channel : series.channels) {
        filled.push_back(channel.values);
        if (fill == Fill::linear)
            fillGaps(std::span(filled.back()).first(std::min(training, filled.back().size())), Fill::linear);
        fillGaps(filled.back(), fill == Fill::none ? Fill::none : Fill::forward);
    }
    return filled;
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
                            RETORT_TEXT("data", "Row %1, column %2: %3 is too large for a measurement. Is it a "
                                                "missing-value marker? Declare it as one or remove it."),
                            {place(row), channel.name, readable(value)});
            if (scaled > largestScaled)
                return fail(ErrorKind::invalid,
                            RETORT_TEXT("data", "Row %1, column %2: %3 is %4 after scaling by the training rows. Is "
                                                "it a missing-value marker? Declare it as one or remove it."),
                            {place(row), channel.name, readable(value), readable(scaled)});
        }
    }
    return {};
}

/// Mean of what is known in the training rows; NaN where nothing is.
double meanOf(std::span<const double> values)
{
    double sum = 0;
    std::size_t count = 0;
    for (const double value : values) {
        sum += std::isnan(value) ? 0 : value;
        count += std::isnan(value) ? 0 : 1;
    }
    return sum / static_cast<double>(count);
}

/// What is still missing is the mean of the training rows.
std::vector<float> scaledValues(const std::vector<std::vector<double>>& channels, std::size_t rows, const Scaler& scaler,
                                const Split& split)
{
    std::vector<float> values(rows * channels.size());
    for (std::size_t c = 0; c < channels.size(); ++c) {
        const std::vector<double>& raw = channels[c];
        const double mean = meanOf(std::span(raw).first(static_cast<std::size_t>(split.train.end)));
        const double usual = std::isnan(mean) ? 0 : (mean - scaler.shift()[c]) / scaler.scale()[c];
        for (std::size_t row = 0; row < rows; ++row) {
            const double scaled = (raw[row] - scaler.shift()[c]) / scaler.scale()[c];
            values[row * channels.size() + c] = static_cast<float>(std::isnan(scaled) ? usual : scaled);
        }
    }
    return values;
}

void countFilled(PreparedSeries& prepared, const std::vector<std::vector<double>>& filled)
{
    for (std::size_t c = 0; c < filled.size(); ++c) {
        const bool target = std::find(prepared.targets.begin(), prepared.targets.end(), static_cast<int>(c)) !=
                            prepared.targets.end();
        const std::vector<double>& values = prepared.series.channels[c].values;
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (!std::isnan(values[row]))
                continue;
            ++prepared.missingValues;
            const auto at = static_cast<std::int64_t>(row);
            const bool isFilled = !std::isnan(filled[c][row]);
            prepared.filledValues += isFilled ? 1 : 0;
            prepared.unknownTargets += target ? 1 : 0;
            prepared.filledTargets += isFilled && target && at < prepared.split.train.end ? 1 : 0;
            prepared.unknownTestTargets +=
                target && at >= prepared.split.test.begin && at < prepared.split.test.end ? 1 : 0;
        }
    }
}

/// Float's steps at the largest scaled value against the spread of the scaled values.
bool isCoarse(const std::vector<double>& values, double shift, double scale)
{
    double largest = 0;
    double sum = 0;
    double squares = 0;
    double first = std::nan("");
    std::size_t count = 0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        const double scaled = (value - shift) / scale;
        first = std::isnan(first) ? scaled : first;
        largest = std::max(largest, std::abs(scaled));
        sum += scaled - first;
        squares += (scaled - first) * (scaled - first);
        ++count;
    }
    const double mean = count == 0 ? 0 : sum / static_cast<double>(count);
    const double deviation = count == 0 ? 0 : std::sqrt(std::max(0.0, squares / static_cast<double>(count) - mean * mean));
    constexpr double steps = 1.0 / (1 << 23);
    return deviation > 0 && largest * steps > 1e-3 * deviation;
}

void remarkOnData(PreparedSeries& prepared, const PreparationPlan& plan)
{
    const Fill fill = plan.fill;
    const auto say = [&prepared](Text text, std::vector<std::string> arguments, std::string column = {}) {
        prepared.remarks.push_back({text, std::move(arguments), 0, std::move(column)});
    };
    if (prepared.filledValues > 0)
        say(fill == Fill::linear
                ? RETORT_TEXT("data", "%1 missing values are filled: by linear interpolation in the training rows "
                                      "(which looks ahead), by the last known value in the validation and test rows. "
                                      "None of them counts as ground truth.")
                : RETORT_TEXT("data", "%1 missing values are filled with the last known value. None of them counts "
                                      "as ground truth."),
            {std::to_string(prepared.filledValues)});
    if (plan.incompleteWindows && prepared.missingValues > prepared.filledValues)
        say(RETORT_TEXT("data", "%1 values are missing and not filled: the networks read the channel's mean over the training "
                                "rows there. None of them counts as ground truth."),
            {std::to_string(prepared.missingValues - prepared.filledValues)});
    if (prepared.filledTargets > 0 && !plan.incompleteWindows)
        say(RETORT_TEXT("data", "%1 of the filled values are training targets: the networks learn from them."),
            {std::to_string(prepared.filledTargets)});
    if (prepared.unknownTestTargets > 0 && (fill != Fill::none || plan.incompleteWindows))
        say(RETORT_TEXT("data", "%1 target values in the test rows are missing; they are excluded from scores, win "
                                "rates and the stored ground truth."),
            {std::to_string(prepared.unknownTestTargets)});
    for (std::size_t c = 0; c < prepared.series.channels.size(); ++c) {
        const Channel& channel = prepared.series.channels[c];
        const auto training = std::span(channel.values).first(static_cast<std::size_t>(prepared.split.train.end));
        double first = std::nan("");
        const bool constant = std::all_of(training.begin(), training.end(), [&first](double value) {
            first = std::isnan(first) ? value : first;
            return std::isnan(value) || value == first;
        });
        if (constant)
            say(RETORT_TEXT("data", "The channel is constant in the training rows (%1); its errors say nothing about "
                                    "a network."),
                {readable(first)}, channel.name);
    }
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
                    RETORT_TEXT("data", "The series '%1' has no channel. Choose at least one."),
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
    const std::vector<std::vector<double>> filled = filledChannels(series, plan.fill, *split);
    prepared.series = std::move(series);
    PartWindows windows = partWindows(prepared.series, prepared.targets, *split,
                                      {plan.lookBack, plan.horizon, plan.fill, plan.incompleteWindows});
    prepared.train = std::move(windows.train);
    prepared.validation = std::move(windows.validation);
    prepared.test = std::move(windows.test);
    const Result<void> checks[] = {
        checkWindows(prepared.train,
                     RETORT_TEXT("data",
                                 "All %1 training windows (look-back %2, horizon %3) contain a missing value. Choose "
                                 "how to fill missing values, or shorten the windows.")),
        checkWindows(
            prepared.validation,
            RETORT_TEXT("data", "All %1 validation windows (look-back %2, horizon %3) contain a missing value. "
                                "Choose how to fill missing values, or shorten the windows.")),
        checkWindows(prepared.test,
                     RETORT_TEXT("data",
                                 "All %1 test windows (look-back %2, horizon %3) contain a missing value. Choose how "
                                 "to fill missing values, or shorten the windows.")),
    };
    for (const Result<void>& check : checks) {
        if (!check)
            return tl::unexpected(check.error());
    }

    prepared.scaler = Scaler::fit(plan.scaler, prepared.series, split->train);
    if (const Result<void> sizes = checkSizes(prepared.series, prepared.scaler); !sizes)
        return tl::unexpected(sizes.error());
    prepared.values = scaledValues(filled, prepared.series.rows(), prepared.scaler, *split);
    prepared.timeMarks = timeMarks(prepared.series, prepared.marks);
    countFilled(prepared, filled);
    prepared.partialTruth = plan.incompleteWindows && prepared.unknownTargets > 0;
    remarkOnData(prepared, plan);
    for (const int target : prepared.targets) {
        const auto c = static_cast<std::size_t>(target);
        if (!isCoarse(prepared.series.channels[c].values, prepared.scaler.shift()[c], prepared.scaler.scale()[c]))
            continue;
        prepared.coarse = true;
        prepared.remarks.push_back(
            {RETORT_TEXT("data", "The values are so far from zero that the networks' single precision rounds their "
                                 "changes away. Errors are computed in double precision from the original values; "
                                 "choose a scaler so that the networks see the changes."),
             {},
             0,
             prepared.series.channels[c].name});
    }
    return prepared;
}

} // namespace retort::data
