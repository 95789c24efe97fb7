// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/training/distillation_loss.h"
#include "core/learning/training/joint_forecaster.h"
#include "core/learning/training/mixed_quantiles.h"
#include "core/learning/training/teacher_panel.h"
#include "tests/core/learning/small_series.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <cmath>
#include <complex>
#include <numbers>

using namespace retort;
using namespace retort::learning;

namespace
{

bool close(double one, double other, double tolerance = 1e-4)
{
    return std::abs(one - other) <= tolerance * std::max(1.0, std::abs(other));
}

/// Mean, deviation, distance of the last value, trend, roughness and periodicity of one channel, by plain loops.
std::vector<double> statisticsOf(const std::vector<double>& x)
{
    const auto n = static_cast<double>(x.size());
    double mean = 0, square = 0, slope = 0, ramps = 0;
    for (const double value : x)
        mean += value / n;
    for (std::size_t i = 0; i < x.size(); ++i) {
        square += std::pow(x[i] - mean, 2) / n;
        const double ramp = static_cast<double>(i) / (n - 1) - 0.5;
        slope += (x[i] - mean) * ramp;
        ramps += ramp * ramp;
    }
    const double deviation = std::sqrt(square);
    double meanStep = 0, squareStep = 0;
    for (std::size_t i = 1; i < x.size(); ++i)
        meanStep += (x[i] - x[i - 1]) / (n - 1);
    for (std::size_t i = 1; i < x.size(); ++i)
        squareStep += std::pow(x[i] - x[i - 1] - meanStep, 2) / (n - 1);
    double strongest = 0, sum = 0;
    for (std::size_t k = 0; k <= x.size() / 2; ++k) {
        std::complex<double> bin = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            bin += (x[i] - mean) * std::polar(1.0, -2 * std::numbers::pi * static_cast<double>(k * i) / n);
        strongest = std::max(strongest, std::norm(bin));
        sum += std::norm(bin);
    }
    return {mean, deviation, (x.back() - mean) / deviation, slope / ramps / deviation, std::sqrt(squareStep) / deviation, strongest / sum};
}

/// Errors of two teachers that are right in turns, as the sign of the first statistic says.
torch::Tensor productsInTurns(const torch::Tensor& statistics)
{
    const auto first = (statistics.select(1, 0) > 0).to(torch::kFloat64);
    const auto errors = torch::stack({1 - first, first}, 1); // [N, 2]
    return torch::bmm(errors.unsqueeze(2), errors.unsqueeze(1));
}

} // namespace

/// Several teachers weighted anew for each window, and terms that count less where they disagree.
class TestTeacherRouter : public QObject
{
    Q_OBJECT

    data::PreparedSeries m_series = smallSeries();
    WindowBatches m_batches{m_series, torch::kCPU};
    std::vector<std::shared_ptr<Forecaster>> m_networks;
    std::vector<std::int64_t> m_windows = {0, 5, 17, 3, 40};

    TeacherCache cacheOf(std::size_t index) const
    {
        return *TeacherCache::fill(m_networks[index], m_batches, m_series.train, {{""}, false}, {1 << 30, 0, {}}, {}, [](double) {});
    }
    torch::Tensor truth() const { return m_batches.truth(m_series.train, m_windows); }
    TrainingLoss lossOf(const experiment::TermPlan& term, const TeacherAnswers& teachers, const FeatureBridges& bridges = {}) const
    {
        return TrainingLoss({term}, teachers, bridges, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_networks.push_back(*buildNetwork("mlp", {{"d_model", std::int64_t{6}}}, m_batches.task(), 1));
        m_networks.push_back(*buildNetwork("mlp", {{"d_model", std::int64_t{6}}}, m_batches.task(), 2));
        for (const auto& network : m_networks)
            network->eval();
    }

    void statisticsByHand()
    {
        torch::manual_seed(1);
        const auto values = torch::randn({3, 24, 4}).cumsum(1);
        const auto statistics = lookBackStatistics(values);
        QCOMPARE(statistics.sizes().vec(), (std::vector<std::int64_t>{3, 12}));
        for (std::int64_t b = 0; b < 3; ++b) {
            std::vector<double> mean(6), square(6);
            for (std::int64_t c = 0; c < 4; ++c) {
                std::vector<double> x;
                for (std::int64_t i = 0; i < 24; ++i)
                    x.push_back(values[b][i][c].item<double>());
                const auto one = statisticsOf(x);
                for (std::size_t j = 0; j < 6; ++j) {
                    mean[j] += one[j] / 4;
                    square[j] += one[j] * one[j] / 4;
                }
            }
            for (std::size_t j = 0; j < 6; ++j) {
                const auto at = static_cast<std::int64_t>(j);
                QVERIFY2(close(statistics[b][at].item<double>(), mean[j], 1e-3), qPrintable(QString::number(j)));
                QVERIFY(std::abs(statistics[b][6 + at].item<double>() - std::sqrt(std::max(0.0, square[j] - mean[j] * mean[j]))) < 2e-3);
            }
        }
        QVERIFY(lookBackStatistics(torch::ones({2, 24, 3})).isfinite().all().item<bool>()); // constant
        QVERIFY(lookBackStatistics(torch::randn({2, 1, 1})).isfinite().all().item<bool>()); // one row, one channel
    }

    void findsWhoIsRight()
    {
        torch::manual_seed(2);
        const auto statistics = torch::randn({300, 12});
        const auto products = productsInTurns(statistics);
        const TeacherRouter router(statistics, products);
        QVERIFY(close(router.heldOutMseOfEqual(), 0.25, 1e-9));
        QVERIFY2(router.heldOutMse() < 0.05, qPrintable(QString::number(router.heldOutMse())));
        const TeacherRouter again(statistics, products);
        QCOMPARE(again.heldOutMse(), router.heldOutMse());
    }

    void equalWeightsWhereNothingIsFound()
    {
        torch::manual_seed(3);
        const auto statistics = torch::randn({40, 12});
        const auto errors = torch::ones({40, 2}, torch::kFloat64);
        const TeacherRouter alike(statistics, torch::bmm(errors.unsqueeze(2), errors.unsqueeze(1)));
        QCOMPARE(alike.heldOutMse(), alike.heldOutMseOfEqual());
        const TeacherRouter random(statistics, productsInTurns(torch::randn({40, 12})));
        QVERIFY(random.heldOutMse() <= random.heldOutMseOfEqual());
        const TeacherRouter single(statistics.narrow(0, 0, 1), productsInTurns(statistics).narrow(0, 0, 1)); // nothing to fit on
        QVERIFY(torch::allclose(single.weightsOf(torch::randn({2, 24, 3})), torch::full({2, 2}, 0.5)));
    }

    void eachWindowHasItsOwnWeights()
    {
        TeacherPanel panel({cacheOf(0), cacheOf(1)}, {0.5, 0.5});
        QVERIFY(!panel.answer(m_windows, truth()).spread.defined());
        panel.measureSpread();
        const auto first = torch::linspace(0, 1, m_series.train.count());
        panel.weighWindows(torch::stack({first, 1 - first}, 1));
        const auto answer = panel.answer(m_windows, truth());
        const auto a = cacheOf(0).answer(m_windows).prediction, b = cacheOf(1).answer(m_windows).prediction;
        double mean = 0;
        for (std::size_t i = 0; i < m_windows.size(); ++i) {
            const auto at = static_cast<std::int64_t>(i);
            const double weight = first[m_windows[i]].item<double>();
            mean += weight / static_cast<double>(m_windows.size());
            QVERIFY(torch::allclose(answer.prediction[at], weight * a[at] + (1 - weight) * b[at], 1e-5, 1e-6));
            QVERIFY(close(answer.spread[at].item<double>(), ((a[at] - b[at]).abs() / 2).mean().item<double>()));
        }
        QVERIFY(close(answer.features[0].share, mean));
        const auto fans = mixedQuantiles({torch::ones({2, 3, 4, 2}), torch::Tensor(), torch::zeros({2, 3, 4, 2})},
                                         torch::tensor({{0.2F, 0.5F, 0.3F}, {0.0F, 1.0F, 0.0F}}));
        QVERIFY(torch::allclose(fans[0], torch::full({3, 4, 2}, 0.4)));
        QVERIFY(torch::allclose(fans[1], torch::full({3, 4, 2}, 0.5))); // neither of those that have one counts
    }

    void forecastsAsItTeaches()
    {
        const auto mix = *mixOf(experiment::Combination::router, m_networks, {}, m_batches, {});
        QVERIFY(mix.router != nullptr && close(mix.weights[0] + mix.weights[1], 1));
        JointForecaster joint(m_networks, mix);
        const torch::NoGradGuard noGradient;
        const auto batch = m_batches.inputs(m_series.train, m_windows, joint);
        const auto weights = mix.router->weightsOf(m_batches, m_series.train).index_select(0, torch::tensor(m_windows));
        const auto expected = m_networks[0]->forward(batch).prediction * weightsOf(weights, 0, 3) + m_networks[1]->forward(batch).prediction * weightsOf(weights, 1, 3);
        QVERIFY(torch::allclose(joint.forward(batch).prediction, expected, 1e-5, 1e-6));
    }

    /// The gradient is that of the mean over windows of exp(-2 u) times each window's own error.
    void theGateWeighsWindows()
    {
        TeacherPanel panel({cacheOf(0), cacheOf(1)}, {0.5, 0.5});
        panel.measureSpread();
        const auto answer = panel.answer(m_windows, truth());
        const auto gate = torch::exp(-2 * answer.spread);
        auto student = torch::randn_like(answer.prediction).requires_grad_();
        ((student - answer.prediction).square().flatten(1).mean(1) * gate).mean().backward();
        const auto expected = student.grad().clone();
        auto forecast = student.detach().transpose(1, 2).contiguous().requires_grad_();
        const auto loss = lossOf({"prediction_matching", Level::prediction, 1, {}, {{"gate", std::string("teacher_spread")}, {"sharpness", 2.0}}}, panel);
        const auto value = loss.of({forecast, {}}, truth(), m_windows, 1);
        value.total.backward();
        QVERIFY(torch::allclose(forecast.grad().transpose(1, 2), expected, 1e-4, 1e-7));
        QVERIFY(expected.abs().max().item<double>() > 1e-4);
        const double shown = (student - answer.prediction).square().mean().item<double>() * gate.mean().item<double>();
        QVERIFY(close(value.terms.back().weighted, shown) && close(value.total.item<double>(), shown));
    }

    void theGateWeighsFeaturesToo()
    {
        TeacherPanel panel({cacheOf(0), cacheOf(1)}, {0.5, 0.5});
        panel.measureSpread();
        const auto answer = panel.answer(m_windows, truth());
        const auto gate = torch::exp(-answer.spread).reshape({-1, 1, 1});
        const auto feature = torch::randn_like(answer.features[0].value);
        const auto gradientWith = [&](Options schedule) {
            const experiment::TermPlan term{"hint", Level::feature, 1, {{"regressor", std::string("none")}}, std::move(schedule)};
            const auto bridges = bridgesFor({term}, panel.answeredFeatures(), {{"", {feature.size(1), feature.size(2)}}});
            auto student = feature.clone().requires_grad_();
            const auto loss = lossOf(term, panel, bridges);
            loss.of({torch::zeros({5, truth().size(2), truth().size(1)}), {{"feature", student}}}, truth(), m_windows, 1).total.backward();
            return student.grad().clone();
        };
        QVERIFY(torch::allclose(gradientWith({{"gate", std::string("teacher_spread")}}), gradientWith({}) * gate, 1e-4, 1e-8));
    }
};

RETORT_TEST(TestTeacherRouter)
#include "tst_teacher_router.moc"
