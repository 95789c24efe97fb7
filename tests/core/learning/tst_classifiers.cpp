// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/classifier_head.h"
#include "core/learning/forecasters/fixed_features.h"
#include "core/learning/forecasters/network_size.h"
#include "core/learning/exporting/torchscript.h"
#include "core/learning/layers/ridge_leave_one_out.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_networks.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QtTest>
#include <torch/script.h>

using namespace retort;
using namespace retort::learning;

namespace
{

ForecastTask taskOf(int channels, int length, int classes)
{
    return ForecastTask::of({.channels = channels, .targets = channels, .lookBack = length, .horizon = 1, .marks = 0, .classes = classes});
}

std::int64_t parametersOf(const char* kind, int channels, int classes, const Options& options = {})
{
    const auto network = buildNetwork(kind, options, taskOf(channels, 64, classes));
    if (!network)
        qFatal("%s", network.error().message.english().c_str());
    return trainableParameters(**network);
}

/// MiniRocket's feature of one kernel, dilation and bias, step by step.
double proportion(const std::vector<float>& x, const std::array<int, 3>& twos, int dilation, float bias, bool trimmed)
{
    const int length = static_cast<int>(x.size()), edge = 4 * dilation;
    int above = 0, counted = 0;
    for (int step = trimmed ? edge : 0; step < (trimmed ? length - edge : length); ++step, ++counted) {
        float sum = 0;
        for (int tap = 0; tap < 9; ++tap) {
            const int at = step + (tap - 4) * dilation;
            const float weight = std::ranges::find(twos, tap) == twos.end() ? -1.0F : 2.0F;
            sum += at >= 0 && at < length ? weight * x[static_cast<std::size_t>(at)] : 0;
        }
        above += sum > bias ? 1 : 0;
    }
    return static_cast<double>(above) / counted;
}

} // namespace

/// Networks of the registry that tell classes apart.
class TestClassifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void torchScriptGivesTheSameLogits_data() { everyNetwork_data(); }
    void torchScriptGivesTheSameLogits()
    {
        QFETCH(QString, kind);
        Checkpoint checkpoint;
        checkpoint.kind = kind.toStdString();
        checkpoint.options = testing::smallOptions(findNetwork(checkpoint.kind)->info);
        checkpoint.task = taskOf(2, 24, 3);
        const auto network = *buildNetwork(checkpoint.kind, checkpoint.options, checkpoint.task);
        network->eval();
        checkpoint.weights = weightsOf(*network);
        checkpoint.series = TrainedSeries{{"a", "b"}, {5.0, -2.0}, {2.0, 0.5}, 1000, false};
        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "classifier.pt";
        const auto written = writeTorchScript(checkpoint, path);
        QVERIFY2(written, written ? "" : written.error().message.english().c_str());
        const torch::NoGradGuard noGradient;
        const auto scaled = torch::randn({7, 24, 2});
        auto module = torch::jit::load(path.string());
        const auto theirs = module.forward({scaled * torch::tensor({2.0F, 0.5F}) + torch::tensor({5.0F, -2.0F})}).toTensor();
        const auto ours = network->forward({scaled, torch::zeros({7, 24, 0}), torch::zeros({7, 1, 0})}).prediction.squeeze(-1);
        QCOMPARE(theirs.sizes().vec(), (std::vector<std::int64_t>{7, 3}));
        QVERIFY(testing::relativeDifference(theirs, ours) < 1e-4);
    }

    void everyNetwork_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& entry : networkRegistry())
            QTest::newRow(entry.info.kind.c_str()) << QString::fromStdString(entry.info.kind);
    }
    /// Logits of the right shape, one window at a time as in a batch, and a gradient in everything that is trained.
    void everyNetwork()
    {
        QFETCH(QString, kind);
        for (const int channels : {1, 3}) {
            const auto task = taskOf(channels, 48, 3);
            const auto* entry = findNetwork(kind.toStdString());
            const auto built = buildNetwork(kind.toStdString(), testing::smallOptions(entry->info), task, 5);
            QVERIFY2(built, built ? "" : built.error().message.english().c_str());
            auto& network = **built;
            torch::manual_seed(2);
            auto batch = testing::randomBatch(task, 4, torch::kFloat);
            const auto forecast = network.forward(batch);
            QCOMPARE(forecast.prediction.sizes(), (std::vector<std::int64_t>{4, 3, 1}));
            if (!network.closedForm()) {
                forecast.prediction.square().sum().backward();
                for (const auto& item : network.named_parameters())
                    if (item.value().requires_grad())
                        QVERIFY2(item.value().grad().defined(), item.key().c_str());
            }
            network.eval();
            const torch::NoGradGuard noGradient;
            const auto all = network.forward(batch).prediction;
            batch.values = batch.values.narrow(0, 2, 1);
            batch.pastMarks = batch.pastMarks.narrow(0, 2, 1);
            batch.futureMarks = batch.futureMarks.narrow(0, 2, 1);
            QVERIFY(torch::allclose(network.forward(batch).prediction, all.narrow(0, 2, 1), 1e-4, 1e-5));
            // The same seed begins with the same weights.
            const auto again = buildNetwork(kind.toStdString(), testing::smallOptions(entry->info), task, 5);
            const auto one = network.parameters(), other = (*again)->parameters();
            for (std::size_t i = 0; i < one.size(); ++i)
                QVERIFY(torch::equal(one[i], other[i]));
        }
    }

    /// Univariate, two classes, counted by hand: convolutions with their biases, two numbers a filter of each norm, and 129 a class.
    void publishedSizes()
    {
        const std::int64_t dense = 2 * (128 + 1);
        QCOMPARE(parametersOf("fcn", 1, 2), (8 * 128 + 128 + 256) + (5 * 128 * 256 + 256 + 512) + (3 * 256 * 128 + 128 + 256) + dense);
        // Four branches of 32 without biases; a bottleneck but in the first module, which has one channel; two shortcuts.
        const std::int64_t first = 32 * (40 + 20 + 10) + 32 + 256, later = 128 * 32 + 32 * 32 * (40 + 20 + 10) + 128 * 32 + 256;
        QCOMPARE(parametersOf("inception_time", 1, 2), first + 5 * later + (128 + 256) + (128 * 128 + 256) + dense);
        const auto block = [](std::int64_t in, std::int64_t out) { return in * out * 8 + out * out * (5 + 3) + 3 * out + 6 * out; };
        QCOMPARE(parametersOf("resnet", 1, 2), block(1, 64) + (64 + 64 + 128) + block(64, 128) + (64 * 128 + 128 + 256) + block(128, 128) + 256 + dense);
        QCOMPARE(parametersOf("minirocket", 1, 2), std::int64_t{2 * (9996 + 1)});
    }

    /// What only a forecast needs is no parameter of a classifier, and its mean has as many as its widest feature.
    void theHead()
    {
        auto task = taskOf(3, 48, 4);
        const auto flat = buildNetwork("itransformer", {{"d_model", std::int64_t{8}}, {"n_heads", std::int64_t{2}}, {"d_ff", std::int64_t{8}}}, task);
        task.meanOfPositions = true;
        const auto mean = buildNetwork("itransformer", {{"d_model", std::int64_t{8}}, {"n_heads", std::int64_t{2}}, {"d_ff", std::int64_t{8}}}, task);
        QCOMPARE(trainableParameters(**flat) - trainableParameters(**mean), std::int64_t{4 * 8 * 2}); // three channels side by side, or one
    }

    void miniRocketDirectly()
    {
        const auto task = taskOf(1, 40, 2);
        const auto built = buildNetwork("minirocket", {{"features", std::int64_t{84 * 6}}}, ClassifierHead::innerTask(task));
        QVERIFY(built);
        auto* features = dynamic_cast<FixedFeatures*>(built->get());
        torch::manual_seed(3);
        const auto windows = torch::randn({5, 40, 1});
        features->setUp(windows);
        const auto all = features->fixedFeatures(windows); // [5, 84 x 6]
        QCOMPARE(all.sizes(), (std::vector<std::int64_t>{5, 84 * 6}));
        const auto biases = (*built)->named_buffers()["biases"]; // [84, 6]
        // Six exponents from 0 to log2(39 / 8): dilations 1, 1, 1, 2, 3, 4.
        const std::array<std::pair<int, int>, 4> dilations = {std::pair{1, 3}, {2, 1}, {3, 1}, {4, 1}};
        const std::vector<float> x(windows[2].contiguous().data_ptr<float>(), windows[2].contiguous().data_ptr<float>() + 40);
        std::int64_t before = 0;
        for (std::size_t d = 0; d < dilations.size(); ++d) {
            int kernel = 0;
            for (int i = 0; i < 9; ++i)
                for (int j = i + 1; j < 9; ++j)
                    for (int k = j + 1; k < 9; ++k, ++kernel)
                        for (int feature = 0; feature < dilations[d].second; ++feature) {
                            const float bias = biases[kernel][before + feature].item<float>();
                            const auto place = 84 * before + kernel * dilations[d].second + feature;
                            const double expected = proportion(x, {i, j, k}, dilations[d].first, bias, (static_cast<int>(d) + kernel) % 2 == 1);
                            QVERIFY(std::abs(all[2][place].item<double>() - expected) < 0.026); // a step that ties in float
                        }
            before += dilations[d].second;
        }
    }

    /// Leaving one out, done by leaving one out.
    void ridgeLeavesOneOut()
    {
        torch::manual_seed(4);
        const auto x = torch::randn({14, 30}, torch::kDouble), y = x.narrow(1, 0, 2) + 0.5 * torch::randn({14, 2}, torch::kDouble);
        const auto solution = ridgeByLeaveOneOut(x, y);
        QVERIFY(solution);
        const auto standard = [&](const torch::Tensor& rows) { return (rows - x.mean(0)) / x.std(0, false); };
        // Ridge with a free bias on all rows but one, features scaled as on all rows.
        const auto errorOf = [&](double penalty) {
            double sum = 0;
            for (int out = 0; out < 14; ++out) {
                std::vector<std::int64_t> kept;
                for (int i = 0; i < 14; ++i)
                    if (i != out)
                        kept.push_back(i);
                const auto rows = torch::tensor(kept);
                const auto z = standard(x).index_select(0, rows), w = y.index_select(0, rows);
                const auto centred = z - z.mean(0);
                const auto beta = torch::linalg_solve(centred.t().matmul(centred) + penalty * torch::eye(30, torch::kDouble), centred.t().matmul(w - w.mean(0)), true);
                const auto forecast = (standard(x)[out] - z.mean(0)).matmul(beta) + w.mean(0);
                sum += (forecast - y[out]).square().sum().item<double>();
            }
            return sum;
        };
        double best = 0, smallest = 1e300;
        for (int i = 0; i < 10; ++i) {
            const double penalty = std::pow(10.0, -3.0 + 6.0 * i / 9);
            if (const double error = errorOf(penalty); error < smallest) {
                smallest = error;
                best = penalty;
            }
        }
        QVERIFY(std::abs(std::log10(solution->penalty) - std::log10(best)) < 1e-9);
        const auto z = standard(x);
        const auto beta = torch::linalg_solve(z.t().matmul(z) + best * torch::eye(30, torch::kDouble), z.t().matmul(y - y.mean(0)), true);
        const auto expected = z.matmul(beta) + y.mean(0), ours = x.matmul(solution->weight.t()) + solution->bias;
        QVERIFY(torch::allclose(ours, expected, 1e-8, 1e-8));
    }
};

RETORT_TEST(TestClassifiers)
#include "tst_classifiers.moc"
