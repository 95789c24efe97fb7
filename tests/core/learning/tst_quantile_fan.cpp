// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/pinball.h"
#include "core/learning/forecasters/closed_form.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/forecasters/quantile_fan.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/exporting/torchscript.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/training/joint_forecaster.h"
#include "core/learning/training/mixed_quantiles.h"
#include "core/learning/training/self_teacher.h"
#include "core/learning/training/teacher_panel.h"
#include "core/learning/training/trainer.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_networks.h"
#include "tests/core/learning/small_series.h"
#include "tests/support/test_program.h"

#include <QtTest>
#include <torch/script.h>

using namespace retort;
using namespace retort::learning;

namespace
{

ForecastTask taskWith(std::vector<double> quantiles)
{
    auto task = ForecastTask::of({3, 2, 24, 6, 4});
    task.quantiles = std::move(quantiles);
    return task;
}

std::vector<double> twentieths()
{
    std::vector<double> levels;
    for (int i = 1; i < 20; ++i)
        levels.push_back(i / 20.0);
    return levels;
}

/// Whether each quantile is at least the one before it.
bool inOrder(const torch::Tensor& quantiles)
{
    return (quantiles.diff(1, -1) >= 0).all().item<bool>();
}

class Silent : public experiment::Observer
{};

} // namespace

/// Quantiles around a prediction: what they promise, how they are kept and mixed.
class TestQuantileFan : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    data::PreparedSeries m_series = smallSeries();
    WindowBatches m_batches{m_series, torch::kCPU};
    std::vector<std::int64_t> m_windows = {0, 5, 17, 3, 40};

    std::filesystem::path file(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    ForecastTask task() const
    {
        auto task = m_batches.task();
        task.quantiles = {0.1, 0.5, 0.9};
        return task;
    }
    TeacherCache cacheOf(const std::shared_ptr<Forecaster>& teacher) const
    {
        return *TeacherCache::fill(teacher, m_batches, m_series.train, {.quantiles = true}, {1 << 30, 0, {}},
                                   {}, [](double) {});
    }

private Q_SLOTS:
    void neverCross_data()
    {
        QTest::addColumn<double>("amplitude");
        QTest::addColumn<double>("weights");
        for (const double amplitude : {0.0, 1e-6, 1.0, 1e6, 1e15})
            for (const double weights : {1.0, 100.0})
                QTest::addRow("%g, weights x %g", amplitude, weights) << amplitude << weights;
    }
    void neverCross()
    {
        QFETCH(double, amplitude);
        QFETCH(double, weights);
        const torch::NoGradGuard noGradient;
        const std::vector<std::vector<double>> all = {{0.1, 0.5, 0.9}, {0.2, 0.3}, {0.7, 0.8},
                                                      {0.5},           {0.01},     twentieths()};
        for (const auto& levels : all) {
            torch::manual_seed(3);
            QuantileFan fan(taskWith(levels));
            for (auto& parameter : fan.parameters())
                parameter.mul_(weights);
            auto values = torch::randn({16, 24, 3}) * amplitude;
            values[3].fill_(amplitude); // a constant window
            const auto prediction = torch::randn({16, 6, 2}) * amplitude;
            const auto quantiles = fan.forward(values, prediction);
            QCOMPARE(quantiles.sizes().vec(), (std::vector<std::int64_t>{16, 6, 2, std::ssize(levels)}));
            QVERIFY(torch::isfinite(quantiles).all().item<bool>());
            QVERIFY(inOrder(quantiles));
            for (std::size_t i = 0; i < levels.size(); ++i) {
                const auto one = quantiles.select(-1, static_cast<std::int64_t>(i));
                QVERIFY(levels[i] != 0.5 || torch::equal(one, prediction));
                QVERIFY(levels[i] >= 0.5 || (one <= prediction).all().item<bool>());
                QVERIFY(levels[i] <= 0.5 || (one >= prediction).all().item<bool>());
            }
        }
    }

    /// Twice the series and its prediction: twice as far apart. A shift moves them alike.
    void goesWithTheScaleOfTheWindow()
    {
        torch::manual_seed(4);
        const torch::NoGradGuard noGradient;
        QuantileFan fan(taskWith({0.1, 0.9}));
        const auto values = torch::randn({4, 24, 3}) * 10, prediction = torch::randn({4, 6, 2});
        const auto once = fan.forward(values, prediction);
        QVERIFY(testing::relativeDifference(fan.forward(values * 2, prediction * 2), once * 2) < 1e-4);
        QVERIFY(testing::relativeDifference(fan.forward(values + 5, prediction + 5), once + 5) < 1e-4);
    }

    /// Every network begins and forecasts as without a fan.
    void theNetworkBeginsAlike_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : networkRegistry())
            QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }
    void theNetworkBeginsAlike()
    {
        QFETCH(QString, kind);
        const auto options = testing::smallOptions(findNetwork(kind.toStdString())->info);
        const auto plain = *buildNetwork(kind.toStdString(), options, taskWith({}), 11);
        const auto fanned = *buildNetwork(kind.toStdString(), options, taskWith({0.1, 0.5, 0.9}), 11);
        QVERIFY(plain->quantileLevels().empty());
        QCOMPARE(fanned->quantileLevels(), (std::vector<double>{0.1, 0.5, 0.9}));
        QCOMPARE(fanned->usesTimeMarks(), plain->usesTimeMarks());
        QCOMPARE(fanned->usesFutureMarks(), plain->usesFutureMarks());
        QCOMPARE(fanned->closedForm() != nullptr, plain->closedForm() != nullptr);
        const auto weights = weightsOf(*plain), inner = weightsOf(*pointForecasterOf(fanned));
        QCOMPARE(inner.size(), weights.size());
        for (const auto& [name, weight] : weights)
            QVERIFY2(torch::equal(inner.at(name), weight), name.c_str());
        plain->eval();
        fanned->eval();
        const torch::NoGradGuard noGradient;
        torch::manual_seed(1);
        const auto batch = testing::randomBatch(taskWith({}), 3, torch::kFloat);
        const auto forecast = fanned->forward(batch);
        QVERIFY(torch::equal(forecast.prediction, plain->forward(batch).prediction));
        QVERIFY(!plain->forward(batch).quantiles.defined() && inOrder(forecast.quantiles));
        QCOMPARE(measureNetwork(kind.toStdString(), options, taskWith({0.1, 0.9}))->parameters,
                 trainableParameters(*plain));
    }

    /// White noise whose next value is drawn like the window: the true quantiles are those of the normal
    /// distribution.
    void learnsTheQuantilesOfNoise()
    {
        const SeededInitialisation begin(5);
        auto task = ForecastTask::of({1, 1, 16, 2, 0});
        task.quantiles = {0.1, 0.5, 0.9};
        QuantileFan fan(task);
        torch::optim::Adam optimiser(fan.parameters(), 5e-3);
        for (int step = 0; step < 400; ++step) {
            const auto values = torch::randn({256, 16, 1}), truth = torch::randn({256, 1, 2});
            const auto quantiles = fan.forward(values, torch::zeros({256, 2, 1})).transpose(1, 2);
            optimiser.zero_grad();
            pinballLoss(quantiles, truth, task.quantiles).backward();
            optimiser.step();
        }
        const torch::NoGradGuard noGradient;
        const auto quantiles = fan.forward(torch::randn({4096, 16, 1}), torch::zeros({4096, 2, 1}));
        const auto means = quantiles.mean({0, 1, 2});
        const auto covered = (torch::randn({4096, 2, 1, 1}) <= quantiles).to(torch::kFloat).mean({0, 1, 2});
        for (const auto& [index, value, level] : {std::tuple{0, -1.2816, 0.1}, std::tuple{2, 1.2816, 0.9}}) {
            const double mean = means[index].item<double>(), share = covered[index].item<double>();
            QVERIFY2(std::abs(mean - value) < 0.12, std::to_string(mean).c_str());
            QVERIFY2(std::abs(share - level) < 0.025, std::to_string(share).c_str());
        }
    }

    void checkpointsKeepTheQuantiles()
    {
        for (const std::vector<double>& levels : {std::vector<double>{}, std::vector<double>{0.1, 0.9}}) {
            const auto wanted = taskWith(levels);
            const auto options = findNetwork("dlinear")->info.options.resolve({});
            const auto network = *buildNetwork("dlinear", options, wanted, 3);
            const Checkpoint checkpoint{"dlinear", options, wanted, std::nullopt, weightsOf(*network)};
            QVERIFY(writeCheckpoint(checkpoint, file("fan.safetensors")));
            // Without quantiles the file is as it was before there were any.
            QCOMPARE(QString::fromStdString(readTensors(file("fan.safetensors"))->metadata.at("task"))
                         .contains("quantiles"),
                     !levels.empty());
            const auto read = readCheckpoint(file("fan.safetensors"));
            QVERIFY(read && read->task.quantiles == levels);
            const auto again = *networkOf(*read);
            network->eval();
            again->eval();
            const torch::NoGradGuard noGradient;
            const auto batch = testing::randomBatch(wanted, 3, torch::kFloat);
            const auto before = network->forward(batch), after = again->forward(batch);
            QVERIFY(torch::equal(after.prediction, before.prediction));
            QVERIFY(levels.empty() || torch::equal(after.quantiles, before.quantiles));
            QVERIFY(writeTorchScript(*read, file("fan.pt")));
            auto module = torch::jit::load(file("fan.pt").string());
            QVERIFY(torch::allclose(module.forward({batch.values, batch.pastMarks}).toTensor(),
                                    before.prediction, 1e-5, 1e-6));
        }
    }

    void fansAreMixedByWeight()
    {
        const auto a = torch::tensor({0.0, 1.0}), b = torch::tensor({4.0, 9.0});
        QVERIFY(torch::allclose(mixedQuantiles({a, b}, {0.25, 0.75}), torch::tensor({3.0, 7.0})));
        QVERIFY(torch::allclose(mixedQuantiles({a, {}, b}, {0.1, 0.6, 0.3}),
                                torch::tensor({3.0, 7.0}))); // of those that have one
        QVERIFY(torch::allclose(mixedQuantiles({a, {}, b}, {0, 1, 0}), torch::tensor({2.0, 5.0})));
        QVERIFY(torch::equal(mixedQuantiles({{}, b}, {0.9, 0.1}), b));
        QVERIFY(!mixedQuantiles({{}, {}}, {0.5, 0.5}).defined());
    }

    void teachersAnswerWithTheirQuantiles()
    {
        const auto first = *buildNetwork("dlinear", {}, task(), 1),
                   second = *buildNetwork("nlinear", {}, task(), 2);
        const auto without = *buildNetwork("dlinear", {}, m_batches.task(), 3);
        const auto truth = m_batches.truth(m_series.train, m_windows);
        const auto a = cacheOf(first).answer(m_windows).quantiles,
                   b = cacheOf(second).answer(m_windows).quantiles;
        QCOMPARE(a.sizes().vec(), (std::vector<std::int64_t>{5, 2, 12, 3}));
        const torch::NoGradGuard noGradient;
        QVERIFY(torch::allclose( // the cache asks in batches of another size
            a, first->forward(m_batches.inputs(m_series.train, m_windows, true)).quantiles.transpose(1, 2), 1e-4, 1e-5));
        QVERIFY(!cacheOf(without).answer(m_windows).quantiles.defined());

        const TeacherPanel panel({cacheOf(first), cacheOf(without), cacheOf(second)}, {0.2, 0.2, 0.6});
        QVERIFY(torch::allclose(panel.answer(m_windows, truth).quantiles, a * 0.25 + b * 0.75));
        JointForecaster joint({first, without, second}, {{0.2, 0.2, 0.6}, nullptr});
        QCOMPARE(joint.quantileLevels(), task().quantiles);
        joint.eval();
        const auto together = joint.forward(m_batches.inputs(m_series.train, m_windows, true));
        QVERIFY(torch::allclose(together.quantiles.transpose(1, 2), a * 0.25 + b * 0.75, 1e-4, 1e-5));

        const TeacherPanel best({cacheOf(first), cacheOf(second)}, {0.5, 0.5}, true);
        const auto answer = best.answer(m_windows, truth);
        for (std::int64_t i = 0; i < answer.prediction.size(0); ++i) {
            const bool isFirst =
                torch::equal(answer.prediction[i], cacheOf(first).answer(m_windows).prediction[i]);
            QVERIFY(torch::equal(answer.quantiles[i], isFirst ? a[i] : b[i]));
        }
        const SelfTeacher itself(first, m_batches, {.quantiles = true}, 0.9);
        QVERIFY(torch::allclose(itself.answer(m_windows, truth).quantiles, a, 1e-4, 1e-5));
    }

    /// Only a teacher's quantiles that a term compares are kept; others take no room.
    void onlyWhatIsAskedForIsKept()
    {
        const auto teacher = *buildNetwork("dlinear", {}, task(), 1);
        const auto bare =
            *TeacherCache::fill(teacher, m_batches, m_series.train, {}, {1 << 30, 0, {}}, {}, [](double) {});
        QVERIFY(!bare.answer(m_windows).quantiles.defined());
        QCOMPARE(cacheOf(teacher).bytes(), 4 * bare.bytes());
    }

    /// Solved for at once, the weights stay in training for the sake of the fan, and the best epoch is judged
    /// by both.
    void aClosedFormStillTrainsItsFan()
    {
        Stage stage{
            .id = Role::plain_student,
            .network = *buildNetwork("linear_regression", {{"solution", std::string("ridge")}}, task(), 9),
            .training = experiment::trainingSchema().resolve(
                {{"learning_rate", 1e-3}, {"epochs", std::int64_t{4}}, {"patience", std::int64_t{0}}}),
            .seed = 9,
            .loss = TrainingLoss(task().quantiles)};
        Silent silent;
        const auto result = train(stage, m_batches, silent, {});
        QCOMPARE(result.epochs, 4);
        QVERIFY2(result.bestEpoch > 1, std::to_string(result.bestEpoch).c_str());
    }
};

RETORT_TEST(TestQuantileFan)
#include "tst_quantile_fan.moc"
