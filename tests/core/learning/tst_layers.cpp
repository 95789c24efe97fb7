// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"
#include "core/learning/layers/attention.h"
#include "core/learning/layers/auto_correlation.h"
#include "core/learning/layers/batch_norm.h"
#include "core/learning/layers/channel_batch_norm.h"
#include "core/learning/layers/complex_linear.h"
#include "core/learning/layers/circular_convolution.h"
#include "core/learning/layers/normal_equations.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/layers/series_decomposition.h"
#include "core/learning/training/optimiser.h"
#include "core/learning/training/schedule.h"
#include "tests/core/learning/oracle.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using namespace retort::learning;

/// What was written for speed, against LibTorch's own.
class TestLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decompositionInOnePass_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<bool>("centre");
        QTest::newRow("usual") << 720 << 25 << true;
        QTest::newRow("not centred") << 96 << 25 << false;
        QTest::newRow("kernel wider than the window") << 7 << 25 << true;
        QTest::newRow("no averaging") << 12 << 1 << true;
        QTest::newRow("one step") << 1 << 5 << false;
    }
    void decompositionInOnePass()
    {
        QFETCH(int, length);
        QFETCH(int, kernel);
        QFETCH(bool, centre);
        const auto values = torch::randn({3, length, 4}) * 5 + 100;
        const auto fast = centreAndDecompose(values, kernel, centre),
                   exact = centreAndDecompose(values.to(torch::kDouble), kernel, centre);
        QVERIFY(testing::relativeDifference(fast.mean, exact.mean) < 1e-6 || !centre);
        QVERIFY(testing::largest(fast.trend.to(torch::kDouble) - exact.trend) < 2e-5);
        QVERIFY(testing::largest(fast.seasonal.to(torch::kDouble) - exact.seasonal) < 2e-5);
    }

    void complexLinearAgainstComplexProducts_data()
    {
        QTest::addColumn<int>("channels");
        QTest::newRow("shared") << 0;
        QTest::newRow("one each") << 3;
    }
    void complexLinearAgainstComplexProducts()
    {
        QFETCH(int, channels);
        ComplexLinear layer(5, 7, channels);
        layer.to(torch::kDouble);
        const torch::NoGradGuard noGradient;
        for (auto& parameter : layer.parameters())
            parameter.normal_();
        const auto x = torch::randn({4, 3, 5, 2}, torch::kDouble);
        const auto weight = torch::view_as_complex(layer.parameters()[0]),
                   bias = torch::view_as_complex(layer.parameters()[1]);
        const auto expected =
            torch::view_as_complex(x).unsqueeze(-2).matmul(weight.transpose(-1, -2)).squeeze(-2) + bias;
        QVERIFY(testing::relativeDifference(layer.forward(x), torch::view_as_real(expected)) < 1e-13);
    }

    void ridgeAgainstLeastSquares_data()
    {
        QTest::addColumn<double>("penalty");
        QTest::newRow("hardly any") << 1e-9;
        QTest::newRow("usual") << 1e-3;
        QTest::newRow("strong") << 10.0;
    }
    void ridgeAgainstLeastSquares()
    {
        // The penalty as further examples, x = sqrt(penalty) e_i and y = 0, solved by an orthogonal
        // factorisation.
        QFETCH(double, penalty);
        torch::manual_seed(5);
        const auto x = torch::randn({2, 90, 6}, torch::kDouble) * 3 + 40,
                   y = torch::randn({2, 90, 4}, torch::kDouble) - 8;
        NormalEquations equations(2, 6, 4, torch::kCPU);
        for (int first = 0; first < 90; first += 20)
            equations.add(x.slice(1, first, first + 20), y.slice(1, first, first + 20));
        const auto solution = equations.solve(penalty);
        QVERIFY(solution);
        for (std::int64_t map = 0; map < 2; ++map) {
            const auto centredX = x[map] - x[map].mean(0), centredY = y[map] - y[map].mean(0);
            const auto further = torch::eye(6, torch::kDouble) * std::sqrt(penalty * 90);
            const auto expected = std::get<0>(torch::linalg_lstsq(
                torch::cat({centredX, further}), torch::cat({centredY, torch::zeros({6, 4}, torch::kDouble)}),
                c10::nullopt, "gelsd"));
            QVERIFY(testing::relativeDifference(solution->weight[map].t(), expected) < 1e-9);
            QVERIFY(testing::relativeDifference(solution->bias[map],
                                                y[map].mean(0) - x[map].mean(0).matmul(expected)) < 1e-9);
        }
    }

    void ridgeWithoutASolution()
    {
        NormalEquations equations(1, 3, 1, torch::kCPU);
        QVERIFY(!equations.solve(1));
        equations.add(torch::full({1, 4, 3}, std::nan("")), torch::ones({1, 4, 1}));
        QVERIFY(!equations.solve(1));
    }

    void decompositionAlongSteps()
    {
        for (const int length : {1, 7, 40}) {
            const auto tokens = torch::randn({2, length, 3}, torch::kDouble);
            const auto ours = decomposeSteps(tokens, 25);
            const auto theirs = decompose(tokens.transpose(1, 2), 25);
            QVERIFY(torch::allclose(ours.trend, theirs.trend.transpose(1, 2)));
            QVERIFY(torch::allclose(ours.seasonal, theirs.seasonal.transpose(1, 2)));
        }
    }

    void circularConvolution()
    {
        CircularConvolution ours(3, 4);
        torch::nn::Conv1d theirs(
            torch::nn::Conv1dOptions(3, 4, 3).padding(1).padding_mode(torch::kCircular).bias(false));
        const torch::NoGradGuard noGradient;
        theirs->weight.copy_(ours.weight());
        const auto x = torch::randn({2, 9, 3});
        QVERIFY(torch::allclose(ours.forward(x), theirs(x.transpose(1, 2)).transpose(1, 2), 1e-5, 1e-6));
    }

    /// LibTorch's own attention with the same weights, and a mask for what lies ahead.
    void attention_data()
    {
        QTest::addColumn<bool>("past");
        QTest::newRow("everything") << false;
        QTest::newRow("past only") << true;
    }
    void attention()
    {
        QFETCH(bool, past);
        using Sight = MultiHeadAttention::Sight;
        MultiHeadAttention ours(8, 2, 0.0, past ? Sight::past : Sight::everything);
        torch::nn::MultiheadAttention theirs(torch::nn::MultiheadAttentionOptions(8, 2));
        const torch::NoGradGuard noGradient;
        const auto own = ours.named_parameters();
        theirs->in_proj_weight.copy_(torch::cat({own["query_projection.weight"], own["key_projection.weight"],
                                                 own["value_projection.weight"]}));
        theirs->in_proj_bias.copy_(torch::cat(
            {own["query_projection.bias"], own["key_projection.bias"], own["value_projection.bias"]}));
        theirs->out_proj->weight.copy_(own["out_projection.weight"]);
        theirs->out_proj->bias.copy_(own["out_projection.bias"]);
        const auto queries = torch::randn({3, 6, 8}), context = past ? queries : torch::randn({3, 9, 8});
        const auto turned = context.transpose(0, 1);
        const auto mask = past ? torch::full({6, 6}, -std::numeric_limits<float>::infinity()).triu(1) : torch::Tensor();
        const auto expected =
            std::get<0>(theirs(queries.transpose(0, 1), turned, turned, torch::Tensor(), false, mask)).transpose(0, 1);
        QVERIFY(torch::allclose(ours.forward(queries, context), expected, 1e-5, 1e-6));
    }

    /// The kernel of delays against shifting the values one delay after the other.
    void autoCorrelation()
    {
        torch::manual_seed(3);
        AutoCorrelation ours(4, 2);
        ours.to(torch::kDouble);
        const torch::NoGradGuard noGradient;
        const auto x = torch::randn({3, 12, 4}, torch::kDouble), shorter = torch::randn({3, 7, 4}, torch::kDouble);
        const auto own = ours.named_parameters();
        const auto mapped = [&](const torch::Tensor& from, const std::string& name) {
            return torch::linear(from, own[name + "_projection.weight"], own[name + "_projection.bias"]);
        };
        const auto longer = [](const torch::Tensor& from) {
            return torch::cat({from, torch::zeros({3, 5, 4}, torch::kDouble)}, 1);
        };
        const auto query = mapped(x, "query"), key = longer(mapped(shorter, "key")),
                   value = longer(mapped(shorter, "value"));
        auto correlation = torch::zeros({3, 12}, torch::kDouble);
        for (int delay = 0; delay < 12; ++delay)
            correlation.select(1, delay).copy_((query.roll(-delay, 1) * key).sum(1).mean(1));
        for (const bool training : {false, true}) {
            ours.train(training);
            auto expected = torch::zeros_like(value);
            const int delays = 4; // int(2 ln 12)
            for (int window = 0; window < 3; ++window) {
                const auto ofWindow = correlation.select(0, window);
                const auto chosen = std::get<1>((training ? correlation.mean(0) : ofWindow).topk(delays));
                const auto weights = torch::softmax(ofWindow.index_select(0, chosen), 0);
                for (int i = 0; i < delays; ++i)
                    expected.select(0, window) += value.select(0, window).roll(-chosen[i].item<std::int64_t>(), 0) *
                                                  weights[i];
            }
            QVERIFY(torch::allclose(ours.forward(x, shorter), mapped(expected, "out")));
        }
    }

    void batchNormOfOneValueKeepsItsStatistics()
    {
        BatchNorm norm(3);
        norm.train();
        QVERIFY(torch::isfinite(norm.forward(torch::randn({1, 3, 1}))).all().item<bool>());
        QVERIFY(torch::equal(norm.buffers()[0], torch::zeros(3)));
        QVERIFY(torch::equal(norm.buffers()[1], torch::ones(3)));
        norm.forward(torch::randn({2, 3, 1}));
        QVERIFY(!torch::equal(norm.buffers()[0], torch::zeros(3)));
    }

    void batchNormInOnePass()
    {
        torch::manual_seed(1);
        ChannelBatchNormRelu ours(5);
        torch::nn::BatchNorm1d theirs(5);
        {
            const torch::NoGradGuard noGradient;
            for (auto& parameter : ours.parameters())
                parameter.uniform_(0.5, 1.5);
            theirs->weight.copy_(ours.parameters()[0]);
            theirs->bias.copy_(ours.parameters()[1]);
        }
        const auto x = (torch::randn({6, 5, 33}) * 3 + 40).requires_grad_(),
                   y = x.detach().clone().requires_grad_();
        const auto upstream = torch::randn({6, 5, 33});
        for (int pass = 0; pass < 3; ++pass) {
            const auto a = ours.forward(x), b = torch::relu(theirs(y));
            QVERIFY(testing::relativeDifference(a, b) < 1e-5);
            a.backward(upstream);
            b.backward(upstream);
        }
        QVERIFY(testing::relativeDifference(x.grad(), y.grad()) < 1e-4);
        QVERIFY(testing::relativeDifference(ours.parameters()[0].grad(), theirs->weight.grad()) < 1e-4);
        QVERIFY(testing::relativeDifference(ours.parameters()[1].grad(), theirs->bias.grad()) < 1e-4);
        QVERIFY(testing::relativeDifference(ours.buffers()[0], theirs->running_mean) < 1e-5);
        QVERIFY(testing::relativeDifference(ours.buffers()[1], theirs->running_var) < 1e-5);
        ours.eval();
        theirs->eval();
        QVERIFY(testing::relativeDifference(ours.forward(x), torch::relu(theirs(y))) < 1e-5);
    }

    void optimisersAgainstLibTorch_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<double>("weightDecay");
        QTest::addColumn<bool>("float64");
        for (const char* kind : {"adam", "sgd"})
            for (const double decay : {0.0, 0.1})
                for (const bool wide : {false, true})
                    QTest::addRow("%s, decay %g, %s", kind, decay, wide ? "float64" : "float32")
                        << QString(kind) << decay << wide;
    }
    void optimisersAgainstLibTorch()
    {
        QFETCH(QString, kind);
        QFETCH(double, weightDecay);
        QFETCH(bool, float64);
        const auto type = float64 ? torch::kDouble : torch::kFloat;
        const auto ours = torch::randn({7, 19}, type).requires_grad_(),
                   theirs = ours.detach().clone().requires_grad_();
        const auto optimiser =
            makeOptimiser({ours}, experiment::trainingSchema().resolve(
                                      {{"optimizer", kind.toStdString()}, {"weight_decay", weightDecay}}));
        std::unique_ptr<torch::optim::Optimizer> reference;
        if (kind == "adam")
            reference = std::make_unique<torch::optim::Adam>(
                std::vector{theirs}, torch::optim::AdamOptions(0.01).weight_decay(weightDecay));
        else
            reference = std::make_unique<torch::optim::SGD>(
                std::vector{theirs}, torch::optim::SGDOptions(0.01).momentum(0.9).weight_decay(weightDecay));
        for (int step = 0; step < 20; ++step) {
            const auto slope = torch::randn({7, 19}, type);
            (ours * slope).sum().backward();
            (theirs * slope).sum().backward();
            optimiser->step(0.01);
            reference->step();
            reference->zero_grad();
        }
        QVERIFY(testing::relativeDifference(ours.detach(), theirs.detach()) < (float64 ? 1e-12 : 1e-5));
    }

    void clippingBoundsTheCommonNorm()
    {
        auto a = torch::zeros(3).requires_grad_(), b = torch::zeros(2).requires_grad_();
        (a.sum() * 30 + b.sum() * 40).backward();
        clipGradients({a, b}, 1.0);
        const double norm =
            std::sqrt(a.grad().square().sum().item<double>() + b.grad().square().sum().item<double>());
        QVERIFY(std::abs(norm - 1.0) < 1e-6);
        QVERIFY(std::abs(a.grad()[0].item<double>() / b.grad()[0].item<double>() - 0.75) < 1e-6);
    }

    void schedules_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("epoch");
        QTest::addColumn<int>("step");
        QTest::addColumn<double>("rate");
        QTest::newRow("halving 1") << "halving" << 1 << 1 << 0.01;
        QTest::newRow("halving 2") << "halving" << 2 << 1 << 0.01;
        QTest::newRow("halving 3") << "halving" << 3 << 1 << 0.005;
        QTest::newRow("halving 5") << "halving" << 5 << 1 << 0.00125;
        QTest::newRow("exponential 3") << "exponential" << 3 << 1 << 0.01 * 0.95 * 0.95;
        QTest::newRow("cosine 1") << "cosine" << 1 << 1 << 0.01;
        QTest::newRow("cosine 6 of 10") << "cosine" << 6 << 1 << 0.005;
        QTest::newRow("constant 9") << "constant" << 9 << 4 << 0.01;
        QTest::newRow("one-cycle begins at a 25th") << "one_cycle" << 1 << 1 << 0.0004;
        QTest::newRow("one-cycle ends near nothing") << "one_cycle" << 10 << 20 << 0.01 / 250000;
    }
    void schedules()
    {
        QFETCH(QString, kind);
        QFETCH(int, epoch);
        QFETCH(int, step);
        QFETCH(double, rate);
        const Schedule schedule(
            experiment::trainingSchema().resolve({{"schedule", kind.toStdString()}, {"learning_rate", 0.01}}),
            20);
        QVERIFY(std::abs(schedule.learningRate(epoch, step) - rate) < 1e-12);
    }
};

RETORT_TEST(TestLayers)
#include "tst_layers.moc"
