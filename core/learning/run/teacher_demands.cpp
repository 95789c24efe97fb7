// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/distillation_run.h"

#include "core/learning/forecasters/network_size.h"
#include "core/learning/training/joint_forecaster.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

/// Far from those of the students, which follow the run's.
constexpr std::uint64_t betweenTeachers = 1000;

} // namespace

bool DistillationRun::teacherStage()
{
    // Pre-trained ones first: a mismatch shows before hours of training.
    for (std::size_t i = 0; i < m_plan.teachers.size(); ++i)
        if (!m_plan.teachers[i].checkpoint.empty() && !bring(i))
            return false;
    if (!someTeacherHasFeatures() || !namedFeaturesAreThere() || !someTeacherHasQuantiles())
        return false;
    for (std::size_t i = 0; i < m_plan.teachers.size(); ++i)
        if (m_plan.teachers[i].checkpoint.empty() && !trainTeacher(i))
            return false;
    return m_plan.teachers.size() == 1 || joinTeachers();
}

/// Checked as soon as the pre-trained ones are loaded: a teacher trained here has a feature.
bool DistillationRun::someTeacherHasFeatures()
{
    const auto trained = [](const auto& plan) { return plan.checkpoint.empty(); };
    if (!TrainingLoss::comparesFeatures(m_plan.terms) || booleanOf(m_strategy, "self_teacher") || std::ranges::any_of(m_plan.teachers, trained) ||
        std::ranges::any_of(m_contestants, &Contestant::features))
        return true;
    return failed({RETORT_TEXT("learning", "%1 provides only predictions, but a term of this plan compares features. "
                                           "Remove the terms at the level \"feature\", or choose another teacher."),
                   {m_plan.teachers.front().checkpoint.filename().string()}});
}

/// A name that no network has would be a slip, since for assistants and further teachers the first feature stands in.
bool DistillationRun::namedFeaturesAreThere()
{
    const auto named = [](const auto& term) { return !term.teacherFeature.empty() || !term.studentFeature.empty(); };
    if (std::ranges::none_of(m_plan.terms, named))
        return true;
    const auto ofTeachers = featuresOfTeachers(), ofStudent = namesOfFeatures(m_plan.student);
    const auto lacks = [](const std::vector<std::string>& names, const std::string& name) {
        return !name.empty() && std::ranges::find(names, name) == names.end();
    };
    for (const auto& term : m_plan.terms) {
        if (lacks(ofTeachers, term.teacherFeature))
            return failed({RETORT_TEXT("learning", "A term compares the teacher's feature \"%1\", but the teacher "
                                                   "has no feature of that name. Choose one of: %2."),
                           {term.teacherFeature, listed(ofTeachers)}});
        if (lacks(ofStudent, term.studentFeature))
            return failed({RETORT_TEXT("learning", "A term compares the student's feature \"%1\", but the student "
                                                   "has no feature of that name. Choose one of: %2."),
                           {term.studentFeature, listed(ofStudent)}});
    }
    return true;
}

std::vector<std::string> DistillationRun::namesOfFeatures(const experiment::NetworkPlan& plan) const
{
    const auto size = measureNetwork(plan.kind, plan.options, m_batches->task());
    std::vector<std::string> names;
    for (const auto& feature : size->features)
        names.push_back(feature.name);
    return names;
}

std::vector<std::string> DistillationRun::featuresOfTeachers() const
{
    if (booleanOf(m_strategy, "self_teacher"))
        return namesOfFeatures(m_plan.student);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < m_plan.teachers.size(); ++i) {
        if (const Contestant* brought = contestant(teacherId(i))) {
            for (const auto& feature : featuresOf(*brought->network, *m_batches))
                names.push_back(feature.name);
            continue;
        }
        const auto own = namesOfFeatures(m_plan.teachers[i]);
        names.insert(names.end(), own.begin(), own.end());
    }
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

/// Likewise: a teacher that is trained here has the quantiles of the plan.
bool DistillationRun::someTeacherHasQuantiles()
{
    const auto trained = [](const auto& plan) { return plan.checkpoint.empty(); };
    const auto hasQuantiles = [](const Contestant& teacher) {
        return !teacher.network->quantileLevels().empty();
    };
    if (!TrainingLoss::comparesTeacherQuantiles(m_plan.terms) || booleanOf(m_strategy, "self_teacher") ||
        std::ranges::any_of(m_plan.teachers, trained) || std::ranges::any_of(m_contestants, hasQuantiles))
        return true;
    return failed(
        {RETORT_TEXT("learning",
                     "%1 does not provide the quantiles of this plan, but a term compares the teacher's. Choose a "
                     "teacher that was trained with them, or use the term \"pinball\" instead."),
         {m_plan.teachers.front().checkpoint.filename().string()}});
}

StageId DistillationRun::teacherId(std::size_t index) const
{
    return {Role::teacher, m_plan.teachers.size() == 1 ? 0 : static_cast<int>(index) + 1};
}

std::vector<const DistillationRun::Contestant*> DistillationRun::teachers() const
{
    std::vector<const Contestant*> all;
    for (std::size_t i = 0; i < m_plan.teachers.size(); ++i)
        all.push_back(contestant(teacherId(i)));
    return all;
}

bool DistillationRun::trainTeacher(std::size_t index)
{
    const auto& plan = m_plan.teachers[index];
    const std::uint64_t seed = m_plan.seed + betweenTeachers * index;
    Stage stage{.run = m_id,
                .id = teacherId(index),
                .network = build(plan, seed),
                .training = plan.training,
                .seed = seed,
                .loss = TrainingLoss(m_plan.task.quantiles)};
    return stage.network && runStage(stage, plan);
}

bool DistillationRun::bring(std::size_t index)
{
    const auto& plan = m_plan.teachers[index];
    const auto brought = bringNetwork(plan, m_plan, *m_batches);
    if (!brought)
        return failed(brought.error().message);
    const auto name = plan.checkpoint.filename().string();
    if (auto why = whyItCannotTeach(*brought, plan.checkpoint))
        return failed(std::move(*why));
    for (const auto& each : brought->remarks)
        remark(each);
    experiment::ModelResult model;
    model.stage = teacherId(index);
    model.kind = brought->kind;
    model.parameters = brought->parameters;
    model.checkpoint = "sha256:" + brought->sha256;
    if (!enter(model, brought->network, brought->features, name))
        return false;
    if (contestant(model.stage)) // not where it was stopped
        remark({RETORT_TEXT("learning", "Teacher loaded from %1 (%2): validation MSE %3 in this run."),
                {name, model.checkpoint.substr(0, 19), readable(m_outcome.models.back().validationMse.value_or(0))}});
    return true;
}

/// The teachers become one, which is compared and evaluated as the teacher of the run.
bool DistillationRun::joinTeachers()
{
    std::vector<std::shared_ptr<Forecaster>> networks;
    std::vector<double> validationMse;
    experiment::ModelResult model;
    model.stage = Role::teacher;
    model.kind = "joint";
    model.parameters = 0;
    for (const Contestant* teacher : teachers()) {
        const auto* one = experiment::modelOf(m_outcome, teacher->id);
        networks.push_back(teacher->network);
        validationMse.push_back(one->validationMse.value_or(0));
        *model.parameters += one->parameters.value_or(0);
    }
    const auto combination = experiment::combinationOf(m_strategy);
    const auto weights =
        teacherWeights(combination, networks, validationMse, *m_batches, m_control.stopToken());
    if (!weights)
        return !stopped();
    m_teacherWeights = *weights;
    const auto joint = std::make_shared<JointForecaster>(networks, m_teacherWeights);
    if (!enter(model, joint, false, model.kind))
        return false;
    std::string shares;
    for (const double weight : m_teacherWeights)
        shares += (shares.empty() ? "" : ", ") + readable(std::round(weight * 1000) / 1000);
    const auto error = readable(m_outcome.models.back().validationMse.value_or(0));
    remark(combination == experiment::Combination::best_per_window
               ? Message{RETORT_TEXT("learning", "In each training window the best of the teachers is used. Where "
                                                 "the ground truth is not known, their mean is compared: validation "
                                                 "MSE %1."),
                         {error}}
               : Message{RETORT_TEXT("learning", "The teachers are combined with the weights %1: validation MSE %2."),
                         {shares, error}});
    return true;
}

} // namespace retort::learning
