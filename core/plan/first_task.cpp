// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/first_task.h"

#include "core/data/collections/collection.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

constexpr int usualSeason = 24;   ///< where none is known
constexpr int mostSteps = 96;     ///< a horizon that small networks learn within minutes
constexpr int mostLookBack = 336;
constexpr int lookBackSeasons = 4;

} // namespace

TaskPlan firstTask(std::int64_t rows, int season, const data::SplitPlan& split)
{
    const int ahead = std::min(season > 1 ? season : usualSeason, mostSteps);
    const bool byRatio = split.unit == data::SplitPlan::Unit::ratio;
    const auto rowsOf = [&](double part) { return byRatio ? static_cast<double>(rows) * part : part; };
    // Half of a part for the windows themselves, so that there are about as many of them as a window has steps.
    const double shortest = std::min(rowsOf(split.validation), rowsOf(split.test)) / 2;
    const double train = rowsOf(split.train) / 2;
    TaskPlan task;
    task.horizon = static_cast<int>(std::clamp<double>(ahead, 1, std::max(1.0, shortest)));
    task.lookBack = static_cast<int>(std::clamp<double>(std::min(lookBackSeasons * ahead, mostLookBack), 1,
                                                        std::max(1.0, train - task.horizon)));
    return task;
}

Plan withKind(Plan plan, TaskKind kind, const Catalogue& catalogue)
{
    if (plan.task.kind == kind)
        return plan;
    const bool classes = kind == TaskKind::classification;
    plan.task.kind = kind;
    plan.task.quantiles.clear();
    plan.task.classes.clear();
    if (classes)
        plan.task.classes = {{"labels", std::string("direction")}};
    std::erase_if(plan.terms, [&](const TermPlan& term) {
        const TermInfo* info = catalogue.term(term.kind);
        return info && (term.level == Level::prediction || info->quantiles != QuantileUse::none) && !(classes ? info->comparesClasses : info->comparesValues);
    });
    if (plan.terms.empty())
        plan.terms = {{classes ? "soft_labels" : "multi_scale", Level::prediction, classes ? 0.5 : 1, {}}};
    plan.strategy.erase("combine");
    return plan;
}

Plan withTaskOf(const std::filesystem::path& file, Plan plan)
{
    const bool collection = data::isCollectionFile(file);
    if (collection == (plan.task.kind == TaskKind::classification))
        return plan;
    plan.task = {};
    plan.strategy = {};
    plan.assistants.clear();
    if (!collection) { // of classes nothing fits a forecast but the networks
        plan.terms = {{"multi_scale", Level::prediction, 1, {}}};
        plan.supervisedWeight = 1;
        return plan;
    }
    plan.task.kind = TaskKind::classification;
    const Options training = {{"epochs", std::int64_t{40}}, {"learning_rate", 0.003}, {"schedule", std::string("cosine")}, {"batch_size", std::int64_t{16}}};
    plan.teachers = {{"inception_time", {{"filters", std::int64_t{16}}, {"depth", std::int64_t{3}}}, training, {}}};
    plan.student = {"fcn", {{"filters", std::int64_t{8}}}, training, {}};
    plan.terms = {{"soft_labels", Level::prediction, 0.5, {{"temperature", 2.0}}}};
    plan.supervisedWeight = 0.5;
    return plan;
}

} // namespace retort::experiment
