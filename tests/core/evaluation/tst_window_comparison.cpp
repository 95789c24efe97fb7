// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/window_comparison.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace retort::evaluation;

namespace
{

const double unknown = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestWindowComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void winRates()
    {
        QCOMPARE(winRate(std::vector{1.0, 2.0, 3.0, 4.0}, std::vector{2.0, 1.0, 3.0, 5.0}), 0.625);
        QCOMPARE(winRate(std::vector{1.0}, std::vector{1.0}), 0.5);
        QVERIFY(std::isnan(winRate({}, {})));
    }

    void notANumberLoses()
    {
        QCOMPARE(winRate(std::vector{unknown}, std::vector{1.0}), 0.0);
        QCOMPARE(winRate(std::vector{1.0}, std::vector{unknown}), 1.0);
        QCOMPARE(winRate(std::vector{unknown}, std::vector{unknown}), 0.5);
    }

    /// One step ahead, the interval is that of a paired t test: differences -3, -1, -2, 0, -4 have the mean -2, the sum of
    /// squared deviations 10, and t(4) = 2.776445105. With the variance 10 / 25 and the correction 4 / 5: -2 +- t sqrt(0.5).
    void oneStepAheadIsAPairedTest()
    {
        const auto comparison = compareWindows(std::vector{1.0, 2.0, 1.0, 3.0, 0.0}, std::vector{4.0, 3.0, 3.0, 3.0, 4.0}, 1);
        QCOMPARE(comparison.winRate, 0.9);
        QCOMPARE(comparison.difference, -2.0);
        QVERIFY(std::abs(comparison.low - (-2 - 2.7764451051977987 * std::sqrt(0.5))) < 1e-9);
        QVERIFY(std::abs(comparison.high - (-2 + 2.7764451051977987 * std::sqrt(0.5))) < 1e-9);
    }

    /// Horizon 2: deviations -1, 1, 0, 2, -2 of the same windows; products one apart -1 + 0 + 0 - 4 = -5, at weight 1/2
    /// counted twice. Variance (10 - 5) / 25; correction (5 + 1 - 4 + 2 / 5) / 5 = 0.48.
    void windowsThatOverlapAreDependent()
    {
        const auto comparison = compareWindows(std::vector{1.0, 2.0, 1.0, 3.0, 0.0}, std::vector{4.0, 3.0, 3.0, 3.0, 4.0}, 2);
        const double reach = 2.7764451051977987 * std::sqrt(0.2 / 0.48);
        QVERIFY(std::abs(comparison.high - (-2 + reach)) < 1e-9);
        QVERIFY(std::abs(comparison.low - (-2 - reach)) < 1e-9);
    }

    void unknownErrorsCountInTheWinRateAlone()
    {
        const auto comparison = compareWindows(std::vector{1.0, unknown, 2.0, 5.0}, std::vector{2.0, 1.0, 4.0, 5.5}, 1);
        QCOMPARE(comparison.winRate, 0.75);
        QCOMPARE(comparison.difference, -3.5 / 3);
        QVERIFY(std::isfinite(comparison.low));
    }

    void tooFewWindowsHaveNoInterval()
    {
        const auto few = compareWindows(std::vector{1.0, 2.0}, std::vector{2.0, 2.0}, 2);
        QCOMPARE(few.difference, -0.5);
        QVERIFY(std::isnan(few.low) && std::isnan(few.high));
        const auto none = compareWindows({}, {}, 1);
        QVERIFY(std::isnan(none.difference) && std::isnan(none.low));
    }
};

RETORT_TEST(TestWindowComparison)
#include "tst_window_comparison.moc"
