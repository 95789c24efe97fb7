// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/layers/depthwise_convolution.h"
#include "core/learning/layers/period_convolution.h"
#include "core/learning/layers/two_kernel_convolution.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_networks.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;

/// Convolutions that are computed another way than they are defined, against the definition.
class TestMergedConvolutions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void depthwiseAgainstLibTorch_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("kernel");
        QTest::newRow("published") << 180 << 51;
        QTest::newRow("longer than the lanes") << 70 << 5;
        QTest::newRow("kernel wider than the series") << 7 << 35;
        QTest::newRow("one step") << 1 << 3;
        QTest::newRow("one factor") << 33 << 1;
    }
    void depthwiseAgainstLibTorch()
    {
        QFETCH(int, length);
        QFETCH(int, kernel);
        torch::manual_seed(9);
        const auto upstream = torch::randn({3, 4, length});
        const auto run = [&](torch::Dtype type) { // float takes our loop, double LibTorch's
            torch::manual_seed(10);
            std::vector<torch::Tensor> inputs = {torch::randn({3, 4, length}), torch::randn({4, 1, kernel}),
                                                 torch::randn({4})};
            for (auto& input : inputs)
                input = input.to(type).requires_grad_();
            const auto y = depthwiseConvolution(inputs[0], inputs[1], inputs[2]);
            y.backward(upstream.to(type));
            return std::vector<torch::Tensor>{y.detach(), inputs[0].grad(), inputs[1].grad(),
                                              inputs[2].grad()};
        };
        const auto ours = run(torch::kFloat), theirs = run(torch::kDouble);
        for (std::size_t i = 0; i < ours.size(); ++i)
            QVERIFY2(testing::relativeDifference(ours[i], theirs[i]) < 2e-6, std::to_string(i).c_str());
    }

    void twoKernelsMergeIntoOne_data()
    {
        QTest::addColumn<int>("large");
        QTest::addColumn<int>("small");
        QTest::addColumn<int>("length");
        QTest::newRow("published") << 51 << 5 << 180;
        QTest::newRow("equal") << 3 << 3 << 20;
        QTest::newRow("one step") << 9 << 1 << 31;
        QTest::newRow("wider than the series") << 51 << 5 << 7;
    }
    void twoKernelsMergeIntoOne()
    {
        QFETCH(int, large);
        QFETCH(int, small);
        QFETCH(int, length);
        torch::manual_seed(3);
        const torch::NoGradGuard noGradient;
        TwoKernelConvolution layer(6, large, small);
        for (auto& parameter : layer.parameters())
            parameter.uniform_(-1.5, 1.5);
        auto buffers = layer.named_buffers();
        for (auto& buffer : buffers)
            buffer.value().uniform_(0.2, 3); // means and variances
        const auto x = torch::randn({4, 6, length}) * 2 + 1;

        const auto weights = layer.named_parameters();
        const auto apart = [&](bool training) {
            auto sum = torch::zeros_like(x);
            for (const std::string branch : {"lkb_origin", "small_conv"}) {
                const auto kernel = weights[branch + ".conv.weight"];
                sum += torch::batch_norm(
                    torch::conv1d(x, kernel, {}, 1, kernel.size(2) / 2, 1, 6), weights[branch + ".bn.weight"],
                    weights[branch + ".bn.bias"], buffers[branch + ".bn.running_mean"].clone(),
                    buffers[branch + ".bn.running_var"].clone(), training, 0.1, 1e-5, false);
            }
            return sum;
        };
        const auto inTraining = apart(true), inEvaluation = apart(false);
        layer.eval();
        QVERIFY(testing::relativeDifference(layer.merged().applied(x), inEvaluation) < 1e-5);
        QVERIFY(testing::relativeDifference(layer.forward(x), inEvaluation) < 1e-5);
        layer.train();
        QVERIFY(testing::relativeDifference(layer.forward(x), inTraining) < 1e-5);
    }

    void periodsAgainstEveryKernelApart_data()
    {
        QTest::addColumn<int>("period");
        for (const int period : {1, 2, 5, 11, 23})
            QTest::addRow("%d of 23", period) << period;
    }
    void periodsAgainstEveryKernelApart()
    {
        QFETCH(int, period);
        const torch::NoGradGuard noGradient;
        PeriodConvolution layer(3, 4, 3);
        for (auto& parameter : layer.parameters())
            parameter.normal_();
        layer.to(torch::kDouble);
        const auto weights = layer.named_parameters();
        const auto x = torch::randn({2, 23, 3}, torch::kDouble);
        const std::int64_t rows = (23 + period - 1) / period;
        auto image = torch::zeros({2, rows * period, 3}, torch::kDouble);
        image.narrow(1, 0, 23).copy_(x);
        image = image.reshape({2, rows, period, 3}).permute({0, 3, 1, 2}).contiguous();
        const auto mean = [&](const torch::Tensor& y, const std::string& which) {
            torch::Tensor sum;
            for (std::int64_t i = 0; i < 3; ++i) {
                const auto name = which + ".kernels." + std::to_string(i);
                const auto one =
                    torch::conv2d(y, weights[name + ".weight"], weights[name + ".bias"], 1, {i, i});
                sum = sum.defined() ? sum + one : one;
            }
            return sum / 3;
        };
        const auto expected = mean(torch::gelu(mean(image, "0")), "2")
                                  .permute({0, 2, 3, 1})
                                  .reshape({2, -1, 3})
                                  .narrow(1, 0, 23);
        const auto kernels = layer.merged();
        QVERIFY(testing::relativeDifference(PeriodConvolution::convolved(kernels, x, period), expected) <
                1e-12);
        // Beside a window of another period.
        const auto periods = torch::tensor(std::vector<std::int64_t>{period, 7});
        const auto gathered = PeriodConvolution::gathered(kernels, x, periods);
        QVERIFY(testing::relativeDifference(gathered[0], expected[0]) < 1e-12);
        QVERIFY(testing::relativeDifference(gathered[1], PeriodConvolution::convolved(kernels, x, 7)[1]) <
                1e-12);
    }

    /// Float takes other convolutions of LibTorch than double: both must learn the same.
    void periodsInFloatLearnAsInDouble()
    {
        const auto* entry = findNetwork("timesnet");
        const auto options = entry->info.options.resolve({{"dropout", 0.0}});
        ForecastTask task;
        task.lookBack = task.horizon = 96;
        task.channels = 7;
        task.marks = 4;
        task.targets = {0, 1, 2, 3, 4, 5, 6};
        torch::manual_seed(3);
        const auto network = entry->build(options, task);
        auto batch = testing::randomBatch(task, 4, torch::kDouble);
        batch.values += (torch::arange(96, torch::kDouble) * (6.283185307 / 24)).sin().view({1, 96, 1}) * 2;
        const auto truth = torch::randn({4, 96, 7}, torch::kDouble);
        const auto gradients = [&](torch::Dtype type) {
            network->to(type);
            network->zero_grad();
            batch.values = batch.values.to(type);
            batch.pastMarks = batch.pastMarks.to(type);
            torch::mse_loss(network->forward(batch).prediction, truth.to(type)).backward();
            std::map<std::string, torch::Tensor> result;
            for (const auto& item : network->named_parameters())
                result[item.key()] = item.value().grad().to(torch::kDouble).clone();
            return result;
        };
        const auto inDouble = gradients(torch::kDouble), inFloat = gradients(torch::kFloat);
        for (const auto& [name, gradient] : inDouble)
            QVERIFY2(testing::relativeDifference(inFloat.at(name), gradient) < 1e-3, name.c_str());
    }

    void tcnAgainstDilatedConvolutions_data()
    {
        QTest::addColumn<int>("lookBack");
        QTest::addColumn<int>("kernel");
        QTest::newRow("even") << 48 << 3;
        QTest::newRow("odd") << 49 << 3;
        QTest::newRow("shorter than it sees") << 5 << 3;
        QTest::newRow("wide kernel") << 40 << 6;
        QTest::newRow("narrow kernel") << 33 << 2;
    }
    void tcnAgainstDilatedConvolutions()
    {
        QFETCH(int, lookBack);
        QFETCH(int, kernel);
        const auto task = ForecastTask::of({3, 3, lookBack, 4, 0});
        const auto network = *buildNetwork("tcn",
                                           {{"d_model", std::int64_t{5}},
                                            {"levels", std::int64_t{4}},
                                            {"kernel_size", std::int64_t{kernel}},
                                            {"use_norm", false}},
                                           task);
        network->eval();
        network->to(torch::kDouble);
        const torch::NoGradGuard noGradient;
        const auto weights = network->named_parameters();
        const auto values = torch::randn({2, lookBack, 3}, torch::kDouble);
        auto x = values.transpose(1, 2);
        for (int level = 0; level < 4; ++level) {
            const std::string block = "network." + std::to_string(level) + ".";
            const std::int64_t dilation = 1LL << level, unpadded = 0;
            const auto causal = [&](const torch::Tensor& y, const std::string& name) {
                const auto weight = torch::_weight_norm(weights[block + name + ".weight_v"],
                                                        weights[block + name + ".weight_g"]);
                return torch::relu(torch::conv1d(torch::constant_pad_nd(y, {(kernel - 1) * dilation, 0}),
                                                 weight, weights[block + name + ".bias"], 1, unpadded,
                                                 dilation));
            };
            const auto answer = causal(causal(x, "conv1"), "conv2");
            if (level == 0)
                x = torch::conv1d(x, weights[block + "downsample.weight"],
                                  weights[block + "downsample.bias"]);
            x = torch::relu(answer + x);
        }
        const auto forecast = network->forward({values, {}, {}});
        QVERIFY(testing::relativeDifference(forecast.features.front().value, x.select(2, -1)) < 1e-12);
        const auto expected = torch::linear(x.select(2, -1), weights["linear.weight"], weights["linear.bias"])
                                  .reshape({2, 4, 3});
        QVERIFY(testing::relativeDifference(forecast.prediction, expected) < 1e-12);
    }
};

RETORT_TEST(TestMergedConvolutions)
#include "tst_merged_convolutions.moc"
