// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/layers/two_kernel_convolution.h"
#include "tests/core/learning/oracle.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;

/// Convolutions that are computed another way than they are defined, against the definition.
class TestMergedConvolutions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

QTEST_GUILESS_MAIN(TestMergedConvolutions)
#include "tst_merged_convolutions.moc"
