// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/distillation_run.h"

#include "core/learning/forecasters/closed_form.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/quantile_fan.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/training/weight_inheritance.h"

namespace retort::learning
{
namespace
{

/// Far from those of teachers and students.
constexpr std::uint64_t firstAssistant = 500;

} // namespace

/// Each learner is taught by the one before it, the first by the teachers of the run.
bool DistillationRun::studentStages()
{
    if (!trainPlainStudent())
        return false;
    const auto all = learners();
    if (booleanOf(m_strategy, "self_teacher"))
        return teachItself(all.back());
    auto teaching = teachers();
    for (const Learner& learner : all) {
        const auto panel = panelOf(teaching);
        if (!panel)
            return !stopped();
        auto network = build(*learner.plan, learner.seed);
        if (!network)
            return false;
        if (learner.id.role == Role::distilled_student)
            beginWithTheTeacher(network);
        if (!trainLearner(learner, *panel, std::move(network), nullptr))
            return false;
        teaching = {contestant(learner.id)};
    }
    return true;
}

/// All generations begin like the plain student: the teacher is all that differs.
std::vector<DistillationRun::Learner> DistillationRun::learners() const
{
    std::vector<Learner> all;
    for (std::size_t i = 0; i < m_plan.assistants.size(); ++i)
        all.push_back({{Role::assistant, static_cast<int>(i) + 1}, &m_plan.assistants[i], m_plan.seed + firstAssistant + i});
    const auto generations = integerOf(m_strategy, "generations");
    for (std::int64_t i = 1; i <= generations; ++i)
        all.push_back({{Role::distilled_student, i == generations ? 0 : static_cast<int>(i)}, &m_plan.student, m_plan.seed + 1});
    return all;
}

/// Both students begin with the same weights and see the same batches in the same order: the terms are all
/// that differs.
bool DistillationRun::trainPlainStudent()
{
    const std::uint64_t seed = m_plan.seed + 1;
    Stage stage{.run = m_id,
                .id = Role::plain_student,
                .network = build(m_plan.student, seed),
                .training = m_plan.student.training,
                .seed = seed,
                .loss = TrainingLoss(m_plan.task.quantiles),
                .teacherErrors = &contestant(Role::teacher)->validationErrors};
    return stage.network && runStage(stage, m_plan.student);
}

bool DistillationRun::trainLearner(const Learner& learner, const TeacherAnswers& answers,
                                   std::shared_ptr<Forecaster> network, std::shared_ptr<SelfTeacher> selfTeacher)
{
    const auto bridges = bridgesOf(learner, answers);
    Stage stage{
        .run = m_id,
        .id = learner.id,
        .network = std::move(network),
        .training = learner.plan->training,
        .seed = learner.seed,
        .loss = TrainingLoss(m_plan.terms, answers, bridges, m_plan.supervisedWeight, m_plan.task.quantiles,
                             realOf(m_strategy, "horizon_tau")),
        .bridges = bridges,
        .selfTeacher = std::move(selfTeacher),
        .teacherErrors = &contestant(Role::teacher)->validationErrors};
    if (learner.id.role == Role::distilled_student)
        stage.plainErrors = &contestant(Role::plain_student)->validationErrors;
    return runStage(stage, *learner.plan);
}

bool DistillationRun::teachItself(const Learner& learner)
{
    auto student = build(*learner.plan, learner.seed);
    auto average = build(*learner.plan, learner.seed);
    if (!student || !average)
        return false;
    beginWithTheTeacher(student);
    if (!setWeights(*average, weightsOf(*student)))
        throw std::logic_error("the average is a network like the student");
    const auto itself = std::make_shared<SelfTeacher>(
        std::move(average), *m_batches, TrainingLoss::asked(m_plan.terms), realOf(m_strategy, "decay"));
    return trainLearner(learner, *itself, std::move(student), itself);
}

std::optional<TeacherPanel> DistillationRun::panelOf(const std::vector<const Contestant*>& teachers)
{
    const Message asking{RETORT_TEXT("learning", "Computing the teacher's outputs for all training windows"), {}};
    const AskedParts asked = TrainingLoss::asked(m_plan.terms);
    std::vector<TeacherCache> caches;
    for (const Contestant* teacher : teachers) {
        const auto done = static_cast<double>(caches.size());
        auto cache = TeacherCache::fill(
            teacher->network, *m_batches, m_series->prepared.train,
            {teacher->features ? asked.features : std::vector<std::string>{}, asked.quantiles},
            CacheBudget::ofThisMachine(m_folder.directory), m_control.stopToken(), [&](double part) {
                m_observer.onActivity(asking, (done + part) / static_cast<double>(teachers.size()));
            });
        if (!cache)
            return std::nullopt;
        const auto size = std::to_string(cache->bytes() >> 20);
        if (cache->storage() == TeacherCache::Storage::file)
            remark({RETORT_TEXT("learning", "The teacher's outputs (%1 MB) are too large for memory and are kept in "
                                            "a memory-mapped file."),
                    {size}});
        if (cache->storage() == TeacherCache::Storage::recomputed)
            remark({RETORT_TEXT("learning", "The teacher's outputs (%1 MB) fit neither in memory nor on disk and are "
                                            "recomputed for every batch: the distilled student trains more slowly."),
                    {size}});
        caches.push_back(std::move(*cache));
    }
    if (caches.size() == 1)
        return TeacherPanel(std::move(caches.front()));
    return TeacherPanel(std::move(caches), m_teacherWeights,
                        experiment::combinationOf(m_strategy) == experiment::Combination::best_per_window);
}

FeatureBridges DistillationRun::bridgesOf(const Learner& learner, const TeacherAnswers& answers) const
{
    if (!TrainingLoss::comparesFeatures(m_plan.terms))
        return {};
    const auto size = measureNetwork(learner.plan->kind, learner.plan->options, m_batches->task());
    const SeededInitialisation begin(learner.seed + 1); // not the draws that began the student
    auto bridges = bridgesFor(m_plan.terms, answers.answeredFeatures(), size->features);
    for (const auto& [join, bridge] : bridges)
        bridge->to(m_setting.device);
    return bridges;
}

/// Says which weights were taken over, so that the record holds it.
void DistillationRun::beginWithTheTeacher(const std::shared_ptr<Forecaster>& student)
{
    if (textOf(m_strategy, "begin") != "teacher")
        return;
    if (student->closedForm()) {
        remark({RETORT_TEXT("learning", "The student is solved in closed form, so it does not start from the "
                                        "teacher's weights."), {}});
        return;
    }
    const auto all = teachers();
    const auto ofItsKind = std::ranges::find(all, m_plan.student.kind, &Contestant::kind);
    const Contestant& teacher = **(ofItsKind == all.end() ? all.begin() : ofItsKind);
    // Where only one of the two has a fan, the names of the weights would tell them apart.
    const bool alike = student->quantileLevels().empty() == teacher.network->quantileLevels().empty();
    const auto inherited = inheritWeights(alike ? *student : *pointForecasterOf(student),
                                          alike ? *teacher.network : *pointForecasterOf(teacher.network),
                                          booleanOf(m_strategy, "truncate"));
    const auto count = [](std::size_t number) { return std::to_string(number); };
    if (inherited.copied.empty() && inherited.narrowed.empty())
        remark({RETORT_TEXT("learning", "None of the teacher's weights fit the student: the distilled student starts "
                                        "like the plain one."),
                {}});
    if (!inherited.copied.empty())
        remark({RETORT_TEXT("learning", "The distilled student starts with %1 of its %2 weights copied from the "
                                        "teacher: %3."),
                {count(inherited.copied.size()), count(inherited.weights), listed(inherited.copied)}});
    if (!inherited.narrowed.empty())
        remark({RETORT_TEXT("learning", "Copied from the strongest units of wider layers: %1."),
                {listed(inherited.narrowed)}});
}

} // namespace retort::learning
