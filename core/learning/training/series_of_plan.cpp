// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/series_of_plan.h"

#include "core/evaluation/seasonal_naive.h"

namespace retort::learning
{
namespace
{

experiment::DataSummary summaryOf(const data::PreparedSeries& prepared, const std::string& sha256)
{
    experiment::DataSummary summary;
    summary.rows = static_cast<std::int64_t>(prepared.series.rows());
    for (const auto& channel : prepared.series.channels)
        summary.channels.push_back(channel.name);
    for (const auto target : prepared.targets)
        summary.targets.push_back(summary.channels[static_cast<std::size_t>(target)]);
    summary.sha256 = sha256;
    summary.firstStamp = prepared.series.stamps.front();
    summary.step = prepared.series.step;
    summary.calendar = prepared.series.calendar;
    summary.split = prepared.split;
    summary.trainWindows = prepared.train.count();
    summary.validationWindows = prepared.validation.count();
    summary.testWindows = prepared.test.count();
    summary.excludedWindows = prepared.train.excluded + prepared.validation.excluded + prepared.test.excluded;
    const auto season = evaluation::seasonOf(prepared);
    summary.season = season.steps;
    summary.seasonFromSampling = season.fromSampling;
    return summary;
}

} // namespace

Result<SeriesOfPlan> loadSeries(const experiment::Plan& plan, const CancellationToken& stop,
                                const std::function<void(double)>& progress)
{
    auto imported = data::importSeries(plan.data.file, plan.data.import, stop, progress);
    if (!imported)
        return tl::unexpected<Error>(imported.error());
    auto prepared =
        data::prepare(std::move(imported->series), {plan.data.split, plan.data.scaler, plan.task.lookBack,
                                                    plan.task.horizon, plan.task.targets});
    if (!prepared)
        return tl::unexpected<Error>(prepared.error());
    SeriesOfPlan series{std::move(*prepared), {}};
    series.summary = summaryOf(series.prepared, imported->sha256);
    return series;
}

} // namespace retort::learning
