// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_series.h"
#include "core/learning/forecasters/registry.h"
#include "core/learning/training/teacher_panel.h"
#include "core/learning/training/trainer.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/test_program.h"

#include <numeric>
#include <QtTest>

using namespace retort;
using namespace retort::learning;

namespace
{

constexpr double penalty = 0.01;

data::PreparedSeries smallSeries(const std::vector<std::string>& targets = {})
{
    auto series = data::syntheticCityLoad(700, 3);
    series.channels.resize(3);
    return *data::prepare(std::move(series), {.split = {data::SplitPlan::Unit::rows, 400, 150, 150},
                                              .lookBack = 24,
                                              .horizon = 6,
                                              .targets = targets});
}

Stage stageOf(const WindowBatches& batches, Options options)
{
    options.insert({"ridge_penalty", penalty});
    return {.id = Role::plain_student,
            .network = *buildNetwork("linear_regression", options, batches.task(), 9),
            .training = experiment::trainingSchema().resolve(
                {{"learning_rate", 1e-4}, {"epochs", std::int64_t{3}}, {"patience", std::int64_t{0}}}),
            .seed = 9};
}

/// Ridge by an orthogonal factorisation of the examples with the penalty as further ones: weight [out, in],
/// bias [out].
std::pair<torch::Tensor, torch::Tensor> leastSquares(const torch::Tensor& x, const torch::Tensor& y)
{
    const auto in = x.size(1);
    const auto further = torch::eye(in, torch::kDouble) * std::sqrt(penalty * static_cast<double>(x.size(0)));
    const auto weight = std::get<0>(torch::linalg_lstsq(
        torch::cat({x - x.mean(0), further}),
        torch::cat({y - y.mean(0), torch::zeros({in, y.size(1)}, torch::kDouble)}), c10::nullopt, "gelsd"));
    return {weight.t(), y.mean(0) - x.mean(0).matmul(weight)};
}

class Listener : public experiment::Observer
{
public:
    void onActivity(const Message&, double) override
    {
        if (atActivity)
            atActivity();
    }
    void onEpoch(const experiment::EpochSnapshot& snapshot) override { epochs.push_back(snapshot); }

    std::vector<experiment::EpochSnapshot> epochs;
    std::function<void()> atActivity;
};

} // namespace

class TestClosedForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ridgeOfEveryTrainingWindow_data()
    {
        QTest::addColumn<QString>("mapping");
        QTest::addColumn<QString>("normalisation");
        QTest::addColumn<bool>("oneTarget");
        for (const char* mapping : {"shared", "per_channel", "all_to_all"})
            for (const char* normalisation : {"subtract_mean", "none"})
                for (const bool oneTarget : {false, true})
                    QTest::addRow("%s, %s, %s", mapping, normalisation,
                                  oneTarget ? "one target" : "every target")
                        << QString(mapping) << QString(normalisation) << oneTarget;
    }
    void ridgeOfEveryTrainingWindow()
    {
        QFETCH(QString, mapping);
        QFETCH(QString, normalisation);
        QFETCH(bool, oneTarget);
        const auto second = data::syntheticCityLoad(10, 3).channels[1].name;
        const auto series = oneTarget ? smallSeries({second}) : smallSeries();
        const WindowBatches batches(series, torch::kCPU);
        const auto stage = stageOf(batches, {{"mapping", mapping.toStdString()},
                                             {"normalisation", normalisation.toStdString()},
                                             {"solution", std::string("ridge")}});
        Listener listener;
        const auto result = train(stage, batches, listener, {});
        QCOMPARE(result.epochs, 1);
        QCOMPARE(result.bestEpoch, 1);
        QVERIFY(result.end == StageResult::End::finished);

        std::vector<std::int64_t> every(static_cast<std::size_t>(series.train.count()));
        std::iota(every.begin(), every.end(), 0);
        auto past = batches.inputs(series.train, every, false).values.to(torch::kDouble); // [N, L, C]
        auto future = batches.truth(series.train, every).to(torch::kDouble);              // [N, targets, H]
        const auto targets = torch::tensor(batches.task().targets);
        if (normalisation == "subtract_mean") {
            const auto mean = past.mean(1, true);
            past = past - mean;
            future = future - mean.transpose(1, 2).index_select(1, targets);
        }
        past = past.transpose(1, 2);
        const auto weights = stage.network->named_parameters();
        const auto weight = weights["linear.weight"], bias = weights["linear.bias"];
        const auto verify = [](const torch::Tensor& solved, const torch::Tensor& expected) {
            const double difference = testing::relativeDifference(solved.detach(), expected);
            QVERIFY2(difference < 1e-5, std::to_string(difference).c_str());
        };
        if (mapping == "per_channel") {
            for (std::int64_t i = 0; i < targets.numel(); ++i) {
                const auto channel = targets[i].item<std::int64_t>();
                const auto [expected, intercept] = leastSquares(past.select(1, channel), future.select(1, i));
                verify(weight[channel], expected);
                verify(bias[channel], intercept);
            }
            return;
        }
        const bool joint = mapping == "all_to_all";
        const auto ofTargets = past.index_select(1, targets);
        const auto [expected, intercept] = leastSquares(joint ? past.flatten(1) : ofTargets.flatten(0, 1),
                                                        joint ? future.flatten(1) : future.flatten(0, 1));
        verify(weight, expected);
        verify(bias, intercept);
    }

    void aStartIsRefined()
    {
        const auto series = smallSeries();
        const WindowBatches batches(series, torch::kCPU);
        Listener alone, refined;
        const auto solved = train(stageOf(batches, {{"solution", std::string("ridge")}}), batches, alone, {});
        const auto result =
            train(stageOf(batches, {{"solution", std::string("ridge_start")}}), batches, refined, {});
        QCOMPARE(alone.epochs.size(), 1u);
        QCOMPARE(refined.epochs.size(), 3u);
        QCOMPARE(refined.epochs[0].validation.mse, solved.validationMse);
        QVERIFY(refined.epochs[1].validation.mse != solved.validationMse);
        QVERIFY(result.validationMse <= solved.validationMse);
        QVERIFY(alone.epochs[0].total > 0); // the loss of the solution, measured without a step
    }

    void againstATeacherTheStepsFollow()
    {
        const auto series = smallSeries();
        const WindowBatches batches(series, torch::kCPU);
        const auto teacher = *buildNetwork("dlinear", {}, batches.task());
        const TeacherPanel panel(
            *TeacherCache::fill(teacher, batches, series.train, {}, {1 << 30, 0, {}}, {}, [](double) {}));
        auto stage = stageOf(batches, {{"solution", std::string("ridge")}});
        stage.loss = TrainingLoss({{"prediction_matching", Level::prediction, 1.0, {}}}, panel, {});
        Listener listener;
        QCOMPARE(train(stage, batches, listener, {}).epochs, 3);
    }

    void stoppedWhileItLooks()
    {
        const auto series = smallSeries();
        const WindowBatches batches(series, torch::kCPU);
        const auto stage = stageOf(batches, {{"solution", std::string("ridge")}});
        const auto before = stage.network->named_parameters()["linear.weight"].detach().clone();
        const experiment::RunControl control;
        Listener listener;
        listener.atActivity = [&] { control.stop(); };
        const auto result = train(stage, batches, listener, control);
        QVERIFY(result.end == StageResult::End::stopped);
        QCOMPARE(result.epochs, 0);
        QVERIFY(torch::equal(before, stage.network->named_parameters()["linear.weight"]));
    }
};

RETORT_TEST(TestClosedForm)
#include "tst_closed_form.moc"
