// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/forecast_window.h"

#include "core/plan/import_json.h"

#include <algorithm>

namespace retort::ui
{

namespace
{

const data::Channel* channelOf(const data::ImportedSeries& series, const std::string& name)
{
    const auto& channels = series.series.channels;
    const auto found =
        std::find_if(channels.begin(), channels.end(), [&](const auto& channel) { return channel.name == name; });
    return found == channels.end() ? nullptr : &*found;
}

/// Column `target` of scaled [steps, targets] values, in data units; empty where a record has not kept that one.
std::vector<double> column(const std::vector<float>& values, std::size_t targets, int target, const ChannelScale& scale)
{
    std::vector<double> result;
    if (static_cast<std::size_t>(target) >= targets)
        return result;
    for (std::size_t i = static_cast<std::size_t>(target); i < values.size(); i += targets)
        result.push_back(values[i] * scale.scale + scale.shift);
    return result;
}

/// The outermost of [steps, targets, levels] quantiles; a single one makes no band.
void addBand(ForecastWindow& window, const std::vector<float>& quantiles, const evaluation::Metrics& metrics,
             std::size_t targets, int target, const ChannelScale& scale)
{
    if (!metrics.quantiles || metrics.quantiles->levels.size() < 2)
        return;
    const auto& levels = metrics.quantiles->levels;
    const auto first = static_cast<int>(levels.size()) * target;
    window.lower = column(quantiles, targets * levels.size(), first, scale);
    window.upper =
        column(quantiles, targets * levels.size(), first + static_cast<int>(levels.size()) - 1, scale);
    window.lowerName = ForecastChart::tr("Quantile %1").arg(levels.front());
    window.upperName = ForecastChart::tr("Quantile %1").arg(levels.back());
}

ForecastWindow framed(const experiment::DataSummary& run, std::int64_t firstRow, int target)
{
    ForecastWindow window;
    window.channel = QString::fromStdString(run.targets[static_cast<std::size_t>(target)]);
    window.calendar = run.calendar;
    window.firstRow = firstRow;
    window.stepMilliseconds = run.step;
    return window;
}

/// After its values: the stamps of the rows from the first of the context to the last step.
void addStamps(ForecastWindow& window, const experiment::DataSummary& run, std::size_t steps)
{
    const auto context = static_cast<std::int64_t>(window.context.size());
    for (std::int64_t row = window.firstRow - context; row < window.firstRow + static_cast<std::int64_t>(steps); ++row)
        window.stamps.push_back(run.stampOf(row));
}

bool has(const experiment::DataSummary& run, int target)
{
    return target >= 0 && static_cast<std::size_t>(target) < run.targets.size();
}

} // namespace

bool isOf(const experiment::DataSummary& run, const data::ImportedSeries& series)
{
    return run.sha256 == series.sha256 &&
           (run.reading.empty() || run.reading == experiment::readingOf(series.options));
}

std::optional<ChannelScale> scaleOfTarget(const experiment::DataSummary& run, const data::ImportedSeries& series,
                                          data::ScalerKind scaler, int target)
{
    if (!has(run, target) || !isOf(run, series))
        return std::nullopt;
    const data::Channel* channel = channelOf(series, run.targets[static_cast<std::size_t>(target)]);
    if (!channel || run.split.train.end > static_cast<std::int64_t>(channel->values.size()))
        return std::nullopt;
    data::TimeSeries alone;
    alone.stamps = series.series.stamps;
    alone.step = series.series.step;
    alone.channels = {*channel};
    const data::Scaler fitted = data::Scaler::fit(scaler, alone, run.split.train);
    return ChannelScale{fitted.shift().front(), fitted.scale().front()};
}

std::optional<ForecastWindow> liveForecast(const RunHistory& history, const data::ImportedSeries& series,
                                           const ChannelScale& scale, int target)
{
    if (!history.data() || !has(*history.data(), target))
        return std::nullopt;
    const data::Channel* channel = channelOf(series, history.data()->targets[static_cast<std::size_t>(target)]);
    std::optional<ForecastWindow> window;
    std::size_t steps = 0;
    for (const StageHistory& stage : history.stages()) {
        const auto found = std::find_if(stage.epochs.rbegin(), stage.epochs.rend(),
                                        [](const auto& epoch) { return !epoch.sample.prediction.empty(); });
        if (found == stage.epochs.rend() || !stage.stage.isCompared())
            continue;
        if (!window)
            window = framed(*history.data(), found->sample.firstRow, target);
        window->windows = ForecastChart::tr("a validation window");
        if (found->sample.firstRow != window->firstRow)
            continue;
        const auto targets = static_cast<std::size_t>(found->sample.targets);
        auto values = column(found->sample.prediction, targets, target, scale);
        steps = std::max(steps, values.size());
        window->forecasts[stage.stage.role] = std::move(values);
        if (stage.stage.role == Role::distilled_student)
            addBand(*window, found->sample.quantiles, found->validation, targets, target, scale);
    }
    if (window && !channel)
        addStamps(*window, *history.data(), steps);
    if (!window || !channel)
        return window;
    const auto size = static_cast<std::int64_t>(channel->values.size());
    const auto part = [&](std::int64_t from, std::int64_t to) {
        return std::vector<double>(channel->values.begin() + std::clamp<std::int64_t>(from, 0, size),
                                   channel->values.begin() + std::clamp<std::int64_t>(to, 0, size));
    };
    const auto count = static_cast<std::int64_t>(steps);
    window->context = part(window->firstRow - 2 * count, window->firstRow);
    window->truth = part(window->firstRow, window->firstRow + count);
    addStamps(*window, *history.data(), steps);
    return window;
}

std::optional<ForecastWindow> testForecast(const experiment::Outcome& outcome, const experiment::TestForecast& forecast, int target)
{
    const auto channel = static_cast<std::size_t>(target);
    if (!has(outcome.data, target) || channel >= outcome.scalerShift.size())
        return std::nullopt;
    const ChannelScale scale{outcome.scalerShift[channel], outcome.scalerScale[channel]};
    const auto targets = static_cast<std::size_t>(forecast.targets);
    ForecastWindow window = framed(outcome.data, forecast.firstRow, target);
    window.windows = ForecastChart::tr("test window %1").arg(forecast.window + 1);
    window.context = column(forecast.context, targets, target, scale);
    window.truth = column(forecast.truth, targets, target, scale);
    addStamps(window, outcome.data, window.truth.size());
    for (const auto& [role, values] : forecast.forecasts)
        window.forecasts[role] = column(values, targets, target, scale);
    if (const auto* student = experiment::modelOf(outcome, Role::distilled_student); student && student->test)
        addBand(window, forecast.quantiles, *student->test, targets, target, scale);
    return window;
}

} // namespace retort::ui
