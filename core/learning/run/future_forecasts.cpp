// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/future_forecasts.h"

#include "core/data/continued_series.h"
#include "core/evaluation/conformal.h"
#include "core/evaluation/seasonal_naive.h"
#include "core/learning/run/recorded_networks.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/forecast_evaluation.h"
#include "core/learning/training/series_of_plan.h"

#include <cmath>
#include <numeric>
#include <algorithm>

namespace retort::learning
{
namespace
{

using experiment::FutureForecast;
using experiment::FutureInterval;

/// Forecasts of windows of a part of the run, scaled, [windows, steps, targets] row-major.
using WindowSource = std::function<std::vector<float>(const data::WindowSet& set, std::span<const std::int64_t> windows)>;

constexpr std::int64_t batchSize = 64;
constexpr int leastContext = 48; ///< rows that are shown before a short forecast
constexpr std::int64_t mostValues = 40'000'000; ///< of errors that are held at once; then windows are taken at regular distances

std::vector<std::int64_t> windowsFor(const data::WindowSet& set, std::int64_t values)
{
    const std::int64_t stride = std::max<std::int64_t>(1, (set.count() * values + mostValues - 1) / mostValues);
    std::vector<std::int64_t> windows;
    for (std::int64_t window = 0; window < set.count(); window += stride)
        windows.push_back(window);
    return windows;
}

/// Hears of the absolute error of a step and target (step * targets + target), data units; not a number where the truth is missing.
using ErrorSink = std::function<void(std::size_t cell, double error)>;

/// False where `stop` is heard.
bool visitErrors(const WindowSource& source, const data::PreparedSeries& prepared, const data::WindowSet& set, const ErrorSink& sink, const CancellationToken& stop)
{
    const auto cells = static_cast<std::size_t>(set.horizon) * prepared.targets.size();
    const auto windows = windowsFor(set, static_cast<std::int64_t>(cells));
    for (std::size_t begin = 0; begin < windows.size(); begin += batchSize) {
        if (stop.cancelled())
            return false;
        const auto batch = std::span(windows).subspan(begin, std::min<std::size_t>(batchSize, windows.size() - begin));
        const auto forecasts = source(set, batch);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const std::int64_t firstRow = set.starts[static_cast<std::size_t>(batch[i])] + set.lookBack;
            for (std::size_t cell = 0; cell < cells; ++cell) {
                const int target = prepared.targets[cell % prepared.targets.size()];
                const auto c = static_cast<std::size_t>(target);
                const double value = forecasts[i * cells + cell] * prepared.scaler.scale()[c] + prepared.scaler.shift()[c];
                sink(cell, std::abs(value - prepared.truth(firstRow + static_cast<std::int64_t>(cell / prepared.targets.size()), target)));
            }
        }
    }
    return true;
}

/// Around `values`; steps beyond the trained ones have none. Nothing where `stop` is heard.
std::optional<std::vector<FutureInterval>> intervalsOf(const std::vector<double>& values, const std::vector<double>& levels, const WindowSource& source,
                                                       const data::PreparedSeries& learned, const CancellationToken& stop)
{
    std::vector<std::vector<double>> errors(static_cast<std::size_t>(learned.test.horizon) * learned.targets.size());
    if (!visitErrors(source, learned, learned.validation, [&](std::size_t cell, double error) { errors[cell].push_back(error); }, stop))
        return std::nullopt;
    std::vector<FutureInterval> intervals;
    std::vector<std::vector<double>> radii; // of each level
    for (const double level : levels) {
        auto& interval = intervals.emplace_back(FutureInterval{.level = level, .lower = std::vector<double>(values.size(), std::nan("")), .upper = std::vector<double>(values.size(), std::nan(""))});
        auto& radius = radii.emplace_back();
        for (std::size_t cell = 0; cell < errors.size(); ++cell) {
            radius.push_back(evaluation::conformalRadius(errors[cell], level));
            if (cell < values.size() && std::isfinite(radius.back())) {
                interval.lower[cell] = values[cell] - radius.back();
                interval.upper[cell] = values[cell] + radius.back();
            }
        }
    }
    std::int64_t known = 0;
    std::vector<std::int64_t> inside(levels.size());
    const auto count = [&](std::size_t cell, double error) {
        known += std::isnan(error) ? 0 : 1;
        for (std::size_t i = 0; i < levels.size(); ++i)
            inside[i] += error <= radii[i][cell] ? 1 : 0;
    };
    if (!visitErrors(source, learned, learned.test, count, stop))
        return std::nullopt;
    for (std::size_t i = 0; i < levels.size(); ++i)
        intervals[i].coverage = known > 0 ? static_cast<double>(inside[i]) / static_cast<double>(known) : std::nan("");
    return intervals;
}

/// The known rows, continued, and what is asked of them.
class Future
{
public:
    Future(const data::PreparedSeries& learned, data::ContinuedSeries& continued, torch::Device device, int steps)
        : m_learned(learned), m_continued(continued), m_batches(continued.prepared, device), m_steps(steps)
    {
    }

    /// Data units, [steps, targets]. Later steps read the forecasts of the earlier ones.
    std::vector<double> by(Forecaster& network)
    {
        data::PreparedSeries& prepared = m_continued.prepared;
        const auto horizon = static_cast<std::int64_t>(prepared.test.horizon), width = static_cast<std::int64_t>(prepared.series.channels.size());
        std::vector<double> values;
        auto set = prepared.test;
        for (std::int64_t done = 0; done < m_steps; done += horizon) {
            set.starts = {m_continued.knownRows - set.lookBack + done};
            const std::int64_t window = 0;
            const auto scaled = toVector(forecastsOf(network, m_batches, set, {&window, 1}));
            for (std::size_t i = 0; i < scaled.size(); ++i) {
                const auto target = static_cast<std::size_t>(prepared.targets[i % prepared.targets.size()]);
                const auto row = m_continued.knownRows + done + static_cast<std::int64_t>(i / prepared.targets.size());
                prepared.values[static_cast<std::size_t>(row * width) + target] = scaled[i]; // for the next steps
                values.push_back(scaled[i] * m_learned.scaler.scale()[target] + m_learned.scaler.shift()[target]);
            }
        }
        values.resize(static_cast<std::size_t>(m_steps) * prepared.targets.size());
        return values;
    }

    /// The last season once more, and again.
    std::vector<double> naive(int season) const
    {
        const data::PreparedSeries& prepared = m_continued.prepared;
        std::vector<double> values;
        for (std::int64_t step = 0; step < m_steps; ++step)
            for (const int target : prepared.targets) {
                std::int64_t row = m_continued.knownRows - season + step % season;
                const auto known = [&](std::int64_t at) { return at >= 0 && !std::isnan(prepared.truth(at, target)); };
                if (!known(row))
                    for (row = m_continued.knownRows - 1; row > 0 && !known(row);)
                        --row;
                values.push_back(prepared.truth(row, target));
            }
        return values;
    }

private:
    const data::PreparedSeries& m_learned;
    data::ContinuedSeries& m_continued;
    WindowBatches m_batches;
    int m_steps;
};

/// The plan with the split in rows, so that a series that has grown keeps its parts.
experiment::Plan planOf(const experiment::Record& record)
{
    experiment::Plan plan = record.plan;
    const data::Split& split = record.outcome.data.split;
    plan.data.split = {data::SplitPlan::Unit::rows, static_cast<double>(split.train.size()), static_cast<double>(split.validation.size()), static_cast<double>(split.test.size())};
    return plan;
}

/// Whether the training rows are scaled as in the run, whatever was added behind them.
bool isScaledAsBefore(const experiment::Outcome& outcome, const data::PreparedSeries& prepared)
{
    constexpr double tolerance = 1e-9;
    const auto same = [](double one, double other) { return std::abs(one - other) <= tolerance * std::max(std::abs(one), std::abs(other)); };
    if (outcome.scalerShift.size() != prepared.targets.size() || prepared.series.stamps.front() != outcome.data.firstStamp)
        return false;
    for (std::size_t i = 0; i < prepared.targets.size(); ++i) {
        const auto target = static_cast<std::size_t>(prepared.targets[i]);
        if (!same(outcome.scalerShift[i], prepared.scaler.shift()[target]) || !same(outcome.scalerScale[i], prepared.scaler.scale()[target]))
            return false;
    }
    return true;
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

void describe(FutureForecast& forecast, const data::ContinuedSeries& continued, int steps)
{
    const data::PreparedSeries& prepared = continued.prepared;
    for (const int target : prepared.targets) {
        forecast.targets.push_back(prepared.series.channels[static_cast<std::size_t>(target)].name);
        forecast.units.push_back(prepared.series.channels[static_cast<std::size_t>(target)].unit);
    }
    forecast.calendar = prepared.series.calendar;
    const auto stamps = prepared.series.stamps.begin() + continued.knownRows;
    forecast.stamps.assign(stamps, stamps + steps);
    forecast.trainedSteps = prepared.test.horizon;
    const std::int64_t context = std::min<std::int64_t>(continued.knownRows, std::max(2 * steps, leastContext));
    for (std::int64_t row = continued.knownRows - context; row < continued.knownRows; ++row) {
        forecast.contextStamps.push_back(prepared.series.stamps[static_cast<std::size_t>(row)]);
        for (const int target : prepared.targets)
            forecast.context.push_back(prepared.truth(row, target));
    }
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
    if (record.plan.task.kind == experiment::TaskKind::classification)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "The networks of %1 are classifiers; they forecast no values."), {record.directory.string()});
    at::globalContext().setFlushDenormal(true); // before the first worker threads, which inherit it
    const auto setting = resolveCompute(record.plan.compute);
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const ComputeScope scope(*setting);
    const auto series = loadSeries(planOf(record), stop, [](double) {});
    if (!series)
        return tl::unexpected<Error>(series.error());
    const bool changed = series->summary.sha256 != record.outcome.data.sha256;
    if (changed && !isScaledAsBefore(record.outcome, series->prepared))
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "%1 has changed since this run: the scaling and the intervals cannot be reproduced. Restore it, and give the new rows as another file."),
                    {record.plan.data.file.string()});
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

    FutureForecast forecast;
    forecast.remarks = continued->remarks;
    if (changed)
        forecast.remarks.push_back({RETORT_TEXT("learning", "The series has changed since the run: it has %1 rows and had %2. Its training rows are scaled as before."),
                                    {std::to_string(learned.series.rows()), std::to_string(record.outcome.data.rows)}});
    describe(forecast, *continued, steps);
    if (steps > horizon)
        forecast.remarks.push_back({RETORT_TEXT("learning", "Steps after the first %1 are forecast recursively and have no intervals: the networks were trained for %1 steps."), {std::to_string(horizon)}});
    if (question.series.empty() && question.knownRows)
        forecast.truth = truthAfter(learned, *question.knownRows, steps);
    const WindowBatches batches(learned, setting->device);
    const auto networks = RecordedNetworks(record, batches, stop).forecasting(forecast.remarks);
    if (networks.empty())
        return fail(ErrorKind::missing, RETORT_TEXT("learning", "No network of the run in %1 can forecast."), {record.directory.string()});
    Future future(learned, *continued, setting->device, steps);
    const auto add = [&](StageId stage, std::string kind, std::vector<double> values, const WindowSource& source) {
        auto intervals = intervalsOf(values, question.levels, source, learned, stop);
        if (!intervals)
            return false;
        forecast.models.push_back({stage, std::move(kind), std::move(values), std::move(*intervals)});
        return true;
    };
    bool whole = true;
    for (const auto& [role, network] : networks)
        whole = whole && add(role, experiment::modelOf(record.outcome, role)->kind, future.by(*network), [&, made = network](const data::WindowSet& set, std::span<const std::int64_t> windows) {
                    return toVector(forecastsOf(*made, batches, set, windows));
                });
    const int season = std::max(1, series->summary.season);
    whole = whole && add(Role::seasonal_naive, {}, future.naive(season), [&](const data::WindowSet& set, std::span<const std::int64_t> windows) {
                std::vector<float> all;
                for (const std::int64_t window : windows) {
                    const auto one = evaluation::seasonalNaive(learned, set, season, window, 1);
                    all.insert(all.end(), one.begin(), one.end());
                }
                return all;
            });
    if (!whole)
        return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped."));
    return forecast;
}

} // namespace retort::learning
