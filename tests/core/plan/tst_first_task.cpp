// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/first_task.h"

#include "core/data/split.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace retort;
using namespace retort::experiment;

class TestFirstTask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheSampling_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<int>("lookBack");
        QTest::addColumn<int>("horizon");
        constexpr qint64 minute = 60'000, day = 86'400'000;
        QTest::newRow("minutes") << minute << 336 << 96;
        QTest::newRow("quarters of an hour") << 15 * minute << 336 << 96;
        QTest::newRow("hours") << 60 * minute << 96 << 24;
        QTest::newRow("days") << day << 28 << 7;
        QTest::newRow("weeks") << 7 * day << 208 << 52;
        QTest::newRow("months") << 30 * day << 48 << 12;
        QTest::newRow("no calendar") << qint64{0} << 96 << 24;
    }
    void followsTheSampling()
    {
        QFETCH(qint64, step);
        QFETCH(int, lookBack);
        QFETCH(int, horizon);
        const TaskPlan task = firstTask(100'000, step, {});
        QCOMPARE(task.lookBack, lookBack);
        QCOMPARE(task.horizon, horizon);
    }

    /// However few rows there are, the task has windows as long as any has.
    void shortSeriesHaveWindows()
    {
        for (std::int64_t rows = 30; rows < 3000; rows = rows * 5 / 4)
            for (const data::Milliseconds step : {0LL, 900'000LL, 3'600'000LL, 86'400'000LL}) {
                const TaskPlan task = firstTask(rows, step, {});
                const auto split = data::resolveSplit({}, rows, task.lookBack, task.horizon);
                QVERIFY2(split, std::to_string(rows).c_str());
            }
    }
};

RETORT_TEST(TestFirstTask)
#include "tst_first_task.moc"
