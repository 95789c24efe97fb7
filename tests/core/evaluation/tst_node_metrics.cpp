// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/historical_average.h"
#include "core/evaluation/node_metrics.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace retort;
using namespace retort::evaluation;

namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

bool near(double one, double other)
{
    return std::abs(one - other) < 1e-6;
}

} // namespace

/// Against figures counted by hand.
class TestNodeMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsInUnits()
    {
        NodeAccumulator all(2, {{10, 2, 0}, {0, 1, 0}}, {});
        // Two windows of two steps and two nodes; the first node is scaled by 2 and shifted by 10.
        all.add(std::vector<float>{1, 3, 2, 5, 0, 4, -1, 0}, std::vector<double>{11, 4, 16, 4, 10, missing, 8, 0});
        // Forecasts 12 3 | 14 5 | 10 4 | 8 0, errors 1 -1 | -2 1 | 0 - | 0 0
        const auto metrics = all.metrics();
        QVERIFY(near(metrics.all.rmse, std::sqrt(7.0 / 7)) && near(metrics.all.mae, 5.0 / 7));
        QVERIFY(near(metrics.all.mape, 100 * (1.0 / 11 + 1.0 / 4 + 2.0 / 16 + 1.0 / 4) / 6)); // the truth of 0 is below the floor
        const double squares = 121 + 16 + 256 + 16 + 100 + 64, sum = 11 + 4 + 16 + 4 + 10 + 8;
        QVERIFY(near(metrics.all.accuracy, 1 - std::sqrt(7 / squares)));
        QVERIFY(near(metrics.all.r2, 1 - 7 / (squares - sum * sum / 7)));
        QCOMPARE(metrics.perStep.size(), 2U);
        QVERIFY(near(metrics.perStep[0].mae, 2.0 / 3) && near(metrics.perStep[1].mae, 3.0 / 4));
        QVERIFY(metrics.msePerSpaceScale.empty());
    }

    /// Errors of opposite sign even out in a cluster.
    void scalesOfSpace()
    {
        NodeAccumulator all(1, {{0, 1, 0}, {0, 1, 0}, {0, 2, 0}}, {{0, 1, 2}, {0, 0, 1}});
        all.addInUnits(std::vector<double>{1, 2, 7}, std::vector<double>{0, 3, 3}); // 1, -1, and 4 / 2
        const auto scales = all.metrics().msePerSpaceScale;
        QCOMPARE(scales.size(), 2U);
        QVERIFY(near(scales[0], (1 + 1 + 4) / 3.0) && near(scales[1], (0 + 4) / 2.0));
    }

    void nothingKnown()
    {
        NodeAccumulator all(1, {{0, 1, 0}}, {{0}});
        QVERIFY(std::isnan(all.metrics().all.rmse));
        all.addInUnits(std::vector<double>{1}, std::vector<double>{missing});
        QVERIFY(std::isnan(all.metrics().all.mae) && std::isnan(all.metrics().msePerSpaceScale.front()));
    }

    /// The mean at the same time of the week, where the training rows hold two weeks of it, else of the day.
    void historicalAverageByTheWeek()
    {
        data::TimeSeries series;
        series.step = 6 * 3'600'000; // four rows a day
        series.channels.push_back({"speed", {}});
        for (int row = 0; row < 120; ++row) {
            series.stamps.push_back(row * series.step);
            series.channels.front().values.push_back(row % 28 + (row < 28 ? 0 : 2)); // later weeks are 2 higher
        }
        auto prepared = data::prepare(series, {.split = {data::SplitPlan::Unit::rows, 56, 20, 44}, .scaler = data::ScalerKind::none, .lookBack = 4, .horizon = 2});
        QVERIFY(prepared);
        QCOMPARE(cycleOf(*prepared), 28);
        const auto forecast = HistoricalAverage(*prepared, 28).forecasts(prepared->test, 0, 2);
        QCOMPARE(forecast.size(), 4U);
        const auto row = prepared->test.starts.front() + 4;
        QCOMPARE(forecast[0], static_cast<float>(row % 28 + 1)); // the mean of both training weeks
        QCOMPARE(forecast[3], static_cast<float>((row + 2) % 28 + 1));
        auto brief = data::prepare(series, {.split = {data::SplitPlan::Unit::rows, 40, 20, 60}, .scaler = data::ScalerKind::none, .lookBack = 4, .horizon = 2});
        QCOMPARE(cycleOf(*brief), 4);
    }
};

RETORT_TEST(TestNodeMetrics)
#include "tst_node_metrics.moc"
