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
    void isOneSeasonAhead_data()
    {
        QTest::addColumn<int>("season");
        QTest::addColumn<int>("lookBack");
        QTest::addColumn<int>("horizon");
        QTest::newRow("minutes") << 1440 << 336 << 96;
        QTest::newRow("quarters of an hour") << 96 << 336 << 96;
        QTest::newRow("hours") << 24 << 96 << 24;
        QTest::newRow("working days") << 5 << 20 << 5;
        QTest::newRow("months") << 12 << 48 << 12;
        QTest::newRow("not known") << 0 << 96 << 24;
    }
    void isOneSeasonAhead()
    {
        QFETCH(int, season);
        QFETCH(int, lookBack);
        QFETCH(int, horizon);
        const TaskPlan task = firstTask(100'000, season, {});
        QCOMPARE(task.lookBack, lookBack);
        QCOMPARE(task.horizon, horizon);
    }

    /// However few rows there are, the task has windows as long as any has.
    void shortSeriesHaveWindows()
    {
        for (std::int64_t rows = 30; rows < 3000; rows = rows * 5 / 4)
            for (const int season : {0, 7, 24, 96, 1440}) {
                const TaskPlan task = firstTask(rows, season, {});
                const auto split = data::resolveSplit({}, rows, task.lookBack, task.horizon);
                QVERIFY2(split, std::to_string(rows).c_str());
            }
    }
};

RETORT_TEST(TestFirstTask)
#include "tst_first_task.moc"
