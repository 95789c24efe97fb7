// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/plan_execution.h"

#include "core/learning/forecasters/network_size.h"
#include "core/learning/training/brought_network.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

using experiment::StageKind;
using experiment::StagePlan;

bool isTeacher(const StagePlan& stage)
{
    return stage.id.role == Role::teacher && stage.kind != StageKind::combine;
}

/// A teacher trained here has features and the quantiles of the plan.
bool someTeacherIsTrained(const RunContext& run)
{
    return std::ranges::any_of(run.stages(), [](const StagePlan& stage) { return isTeacher(stage) && stage.kind == StageKind::train; });
}

std::vector<std::string> namesOfFeatures(const RunContext& run, const experiment::NetworkPlan& plan)
{
    const auto size = measureNetwork(plan.kind, plan.options, run.batches().task());
    std::vector<std::string> names;
    for (const auto& feature : size->features)
        names.push_back(feature.name);
    return names;
}

std::vector<std::string> featuresOfTeachers(const RunContext& run)
{
    if (booleanOf(run.strategy(), "self_teacher"))
        return namesOfFeatures(run, run.plan().student);
    std::vector<std::string> names;
    for (const StagePlan& stage : run.stages()) {
        if (!isTeacher(stage))
            continue;
        if (const auto* loaded = run.ready(stage.id)) {
            for (const auto& feature : featuresOf(*loaded->network, run.batches()))
                names.push_back(feature.name);
            continue;
        }
        const auto own = namesOfFeatures(run, stage.network);
        names.insert(names.end(), own.begin(), own.end());
    }
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

bool someTeacherHasFeatures(RunContext& run)
{
    if (!TrainingLoss::comparesFeatures(run.plan().terms) || booleanOf(run.strategy(), "self_teacher") || someTeacherIsTrained(run) ||
        std::ranges::any_of(run.allReady(), &ReadyNetwork::features))
        return true;
    return run.failed({RETORT_TEXT("learning", "%1 provides only predictions, but a term of this plan compares features. "
                                               "Remove the terms at the level \"feature\", or choose another teacher."),
                       {run.plan().teachers.front().checkpoint.filename().string()}});
}

/// A name that no network has would be a slip, since for assistants and further teachers the first feature stands in.
bool namedFeaturesAreThere(RunContext& run)
{
    const auto named = [](const auto& term) { return !term.teacherFeature.empty() || !term.studentFeature.empty(); };
    if (std::ranges::none_of(run.plan().terms, named))
        return true;
    const auto ofTeachers = featuresOfTeachers(run), ofStudent = namesOfFeatures(run, run.plan().student);
    const auto lacks = [](const std::vector<std::string>& names, const std::string& name) {
        return !name.empty() && std::ranges::find(names, name) == names.end();
    };
    for (const auto& term : run.plan().terms) {
        if (lacks(ofTeachers, term.teacherFeature))
            return run.failed({RETORT_TEXT("learning", "A term compares the teacher's feature \"%1\", but the teacher "
                                                       "has no feature of that name. Choose one of: %2."),
                               {term.teacherFeature, listed(ofTeachers)}});
        if (lacks(ofStudent, term.studentFeature))
            return run.failed({RETORT_TEXT("learning", "A term compares the student's feature \"%1\", but the student "
                                                       "has no feature of that name. Choose one of: %2."),
                               {term.studentFeature, listed(ofStudent)}});
    }
    return true;
}

/// Of loaded teachers: those that are trained here were asked about with the memory.
bool shapesFit(RunContext& run)
{
    if (booleanOf(run.strategy(), "self_teacher"))
        return true;
    const auto student = measureNetwork(run.plan().student.kind, run.plan().student.options, run.batches().task());
    for (const ReadyNetwork& loaded : run.allReady())
        if (loaded.features && TrainingLoss::comparesFeatures(run.plan().terms))
            if (auto misfit = shapeMisfit(run.plan().terms, featuresOf(*loaded.network, run.batches()), student->features))
                return run.failed(std::move(*misfit));
    return true;
}

bool someTeacherHasQuantiles(RunContext& run)
{
    const auto hasQuantiles = [](const ReadyNetwork& teacher) { return !teacher.network->quantileLevels().empty(); };
    if (!TrainingLoss::comparesTeacherQuantiles(run.plan().terms) || booleanOf(run.strategy(), "self_teacher") ||
        someTeacherIsTrained(run) || std::ranges::any_of(run.allReady(), hasQuantiles))
        return true;
    return run.failed(
        {RETORT_TEXT("learning",
                     "%1 does not provide the quantiles of this plan, but a term compares the teacher's. Choose a "
                     "teacher that was trained with them, or use the term \"pinball\" instead."),
         {run.plan().teachers.front().checkpoint.filename().string()}});
}

} // namespace

bool teachersMeetDemands(RunContext& run)
{
    return someTeacherHasFeatures(run) && namedFeaturesAreThere(run) && shapesFit(run) && someTeacherHasQuantiles(run);
}

} // namespace retort::learning
