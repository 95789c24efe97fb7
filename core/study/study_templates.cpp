// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_templates.h"

#include "core/plan/plan_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace retort::study
{
namespace
{

using experiment::Plan;
using Seeds = std::vector<std::uint64_t>;

Axis seedAxis(const Seeds& seeds)
{
    Axis axis{"seed", {}};
    for (const auto seed : seeds)
        axis.variants.push_back({std::to_string(seed), {"seed=" + std::to_string(seed)}});
    return axis;
}

Axis numbers(const std::string& path, const std::vector<double>& values)
{
    Axis axis{path, {}};
    for (const double value : values)
        axis.variants.push_back({readable(value), {path + "=" + readable(value)}});
    return axis;
}

StudyPlan begun(const Plan& plan, const char* what, std::vector<Axis> axes, const Seeds& seeds)
{
    StudyPlan study{.name = plan.name.empty() ? what : plan.name + ", " + what, .base = plan, .axes = std::move(axes)};
    study.axes.push_back(seedAxis(seeds));
    if (plan.task.kind == experiment::TaskKind::classification)
        study.metric = "macro_f1";
    return study;
}

/// The plan's terms without those that are left out, as an assignment.
std::string termsWithout(const Plan& plan, const std::function<bool(const experiment::TermPlan&)>& leftOut)
{
    Plan kept = plan;
    std::erase_if(kept.terms, leftOut);
    return "distillation.terms=" + nlohmann::json(experiment::toJson(kept)["distillation"]["terms"]).dump();
}

/// As published for TimeDistill: without each level, each kind of term, the ground truth, and each pair of level and kind.
Axis ablationAxis(const Plan& plan)
{
    Axis axis{"terms", {{"all", {}}}};
    const auto without = [&](const std::string& label, const std::function<bool(const experiment::TermPlan&)>& leftOut) {
        const auto left = std::ranges::count_if(plan.terms, leftOut);
        if (left > 0 && left < std::ssize(plan.terms))
            axis.variants.push_back({"w/o " + label, {termsWithout(plan, leftOut)}});
    };
    for (const Level level : {Level::prediction, Level::feature})
        without(std::string(idOf(level)) + " level", [level](const auto& term) { return term.level == level; });
    std::vector<std::string> kinds;
    for (const auto& term : plan.terms)
        if (std::ranges::find(kinds, term.kind) == kinds.end())
            kinds.push_back(term.kind);
    for (const auto& kind : kinds)
        without(kind, [&](const auto& term) { return term.kind == kind; });
    if (kinds.size() > 1)
        for (const Level level : {Level::prediction, Level::feature})
            for (const auto& kind : kinds)
                without(kind + ", " + idOf(level), [&](const auto& term) { return term.kind == kind && term.level == level; });
    if (!plan.terms.empty() && plan.supervisedWeight > 0)
        axis.variants.push_back({"w/o supervision", {"distillation.supervised_weight=0"}});
    return axis;
}

StudyPlan ofSeeds(const Plan& plan, const Seeds& seeds)
{
    return begun(plan, "seeds", {}, seeds);
}

StudyPlan ofAblation(const Plan& plan, const Seeds& seeds)
{
    return begun(plan, "ablation", {ablationAxis(plan)}, seeds);
}

StudyPlan ofLookBacks(const Plan& plan, const Seeds& seeds)
{
    return begun(plan, "look-back", {numbers("task.look_back", {96, 192, 336, 720})}, seeds);
}

StudyPlan ofHorizons(const Plan& plan, const Seeds& seeds)
{
    return begun(plan, "horizons", {numbers("task.horizon", {96, 192, 336, 720})}, seeds);
}

StudyPlan ofPairs(const Plan& plan, const Seeds& seeds)
{
    const auto kinds = [](const std::string& path, const std::string& own, std::vector<std::string> others) {
        Axis axis{path, {{own, {}}}};
        std::erase(others, own);
        for (const auto& kind : others)
            axis.variants.push_back({kind, {path + ".kind=" + kind, path + ".options={}"}});
        return axis;
    };
    const std::string teacher = plan.teachers.empty() ? std::string() : plan.teachers.front().kind;
    return begun(plan, "teacher x student",
                 {kinds("teacher", teacher, {"itransformer", "patchtst", "dlinear"}), kinds("student", plan.student.kind, {"mlp", "dlinear", "tsmixer"})}, seeds);
}

StudyPlan ofWeights(const Plan& plan, const Seeds& seeds)
{
    std::vector<Axis> axes;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, plan.terms.size()); ++i) {
        axes.push_back(numbers("distillation.terms." + std::to_string(i) + ".weight", {0, 0.1, 0.5, 1, 2}));
        axes.back().label = "weight of " + plan.terms[i].kind + " (" + idOf(plan.terms[i].level) + ")";
    }
    return begun(plan, "weights", std::move(axes), seeds);
}

Axis range(const std::string& label, const std::string& path, double from, double to)
{
    return {.label = label, .variants = {}, .path = path, .range = Range{.from = from, .to = to, .logarithmic = true}};
}

/// What decides most about a student: its learning rate, and the weights of the first terms. The seed stays.
StudyPlan ofSearch(const Plan& plan, const Seeds&)
{
    constexpr std::size_t mostTerms = 3;
    StudyPlan study = begun(plan, "search", {range("student.training.learning_rate", "student.training.learning_rate", 1e-4, 0.05)}, {});
    study.axes.pop_back(); // the seeds
    for (std::size_t i = 0; i < std::min(mostTerms, plan.terms.size()); ++i)
        study.axes.push_back(range("weight of " + plan.terms[i].kind + " (" + idOf(plan.terms[i].level) + ")", "distillation.terms." + std::to_string(i) + ".weight", 0.02, 10));
    study.design = Design::search;
    return study;
}

} // namespace

const std::vector<Template>& templates()
{
    static const std::vector<Template> all = {
        {"seeds", RETORT_TEXT("study", "Seeds"), RETORT_TEXT("study", "The same plan with several seeds: how much the result varies from seed to seed."), ofSeeds},
        {"ablation", RETORT_TEXT("study", "Ablation"),
         RETORT_TEXT("study", "Leaves out, in turn, each level, each kind of term, each single term, and the supervised loss."), ofAblation},
        {"look_back", RETORT_TEXT("study", "Look-back"), RETORT_TEXT("study", "Look-backs of 96, 192, 336 and 720 steps."), ofLookBacks},
        {"horizons", RETORT_TEXT("study", "Horizons"), RETORT_TEXT("study", "Horizons of 96, 192, 336 and 720 steps."), ofHorizons},
        {"pairs", RETORT_TEXT("study", "Teacher × student"), RETORT_TEXT("study", "Every combination of a few teachers and students."), ofPairs},
        {"weights", RETORT_TEXT("study", "Weights"), RETORT_TEXT("study", "A grid over the weights of the first two terms."), ofWeights},
        {"search", RETORT_TEXT("study", "Search"),
         RETORT_TEXT("study", "Looks for the learning rate of the student and the weights of the terms with the lowest validation error, in 30 trials."), ofSearch}};
    return all;
}

const Template* templateOf(const std::string& id)
{
    const auto found = std::ranges::find(templates(), id, &Template::id);
    return found == templates().end() ? nullptr : &*found;
}

std::vector<std::uint64_t> seedsFrom(const experiment::Plan& plan, std::size_t count)
{
    std::vector<std::uint64_t> seeds;
    for (std::size_t i = 0; i < count; ++i)
        seeds.push_back(plan.seed + i);
    return seeds;
}

} // namespace retort::study
