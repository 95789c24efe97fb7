// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/study_estimate.h"

#include "core/data/prepared_series.h"
#include "core/data/reading/series_import.h"
#include "core/plan/plan_json.h"

#include <map>
#include <nlohmann/json.hpp>

namespace retort::headless
{
namespace
{

constexpr std::size_t mostMeasured = 16;

std::optional<double> measured(const experiment::Plan& plan, const experiment::Engine& engine)
{
    if (plan.task.kind == experiment::TaskKind::classification)
        return std::nullopt; // windows and classes are known only when it runs
    const auto imported = data::importSeries(plan.data.file, plan.data.import);
    if (!imported)
        return std::nullopt;
    const data::TimeSeries& series = imported->series;
    experiment::TaskShape shape{.channels = static_cast<int>(series.channels.size()), .lookBack = plan.task.lookBack, .horizon = plan.task.horizon};
    shape.targets = plan.task.targets.empty() ? shape.channels : static_cast<int>(plan.task.targets.size());
    const data::TimeSeries axis{.name = {}, .stamps = {}, .step = series.step, .calendar = series.calendar, .channels = {}};
    (void) data::timeMarks(axis, shape.marks);
    const auto rows = series.channels.empty() ? 0 : static_cast<std::int64_t>(series.channels.front().values.size());
    const auto estimate = engine.estimateRun(plan, shape, rows);
    return estimate && estimate->seconds > 0 ? std::optional(estimate->seconds) : std::nullopt;
}

} // namespace

std::optional<double> secondsOf(const std::vector<study::Trial>& trials, const experiment::Engine& engine)
{
    std::map<std::string, std::optional<double>> known; // by what a plan is without its seed
    double seconds = 0;
    for (const study::Trial& trial : trials) {
        experiment::Plan plan = trial.plan;
        plan.seed = 0;
        plan.name.clear();
        const std::string key = experiment::toJson(plan).dump();
        if (!known.contains(key)) {
            if (known.size() == mostMeasured || !trial.findings.empty())
                return std::nullopt;
            known[key] = measured(plan, engine);
        }
        if (!known[key])
            return std::nullopt;
        seconds += *known[key];
    }
    return seconds;
}

} // namespace retort::headless
