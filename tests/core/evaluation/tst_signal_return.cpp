// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/signal_return.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace retort;
using namespace retort::evaluation;

namespace
{

/// One prediction for each price but the last, held for a step.
Signals signalsOf(std::vector<float> prices, std::vector<int> predictions, std::vector<double> positions, int horizon = 1)
{
    Signals all;
    all.windows.prices = std::move(prices);
    for (std::size_t i = 0; i < predictions.size(); ++i)
        all.windows.lastSteps.push_back(static_cast<int>(i));
    all.positions = std::move(positions);
    all.horizon = horizon;
    all.predictions[Role::teacher] = std::move(predictions);
    return all;
}

bool near(double one, double other)
{
    return std::abs(one - other) < 1e-7; // prices are single
}

} // namespace

/// Against returns counted by hand.
class TestSignalReturn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void positionsByRule()
    {
        QCOMPARE(positionsOf({.kind = data::LabelKind::direction}, 2), (std::vector<double>{-1, 1}));
        QCOMPARE(positionsOf({.kind = data::LabelKind::direction, .deadZone = 0.1}, 3), (std::vector<double>{-1, 0, 1}));
        QCOMPARE(positionsOf({.kind = data::LabelKind::score}, 5), (std::vector<double>{-1, -0.5, 0, 0.5, 1}));
        QCOMPARE(positionsOf({.kind = data::LabelKind::risk}, 3), (std::vector<double>{1, 0.5, 0}));
        QVERIFY(positionsOf({.kind = data::LabelKind::event}, 2).empty());
        QVERIFY(positionsOf({.logarithmic = false}, 2).empty());
    }

    /// Right about a rise of 10 % and a fall of 20 %: 1.1 * 1.2. One buy, one turn from long to short, one closing.
    void longAndShort()
    {
        const Signals all = signalsOf({100, 110, 88}, {1, 0}, {-1, 1});
        const auto free = followSignal(all, Role::teacher, 0);
        QVERIFY(near(free.cumulative[1], 0.1) && near(free.total(), 0.32));
        QCOMPARE(free.turnover, 4.0);
        QCOMPARE(free.largestFall, 0.0);
        const auto paid = followSignal(all, Role::teacher, 100);
        QVERIFY(near(paid.total(), 0.99 * 1.1 * 0.98 * 1.2 * 0.99 - 1));
    }

    void holdingPaysTwice()
    {
        const auto held = holdAsset({{50, 100, 75}, {0}}, 10);
        QVERIFY(near(held.total(), 0.999 * 2 * 0.75 * 0.999 - 1));
        QVERIFY(near(held.largestFall, 1 - 0.75 * 0.999));
        QCOMPARE(held.turnover, 2.0);
    }

    /// Held for two steps with half of the money each: half long, then wholly long, then half long.
    void predictionsOverlap()
    {
        const Signals all = signalsOf({100, 110, 121, 133.1F}, {1, 1}, {-1, 1}, 2);
        const auto result = followSignal(all, Role::teacher, 0);
        QVERIFY(near(result.total(), 1.05 * 1.1 * 1.05 - 1));
        QCOMPARE(result.turnover, 2.0);
    }

    /// A price that is not known changes nothing until the next one is.
    void missingPricesAreCarriedOver()
    {
        constexpr float missing = std::numeric_limits<float>::quiet_NaN();
        const auto result = holdAsset({{100, missing, 120}, {0}}, 0);
        QVERIFY(result.cumulative[1] == 0 && near(result.total(), 0.2));
    }

    void nobodyLosesMoreThanEverything()
    {
        const auto result = followSignal(signalsOf({1, 10, 5}, {0, 0}, {-1, 1}), Role::teacher, 5);
        QCOMPARE(result.total(), -1.0);
        QCOMPARE(result.largestFall, 1.0);
        QVERIFY(holdAsset({}, 5).cumulative.empty());
    }
};

RETORT_TEST(TestSignalReturn)
#include "tst_signal_return.moc"
