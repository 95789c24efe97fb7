// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/relative_metrics.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace retort::evaluation;

namespace
{

const double unknown = std::numeric_limits<double>::quiet_NaN();

RelativeMetrics measured(std::vector<TargetScale> targets, const std::vector<float>& prediction, const std::vector<double>& truth)
{
    RelativeAccumulator accumulator(std::move(targets));
    accumulator.add(prediction, truth);
    return accumulator.metrics();
}

bool near(double actual, double expected)
{
    return std::abs(actual - expected) < 1e-12 * std::max(1.0, std::abs(expected));
}

} // namespace

class TestRelativeMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Truth 10, 20, 0, 40; forecasts 12, 15, 1, 40 as scaled values of shift 10 and scale 2. |error| 2, 5, 1, 0.
    void byHand()
    {
        const auto metrics = measured({{10, 2, 4}}, {1, 2.5, -4.5, 15}, {10, 20, 0, 40});
        QVERIFY(near(metrics.mape, 100 * (0.2 + 0.25 + 0) / 3));
        QCOMPARE(metrics.zeroTruths, 1);
        QVERIFY(near(metrics.smape, 100 * (4.0 / 22 + 10.0 / 35 + 2 + 0) / 4));
        QVERIFY(near(metrics.wape, 100 * 8.0 / 70));
        QVERIFY(near(metrics.mase, 2.0 / 4));
        QVERIFY(near(metrics.r2, 1 - 30.0 / 875)); // mean 17.5: 56.25 + 6.25 + 306.25 + 506.25
    }

    /// Two channels side by side: WAPE over all values, MASE and R2 as means of the channels.
    void channelsAreAveraged()
    {
        const auto metrics = measured({{0, 1, 1}, {0, 1, 10}}, {1, 100, 3, 120}, {2, 110, 4, 100});
        QVERIFY(near(metrics.wape, 100 * (1 + 1 + 10 + 20) / 216.0));
        QVERIFY(near(metrics.mase, (1.0 + 1.5) / 2));
        QVERIFY(near(metrics.r2, ((1 - 2.0 / 2) + (1 - 500.0 / 50)) / 2));
    }

    void constantChannelsHaveNoMaseAndNoR2()
    {
        const auto metrics = measured({{0, 1, 0}, {0, 1, 2}}, {5, 1, 6, 4}, {5, 2, 5, 4});
        QVERIFY(near(metrics.mase, 0.5 / 2));
        QVERIFY(near(metrics.r2, 1 - 1.0 / 2));
        const auto constant = measured({{0, 1, 0}}, {5, 6}, {5, 5});
        QVERIFY(std::isnan(constant.mase) && std::isnan(constant.r2));
    }

    void unknownTruthCountsNowhere()
    {
        const auto metrics = measured({{0, 1, 1}}, {1, 7, 3}, {2, unknown, 4});
        QVERIFY(near(metrics.wape, 100 * 2.0 / 6) && near(metrics.mase, 1));
        const auto none = measured({{0, 1, 1}}, {1}, {unknown});
        QVERIFY(std::isnan(none.mape) && std::isnan(none.smape) && std::isnan(none.wape) && std::isnan(none.mase));
    }

    /// Of a level a million times its changes, as R2 of a small series moved up must be the small one's.
    void largeLevelLosesNothing()
    {
        const auto here = measured({{0, 1, 1}}, {1, 2, 4}, {1, 3, 5});
        RelativeAccumulator moved({{1e9, 1, 1}});
        moved.add(std::vector<float>{1, 2, 4}, std::vector<double>{1e9 + 1, 1e9 + 3, 1e9 + 5});
        QVERIFY(std::abs(here.r2 - moved.metrics().r2) < 1e-9);
    }

    void aForecastThatIsNoNumberGivesNoScore()
    {
        const auto metrics = measured({{0, 1, 1}}, {std::numeric_limits<float>::quiet_NaN(), 2}, {1, 2});
        for (const double value : {metrics.mape, metrics.smape, metrics.wape, metrics.mase, metrics.r2})
            QVERIFY(std::isnan(value));
    }

    /// Training rows 1 3 2 . 8 (one missing), season 2: |2 - 1| and |8 - 2|.
    void seasonalChangeOfTheTrainingRows()
    {
        retort::data::PreparedSeries series;
        series.series.channels = {{"load", {1, 3, 2, unknown, 8, 100}}};
        series.targets = {0};
        series.split.train = {0, 5};
        series.scaler = retort::data::Scaler::fit(retort::data::ScalerKind::none, series.series, series.split.train);
        QCOMPARE(targetScalesOf(series, 2).at(0).seasonalChange, 3.5);
        QVERIFY(std::isnan(targetScalesOf(series, 5).at(0).seasonalChange));
    }
};

RETORT_TEST(TestRelativeMetrics)
#include "tst_relative_metrics.moc"
