// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/first_task.h"

#include "core/data/split.h"
#include "core/plan/class_schema.h"
#include "tests/support/fake_catalogue.h"
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

    /// What does not fit the other task goes, and something that does takes its place; and back.
    void theTaskIsChanged()
    {
        const testing::FakeCatalogue catalogue;
        Plan plan;
        plan.terms = {{"multi_scale", Level::prediction, 1}, {"multi_period", Level::feature, 2}};
        plan.task.quantiles = {0.5};
        plan.strategy = {{"combine", std::string("learned")}};
        const Plan classes = withKind(plan, TaskKind::classification, catalogue);
        QVERIFY(classes.task.kind == TaskKind::classification && classes.task.quantiles.empty());
        QCOMPARE(classes.terms.size(), 1U); // the one on features
        QCOMPARE(classes.terms.front().kind, std::string("multi_period"));
        QVERIFY(!classes.strategy.contains("combine"));
        QCOMPARE(textOf(classSchema().resolve(classes.task.classes), "labels"), std::string("direction"));
        QVERIFY(withKind(classes, TaskKind::classification, catalogue) == classes);
        const Plan back = withKind(classes, TaskKind::forecasting, catalogue);
        QVERIFY(back.task.kind == TaskKind::forecasting && back.task.classes.empty());
        QCOMPARE(back.terms.size(), 1U);
    }

    void aCollectionIsClassified()
    {
        Plan plan;
        plan.terms = {{"multi_scale", Level::prediction, 1}};
        const Plan classes = withTaskOf("waves_TRAIN.ts", plan);
        QVERIFY(classes.task.kind == TaskKind::classification && labelsOfCollection(classSchema().resolve(classes.task.classes)));
        QCOMPARE(classes.terms.front().kind, std::string("soft_labels"));
        QVERIFY(withTaskOf("x_TEST.ARFF", plan).task.kind == TaskKind::classification);
        QVERIFY(withTaskOf("series.csv", plan) == plan);
        QVERIFY(withTaskOf("series.csv", classes).task.kind == TaskKind::forecasting);
    }
};

RETORT_TEST(TestFirstTask)
#include "tst_first_task.moc"
