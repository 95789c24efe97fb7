// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/plan_execution.h"

#include "core/evaluation/telling_examples.h"
#include "core/learning/run/window_forecasts.h"
#include "core/learning/training/class_evaluation.h"
#include "core/learning/training/joint_forecaster.h"
#include "core/plan/class_schema.h"

namespace retort::learning
{
namespace
{

constexpr std::int64_t sampledForecasts = 8;

std::vector<float> singleOf(const std::vector<double>& numbers)
{
    return {numbers.begin(), numbers.end()};
}

bool evaluateOracle(RunContext& run)
{
    std::vector<std::shared_ptr<Forecaster>> networks;
    for (const auto& stage : run.stages())
        if (stage.kind == experiment::StageKind::combine)
            for (const StageId input : stage.inputs)
                networks.push_back(run.ready(input)->network);
    if (networks.empty())
        return true;
    auto evaluation = learning::evaluateOracle(networks, run.batches(), run.series().test, run.stopToken());
    if (!evaluation)
        return run.goesOn();
    experiment::ModelResult model;
    model.stage = Role::oracle;
    model.kind = "oracle";
    model.readsFuture = std::ranges::any_of(networks, [](const auto& network) { return network->readsFuture(); });
    model.test = std::move(evaluation->metrics);
    model.testSpectrum = std::move(evaluation->spectrum);
    model.testErrorSpectrum = std::move(evaluation->errorSpectrum);
    model.testWindowErrors = singleOf(evaluation->windowErrors);
    run.outcome().models.push_back(std::move(model));
    return true;
}

/// Returns the error of each window.
std::vector<double> enterBaseline(RunContext& run, Role role, ForecastEvaluation evaluation)
{
    experiment::ModelResult model;
    model.stage = role;
    model.kind = idOf(role);
    model.test = evaluation.metrics;
    model.testSpectrum = evaluation.spectrum;
    model.testErrorSpectrum = evaluation.errorSpectrum;
    model.testWindowErrors = singleOf(evaluation.windowErrors);
    run.outcome().models.push_back(model);
    return std::move(evaluation.windowErrors);
}

/// Beside the seasonal naive forecast. Of very many values those that have to be fitted are left out.
void enterClassicalForecasts(RunContext& run)
{
    using Method = evaluation::ClassicalForecaster::Method;
    constexpr double mostValues = 5e7;
    const auto& series = run.series();
    const int season = run.outcome().data.season;
    enterBaseline(run, Role::last_value, evaluateLastValue(series, series.test));
    enterBaseline(run, Role::historical_average, evaluateHistoricalAverage(series, series.test));
    const double values = static_cast<double>(series.test.count()) * series.test.horizon * static_cast<double>(series.targets.size());
    if (values > mostValues) {
        run.remark({RETORT_TEXT("learning", "Drift, Theta and autoregression are not computed for this many values."), {}});
        return;
    }
    for (const auto& [role, method] : {std::pair{Role::drift, Method::drift}, std::pair{Role::theta, Method::theta}, std::pair{Role::autoregression, Method::autoregression}})
        enterBaseline(run, role, evaluateClassical(series, series.test, method, season));
}

/// What a classifier must beat.
std::map<StageId, std::vector<double>> evaluateBaselines(RunContext& run)
{
    std::map<StageId, std::vector<double>> errors;
    const auto enter = [&](Role role, ForecastEvaluation evaluation) {
        experiment::ModelResult model;
        model.stage = role;
        model.kind = idOf(role);
        model.test = std::move(evaluation.metrics);
        model.testWindowErrors = singleOf(evaluation.windowErrors);
        model.testLogits = std::move(evaluation.logits);
        run.outcome().models.push_back(std::move(model));
        errors[role] = std::move(evaluation.windowErrors);
    };
    const auto& series = run.series();
    enter(Role::majority_class, evaluateMajority(series, series.test));
    if (run.outcome().data.lengthOfExamples == 0)
        enter(Role::last_class, evaluateLastClass(series, series.test, run.plan().task.horizon));
    run.outcome().testLabels = series.classes->test;
    return errors;
}

/// From the validation windows; false where it was stopped.
bool measurePredictionSets(RunContext& run, Forecaster& network, experiment::ModelResult& model)
{
    const auto& series = run.series();
    const auto validation = evaluateForecasts(network, run.batches(), series.validation, run.stopToken());
    if (!validation)
        return false;
    const std::vector<double> known(validation->logits.begin(), validation->logits.end()), test(model.testLogits.begin(), model.testLogits.end());
    for (const double level : {0.8, 0.95})
        model.predictionSets.push_back(evaluation::predictionSets({series.classes->validation, known}, {series.classes->test, test}, series.classes->names.size(), level));
    return true;
}

/// What a person wants to look at first: windows on which teacher and student differ.
void sampleExamples(RunContext& run)
{
    using Examples = experiment::TestExamples;
    const auto& series = run.series();
    const std::vector<int>& truth = series.classes->test;
    const auto answersOf = [&](Role role) {
        const auto* model = experiment::modelOf(run.outcome(), role);
        return model && !model->testLogits.empty()
                   ? evaluation::predictionsOf(std::vector<double>(model->testLogits.begin(), model->testLogits.end()), series.classes->names.size())
                   : truth;
    };
    const bool ofSeries = run.outcome().data.lengthOfExamples > 0;
    const auto steps = static_cast<std::size_t>(series.test.lookBack + (ofSeries ? 0 : run.plan().task.horizon));
    Examples& examples = run.outcome().testExamples;
    const std::size_t first = series.classes->channel.value_or(0);
    examples.channels = run.outcome().data.channelsOfExamples().size();
    const std::size_t most = std::min(Examples::most, std::max<std::size_t>(1, Examples::mostValues / (steps * examples.channels)));
    examples.windows = evaluation::tellingExamples(truth, answersOf(Role::teacher), answersOf(Role::distilled_student), most);
    for (const int window : examples.windows) {
        const auto start = static_cast<std::size_t>(series.test.starts[static_cast<std::size_t>(window)]);
        for (std::size_t row = start; row < start + steps; ++row)
            for (std::size_t channel = first; channel < first + examples.channels; ++channel)
                examples.values.push_back(static_cast<float>(series.series.channels[channel].values[row]));
    }
}

/// What following the predictions would have returned is worked out from these.
void keepPrices(RunContext& run)
{
    const auto& [names, train, validation, test, channel] = *run.series().classes;
    const data::LabelRule rule = experiment::labelRuleOf(experiment::classSchema().resolve(run.plan().task.classes));
    if (!channel || evaluation::positionsOf(rule, names.size()).empty())
        return;
    const data::WindowSet& windows = run.series().test;
    const auto& values = run.series().series.channels[*channel].values;
    const std::int64_t first = windows.starts.front() + windows.lookBack - 1;
    const std::int64_t end = windows.starts.back() + windows.lookBack + run.plan().task.horizon;
    auto& prices = run.outcome().testPrices;
    prices.prices.assign(values.begin() + first, values.begin() + end);
    for (const std::int64_t start : windows.starts)
        prices.lastSteps.push_back(static_cast<int>(start + windows.lookBack - 1 - first));
}

/// Every stage against its rivals, and every forecaster that is compared against the naive forecast.
void compareOnTestWindows(RunContext& run, const std::map<StageId, std::vector<double>>& errors)
{
    for (const auto& stage : run.stages()) {
        const auto ours = errors.find(stage.id);
        std::vector<StageId> rivals = stage.rivals;
        if (stage.id.isCompared())
            rivals.push_back(run.classifies() ? Role::majority_class : Role::seasonal_naive);
        for (const StageId rival : rivals)
            if (const auto theirs = errors.find(rival); ours != errors.end() && theirs != errors.end())
                run.outcome().comparisons.push_back(
                    {stage.id, rival, evaluation::compareWindows(ours->second, theirs->second, run.plan().task.horizon)});
    }
}

void sampleForecasts(RunContext& run)
{
    std::vector<ComparedNetwork> networks;
    for (const auto& ready : run.allReady())
        if (ready.id.isCompared())
            networks.push_back({ready.id.role, ready.network});
    const std::int64_t windows = run.series().test.count();
    const std::int64_t samples = std::min(sampledForecasts, windows);
    for (std::int64_t i = 0; i < samples; ++i)
        run.outcome().forecasts.push_back(forecastWindow(networks, run.batches(), run.outcome().data.season,
                                                         i * (windows - 1) / std::max<std::int64_t>(1, samples - 1)));
}

} // namespace

bool evaluateOnTestWindows(RunContext& run)
{
    auto& outcome = run.outcome();
    std::map<StageId, std::vector<double>> errors;
    double done = 0;
    const Message testing{RETORT_TEXT("learning", "Forecasting the test windows"), {}};
    for (const auto& ready : run.allReady()) {
        run.activity(testing, done++ / static_cast<double>(run.allReady().size() + 1));
        auto evaluation = evaluateForecasts(*ready.network, run.batches(), run.series().test, run.stopToken());
        if (!evaluation)
            return run.goesOn();
        auto& model = *std::ranges::find(outcome.models, ready.id, &experiment::ModelResult::stage);
        model.test = evaluation->metrics;
        if (!run.classifies()) {
            model.testSpectrum = evaluation->spectrum;
            model.testErrorSpectrum = evaluation->errorSpectrum;
        }
        model.testWindowErrors = singleOf(evaluation->windowErrors);
        model.testLogits = std::move(evaluation->logits);
        errors[ready.id] = std::move(evaluation->windowErrors);
        if (run.classifies() && !measurePredictionSets(run, *ready.network, model))
            return run.goesOn();
    }
    if (run.classifies()) {
        for (auto& [role, of] : evaluateBaselines(run))
            errors[role] = std::move(of);
        sampleExamples(run);
        keepPrices(run);
        compareOnTestWindows(run, errors);
        run.activity(testing, 1);
        return true;
    }
    if (!evaluateOracle(run))
        return false;
    const auto& series = run.series();
    errors[Role::seasonal_naive] = enterBaseline(run, Role::seasonal_naive, evaluateSeasonalNaive(series, series.test, outcome.data.season));
    enterClassicalForecasts(run);
    outcome.truthSpectrum = truthSpectrum(run.series(), run.series().test);
    compareOnTestWindows(run, errors);
    sampleForecasts(run);
    run.activity(testing, 1);
    return true;
}

} // namespace retort::learning
