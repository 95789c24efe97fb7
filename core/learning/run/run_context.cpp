// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/run_context.h"

#include "core/record/record_fork.h"
#include "core/record/result_arrays.h"
#include "core/plan/class_schema.h"
#include "core/plan/strategy.h"
#include "core/plan/term_names.h"
#include "core/plan/term_schedule.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/training/run_estimate.h"
#include "core/learning/training/rescaled_forecaster.h"
#include "core/learning/training/training_state.h"

#include <cmath>

namespace retort::learning
{
namespace
{

constexpr double leastShare = 0.001; ///< of the gradient: a term below it does not train

experiment::NetworkPlan resolvedNetwork(experiment::NetworkPlan plan)
{
    if (const auto* entry = findNetwork(plan.kind))
        plan.options = entry->info.options.resolve(plan.options);
    plan.training = experiment::trainingSchema().resolve(plan.training);
    return plan;
}

using Announce = std::function<void(const experiment::EpochSnapshot&)>;

/// Passes everything on, and keeps the epochs where somebody asks for them.
class EpochCollector : public experiment::Observer
{
public:
    EpochCollector(experiment::Observer& next, Announce announce, bool keeps)
        : m_next(next), m_announce(std::move(announce)), m_keeps(keeps)
    {
    }
    void onBatch(const experiment::BatchProgress& progress) override { m_next.onBatch(progress); }
    void onActivity(const Message& what, double fraction) override { m_next.onActivity(what, fraction); }
    void onEpoch(const experiment::EpochSnapshot& snapshot) override
    {
        if (m_keeps)
            keep(snapshot);
        m_announce(snapshot);
    }
    std::vector<experiment::EpochSnapshot> take() { return std::move(m_epochs); }

private:
    /// Only the best one with its rows.
    void keep(const experiment::EpochSnapshot& snapshot)
    {
        if (snapshot.best && m_best < m_epochs.size())
            experiment::dropArrays(m_epochs[m_best]);
        m_epochs.push_back(snapshot);
        if (snapshot.best)
            m_best = m_epochs.size() - 1;
        else
            experiment::dropArrays(m_epochs.back());
    }

    experiment::Observer& m_next;
    Announce m_announce;
    std::size_t m_best = 0;
    bool m_keeps;
    std::vector<experiment::EpochSnapshot> m_epochs;
};

} // namespace

RunContext::RunContext(RunId id, experiment::Plan plan, experiment::RunFolder folder,
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
    for (auto& assistant : m_plan.assistants)
        assistant = resolvedNetwork(std::move(assistant));
    m_strategy = experiment::strategySchema().resolve(m_plan.strategy);
    if (m_plan.task.kind == experiment::TaskKind::classification)
        m_plan.task.classes = experiment::classSchema().resolve(m_plan.task.classes);
    m_stages = experiment::compile(m_plan);
}

bool RunContext::prepare()
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
        return series.error().kind == ErrorKind::cancelled ? goesOn() : failed(series.error().message);
    m_series = std::move(*series);
    m_outcome.data = m_series->summary;
    for (const Message& each : m_series->remarks)
        remark(each);
    if (m_folder.earlier && !sameSeries())
        return false;
    const auto& scaler = m_series->prepared.scaler;
    for (const auto target : m_series->prepared.targets) {
        m_outcome.scalerShift.push_back(scaler.shift()[static_cast<std::size_t>(target)]);
        m_outcome.scalerScale.push_back(scaler.scale()[static_cast<std::size_t>(target)]);
    }
    m_batches = std::make_unique<WindowBatches>(m_series->prepared, m_setting.device);

    if (!fitsInMemory() || !startsFit())
        return false;
    m_validationTruth = truthSpectrum(m_series->prepared, m_series->prepared.validation);
    m_observer.onPrepared(m_outcome.data, m_outcome.environment);
    return goesOn();
}

bool RunContext::fitsInMemory()
{
    const auto task = m_batches->task();
    const auto& parts = series();
    // Windows of a collection do not overlap.
    const auto rows = classifies() ? parts.train.count() + parts.validation.count() + parts.test.count() + task.lookBack + task.horizon - 1
                                   : m_outcome.data.rows;
    const auto memory = estimateRun(
        m_plan,
        {task.channels, static_cast<int>(task.targets.size()), task.lookBack, task.horizon, task.marks, task.classes}, rows);
    if (!memory)
        return failed(memory.error().message);
    return memory->fits || failed(memory->sentence);
}

/// Cross-entropy with the plan's class weights and smoothing.
void RunContext::learnClasses(Stage& training) const
{
    const auto& classes = *series().classes;
    TrainingLoss::ClassLoss how{{}, realOf(this->classes(), "label_smoothing")};
    if (textOf(this->classes(), "class_weights") == "balanced") {
        std::vector<float> weights;
        for (std::size_t k = 0; k < classes.names.size(); ++k) {
            const auto count = std::max<std::ptrdiff_t>(1, std::ranges::count(classes.train, static_cast<int>(k)));
            weights.push_back(static_cast<float>(classes.train.size()) / static_cast<float>(count * std::ssize(classes.names)));
        }
        how.weights = torch::tensor(weights);
    }
    training.loss.learnClasses(std::move(how));
    training.classMetric = textOf(this->classes(), "selection_metric");
}

ForecastTask RunContext::task() const
{
    auto task = m_batches->task();
    task.quantiles = m_plan.task.quantiles;
    if (classifies()) {
        task.meanOfPositions = textOf(classes(), "pooling") == "mean";
        task.headDropout = realOf(classes(), "dropout");
    }
    return task;
}

ForecastTask RunContext::taskOf(const experiment::StagePlan& stage) const
{
    auto ofStage = task();
    ofStage.readsFuture = experiment::readsFuture(stage);
    return ofStage;
}

std::shared_ptr<Forecaster> RunContext::build(const experiment::StagePlan& stage)
{
    auto network = buildNetwork(stage.network.kind, stage.network.options, taskOf(stage), stage.seed);
    if (!network) {
        failed(network.error().message);
        return nullptr;
    }
    (*network)->to(m_setting.device);
    return *network;
}

Stage RunContext::trainingOf(const experiment::StagePlan& stage, std::shared_ptr<Forecaster> network) const
{
    Stage training{.run = m_id,
                   .id = stage.id,
                   .network = std::move(network),
                   .training = stage.network.training,
                   .seed = stage.seed,
                   .loss = TrainingLoss(stage.quantiles)};
    training.truthSpectrum = m_validationTruth;
    for (const StageId rival : stage.rivals)
        if (const auto* known = ready(rival))
            training.rivals.emplace_back(rival, &known->validationErrors);
    return training;
}

bool RunContext::train(Stage training, const experiment::StagePlan& stage)
{
    const experiment::NetworkPlan& plan = stage.network;
    experiment::ModelResult model;
    model.stage = stage.id;
    model.kind = plan.kind;
    model.parameters = trainableParameters(*training.network);
    model.readsFuture = training.network->readsFuture();
    if (model.readsFuture)
        remarkOnFuture(stage.id);
    if (classifies())
        learnClasses(training);
    m_observer.onStageStarted(stage.id, plan.kind, *model.parameters);
    bool warned = false;
    training.keepBest = [&](const std::map<std::string, torch::Tensor>& weights, double validationMse) {
        const auto written = writeWeights(stage, weights, validationMse);
        if (!written && !warned) // the training goes on; its end tries once more and then fails
            remark(written.error().message);
        warned = warned || !written;
    };
    training.stateFile = stateFile(stage.id);
    training.resume = m_folder.earlier != nullptr;
    if (!training.stateFile.empty())
        training.stateBeforeChange = [this, &stage](std::size_t change) {
            return m_folder.directory / experiment::stateBeforeChange(stage.id, change);
        };
    if (training.resume)
        if (const auto state = readTrainingState(training.stateFile))
            for (auto& epoch : epochsBefore(stage.id, state->epoch)) {
                epoch.run = m_id;
                announce(epoch);
            }
    EpochCollector collector(m_observer, [this](const auto& epoch) { announce(epoch); }, m_folder.artefacts != nullptr);
    std::vector<std::vector<double>> windowErrors;
    if (m_folder.artefacts)
        training.validated = [&](const std::vector<double>& errors) { windowErrors.push_back(errors); };
    StageResult result = learning::train(training, *m_batches, collector, m_control);
    model.epochs = result.epochs;
    if (result.bestEpoch > 0) {
        model.bestEpoch = result.bestEpoch;
        (classifies() ? model.validationLogLoss : model.validationMse) = result.validationMse;
    }
    model.seconds = result.seconds;
    model.millisecondsPerStep = result.millisecondsPerStep;
    const bool kept = keepWeights(stage, *training.network, model);
    m_outcome.models.push_back(model);
    m_ready.push_back({stage.id, plan.kind, training.network, std::move(result.validationErrors)});
    m_observer.onStageFinished(model);
    if (!kept)
        return false;
    if (result.end == StageResult::End::notANumber)
        return failed(*result.fault);
    if (result.endedByUser || !result.weightChanges.empty())
        m_steered.insert(stage.id);
    if (result.end == StageResult::End::finished)
        keepForOthers(stage, {.model = model, .epochs = collector.take(), .trained = {}, .run = m_plan.name, .windowErrors = std::move(windowErrors)});
    return goesOn();
}

std::filesystem::path RunContext::weightsFile(StageId stage) const
{
    return m_folder.directory / (idOf(stage) + ".safetensors");
}

Result<void> RunContext::writeWeights(const experiment::StagePlan& stage, const std::map<std::string, torch::Tensor>& weights,
                                      std::optional<double> validationMse) const
{
    if (m_folder.directory.empty())
        return {};
    return writeCheckpoint({stage.network.kind, stage.network.options, taskOf(stage), validationMse, weights, {}, trainedOn(m_series->prepared)},
                           weightsFile(stage.id));
}

bool RunContext::keepWeights(const experiment::StagePlan& stage, const Forecaster& network, experiment::ModelResult& model)
{
    if (m_folder.directory.empty())
        return true;
    const auto written = writeWeights(stage, weightsOf(network), model.validationMse);
    if (!written)
        return failed(written.error().message);
    const auto file = weightsFile(model.stage);
    model.checkpoint = m_folder.directory.filename() / file.filename(); // as the record's folder sees it
    return true;
}

bool RunContext::enter(experiment::ModelResult model, ReadyNetwork entering, const std::string& name)
{
    m_observer.onStageStarted(model.stage, model.kind, model.parameters.value_or(0));
    const auto& set = m_series->prepared.validation;
    auto evaluation = evaluateForecasts(*entering.network, *m_batches, set, m_control.stopToken());
    if (!evaluation)
        return goesOn();
    if (!std::isfinite(evaluation->metrics.error()))
        return failed({RETORT_TEXT("learning", "%1 returns NaN or infinite values for validation windows. Choose "
                                               "another teacher."),
                       {name}});
    experiment::EpochSnapshot measured;
    measured.run = m_id;
    measured.stage = model.stage;
    measured.best = true;
    measured.validation = evaluation->metrics;
    measured.spectrum = evaluation->spectrum;
    measured.truthSpectrum = m_validationTruth;
    measured.errorSpectrum = evaluation->errorSpectrum;
    measured.sample = sampleOf(*entering.network, *m_batches, set);
    announce(measured);
    (classifies() ? model.validationLogLoss : model.validationMse) = evaluation->metrics.error();
    m_outcome.models.push_back(model);
    entering.validationErrors = std::move(evaluation->windowErrors);
    m_ready.push_back(std::move(entering));
    m_observer.onStageFinished(model);
    return true;
}

void RunContext::remarkOnFuture(StageId stage)
{
    remark({RETORT_TEXT("learning", "The %1 also reads the future values of each window: it cannot forecast, and its error is not comparable with a forecaster's."),
            {idOf(stage)}});
}

void RunContext::announce(const experiment::EpochSnapshot& epoch)
{
    m_observer.onEpoch(epoch);
    for (const auto& change : epoch.weightChanges)
        remark({RETORT_TEXT("learning", "The weight of \"%1\" was changed from %2 to %3 in epoch %4, from batch %5 on (%6)."),
                {experiment::termLabel(change.term), readable(change.from), readable(change.to), std::to_string(change.epoch),
                 std::to_string(change.batch), idOf(epoch.stage)}});
    if (!epoch.gradients)
        return;
    const auto* stage = experiment::stageOf(m_stages, epoch.stage);
    const auto isWhole = [&](std::size_t part) { // not one that its schedule holds back in this epoch; the first part is supervised
        const bool ofTerm = stage && part > 0 && part <= stage->terms.size();
        return !ofTerm || experiment::scheduledFactor(experiment::termScheduleSchema().resolve(stage->terms[part - 1].schedule),
                                                      epoch.epoch) == 1;
    };
    for (std::size_t i = 0; i < std::min(epoch.gradients->shares.size(), epoch.terms.size()); ++i)
        if (epoch.gradients->shares[i] < leastShare && epoch.terms[i].weighted != 0 && isWhole(i) &&
            m_deadTerms.emplace(epoch.stage, epoch.terms[i].term).second)
            remark({RETORT_TEXT("learning", "The loss term \"%1\" hardly trains the %2: its share of the gradient was below 0.1 % "
                                            "in epoch %3. Raise its weight, or remove it."),
                    {experiment::termLabel(epoch.terms[i].term), idOf(epoch.stage), std::to_string(epoch.epoch)}});
}

bool RunContext::goesOn()
{
    if (!m_control.stopping())
        return true;
    m_outcome.status = experiment::RunStatus::stopped;
    return false;
}

bool RunContext::failed(const Message& why)
{
    m_outcome.status = experiment::RunStatus::failed;
    m_outcome.message = why;
    return false;
}

void RunContext::remark(const Message& message)
{
    m_outcome.remarks.push_back(message);
    m_observer.onRemark(message);
}

const ReadyNetwork* RunContext::ready(StageId id) const
{
    const auto found = std::ranges::find(m_ready, id, &ReadyNetwork::id);
    return found == m_ready.end() ? nullptr : &*found;
}

std::vector<const ReadyNetwork*> RunContext::teachersOf(const experiment::StagePlan& stage) const
{
    std::vector<const ReadyNetwork*> teachers;
    for (const StageId input : stage.inputs) {
        const auto* made = experiment::stageOf(m_stages, input);
        if (made->kind == experiment::StageKind::combine)
            for (const StageId inner : made->inputs)
                teachers.push_back(ready(inner));
        else
            teachers.push_back(ready(input));
    }
    return teachers;
}

} // namespace retort::learning
