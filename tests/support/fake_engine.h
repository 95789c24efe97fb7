// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/term_names.h"
#include "core/record/record.h"
#include "tests/support/fake_catalogue.h"
#include "tests/support/fake_deployment.h"
#include "tests/support/fake_figures.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace retort::testing
{

/// How a fake run goes.
struct FakeRun {
    int epochs = 4;  ///< of each training at the most; the plan may say fewer
    int batches = 3; ///< of each epoch
    std::chrono::microseconds batchDelay{0};
    std::optional<Role> notANumberIn = std::nullopt; ///< this training ends the run with a NaN in its second epoch
    std::optional<Role> throwsIn = std::nullopt; ///< this training throws
    std::optional<Error> error = std::nullopt; ///< execute() gives it back at once
    std::chrono::milliseconds scoring{0}; ///< how long a scoring takes that is not stopped
};

/// Plays the three trainings of a run with made-up, plausible figures: no torch, no file, the same every time.
class FakeEngine : public experiment::Engine
{
public:
    explicit FakeEngine(FakeRun run = {}) : m_how(std::move(run)) {}

    const experiment::Catalogue& catalogue() const override { return m_catalogue; }

    Result<experiment::Outcome> execute(RunId run, const experiment::Plan& plan, const experiment::RunFolder&,
                                        experiment::Observer& observer, const experiment::RunControl& control) override
    {
        using namespace experiment;
        if (m_how.error)
            return tl::unexpected<Error>(*m_how.error);
        if (auto findings = validate(plan, m_catalogue); !findings.empty())
            return tl::unexpected<Error>(Error{ErrorKind::invalid, findings.front().message});

        Outcome outcome;
        outcome.status = RunStatus::finished;
        outcome.environment = environment(plan.compute);
        outcome.data = summaryOf(plan);
        outcome.scalerShift.assign(outcome.data.targets.size(), 10.0);
        outcome.scalerScale.assign(outcome.data.targets.size(), 5.0);
        observer.onActivity({Text{"testing", "Reading the series"}, {}}, 0.5);
        observer.onPrepared(outcome.data, outcome.environment);
        observer.onRemark({Text{"testing", "%1 is a made-up series."}, {plan.data.file.string()}});
        outcome.remarks.push_back({Text{"testing", "%1 is a made-up series."}, {plan.data.file.string()}});

        for (const Role stage : {Role::teacher, Role::plain_student, Role::distilled_student}) {
            train(run, stage, plan, outcome, observer, control);
            if (outcome.status != RunStatus::finished)
                return outcome;
        }
        evaluate(plan, outcome);
        return outcome;
    }

    Result<experiment::RunEstimate> estimateRun(const experiment::Plan&, const experiment::TaskShape& shape,
                                                      std::int64_t rows) const override
    {
        const std::int64_t bytes = rows * shape.channels * 8;
        return experiment::RunEstimate{.bytes = bytes,
                                          .available = std::int64_t{8} << 30,
                                          .teacherCacheBytes = bytes / 2,
                                          .fits = bytes < (std::int64_t{8} << 30),
                                          .seconds = 90,
                                          .sentence = {Text{"testing", "The run takes about %1 bytes."},
                                                       {std::to_string(bytes)}}};
    }

    experiment::Environment environment(const experiment::ComputePlan& compute) const override
    {
        return {.program = "1.0.0",
                .libtorch = "none",
                .blas = "made-up BLAS",
                .gflops = 123.5,
                .threads = compute.threads > 0 ? compute.threads : 1,
                .device = "cpu",
                .processor = "made-up processor"};
    }

    std::vector<std::string> devices() const override { return {"auto", "cpu"}; }

    std::atomic<int> scoringsBegun = 0, scoringsStopped = 0;

    /// A network of the catalogue's first kind with the options of the plan's first teacher, whatever the file holds; refused where it is called "refused", and no
    /// teacher where it is called "partial".
    Result<experiment::NetworkScore> score(const std::filesystem::path& network, const experiment::Plan& plan,
                                           experiment::ScoredWindows, const CancellationToken& stop) override
    {
        ++scoringsBegun;
        for (auto left = m_how.scoring; left.count() > 0 && !stop.cancelled(); left -= std::chrono::milliseconds(1))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (stop.cancelled()) {
            ++scoringsStopped;
            return fail(ErrorKind::cancelled, Text{"testing", "The scoring was stopped."});
        }
        if (network.stem() == "refused")
            return fail(ErrorKind::malformed, Text{"testing", "%1 holds no network."}, {network.filename().string()});
        const auto& info = m_catalogue.networks().front();
        experiment::NetworkScore score{.kind = info.kind,
                                       .options = plan.teachers.front().options,
                                       .optionsMayBeStated = network.extension() == ".pth",
                                       .parameters = 900'000,
                                       .sha256 = std::string(64, 'b'),
                                       .validationWindows = 305};
        score.validation = fakeMetrics(errorAfter(Role::teacher, 4), plan.task.horizon, 2);
        if (network.stem() == "partial")
            score.cannotTeach = Message{Text{"testing", "%1 answers test windows only."}, {network.filename().string()}};
        return score;
    }

    /// A teacher ten times as costly as each student.
    Result<experiment::Efficiency> measureEfficiency(const experiment::Record& record, const CancellationToken&) override
    {
        experiment::Efficiency efficiency{.networks = {}, .metric = "mse", .threads = 1, .device = "cpu", .remarks = {}};
        for (const auto& model : record.outcome.models) {
            const bool teacher = model.stage == Role::teacher;
            experiment::NetworkEfficiency network{.stage = model.stage, .kind = model.kind, .parameters = teacher ? 1000 : 100, .multiplyAdds = teacher ? 50'000 : 5'000, .fileBytes = teacher ? 4000 : 400, .latencies = {}};
            for (const int windows : {1, 32})
                network.latencies.push_back({windows, (teacher ? 10.0 : 1.0) * windows, (teacher ? 12.0 : 1.2) * windows, 20});
            network.test = teacher ? 0.39 : 0.37;
            efficiency.networks.push_back(std::move(network));
        }
        return efficiency;
    }

    Result<std::unique_ptr<experiment::FollowedSeries>> follow(const experiment::Record& record, const experiment::FollowQuestion& question, const CancellationToken& stop) override
    {
        auto forecast = forecastFuture(record, {.series = question.series, .levels = question.levels}, stop);
        if (!forecast)
            return tl::unexpected<Error>(forecast.error());
        return std::make_unique<FakeFollowedSeries>(std::move(*forecast));
    }

    Result<experiment::Compression> compress(const experiment::Record&, const experiment::CompressionPlan& plan, const std::function<void(const Message&, double)>& progress,
                                             const experiment::RunControl&) override
    {
        progress({Text{"testing", "Measuring"}, {}}, 0.5);
        return fakeCompression(plan.network);
    }

    /// Straight lines through 1 for each model of the record, one step after the other, one target.
    Result<experiment::FutureForecast> forecastFuture(const experiment::Record& record, const experiment::FutureQuestion& question,
                                                      const CancellationToken&) override
    {
        const int steps = question.steps > 0 ? question.steps : record.plan.task.horizon;
        experiment::FutureForecast forecast{.targets = {"load"}, .units = {"MW"}, .trainedSteps = record.plan.task.horizon};
        for (int step = 0; step < steps; ++step)
            forecast.stamps.push_back(step * 3'600'000LL);
        for (int row = -48; row < 0; ++row) {
            forecast.contextStamps.push_back(row * 3'600'000LL);
            forecast.context.push_back(1);
        }
        for (const auto& model : record.outcome.models) {
            experiment::FutureModel made{model.stage, model.kind, std::vector<double>(static_cast<std::size_t>(steps), 1.0)};
            for (const double level : question.levels)
                made.intervals.push_back({level, std::vector<double>(made.values.size(), 1 - level), std::vector<double>(made.values.size(), 1 + level), level + 0.01});
            forecast.models.push_back(std::move(made));
        }
        return forecast;
    }

    Result<void> forecast(const experiment::Record& record, std::span<const std::int64_t> windows,
                          const std::function<void(experiment::TestForecast)>& sink, const CancellationToken& stop) override
    {
        for (const std::int64_t window : windows) {
            if (stop.cancelled())
                return fail(ErrorKind::cancelled, Text{"testing", "The forecasts were stopped."});
            sink(forecastOf(record.outcome, window, record.plan.task.horizon));
        }
        return {};
    }

    Result<void> exportModel(const std::filesystem::path&, const std::filesystem::path&) const override { return {}; }
    Result<void> exportBundle(const std::filesystem::path&, const std::filesystem::path&) const override { return {}; }

private:
    static experiment::DataSummary summaryOf(const experiment::Plan& plan)
    {
        experiment::DataSummary data;
        data.rows = 3000;
        data.channels = plan.data.import.channels;
        if (data.channels.empty())
            data.channels = {"load", "temperature", "wind"};
        data.targets = plan.task.targets.empty() ? data.channels : plan.task.targets;
        data.sha256 = std::string(64, 'a');
        data.firstStamp = 1'467'331'200'000; // 2016-07-01 00:00
        data.step = 3'600'000;
        data.split = {{0, 2000}, {2000, 2400}, {2400, 3000}};
        const auto windows = [&](std::int64_t rows) { return std::max<std::int64_t>(0, rows - plan.task.horizon + 1); };
        data.trainWindows = windows(2000 - plan.task.lookBack);
        data.validationWindows = windows(400);
        data.testWindows = windows(600);
        data.season = 24;
        return data;
    }

    static const experiment::NetworkPlan& networkOf(const experiment::Plan& plan, Role stage)
    {
        return stage == Role::teacher ? plan.teachers.front() : plan.student;
    }

    /// The plan with the weights that were asked for, and what was changed.
    static void changeWeights(experiment::Plan& plan, Role stage, const experiment::RunControl& control,
                              const experiment::WeightChange& now, std::vector<experiment::WeightChange>& changes)
    {
        for (const auto& request : control.takeWeights()) {
            const auto names = experiment::termNames(plan.terms);
            const auto found = std::ranges::find(names, request.term);
            if (request.stage != stage || found == names.end())
                continue;
            double& weight = plan.terms[static_cast<std::size_t>(found - names.begin())].weight;
            changes.push_back({request.term, weight, request.weight, now.epoch, now.batch, now.batches});
            weight = request.weight;
        }
    }

    std::vector<experiment::TermLoss> termsOf(const experiment::Plan& plan, Role stage, double error) const
    {
        std::vector<experiment::TermLoss> terms = {{"supervised", error, error}};
        double raw = error / 2;
        if (stage == Role::distilled_student)
            for (const auto& term : plan.terms) {
                terms.push_back({term.kind + "." + idOf(term.level), raw, term.weight * raw});
                raw /= 2;
            }
        return terms;
    }

    void train(RunId run, Role stage, experiment::Plan plan, experiment::Outcome& outcome,
               experiment::Observer& observer, const experiment::RunControl& control) const
    {
        using namespace experiment;
        const NetworkPlan& network = networkOf(plan, stage);
        const auto parameters = std::int64_t{stage == Role::teacher ? 900'000 : 120'000};
        const auto wanted = integerOf(trainingSchema().resolve(network.training), "epochs");
        const int epochs = static_cast<int>(std::min<std::int64_t>(m_how.epochs, wanted));
        observer.onStageStarted(stage, network.kind, parameters);
        if (m_how.throwsIn == stage)
            throw std::runtime_error("the fake engine was told to throw");

        ModelResult model;
        model.stage = stage;
        model.kind = network.kind;
        model.parameters = parameters;
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            bool ended = false;
            std::vector<WeightChange> changes;
            for (int batch = 1; batch <= m_how.batches && !ended; ++batch) {
                waitWhilePaused(control);
                if (control.stopping()) {
                    outcome.status = RunStatus::stopped;
                    outcome.message = Message{Text{"testing", "Stopped at epoch %1."}, {std::to_string(epoch)}};
                    outcome.models.push_back(model);
                    return;
                }
                ended = control.takeEndStage();
                changeWeights(plan, stage, control, {{}, 0, 0, epoch, batch, m_how.batches}, changes);
                const bool broken = m_how.notANumberIn == stage && epoch == 2;
                BatchProgress progress{run, stage, epoch, epochs, batch, m_how.batches, 0,
                                       termsOf(plan, stage, errorAfter(stage, epoch))};
                for (const auto& term : progress.terms)
                    progress.total += term.weighted;
                if (broken) {
                    outcome.status = RunStatus::failed;
                    outcome.message = Message{Text{"testing", "The term %1 is not a number in epoch %2, batch %3."},
                                              {"supervised", std::to_string(epoch), std::to_string(batch)}};
                    outcome.models.push_back(model);
                    return;
                }
                std::this_thread::sleep_for(m_how.batchDelay);
                observer.onBatch(progress);
            }
            EpochSnapshot snapshot = snapshotOf(run, stage, plan, outcome, epoch, epochs);
            snapshot.weightChanges = changes;
            observer.onEpoch(snapshot);
            model.epochs = model.bestEpoch = epoch;
            model.seconds = snapshot.seconds;
            model.millisecondsPerStep = snapshot.millisecondsPerStep;
            model.validationMse = snapshot.validation.mse;
            if (ended)
                break;
        }
        outcome.models.push_back(model);
        outcome.seconds += *model.seconds;
        observer.onStageFinished(model);
    }

    static void waitWhilePaused(const experiment::RunControl& control)
    {
        while (control.paused() && !control.stopping())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    experiment::EpochSnapshot snapshotOf(RunId run, Role stage, const experiment::Plan& plan,
                                         const experiment::Outcome& outcome, int epoch, int epochs) const
    {
        const double error = errorAfter(stage, epoch);
        const std::size_t targets = outcome.data.targets.size();
        experiment::EpochSnapshot snapshot;
        snapshot.run = run;
        snapshot.stage = stage;
        snapshot.epoch = epoch;
        snapshot.epochs = epochs;
        snapshot.best = true;
        snapshot.learningRate = 0.01 / epoch;
        snapshot.seconds = 1.5 * epoch;
        snapshot.millisecondsPerStep = 4.25;
        snapshot.terms = termsOf(plan, stage, error);
        for (const auto& term : snapshot.terms)
            snapshot.total += term.weighted;
        snapshot.validation = fakeMetrics(error, plan.task.horizon, targets);
        snapshot.spectrum = fakeSpectrum(plan.task.horizon, 1 - error);
        snapshot.truthSpectrum = fakeSpectrum(plan.task.horizon, 1);
        snapshot.errorSpectrum = fakeSpectrum(plan.task.horizon, error);
        if (const std::size_t terms = snapshot.terms.size(); terms > 1)
            snapshot.gradients = experiment::GradientBalance{std::vector<double>(terms, 1.0 / static_cast<double>(terms)),
                                                             std::vector<double>(terms * terms, 1), 2};
        if (stage != Role::teacher)
            snapshot.winRates.push_back({Role::teacher, 0.5 + (errorAfter(Role::teacher, 4) - error) / 2});
        if (stage == Role::distilled_student)
            snapshot.winRates.push_back({Role::plain_student, 0.5 + (errorAfter(Role::plain_student, 4) - error) / 2});
        snapshot.sample = {static_cast<int>(targets), 10, outcome.data.split.validation.begin + 10,
                           fakeWave(outcome.data.split.validation.begin + 10, plan.task.horizon, targets, error)};
        return snapshot;
    }

    static void evaluate(const experiment::Plan& plan, experiment::Outcome& outcome)
    {
        using namespace experiment;
        const int horizon = plan.task.horizon;
        const std::size_t targets = outcome.data.targets.size();
        ModelResult naive;
        naive.stage = Role::seasonal_naive;
        naive.kind = "seasonal_naive";
        outcome.models.push_back(naive);
        for (ModelResult& model : outcome.models) {
            model.test = fakeMetrics(finalError(model.stage.role), horizon, targets);
            model.testSpectrum = fakeSpectrum(horizon, 1 - finalError(model.stage.role));
            model.testErrorSpectrum = fakeSpectrum(horizon, finalError(model.stage.role));
            for (std::int64_t window = 0; window < outcome.data.testWindows; ++window)
                model.testWindowErrors.push_back(static_cast<float>(finalError(model.stage.role) * (1 + 0.5 * std::sin(0.1 * static_cast<double>(window)))));
        }
        outcome.comparisons = {{Role::plain_student, Role::teacher, {0.42, 0.02, -0.01, 0.05}},
                               {Role::distilled_student, Role::teacher, {0.61, -0.03, -0.05, -0.01}},
                               {Role::distilled_student, Role::plain_student, {0.78, -0.05, -0.07, -0.03}}};
        outcome.truthSpectrum = fakeSpectrum(horizon, 1);
        for (const std::int64_t window : {0, 57})
            outcome.forecasts.push_back(forecastOf(outcome, window, horizon));
    }

    static experiment::TestForecast forecastOf(const experiment::Outcome& outcome, std::int64_t window, int horizon)
    {
        const std::size_t targets = outcome.data.targets.size();
        const std::int64_t row = outcome.data.split.test.begin + window;
        experiment::TestForecast forecast{static_cast<int>(targets), window, row, fakeWave(row - 2 * horizon, 2 * horizon, targets, 0),
                                          fakeWave(row, horizon, targets, 0), {}};
        for (const auto& model : outcome.models)
            forecast.forecasts.emplace_back(model.stage.role, fakeWave(row, horizon, targets, finalError(model.stage.role)));
        return forecast;
    }

    FakeRun m_how;
    FakeCatalogue m_catalogue;
};

} // namespace retort::testing
