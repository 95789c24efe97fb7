// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/plan_execution.h"

#include "core/plan/strategy.h"
#include "core/learning/forecasters/closed_form.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/quantile_fan.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/training/teacher_panel.h"
#include "core/learning/training/weight_inheritance.h"

namespace retort::learning
{
namespace
{

using experiment::StagePlan;

/// Nothing where it was stopped on the way.
std::optional<TeacherPanel> panelOf(RunContext& run, const StagePlan& stage)
{
    const auto teachers = run.teachersOf(stage);
    const Message asking{RETORT_TEXT("learning", "Computing the teacher's outputs for all training windows"), {}};
    const AskedParts asked = TrainingLoss::asked(stage.terms);
    std::vector<TeacherCache> caches;
    for (const ReadyNetwork* teacher : teachers) {
        const auto done = static_cast<double>(caches.size());
        auto cache = TeacherCache::fill(
            teacher->network, run.batches(), run.series().train,
            {teacher->features ? asked.features : std::vector<std::string>{}, asked.quantiles},
            CacheBudget::ofThisMachine(run.folder()), run.stopToken(), [&](double part) {
                run.activity(asking, (done + part) / static_cast<double>(teachers.size()));
            });
        if (!cache)
            return std::nullopt;
        const auto size = std::to_string(cache->bytes() >> 20);
        if (cache->storage() == TeacherCache::Storage::file)
            run.remark({RETORT_TEXT("learning", "The teacher's outputs (%1 MB) are too large for memory and are kept in "
                                            "a memory-mapped file."),
                    {size}});
        if (cache->storage() == TeacherCache::Storage::recomputed)
            run.remark({RETORT_TEXT("learning", "The teacher's outputs (%1 MB) fit neither in memory nor on disk and are "
                                            "recomputed for every batch: the distilled student trains more slowly."),
                    {size}});
        caches.push_back(std::move(*cache));
    }
    if (caches.size() == 1)
        return TeacherPanel(std::move(caches.front()));
    const StageId combined = stage.inputs.front();
    const TeacherMix& mix = run.ready(combined)->mix;
    TeacherPanel panel(std::move(caches), mix.weights,
                        experiment::combinationOf(experiment::stageOf(run.stages(), combined)->strategy) ==
                            experiment::Combination::best_per_window);
    if (asked.spread)
        panel.measureSpread();
    if (mix.router)
        panel.weighWindows(mix.router->weightsOf(run.batches(), run.series().train));
    return panel;
}

FeatureBridges bridgesOf(const RunContext& run, const StagePlan& stage, const TeacherAnswers& answers)
{
    if (!TrainingLoss::comparesFeatures(stage.terms))
        return {};
    const auto size = measureNetwork(stage.network.kind, stage.network.options, run.batches().task());
    const SeededInitialisation begin(stage.seed + 1); // not the draws that began the student
    auto bridges = bridgesFor(stage.terms, answers.answeredFeatures(), size->features);
    for (const auto& [join, bridge] : bridges)
        bridge->to(run.device());
    return bridges;
}

/// Says which weights were taken over, so that the record holds it.
void startFromTeacher(RunContext& run, const StagePlan& stage, const std::shared_ptr<Forecaster>& student)
{
    if (stage.starts.empty())
        return;
    if (student->closedForm()) {
        run.remark({RETORT_TEXT("learning", "The student is solved in closed form, so it does not start from the "
                                        "teacher's weights."), {}});
        return;
    }
    const auto ofItsKind = std::ranges::find_if(
        stage.starts, [&](StageId id) { return run.ready(id)->kind == stage.network.kind; });
    const ReadyNetwork& teacher = *run.ready(ofItsKind == stage.starts.end() ? stage.starts.front() : *ofItsKind);
    // Where only one of the two has a fan, the names of the weights would tell them apart.
    const bool alike = student->quantileLevels().empty() == teacher.network->quantileLevels().empty();
    const auto inherited = inheritWeights(alike ? *student : *pointForecasterOf(student),
                                          alike ? *teacher.network : *pointForecasterOf(teacher.network),
                                          booleanOf(stage.strategy, "truncate"));
    const auto count = [](std::size_t number) { return std::to_string(number); };
    if (inherited.copied.empty() && inherited.narrowed.empty())
        run.remark({RETORT_TEXT("learning", "None of the teacher's weights fit the student: the distilled student starts "
                                        "like the plain one."),
                {}});
    if (!inherited.copied.empty())
        run.remark({RETORT_TEXT("learning", "The distilled student starts with %1 of its %2 weights copied from the "
                                        "teacher: %3."),
                {count(inherited.copied.size()), count(inherited.weights), listed(inherited.copied)}});
    if (!inherited.narrowed.empty())
        run.remark({RETORT_TEXT("learning", "Copied from the strongest units of wider layers: %1."),
                {listed(inherited.narrowed)}});
}

bool trainOn(RunContext& run, const StagePlan& stage, const TeacherAnswers& answers, std::shared_ptr<Forecaster> network,
             std::shared_ptr<SelfTeacher> selfTeacher)
{
    Stage training = run.trainingOf(stage, std::move(network));
    training.bridges = bridgesOf(run, stage, answers);
    training.loss = TrainingLoss(stage.terms, answers, training.bridges, stage.supervisedWeight, stage.quantiles,
                                 realOf(stage.strategy, "horizon_tau"));
    training.selfTeacher = std::move(selfTeacher);
    if (!training.loss.readTrainingTargets(run.batches(), run.stopToken()))
        return run.goesOn();
    return run.train(std::move(training), stage);
}

/// From the moving average of its own weights.
bool learnFromItself(RunContext& run, const StagePlan& stage)
{
    auto student = run.begin(stage);
    auto average = run.build(stage);
    if (!student || !average)
        return false;
    startFromTeacher(run, stage, student);
    if (!setWeights(*average, weightsOf(*student)))
        throw std::logic_error("the average is a network like the student");
    const auto itself = std::make_shared<SelfTeacher>(std::move(average), run.batches(), TrainingLoss::asked(stage.terms),
                                                      realOf(stage.strategy, "decay"));
    return trainOn(run, stage, *itself, std::move(student), itself);
}

} // namespace

bool distilStage(RunContext& run, const StagePlan& stage)
{
    if (stage.inputs.empty())
        return learnFromItself(run, stage);
    const auto panel = panelOf(run, stage);
    if (!panel)
        return run.goesOn();
    auto network = run.begin(stage);
    if (!network)
        return false;
    startFromTeacher(run, stage, network);
    return trainOn(run, stage, *panel, std::move(network), nullptr);
}

} // namespace retort::learning
