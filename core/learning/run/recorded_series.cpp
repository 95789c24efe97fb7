// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/recorded_series.h"

#include <algorithm>
#include <cmath>

namespace retort::learning
{
namespace
{

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

} // namespace

Result<ComputeSetting> settingForForecasts(const experiment::Record& record)
{
    if (record.plan.task.kind == experiment::TaskKind::classification)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "The networks of %1 are classifiers; they forecast no values."), {record.directory.string()});
    at::globalContext().setFlushDenormal(true); // before the first worker threads, which inherit it
    return resolveCompute(record.plan.compute);
}

Result<SeriesOfPlan> loadRecordedSeries(const experiment::Record& record, std::vector<Message>& remarks, const CancellationToken& stop)
{
    auto series = loadSeries(planOf(record), stop, [](double) {});
    if (!series)
        return tl::unexpected<Error>(series.error());
    const bool changed = series->summary.sha256 != record.outcome.data.sha256;
    if (changed && !isScaledAsBefore(record.outcome, series->prepared))
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "%1 has changed since this run: the scaling and the intervals cannot be reproduced. Restore it, and give the new rows as another file."),
                    {record.plan.data.file.string()});
    if (changed)
        remarks.push_back({RETORT_TEXT("learning", "The series has changed since the run: it has %1 rows and had %2. Its training rows are scaled as before."),
                           {std::to_string(series->prepared.series.rows()), std::to_string(record.outcome.data.rows)}});
    return series;
}

} // namespace retort::learning
