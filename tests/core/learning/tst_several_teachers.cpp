// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/training/distillation_loss.h"
#include "core/learning/training/joint_forecaster.h"
#include "core/learning/training/self_teacher.h"
#include "core/learning/training/teacher_panel.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_series.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <numeric>
#include <set>

using namespace retort;
using namespace retort::learning;
using experiment::Combination;

namespace
{

double largest(const torch::Tensor& tensor)
{
    return tensor.abs().max().item<double>();
}

/// The first feature, or none.
AskedParts askedFor(bool feature)
{
    return {feature ? std::vector<std::string>{""} : std::vector<std::string>{}};
}

std::vector<std::int64_t> widthsOf(const TeacherAnswers& teachers)
{
    std::vector<std::int64_t> widths;
    for (const auto& feature : teachers.answeredFeatures())
        widths.push_back(feature.width);
    return widths;
}

} // namespace

/// Teachers that answer together, and a student that teaches itself.
class TestSeveralTeachers : public QObject
{
    Q_OBJECT

    data::PreparedSeries m_series = smallSeries();
    WindowBatches m_batches{m_series, torch::kCPU};
    std::vector<std::shared_ptr<Forecaster>> m_networks;
    std::vector<std::int64_t> m_windows = {0, 5, 17, 3, 40};

    TeacherCache cacheOf(std::size_t index, bool feature = true) const
    {
        return *TeacherCache::fill(m_networks[index], m_batches, m_series.train, askedFor(feature), {1 << 30, 0, {}},
                                   {}, [](double) {});
    }
    torch::Tensor truth() const { return m_batches.truth(m_series.train, m_windows); }
    double validationMse(Forecaster& network) const
    {
        return evaluateForecasts(network, m_batches, m_series.validation, {})->metrics.mse;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_networks.push_back(*buildNetwork("gru", {{"d_model", std::int64_t{6}}}, m_batches.task(), 1));
        m_networks.push_back(*buildNetwork("mlp", {{"d_model", std::int64_t{8}}}, m_batches.task(), 2));
        m_networks.push_back(*buildNetwork("dlinear", {}, m_batches.task(), 3));
        for (const auto& network : m_networks)
            network->eval();
    }

    void aWeightedSumOfPredictions()
    {
        std::vector<TeacherCache> caches = {cacheOf(0), cacheOf(1)};
        const auto a = caches[0].answer(m_windows), b = caches[1].answer(m_windows);
        const TeacherPanel panel(caches, {0.25, 0.75});
        const auto answer = panel.answer(m_windows, truth());
        QVERIFY(largest(answer.prediction - (0.25 * a.prediction + 0.75 * b.prediction)) < 1e-6);
        QCOMPARE(answer.features.size(), 2U);
        QCOMPARE(answer.features[0].share, 0.25);
        QVERIFY(torch::equal(answer.features[1].value, b.features.front()));
        QCOMPARE(widthsOf(panel), (std::vector<std::int64_t>{6, 8}));
        QCOMPARE(answer.features[1].teacher, 1U);
    }

    /// One that gives predictions alone leaves its share of the features to the others.
    void featuresOfThoseThatHaveThem()
    {
        const TeacherPanel panel({cacheOf(0, false), cacheOf(1)}, {0.5, 0.5});
        const auto answer = panel.answer(m_windows, truth());
        QCOMPARE(answer.features.size(), 1U);
        QCOMPARE(answer.features[0].share, 1.0);
        QCOMPARE(answer.features[0].teacher, 0U);
        QCOMPARE(widthsOf(panel), std::vector<std::int64_t>{8});
    }

    void theBestInEachWindow()
    {
        const TeacherPanel panel({cacheOf(0), cacheOf(1), cacheOf(2)}, {0.3, 0.3, 0.4}, true);
        const auto answer = panel.answer(m_windows, truth());
        double shares = 0;
        for (std::size_t i = 0; i < m_windows.size(); ++i) {
            const std::span one(&m_windows[i], 1);
            double least = std::numeric_limits<double>::infinity();
            torch::Tensor expected;
            for (std::size_t k = 0; k < m_networks.size(); ++k) {
                const auto prediction = cacheOf(k, false).answer(one).prediction;
                const double error = (prediction - m_batches.truth(m_series.train, one)).square().mean().item<double>();
                if (error < least) {
                    least = error;
                    expected = prediction;
                }
            }
            QVERIFY(torch::equal(answer.prediction[static_cast<std::int64_t>(i)], expected[0]));
        }
        std::set<std::int64_t> windows;
        for (const auto& feature : answer.features) {
            shares += feature.share;
            QCOMPARE(feature.value.size(0), feature.windows.size(0));
            for (std::int64_t i = 0; i < feature.windows.size(0); ++i)
                QVERIFY(windows.insert(feature.windows[i].item<std::int64_t>()).second);
        }
        QVERIFY(std::abs(shares - 1) < 1e-12);
        QCOMPARE(windows.size(), m_windows.size()); // each window counts once
    }

    /// With two teachers the features' loss is the shares' sum of what each alone would give.
    void aFeatureTermCountsEachTeacherInItsShare()
    {
        const std::vector<experiment::TermPlan> terms = {{"hint", Level::feature, 1, {}}};
        const auto student = buildNetwork("mlp", {{"d_model", std::int64_t{5}}}, m_batches.task(), 9).value();
        student->eval();
        const auto ofFirst = std::make_shared<FeatureBridge>(6, 5), ofSecond = std::make_shared<FeatureBridge>(8, 5);
        const auto forecast = student->forward(m_batches.inputs(m_series.train, m_windows, true));
        const auto raw = [&](const TeacherPanel& panel, const FeatureBridges& joined) {
            return TrainingLoss(terms, panel, joined).of(forecast, truth(), m_windows, 1).terms.at(1).raw;
        };
        const double first = raw(TeacherPanel(cacheOf(0)), {{{0}, ofFirst}});
        const double second = raw(TeacherPanel(cacheOf(1)), {{{0}, ofSecond}});
        const double both = raw(TeacherPanel({cacheOf(0), cacheOf(1)}, {0.2, 0.8}), {{{0}, ofFirst}, {{1}, ofSecond}});
        QVERIFY(first > 0 && second > 0);
        QVERIFY(std::abs(both / (0.2 * first + 0.8 * second) - 1) < 1e-5);
    }

    /// The one with a feature has no weight in the mix.
    void aFeatureThatDoesNotCountCostsNothing()
    {
        const TeacherPanel panel({cacheOf(0, false), cacheOf(1)}, {1.0, 0.0});
        const auto student = buildNetwork("mlp", {{"d_model", std::int64_t{5}}}, m_batches.task(), 9).value();
        const auto forecast = student->forward(m_batches.inputs(m_series.train, m_windows, true));
        const TrainingLoss loss({{"hint", Level::feature, 1, {}}}, panel, {{{0}, std::make_shared<FeatureBridge>(8, 5)}});
        const auto value = loss.of(forecast, truth(), m_windows, 1);
        QCOMPARE(value.terms.at(1).raw, 0.0);
        QCOMPARE(value.total.item<double>(), value.terms.at(0).raw);
        value.total.backward();
    }

    void weightsFollowTheValidationError()
    {
        std::vector<double> errors;
        for (const auto& network : m_networks)
            errors.push_back(validationMse(*network));
        const auto weights = mixOf(Combination::validation_error, m_networks, errors, m_batches, {})->weights;
        double sum = 0;
        for (const double error : errors)
            sum += std::exp(1 / error);
        for (std::size_t i = 0; i < errors.size(); ++i)
            QVERIFY(std::abs(weights[i] - std::exp(1 / errors[i]) / sum) < 1e-12);
        const auto mean = mixOf(Combination::mean, m_networks, errors, m_batches, {})->weights;
        QCOMPARE(mean, (std::vector<double>(3, 1.0 / 3)));
        // Errors of nothing and beyond all measure give weights all the same.
        const auto extreme = mixOf(Combination::validation_error, m_networks, {0.0, 1e-9, 1e9}, m_batches, {})->weights;
        QVERIFY(std::ranges::all_of(extreme, [](double weight) { return std::isfinite(weight); }));
        QCOMPARE(std::accumulate(extreme.begin(), extreme.end(), 0.0), 1.0);
    }

    /// No mix on a fine grid is better, and the mix is as good as its weights say.
    void learnedWeightsAreTheBestMix()
    {
        const auto weights = mixOf(Combination::learned, m_networks, {}, m_batches, {})->weights;
        QVERIFY(std::abs(std::accumulate(weights.begin(), weights.end(), 0.0) - 1) < 1e-9);
        JointForecaster learned(m_networks, {weights, nullptr});
        const double best = validationMse(learned);
        constexpr int steps = 8;
        for (int i = 0; i <= steps; ++i)
            for (int j = 0; i + j <= steps; ++j) {
                JointForecaster mix(m_networks, {{double(i) / steps, double(j) / steps, double(steps - i - j) / steps}, nullptr});
                QVERIFY(validationMse(mix) >= best - 1e-6);
            }
    }

    void theSmallestMix()
    {
        const auto mixOf = [](std::vector<double> values) {
            const auto count = static_cast<std::int64_t>(std::llround(std::sqrt(double(values.size()))));
            return smallestMix(torch::tensor(values, torch::kFloat64).reshape({count, count}));
        };
        // Independent errors: weights go as 1 / variance.
        auto mix = mixOf({1, 0, 0, 4});
        QVERIFY(std::abs(mix[0] - 0.8) < 1e-9 && std::abs(mix[1] - 0.2) < 1e-9);
        // A worse teacher whose errors go along with the better one's gets nothing.
        mix = mixOf({1, 1.2, 1.2, 2});
        QVERIFY(std::abs(mix[0] - 1) < 1e-9 && std::abs(mix[1]) < 1e-9);
        // Opposite errors cancel.
        mix = mixOf({1, -1, -1, 1});
        QVERIFY(std::abs(mix[0] - 0.5) < 1e-6);
        // The same teacher twice.
        mix = mixOf({1, 1, 1, 1});
        QVERIFY(std::abs(mix[0] + mix[1] - 1) < 1e-9);
        QCOMPARE(mixOf({0, 0, 0, 0}).size(), 2U);
    }

    void theOracleIsAtMostAsWrongAsAnyTeacher()
    {
        const auto oracle = *evaluateOracle(m_networks, m_batches, m_series.test, {});
        std::vector<double> least(oracle.windowErrors.size(), std::numeric_limits<double>::infinity());
        for (const auto& network : m_networks) {
            const auto one = *evaluateForecasts(*network, m_batches, m_series.test, {});
            QVERIFY(oracle.metrics.mse <= one.metrics.mse);
            for (std::size_t i = 0; i < least.size(); ++i)
                least[i] = std::min(least[i], one.windowErrors[i]);
        }
        for (std::size_t i = 0; i < least.size(); ++i)
            QVERIFY(std::abs(oracle.windowErrors[i] - least[i]) < 1e-6);
    }

    void theAverageFollowsTheStudent()
    {
        const auto student = buildNetwork("mlp", {{"d_model", std::int64_t{4}}}, m_batches.task(), 5).value();
        const auto average = buildNetwork("mlp", {{"d_model", std::int64_t{4}}}, m_batches.task(), 5).value();
        SelfTeacher itself(average, m_batches, {{""}}, 0.9);
        const auto begin = average->parameters().front().detach().clone();
        auto expected = begin.clone();
        for (int step = 1; step <= 200; ++step) {
            {
                const torch::NoGradGuard noGradient;
                auto weight = student->parameters().front();
                weight.add_(0.01);
                for (auto& buffer : student->buffers())
                    buffer.fill_(step);
            }
            itself.follow(*student);
            const double decay = std::min(0.9, (1.0 + step) / (10.0 + step));
            expected = expected * decay + student->parameters().front().detach() * (1 - decay);
        }
        QVERIFY(largest(average->parameters().front() - expected) < 1e-4);
        for (const auto& buffer : average->buffers())
            QVERIFY(torch::equal(buffer, torch::full_like(buffer, 200)));
        // It lags behind by about 0.01 * decay / (1 - decay).
        QVERIFY(std::abs((student->parameters().front() - average->parameters().front()).mean().item<double>() - 0.09) < 0.01);
        QCOMPARE(widthsOf(itself), std::vector<std::int64_t>{4});
        const auto answer = itself.answer(m_windows, truth());
        QVERIFY(!answer.prediction.requires_grad() && answer.features.size() == 1);
        average->eval();
        const auto alone = average->forward(m_batches.inputs(m_series.train, m_windows, true)).prediction;
        QVERIFY(torch::equal(answer.prediction, alone.transpose(1, 2)));
    }
};

RETORT_TEST(TestSeveralTeachers)
#include "tst_several_teachers.moc"
