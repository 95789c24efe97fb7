// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/task/task.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace retort;

class TestTask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void metricsAreNamedOnce()
    {
        std::set<std::string> ids;
        for (const auto& metric : task::forecasting().metrics) {
            QVERIFY2(ids.insert(metric.id).second, metric.id.c_str());
            QVERIFY(*metric.label.source && *metric.help.source);
            QCOMPARE(task::forecasting().metric(metric.id), &metric);
        }
        QVERIFY(!task::forecasting().metric("accuracy"));
    }

    void valuesComeFromTheMetrics()
    {
        evaluation::Metrics metrics;
        metrics.mse = 0.25;
        metrics.mae = 0.4;
        metrics.relative = evaluation::RelativeMetrics{1, 2, 3, 4, 5, 6};
        const auto value = [&](const char* id) { return task::forecasting().metric(id)->value(metrics); };
        QCOMPARE(value("mse"), 0.25);
        QCOMPARE(value("mae"), 0.4);
        QCOMPARE(value("rmse"), 0.5);
        QCOMPARE(value("mape"), 1.0);
        QCOMPARE(value("smape"), 2.0);
        QCOMPARE(value("wape"), 3.0);
        QCOMPARE(value("mase"), 4.0);
        QCOMPARE(value("r2"), 5.0);
        metrics.relative.reset();
        QVERIFY(std::isnan(value("wape")));
    }

    void selectionErrorIsLowerForTheBetter()
    {
        evaluation::Metrics good, bad;
        good.mse = 0.5;
        bad.mse = 0.75;
        good.relative = evaluation::RelativeMetrics{.mape = 9, .r2 = 0.9};
        bad.relative = evaluation::RelativeMetrics{.mape = 10, .r2 = 0.5};
        for (const char* id : {"mse", "rmse", "mape", "r2"}) {
            const auto& metric = *task::forecasting().metric(id);
            QVERIFY2(task::selectionError(good, metric) < task::selectionError(bad, metric), id);
        }
    }

    /// Both are trained, so both count.
    void quantilesAreSelectedTogetherWithTheMse()
    {
        evaluation::Metrics metrics;
        metrics.mse = 0.5;
        metrics.quantiles = evaluation::QuantileMetrics{{0.5}, 0.25, {0.5}};
        QCOMPARE(task::selectionError(metrics, *task::forecasting().metric("mse")), 0.75);
        QCOMPARE(task::selectionError(metrics, *task::forecasting().metric("rmse")), std::sqrt(0.5));
    }
};

RETORT_TEST(TestTask)
#include "tst_task.moc"
