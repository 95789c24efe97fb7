// SPDX-License-Identifier: GPL-3.0-or-later
// Loops of our own over plain numbers, where LibTorch has the same but slower.
#include "core/learning/layers/moving_average.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/layers/small_products.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <cmath>

using namespace retort::learning;

class TestKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Against LibTorch's pooling in float64, along either axis; its gradient too.
    void movingAverageIsPooling_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("kernel");
        QTest::newRow("kernel inside") << 40 << 25;
        QTest::newRow("kernel as long as the series") << 25 << 25;
        QTest::newRow("longer than the series") << 7 << 25;
        QTest::newRow("one step") << 1 << 25;
        QTest::newRow("two steps") << 2 << 3;
        QTest::newRow("kernel of one") << 9 << 1;
    }
    void movingAverageIsPooling()
    {
        QFETCH(int, length);
        QFETCH(int, kernel);
        for (const std::int64_t axis : {1, 2}) {
            auto x = torch::randn({3, length, length}) + 100;
            auto exact = x.to(torch::kDouble).requires_grad_();
            x.requires_grad_();
            const auto ours = movingAverage(x, kernel, axis);
            const auto half = (kernel - 1) / 2;
            const auto last = axis == 2 ? exact : exact.transpose(1, 2);
            const auto pooled = torch::avg_pool1d(torch::replication_pad1d(last, {half, half}), kernel, 1);
            const auto theirs = axis == 2 ? pooled : pooled.transpose(1, 2);
            QVERIFY(torch::allclose(ours.to(torch::kDouble), theirs, 1e-6, 0));
            const auto upstream = torch::randn_like(ours);
            ours.backward(upstream);
            theirs.backward(upstream.to(torch::kDouble));
            QVERIFY(torch::allclose(x.grad().to(torch::kDouble), exact.grad(), 1e-5, 1e-6));
        }
    }

    /// Against LibTorch's products in float64, for sizes around the lanes and beyond what is computed here.
    void headProductsAreProducts_data()
    {
        QTest::addColumn<int>("m");
        QTest::addColumn<int>("k");
        QTest::addColumn<int>("n");
        QTest::newRow("one number") << 1 << 1 << 1;
        QTest::newRow("scores of 11 tokens") << 11 << 32 << 11;
        QTest::newRow("whole lanes") << 8 << 16 << 24;
        QTest::newRow("one more than lanes") << 5 << 3 << 9;
        QTest::newRow("large") << 40 << 64 << 33;
    }
    void headProductsAreProducts()
    {
        QFETCH(int, m);
        QFETCH(int, k);
        QFETCH(int, n);
        auto left = torch::randn({3, k, 2, m}).permute({0, 2, 3, 1}).requires_grad_(); // not in a row
        auto right = torch::randn({3, k, 2, n}).transpose(1, 2).requires_grad_();
        auto exactLeft = left.detach().to(torch::kDouble).requires_grad_();
        auto exactRight = right.detach().to(torch::kDouble).requires_grad_();
        const auto ours = headProducts(left, right);
        const auto theirs = torch::matmul(exactLeft, exactRight);
        QVERIFY(torch::allclose(ours.to(torch::kDouble), theirs, 1e-5, 1e-5));
        const auto upstream = torch::randn({3, 2, n, m}).transpose(2, 3);
        ours.backward(upstream);
        theirs.backward(upstream.to(torch::kDouble));
        QVERIFY(torch::allclose(left.grad().to(torch::kDouble), exactLeft.grad(), 1e-5, 1e-5));
        QVERIFY(torch::allclose(right.grad().to(torch::kDouble), exactRight.grad(), 1e-5, 1e-5));
    }

    void dropoutIsTheThreadsOwn()
    {
        const auto x = torch::ones({200, 50}).requires_grad_();
        seedDropout(5);
        const auto first = seededDropout(x, 0.25, true);
        torch::rand({1000}); // what others draw changes nothing
        seedDropout(5);
        QVERIFY(torch::equal(first, seededDropout(x, 0.25, true)));
        QVERIFY(!torch::equal(first, seededDropout(x, 0.25, true)));
        const double zeros = (first == 0).to(torch::kDouble).mean().item<double>();
        QVERIFY(std::abs(zeros - 0.25) < 0.02);
        QVERIFY(std::abs(first.max().item<double>() - 1 / 0.75) < 1e-6);
        QVERIFY(seededDropout(x, 0.25, false).is_same(x));
        first.sum().backward();
        QVERIFY(torch::equal(x.grad(), first.detach()));
    }

    /// What falls out at one place says nothing about its neighbours, other rows or the next call: shares
    /// within five standard deviations of those of independent draws.
    void dropoutIsIndependent()
    {
        const auto x = torch::ones({1000, 1024});
        const double probability = 0.1, pairs = 1024.0 * 900;
        seedDropout(7);
        const auto one = seededDropout(x, probability, true) == 0,
                   next = seededDropout(x, probability, true) == 0;
        const auto share = [](const torch::Tensor& both) {
            return both.to(torch::kDouble).mean().item<double>();
        };
        QVERIFY(std::abs(share(one) - probability) < 5 * std::sqrt(probability * (1 - probability) / pairs));
        const double both = probability * probability, off = 5 * std::sqrt(both * (1 - both) / pairs);
        QVERIFY(std::abs(share(one.logical_and(next)) - both) < off);
        for (const int distance : {1, 2, 8, 64}) {
            const auto left = one.narrow(1, 0, 1024 - distance),
                       right = one.narrow(1, distance, 1024 - distance);
            QVERIFY2(std::abs(share(left.logical_and(right)) - both) < off,
                     qPrintable(QString::number(distance)));
        }
        const auto upper = one.narrow(0, 0, 999), lower = one.narrow(0, 1, 999);
        QVERIFY(std::abs(share(upper.logical_and(lower)) - both) < off);
    }
};

RETORT_TEST(TestKernels)
#include "tst_kernels.moc"
