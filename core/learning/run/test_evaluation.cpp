// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/distillation_run.h"

#include "core/evaluation/seasonal_naive.h"
#include "core/learning/training/joint_forecaster.h"

namespace retort::learning
{
namespace
{

constexpr std::int64_t sampledForecasts = 8;

std::vector<float> toVector(const torch::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()};
}

} // namespace

bool DistillationRun::testEvaluation()
{
    const auto& prepared = m_series->prepared;
    std::map<StageId, std::vector<double>> errors;
    double done = 0;
    const Message testing{RETORT_TEXT("learning", "Forecasting the test windows"), {}};
    for (auto& contestant : m_contestants) {
        m_observer.onActivity(testing, done++ / static_cast<double>(m_contestants.size() + 1));
        auto evaluation =
            evaluateForecasts(*contestant.network, *m_batches, prepared.test, m_control.stopToken());
        if (!evaluation)
            return !stopped();
        auto& model = *std::ranges::find(m_outcome.models, contestant.id, &experiment::ModelResult::stage);
        model.test = evaluation->metrics;
        model.testSpectrum = evaluation->spectrum;
        errors[contestant.id] = std::move(evaluation->windowErrors);
    }
    if (m_plan.teachers.size() > 1 && !evaluateTheOracle())
        return !stopped();
    const auto naive = evaluateSeasonalNaive(prepared, prepared.test, m_outcome.data.season);
    experiment::ModelResult model;
    model.stage = Role::seasonal_naive;
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

bool DistillationRun::evaluateTheOracle()
{
    std::vector<std::shared_ptr<Forecaster>> networks;
    for (const Contestant* teacher : teachers())
        networks.push_back(teacher->network);
    auto evaluation = evaluateOracle(networks, *m_batches, m_series->prepared.test, m_control.stopToken());
    if (!evaluation)
        return false;
    experiment::ModelResult model;
    model.stage = Role::oracle;
    model.kind = "oracle";
    model.test = std::move(evaluation->metrics);
    model.testSpectrum = std::move(evaluation->spectrum);
    m_outcome.models.push_back(std::move(model));
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
        for (const auto& contestant : m_contestants) {
            if (!contestant.id.isCompared())
                continue;
            const auto forecast = forecastsWithQuantiles(*contestant.network, *m_batches, set, {&window, 1});
            sample.forecasts.emplace_back(contestant.id.role, toVector(forecast.prediction));
            if (contestant.id.role == Role::distilled_student && forecast.quantiles.defined())
                sample.quantiles = toVector(forecast.quantiles);
        }
        sample.forecasts.emplace_back(
            Role::seasonal_naive, evaluation::seasonalNaive(prepared, set, m_outcome.data.season, window, 1));
        m_outcome.forecasts.push_back(std::move(sample));
    }
}

} // namespace retort::learning
