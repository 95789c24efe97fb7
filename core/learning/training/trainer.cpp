// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/trainer.h"

#include "core/learning/interchange/checkpoint.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/training/closed_form_solution.h"
#include "core/learning/training/optimiser.h"
#include "core/learning/training/schedule.h"
#include "core/learning/training/training_state.h"
#include "core/learning/training/training_step.h"
#include "core/task/task.h"

#include <chrono>
#include <thread>

namespace retort::learning
{
namespace
{

using Clock = std::chrono::steady_clock;

constexpr double secondsBetweenStates = 10;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// At least one, so that a set smaller than a batch is trained at all.
int stepsOfEpoch(std::int64_t windows, std::int64_t batchSize, bool wholeBatchesOnly)
{
    const std::int64_t begun = wholeBatchesOnly ? windows / batchSize : (windows + batchSize - 1) / batchSize;
    return static_cast<int>(std::max<std::int64_t>(1, begun));
}

class Training
{
public:
    Training(const Stage& stage, const WindowBatches& batches, experiment::Observer& observer,
             const experiment::RunControl& control)
        : m_stage(stage)
        , m_batches(batches)
        , m_observer(observer)
        , m_control(control)
        , m_set(batches.series().train)
        , m_batchSize(integerOf(stage.training, "batch_size"))
        , m_epochs(static_cast<int>(integerOf(stage.training, "epochs")))
        , m_stepsPerEpoch(stepsOfEpoch(m_set.count(), m_batchSize, booleanOf(stage.training, "drop_last")))
        , m_schedule(stage.training, m_stepsPerEpoch)
        , m_selection(stage.classMetric.empty() ? *task::forecasting().metric(textOf(stage.training, "selection_metric"))
                                                : *task::classification().metric(stage.classMetric))
        , m_step(m_stage, batches)
    {
    }

    StageResult run()
    {
        seedDropout(m_stage.seed);
        // What came too late for the training before is not meant for this one.
        (void) m_control.takeEndStage();
        (void) m_control.takeWeights();
        const auto patience = integerOf(m_stage.training, "patience");
        const bool restored = m_stage.resume && restore();
        const int done = restored ? m_state->epoch : 0;
        const bool begun = restored || solve();
        const bool over = patience > 0 && done > 0 && done - m_result.bestEpoch >= patience;
        for (int epoch = done + 1; begun && !over && epoch <= m_epochs && !m_ended; ++epoch) {
            const bool goesOn = restored && epoch == done + 1;
            const EpochMeans means = trainEpoch(epoch, goesOn ? m_state->batch : 0, goesOn ? m_state->means : EpochMeans());
            if (m_result.end != StageResult::End::finished || !validate(epoch, means))
                break;
            if (patience > 0 && epoch - m_result.bestEpoch >= patience)
                break;
            keepState(epoch);
            if (!m_lastWritten || secondsSince(*m_lastWritten) > secondsBetweenStates)
                writeState();
        }
        leaveState();
        if (!m_best.empty() && !setWeights(*m_stage.network, m_best))
            throw std::logic_error("the best weights are those of the same network");
        m_result.endedByUser = m_ended;
        m_result.seconds = seconds();
        m_result.millisecondsPerStep = millisecondsPerStep();
        return std::move(m_result);
    }

private:
    /// Weights that can be solved for make the first epoch, in which the solution is only measured. False
    /// where it was stopped or there is none.
    bool solve()
    {
        const auto closedForm = m_stage.solves ? m_stage.network->closedForm() : nullptr;
        if (!closedForm)
            return true;
        const Message solving{
            RETORT_TEXT("learning", "Solving for the weights of the %1 on all training windows"),
            {idOf(m_stage.id)}};
        const auto solved = solveOverTrainingWindows(*closedForm, *m_stage.network, m_batches,
                                                     m_control.stopToken(), [&](double part) {
                                                         m_observer.onActivity(solving, part);
                                                         waitWhilePaused();
                                                     });
        if (!solved && solved.error().kind == ErrorKind::cancelled) {
            m_result.end = StageResult::End::stopped;
        } else if (!solved) {
            m_result.end = StageResult::End::notANumber;
            m_result.fault = solved.error().message;
        }
        m_solved = solved.has_value();
        if (m_solved && m_stage.selfTeacher)
            m_stage.selfTeacher->startFrom(*m_stage.network);
        const bool done = m_stage.network->quantileLevels().empty(); // a fan has still to be trained
        if (!closedForm->isStart() && m_stage.loss.isPlainError() && done)
            m_epochs = 1;
        return m_solved;
    }

    /// From the batch after `done`, whose losses are in `means`.
    EpochMeans trainEpoch(int epoch, int done, EpochMeans means)
    {
        const bool measured = m_solved && epoch == 1;
        m_stage.network->train();
        const auto order = shuffledWindows(m_set.count(), m_stage.seed, epoch);
        for (int batch = done + 1; batch <= m_stepsPerEpoch; ++batch) {
            waitWhilePaused();
            if (m_control.stopping()) {
                keepState(epoch - 1, batch - 1, means);
                m_result.end = StageResult::End::stopped;
                return means;
            }
            changeWeights(epoch, batch, means);
            const auto first = (batch - 1) * m_batchSize;
            const std::span windows(order.data() + first,
                                    static_cast<std::size_t>(std::min(m_batchSize, m_set.count() - first)));
            const auto start = Clock::now();
            const std::int64_t number = std::int64_t(epoch - 1) * m_stepsPerEpoch + batch - 1;
            const auto value = m_step.take(windows, epoch, measured ? 0 : m_schedule.learningRate(epoch, batch),
                                           measuresGradients(number, m_stage.loss.parts()) ? &means.gradients : nullptr);
            if (!measured) {
                m_stepSeconds += secondsSince(start);
                ++m_steps;
            }
            if (const auto* term = TrainingStep::notANumber(value)) {
                m_result.end = StageResult::End::notANumber;
                m_result.fault = Message{
                    RETORT_TEXT("learning",
                                "The loss term \"%1\" of the %2 became NaN or infinite in epoch %3, batch %4. Lower "
                                "the learning rate, or clip the gradient."),
                    {term->term, idOf(m_stage.id), std::to_string(epoch), std::to_string(batch)}};
                return means;
            }
            const double total = value.total.item<double>();
            means.add(value.terms, total, static_cast<std::int64_t>(windows.size()));
            m_observer.onBatch(
                {m_stage.run, m_stage.id, epoch, m_epochs, batch, m_stepsPerEpoch, total, value.terms});
            if (m_control.takeEndStage()) {
                m_ended = true;
                return means;
            }
            if (!m_stage.stateFile.empty() && batch < m_stepsPerEpoch &&
                secondsSince(m_lastWritten.value_or(m_start)) > m_stage.secondsInsideEpoch) {
                keepState(epoch - 1, batch, means);
                writeState();
            }
        }
        return means;
    }

    /// As asked for since the last batch. The state before is kept aside: the training can be continued without the change.
    void changeWeights(int epoch, int batch, const EpochMeans& means)
    {
        for (const auto& request : m_control.takeWeights()) {
            const auto before = m_stage.loss.weightOf(request.term);
            if (request.stage != m_stage.id || !before || *before == request.weight || !std::isfinite(request.weight) || request.weight < 0)
                continue;
            keepState(epoch - 1, batch - 1, means);
            auto& changes = m_result.weightChanges;
            if (m_state && m_stage.stateBeforeChange)
                static_cast<void>(writeTrainingState(*m_state, m_stage.stateBeforeChange(changes.size() + 1)));
            m_stage.loss.setWeight(request.term, request.weight);
            changes.push_back({request.term, *before, request.weight, epoch, batch, m_stepsPerEpoch});
        }
    }

    /// Goes back to the state of the file; false where there is none.
    bool restore()
    {
        auto state = readTrainingState(m_stage.stateFile);
        if (!state)
            return false;
        bool fits = state->bridges.size() == m_stage.bridges.size() && setWeights(*m_stage.network, state->network).has_value();
        std::size_t index = 0;
        for (const auto& [join, bridge] : m_stage.bridges)
            fits = fits && setWeights(*bridge, state->bridges[index++]).has_value();
        const auto ofTerms = m_stage.loss.parameters();
        fits = fits && ofTerms.size() == state->terms.size();
        if (!fits)
            throw std::runtime_error(m_stage.stateFile.string() + " is the state of another network");
        const torch::NoGradGuard noGradient;
        for (std::size_t i = 0; i < ofTerms.size(); ++i)
            ofTerms[i].copy_(state->terms.at(std::to_string(i)));
        m_step.optimiser().restore(state->optimiser);
        if (m_stage.selfTeacher)
            m_stage.selfTeacher->restore(state->selfTeacher);
        restoreDropout(state->dropout);
        m_epochs = state->epochs;
        m_solved = state->solved;
        m_result.weightChanges = state->weightChanges;
        for (const auto& change : state->weightChanges)
            m_stage.loss.setWeight(change.term, change.to);
        m_bestError = state->bestError;
        m_best = state->best;
        m_result.epochs = state->epoch;
        m_result.bestEpoch = state->bestEpoch;
        m_result.validationMse = state->validationMse;
        m_result.validationErrors = state->validationErrors;
        m_secondsBefore = state->seconds;
        m_stepSeconds = state->stepSeconds;
        m_steps = state->steps;
        m_state = std::move(*state);
        return true;
    }

    void keepState(int epoch, int batch = 0, const EpochMeans& means = {})
    {
        if (m_stage.stateFile.empty())
            return;
        m_state = TrainingState{epoch,
                                batch,
                                means,
                                m_epochs,
                                m_result.bestEpoch,
                                m_bestError,
                                m_result.validationMse,
                                m_result.validationErrors,
                                m_solved,
                                seconds(),
                                m_stepSeconds,
                                m_steps,
                                dropoutState(),
                                weightsOf(*m_stage.network),
                                m_best,
                                m_step.optimiser().state(),
                                m_stage.selfTeacher ? m_stage.selfTeacher->state() : TrainingState::Tensors(),
                                {},
                                {},
                                m_result.weightChanges};
        for (const auto& [join, bridge] : m_stage.bridges)
            m_state->bridges.push_back(weightsOf(*bridge));
        for (const auto& parameter : m_stage.loss.parameters())
            m_state->terms[std::to_string(m_state->terms.size())] = parameter.detach().clone();
    }

    /// A disk that takes no state takes no weights either, which is said.
    void writeState()
    {
        if (!m_state)
            return;
        static_cast<void>(writeTrainingState(*m_state, m_stage.stateFile));
        m_lastWritten = Clock::now();
    }

    /// A training that has ended leaves its weights, and a stopped one the state to go on from.
    void leaveState()
    {
        if (m_stage.stateFile.empty())
            return;
        std::error_code ignored;
        if (m_result.end == StageResult::End::finished)
            std::filesystem::remove(m_stage.stateFile, ignored);
        else if (m_state && m_result.end == StageResult::End::stopped)
            writeState();
    }

    double seconds() const { return m_secondsBefore + secondsSince(m_start) - m_paused; }

    /// False where the stop came while the validation windows were forecast, or where they cannot be
    /// measured.
    bool validate(int epoch, const EpochMeans& means)
    {
        const auto& set = m_batches.series().validation;
        const auto evaluation = evaluateForecasts(*m_stage.network, m_batches, set, m_control.stopToken());
        if (!evaluation) {
            m_result.end = StageResult::End::stopped;
            return false;
        }
        if (!std::isfinite(evaluation->metrics.error())) {
            m_result.end = StageResult::End::notANumber;
            m_result.fault = Message{
                RETORT_TEXT("learning", "The validation error of the %1 is NaN or infinite after epoch %2. Lower the "
                                        "learning rate, or clip the gradient."),
                {idOf(m_stage.id), std::to_string(epoch)}};
            return false;
        }
        const double error = task::selectionError(evaluation->metrics, m_selection);
        if (!std::isfinite(m_selection.value(evaluation->metrics))) {
            m_result.end = StageResult::End::notANumber;
            m_result.fault = Message{
                RETORT_TEXT("learning", "The %1 of the validation windows cannot be measured for this series. Select the "
                                        "best epoch by another metric."),
                {m_selection.label.source}};
            return false;
        }
        if (!std::isfinite(error)) {
            m_result.end = StageResult::End::notANumber;
            m_result.fault =
                Message{RETORT_TEXT("learning",
                                    "The validation pinball loss of the %1 is NaN or infinite after epoch %2. Lower "
                                    "the learning rate, or clip the gradient."),
                        {idOf(m_stage.id), std::to_string(epoch)}};
            return false;
        }
        m_result.epochs = epoch;
        m_ended = m_ended || m_control.takeEndStage();
        const bool best = m_best.empty() || error < m_bestError;
        if (best) {
            m_bestError = error;
            m_best = weightsOf(*m_stage.network);
            m_result.bestEpoch = epoch;
            m_result.validationMse = evaluation->metrics.error();
            m_result.validationErrors = evaluation->windowErrors;
            if (m_stage.keepBest)
                m_stage.keepBest(m_best, m_result.validationMse);
        }
        if (m_stage.validated)
            m_stage.validated(evaluation->windowErrors);
        m_observer.onEpoch(snapshot(epoch, best, means, *evaluation));
        return true;
    }

    experiment::EpochSnapshot snapshot(int epoch, bool best, const EpochMeans& means,
                                       const ForecastEvaluation& evaluation)
    {
        experiment::EpochSnapshot snapshot;
        snapshot.run = m_stage.run;
        snapshot.stage = m_stage.id;
        snapshot.epoch = epoch;
        snapshot.epochs = m_epochs;
        snapshot.best = best;
        snapshot.learningRate = m_schedule.learningRate(epoch, 1);
        snapshot.seconds = seconds();
        snapshot.millisecondsPerStep = millisecondsPerStep();
        snapshot.total = means.mean();
        snapshot.terms = means.terms();
        snapshot.validation = evaluation.metrics;
        snapshot.spectrum = evaluation.spectrum;
        snapshot.truthSpectrum = m_stage.truthSpectrum;
        snapshot.errorSpectrum = evaluation.errorSpectrum;
        snapshot.gradients = means.gradients.balance();
        for (const auto& [rival, errors] : m_stage.rivals)
            snapshot.winRates.push_back({rival, evaluation::winRate(evaluation.windowErrors, *errors)});
        std::ranges::copy_if(m_result.weightChanges, std::back_inserter(snapshot.weightChanges),
                             [epoch](const auto& change) { return change.epoch == epoch; });
        snapshot.sample = sampleOf(*m_stage.network, m_batches, m_batches.series().validation);
        return snapshot;
    }

    void waitWhilePaused()
    {
        if (!m_control.paused())
            return;
        const auto start = Clock::now();
        while (m_control.paused() && !m_control.stopping())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        m_paused += secondsSince(start);
    }

    double millisecondsPerStep() const { return m_steps > 0 ? 1e3 * m_stepSeconds / m_steps : 0; }

    Stage m_stage; ///< its loss changes with the weights
    const WindowBatches& m_batches;
    experiment::Observer& m_observer;
    const experiment::RunControl& m_control;
    const data::WindowSet& m_set;
    std::int64_t m_batchSize;
    int m_epochs;
    int m_stepsPerEpoch;
    Schedule m_schedule;
    const task::Metric& m_selection;
    TrainingStep m_step;
    StageResult m_result;
    std::map<std::string, torch::Tensor> m_best;
    double m_bestError = 0;
    Clock::time_point m_start = Clock::now();
    double m_paused = 0;
    double m_secondsBefore = 0; ///< until the state that it goes on from
    std::optional<TrainingState> m_state;
    std::optional<Clock::time_point> m_lastWritten;
    double m_stepSeconds = 0;
    std::int64_t m_steps = 0;
    bool m_ended = false;
    bool m_solved = false;
};

} // namespace

StageResult train(const Stage& stage, const WindowBatches& batches, experiment::Observer& observer,
                  const experiment::RunControl& control)
{
    return Training(stage, batches, observer, control).run();
}

} // namespace retort::learning
