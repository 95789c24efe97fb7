// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/distillation_run.h"

#include "core/evaluation/seasonal_naive.h"
#include "core/experiment/strategy.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/training/brought_network.h"
#include "core/learning/training/memory_estimate.h"
#include "core/learning/training/weight_inheritance.h"

#include <cmath>

namespace retort::learning
{
namespace
{

constexpr std::int64_t sampledForecasts = 8;

experiment::NetworkPlan resolvedNetwork(experiment::NetworkPlan plan)
{
    if (const auto* entry = findNetwork(plan.kind))
        plan.options = entry->info.options.resolve(plan.options);
    plan.training = experiment::trainingSchema().resolve(plan.training);
    return plan;
}

std::vector<float> toVector(const torch::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()};
}

} // namespace

DistillationRun::DistillationRun(RunId id, experiment::Plan plan, experiment::RunFolder folder,
                                 experiment::Observer& observer, const experiment::RunControl& control)
    : m_id(id)
    , m_plan(std::move(plan))
    , m_folder(std::move(folder))
    , m_observer(observer)
    , m_control(control)
{
    for (auto& teacher : m_plan.teachers)
        if (teacher.checkpoint.empty()) // else only what the plan says may stand against the file
            teacher = resolvedNetwork(std::move(teacher));
    m_plan.student = resolvedNetwork(std::move(m_plan.student));
}

void DistillationRun::execute()
{
    if (!prepare() || !teacherStage() || !studentStages() || !testEvaluation())
        return;
    m_outcome.status = experiment::RunStatus::finished;
}

bool DistillationRun::prepare()
{
    at::globalContext().setFlushDenormal(true); // before the first worker threads, which inherit it
    const auto setting = resolveCompute(m_plan.compute);
    if (!setting)
        return failed(setting.error().message);
    m_setting = *setting;
    m_scope = std::make_unique<ComputeScope>(m_setting);
    m_outcome.environment = describe(m_setting);
    if (const auto slow = slowBlasRemark(m_outcome.environment))
        remark(*slow);

    const Message reading{RETORT_TEXT("learning", "Reading %1"), {m_plan.data.file.filename().string()}};
    auto series =
        loadSeries(m_plan, m_control.stopToken(), [&](double part) { m_observer.onActivity(reading, part); });
    if (!series)
        return series.error().kind == ErrorKind::cancelled ? !stopped() : failed(series.error().message);
    m_series = std::move(*series);
    m_outcome.data = m_series->summary;
    const auto& scaler = m_series->prepared.scaler;
    for (const auto target : m_series->prepared.targets) {
        m_outcome.scalerShift.push_back(scaler.shift()[static_cast<std::size_t>(target)]);
        m_outcome.scalerScale.push_back(scaler.scale()[static_cast<std::size_t>(target)]);
    }
    m_batches = std::make_unique<WindowBatches>(m_series->prepared, m_setting.device);

    const auto task = m_batches->task();
    const auto memory = estimateMemory(
        m_plan,
        {task.channels, static_cast<int>(task.targets.size()), task.lookBack, task.horizon, task.marks},
        m_outcome.data.rows);
    if (!memory)
        return failed(memory.error().message);
    if (!memory->fits)
        return failed(memory->sentence);
    m_validationTruth = truthSpectrum(m_series->prepared, m_series->prepared.validation);
    m_observer.onPrepared(m_outcome.data, m_outcome.environment);
    return !stopped();
}

bool DistillationRun::teacherStage()
{
    const auto& teacher = m_plan.teachers.front();
    return teacher.checkpoint.empty() ? trainTeacher(teacher) : loadTeacher(teacher);
}

bool DistillationRun::trainTeacher(const experiment::NetworkPlan& plan)
{
    Stage stage{.run = m_id,
                .role = Role::teacher,
                .network = build(plan, m_plan.seed),
                .training = plan.training,
                .seed = m_plan.seed};
    return stage.network && runStage(stage, plan);
}

bool DistillationRun::loadTeacher(const experiment::NetworkPlan& plan)
{
    const auto brought = bringNetwork(plan.checkpoint, m_plan, *m_batches);
    if (!brought)
        return failed(brought.error().message);
    const auto name = plan.checkpoint.filename().string();
    if (!brought->features && TrainingLoss::comparesFeatures(m_plan.terms))
        return failed({RETORT_TEXT("learning", "%1 gives predictions alone, and a term of this plan compares features. "
                                               "Leave out the terms of the level \"feature\", or choose another teacher."),
                       {name}});
    if (!(brought->train && brought->validation && brought->test))
        return failed({RETORT_TEXT("learning", "%1 does not answer all the training windows, validation windows and test "
                                               "windows, as a teacher must. Write predictions for all three."),
                       {name}});
    for (const auto& each : brought->remarks)
        remark(each);
    const auto& prepared = m_series->prepared;
    m_observer.onStageStarted(Role::teacher, brought->kind, brought->parameters);
    const auto evaluation =
        evaluateForecasts(*brought->network, *m_batches, prepared.validation, m_control.stopToken());
    if (!evaluation)
        return !stopped();
    if (!std::isfinite(evaluation->metrics.mse))
        return failed({RETORT_TEXT("learning", "%1 answers validation windows with values that are no numbers. Choose "
                                               "another teacher."),
                       {name}});
    experiment::ModelResult model;
    model.role = Role::teacher;
    model.kind = brought->kind;
    model.parameters = brought->parameters;
    model.validationMse = evaluation->metrics.mse;
    model.checkpoint = "sha256:" + brought->sha256;
    m_outcome.models.push_back(model);
    m_contestants.push_back({Role::teacher, brought->network, evaluation->windowErrors});
    m_observer.onStageFinished(model);
    remark({RETORT_TEXT("learning", "Teacher from %1 (%2): validation MSE %3 here."),
            {name, model.checkpoint.substr(0, 19), readable(evaluation->metrics.mse)}});
    return true;
}

std::optional<TeacherCache> DistillationRun::cacheTeacher()
{
    const bool features = TrainingLoss::comparesFeatures(m_plan.terms);
    const Message asking{RETORT_TEXT("learning", "Asking the teacher for every training window"), {}};
    auto cache =
        TeacherCache::fill(contestant(Role::teacher)->network, *m_batches, m_series->prepared.train, features,
                           CacheBudget::ofThisMachine(m_folder.directory), m_control.stopToken(),
                           [&](double part) { m_observer.onActivity(asking, part); });
    if (cache && cache->storage() == TeacherCache::Storage::file)
        remark({RETORT_TEXT("learning", "The teacher's answers (%1 MB) are kept in a mapped file: they are "
                                        "too many for the memory."),
                {std::to_string(cache->bytes() >> 20)}});
    if (cache && cache->storage() == TeacherCache::Storage::recomputed)
        remark({RETORT_TEXT("learning", "The teacher's answers (%1 MB) fit neither memory nor disk and are "
                                        "computed anew for every batch: "
                                        "the distilled student trains slower."),
                {std::to_string(cache->bytes() >> 20)}});
    return cache;
}

bool DistillationRun::studentStages()
{
    if (!trainStudent(Role::plain_student, nullptr))
        return false;
    const auto cache = cacheTeacher();
    if (!cache)
        return !stopped();
    return trainStudent(Role::distilled_student, &*cache);
}

/// Both students begin with the same weights and see the same batches in the same order: the terms are all
/// that differs.
bool DistillationRun::trainStudent(Role role, const TeacherCache* cache)
{
    const std::uint64_t seed = m_plan.seed + 1;
    Stage stage{.run = m_id,
                .role = role,
                .network = build(m_plan.student, seed),
                .training = m_plan.student.training,
                .seed = seed};
    if (!stage.network)
        return false;
    if (cache) {
        beginWithTheTeacher(*stage.network);
        if (TrainingLoss::comparesFeatures(m_plan.terms)) {
            const auto size = measureNetwork(m_plan.student.kind, m_plan.student.options, m_batches->task());
            const SeededInitialisation begin(seed + 1); // not the draws that began the student
            stage.bridge =
                std::make_shared<FeatureBridge>(cache->featureWidth(), size->features.front().shape.back(),
                                                TrainingLoss::regressors(m_plan.terms));
            stage.bridge->to(m_setting.device);
        }
        stage.loss = TrainingLoss(m_plan.terms, *cache, stage.bridge, m_plan.supervisedWeight);
        stage.plainErrors = &contestant(Role::plain_student)->validationErrors;
    }
    stage.teacherErrors = &contestant(Role::teacher)->validationErrors;
    return runStage(stage, m_plan.student);
}

/// Says which weights were taken over, so that the record holds it.
void DistillationRun::beginWithTheTeacher(Forecaster& student)
{
    const Options strategy = experiment::strategySchema().resolve(m_plan.strategy);
    if (textOf(strategy, "kind") != "initialise")
        return;
    const auto inherited =
        inheritWeights(student, *contestant(Role::teacher)->network, booleanOf(strategy, "truncate"));
    const auto joined = [](const std::vector<std::string>& names) {
        std::string text;
        for (const auto& name : names)
            text.append(text.empty() ? "" : ", ").append(name);
        return text;
    };
    const auto count = [](std::size_t number) { return std::to_string(number); };
    if (inherited.copied.empty() && inherited.narrowed.empty())
        remark({RETORT_TEXT("learning", "No weight of the teacher fits the student: the distilled student begins like "
                                        "the plain one."),
                {}});
    if (!inherited.copied.empty())
        remark({RETORT_TEXT("learning", "The distilled student begins with %1 of its %2 weights from the teacher: %3."),
                {count(inherited.copied.size()), count(inherited.weights), joined(inherited.copied)}});
    if (!inherited.narrowed.empty())
        remark({RETORT_TEXT("learning", "Taken over in the strongest directions of wider ones: %1."),
                {joined(inherited.narrowed)}});
}

std::shared_ptr<Forecaster> DistillationRun::build(const experiment::NetworkPlan& plan, std::uint64_t seed)
{
    auto network = buildNetwork(plan.kind, plan.options, m_batches->task(), seed);
    if (!network) {
        failed(network.error().message);
        return nullptr;
    }
    (*network)->to(m_setting.device);
    return *network;
}

bool DistillationRun::runStage(Stage& stage, const experiment::NetworkPlan& plan)
{
    stage.truthSpectrum = m_validationTruth;
    experiment::ModelResult model;
    model.role = stage.role;
    model.kind = plan.kind;
    model.parameters = trainableParameters(*stage.network);
    m_observer.onStageStarted(stage.role, plan.kind, *model.parameters);
    StageResult result = train(stage, *m_batches, m_observer, m_control);
    model.epochs = result.epochs;
    if (result.bestEpoch > 0) {
        model.bestEpoch = result.bestEpoch;
        model.validationMse = result.validationMse;
    }
    model.seconds = result.seconds;
    model.millisecondsPerStep = result.millisecondsPerStep;
    const bool kept = keepWeights(plan, *stage.network, model);
    m_outcome.models.push_back(model);
    m_contestants.push_back({stage.role, stage.network, std::move(result.validationErrors)});
    m_observer.onStageFinished(model);
    if (!kept)
        return false;
    if (result.end == StageResult::End::notANumber)
        return failed(*result.fault);
    return !stopped();
}

bool DistillationRun::keepWeights(const experiment::NetworkPlan& plan, const Forecaster& network,
                                  experiment::ModelResult& model)
{
    if (m_folder.directory.empty())
        return true;
    const auto file = m_folder.directory / (std::string(idOf(model.role)) + ".safetensors");
    const auto written = writeCheckpoint(
        {plan.kind, plan.options, m_batches->task(), model.validationMse, weightsOf(network)}, file);
    if (!written)
        return failed(written.error().message);
    model.checkpoint = m_folder.directory.filename() / file.filename(); // as the record's folder sees it
    return true;
}

bool DistillationRun::testEvaluation()
{
    const auto& prepared = m_series->prepared;
    std::map<Role, std::vector<double>> errors;
    double done = 0;
    const Message testing{RETORT_TEXT("learning", "Forecasting the test windows"), {}};
    for (auto& contestant : m_contestants) {
        m_observer.onActivity(testing, done++ / static_cast<double>(m_contestants.size() + 1));
        auto evaluation =
            evaluateForecasts(*contestant.network, *m_batches, prepared.test, m_control.stopToken());
        if (!evaluation)
            return !stopped();
        auto& model = *std::ranges::find(m_outcome.models, contestant.role, &experiment::ModelResult::role);
        model.test = evaluation->metrics;
        model.testSpectrum = evaluation->spectrum;
        errors[contestant.role] = std::move(evaluation->windowErrors);
    }
    const auto naive = evaluateSeasonalNaive(prepared, prepared.test, m_outcome.data.season);
    experiment::ModelResult model;
    model.role = Role::seasonal_naive;
    model.kind = "seasonal_naive";
    model.test = naive.metrics;
    model.testSpectrum = naive.spectrum;
    m_outcome.models.push_back(model);
    m_outcome.truthSpectrum = truthSpectrum(prepared, prepared.test);
    m_outcome.winRates = experiment::WinRates{
        evaluation::winRate(errors[Role::distilled_student], errors[Role::teacher]),
        evaluation::winRate(errors[Role::distilled_student], errors[Role::plain_student]),
        evaluation::winRate(errors[Role::plain_student], errors[Role::teacher])};
    sampleForecasts();
    m_observer.onActivity(testing, 1);
    return true;
}

void DistillationRun::sampleForecasts()
{
    const auto& prepared = m_series->prepared;
    const auto& set = prepared.test;
    const auto channels = static_cast<std::int64_t>(prepared.series.channels.size());
    const std::int64_t context = std::min(set.lookBack, 2 * set.horizon);
    for (std::int64_t i = 0; i < std::min(sampledForecasts, set.count()); ++i) {
        const std::int64_t window =
            i * (set.count() - 1) / std::max<std::int64_t>(1, std::min(sampledForecasts, set.count()) - 1);
        experiment::TestForecast sample;
        sample.window = window;
        sample.firstRow = set.starts[static_cast<std::size_t>(window)] + set.lookBack;
        for (std::int64_t row = sample.firstRow - context; row < sample.firstRow; ++row)
            for (const auto target : prepared.targets)
                sample.context.push_back(prepared.values[static_cast<std::size_t>(row * channels + target)]);
        sample.truth = evaluation::truthOf(prepared, set, window, 1);
        for (const auto& contestant : m_contestants)
            sample.forecasts.emplace_back(
                contestant.role, toVector(forecastsOf(*contestant.network, *m_batches, set, {&window, 1})));
        sample.forecasts.emplace_back(
            Role::seasonal_naive, evaluation::seasonalNaive(prepared, set, m_outcome.data.season, window, 1));
        m_outcome.forecasts.push_back(std::move(sample));
    }
}

bool DistillationRun::stopped()
{
    if (!m_control.stopping())
        return false;
    m_outcome.status = experiment::RunStatus::stopped;
    return true;
}

bool DistillationRun::failed(const Message& why)
{
    m_outcome.status = experiment::RunStatus::failed;
    m_outcome.message = why;
    return false;
}

void DistillationRun::remark(const Message& message)
{
    m_outcome.remarks.push_back(message);
    m_observer.onRemark(message);
}

const DistillationRun::Contestant* DistillationRun::contestant(Role role) const
{
    const auto found = std::ranges::find(m_contestants, role, &Contestant::role);
    return found == m_contestants.end() ? nullptr : &*found;
}

} // namespace retort::learning
