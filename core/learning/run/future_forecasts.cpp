// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/future_forecasts.h"

#include "core/data/continued_series.h"
#include "core/evaluation/conformal.h"
#include "core/learning/run/future_rows.h"
#include "core/learning/run/recorded_networks.h"
#include "core/learning/run/recorded_series.h"
#include "core/learning/run/window_errors.h"
#include "core/learning/training/compute_environment.h"

#include <cmath>
#include <numeric>
#include <algorithm>

namespace retort::learning
{
namespace
{

using experiment::FutureForecast;
using experiment::FutureInterval;

/// Around `values`; steps beyond the trained ones have none. Nothing where `stop` is heard.
std::optional<std::vector<FutureInterval>> intervalsOf(const std::vector<double>& values, const std::vector<double>& levels, const WindowSource& source,
                                                       const data::PreparedSeries& learned, const CancellationToken& stop)
{
    const auto errors = validationErrors(source, learned, stop);
    if (!errors)
        return std::nullopt;
    std::vector<FutureInterval> intervals;
    std::vector<std::vector<double>> radii; // of each level
    for (const double level : levels) {
        auto& interval = intervals.emplace_back(FutureInterval{.level = level, .lower = std::vector<double>(values.size(), std::nan("")), .upper = std::vector<double>(values.size(), std::nan(""))});
        auto& radius = radii.emplace_back();
        for (std::size_t cell = 0; cell < errors->size(); ++cell) {
            radius.push_back(evaluation::conformalRadiusOfSorted((*errors)[cell], level));
            if (cell < values.size() && std::isfinite(radius.back())) {
                interval.lower[cell] = values[cell] - radius.back();
                interval.upper[cell] = values[cell] + radius.back();
            }
        }
    }
    std::int64_t known = 0;
    std::vector<std::int64_t> inside(levels.size());
    const auto count = [&](std::int64_t, std::size_t cell, double error) {
        known += std::isnan(error) ? 0 : 1;
        for (std::size_t i = 0; i < levels.size(); ++i)
            inside[i] += error <= radii[i][cell] ? 1 : 0;
    };
    if (!visitErrors(source, learned, learned.test, count, stop))
        return std::nullopt;
    for (std::size_t i = 0; i < levels.size(); ++i)
        intervals[i].coverage = known > 0 && std::ranges::none_of(radii[i], [](double radius) { return std::isinf(radius); }) ? static_cast<double>(inside[i]) / static_cast<double>(known) : std::nan("");
    return intervals;
}

/// The rows that the question is about.
Result<data::TimeSeries> knownRows(const experiment::Record& record, const experiment::FutureQuestion& question, const data::PreparedSeries& own,
                                   const CancellationToken& stop)
{
    data::TimeSeries known = own.series;
    if (!question.series.empty()) {
        auto options = record.plan.data.import;
        options.channels.clear(); // any order, and others beside
        auto imported = data::importSeries(question.series, options, stop);
        if (!imported)
            return tl::unexpected<Error>(imported.error());
        known = std::move(imported->series);
    }
    if (question.knownRows) {
        if (*question.knownRows < 1 || *question.knownRows > static_cast<std::int64_t>(known.rows()))
            return fail(ErrorKind::invalid, RETORT_TEXT("learning", "There is no row %1: %2 has %3."),
                        {std::to_string(*question.knownRows), known.name, std::to_string(known.rows())});
        known.stamps.resize(static_cast<std::size_t>(*question.knownRows));
        for (auto& channel : known.channels)
            channel.values.resize(known.stamps.size());
    }
    return known;
}

/// Of a past origin: what came then.
std::vector<double> truthAfter(const data::PreparedSeries& own, std::int64_t row, int steps)
{
    std::vector<double> truth;
    for (std::int64_t step = 0; step < steps; ++step)
        for (const int target : own.targets)
            truth.push_back(row + step < static_cast<std::int64_t>(own.series.rows()) ? own.truth(row + step, target) : std::nan(""));
    return truth;
}

} // namespace

Result<FutureForecast> forecastFuture(const experiment::Record& record, const experiment::FutureQuestion& question, const CancellationToken& stop)
{
    const auto setting = settingForForecasts(record);
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const ComputeScope scope(*setting);
    FutureForecast forecast;
    const auto series = loadRecordedSeries(record, forecast.remarks, stop);
    if (!series)
        return tl::unexpected<Error>(series.error());
    const data::PreparedSeries& learned = series->prepared;
    const int horizon = learned.test.horizon, steps = question.steps > 0 ? question.steps : horizon;
    if (steps > horizon && learned.targets.size() != learned.series.channels.size())
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "The run forecasts %1 of %2 channels, so it can forecast at most %3 steps: later ones need the values of the others."),
                    {std::to_string(learned.targets.size()), std::to_string(learned.series.channels.size()), std::to_string(horizon)});
    const auto known = knownRows(record, question, learned, stop);
    if (!known)
        return tl::unexpected<Error>(known.error());
    const int rounded = (steps + horizon - 1) / horizon * horizon;
    auto continued = data::continuedSeries(learned, *known, {record.plan.data.import.fill, record.plan.data.incompleteWindows}, rounded);
    if (!continued)
        return tl::unexpected<Error>(continued.error());

    forecast.remarks.insert(forecast.remarks.begin(), continued->remarks.begin(), continued->remarks.end());
    FutureRows future(learned, *continued, setting->device, steps);
    future.describe(forecast);
    if (steps > horizon)
        forecast.remarks.push_back({RETORT_TEXT("learning", "Steps after the first %1 are forecast recursively and have no intervals: the networks were trained for %1 steps."), {std::to_string(horizon)}});
    if (question.series.empty() && question.knownRows)
        forecast.truth = truthAfter(learned, *question.knownRows, steps);
    const WindowBatches batches(learned, setting->device);
    const auto networks = RecordedNetworks(record, batches, stop).forecasting(forecast.remarks);
    if (networks.empty())
        return fail(ErrorKind::missing, RETORT_TEXT("learning", "No network of the run in %1 can forecast."), {record.directory.string()});
    const auto add = [&](StageId stage, std::string kind, std::vector<double> values, const WindowSource& source) {
        auto intervals = intervalsOf(values, question.levels, source, learned, stop);
        if (!intervals)
            return false;
        forecast.models.push_back({stage, std::move(kind), std::move(values), std::move(*intervals)});
        return true;
    };
    bool whole = true;
    for (const auto& [role, network] : networks)
        whole = whole && add(role, experiment::modelOf(record.outcome, role)->kind, future.by(*network), sourceOf(network, batches));
    const int season = std::max(1, series->summary.season);
    whole = whole && add(Role::seasonal_naive, {}, future.naive(season), naiveSource(learned, season));
    for (const auto& interval : forecast.models.empty() ? std::vector<FutureInterval>() : forecast.models.front().intervals)
        if (std::ranges::all_of(interval.lower, [](double value) { return std::isnan(value); }))
            forecast.remarks.push_back({RETORT_TEXT("learning", "The %1 validation windows are too few for a %2 % interval. Ask for a lower level."), {std::to_string(learned.validation.count()), readable(100 * interval.level)}});
    if (!whole)
        return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped."));
    return forecast;
}

} // namespace retort::learning
