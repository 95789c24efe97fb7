// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/class_curves_chart.h"
#include "ui/charts/class_example_chart.h"
#include "ui/charts/class_score_chart.h"
#include "ui/charts/collection_chart.h"
#include "ui/charts/confusion_chart.h"
#include "ui/charts/label_chart.h"
#include "ui/charts/reliability_chart.h"
#include "ui/charts/return_chart.h"
#include "tests/support/test_program.h"
#include "tests/ui/charts/open_chart.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTest>

#include <cmath>

using namespace retort;
using namespace retort::ui;
using retort::testing::Open;

namespace
{

/// Four windows of two classes; one of the second is taken for the first.
evaluation::ClassMetrics metrics()
{
    return evaluation::classMetrics(std::vector{0, 0, 1, 1}, std::vector{2.0, 0.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0}, 2);
}

const QStringList names = {QStringLiteral("calm"), QStringLiteral("storm")};

} // namespace

class TestClassCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confusionIsByRowsOfTheTruth()
    {
        Open<ConfusionChart> chart(Role::teacher);
        QVERIFY(chart.isEmpty());
        chart.setMetrics(metrics(), true);
        QVERIFY(chart.isEmpty()); // the names are not known yet
        chart.setClasses(names);
        const Figure figure = chart.figure();
        QCOMPARE(figure.map.rows, names);
        QCOMPARE(figure.map.texts, (QStringList{"2", "0", "1", "1"}));
        QCOMPARE(figure.map.values, (std::vector<double>{100, 0, -50, 50})); // right above 0, wrong below
        QVERIFY(figure.x.title.contains(QStringLiteral("test")));
        chart.clear();
        QVERIFY(chart.isEmpty());
    }

    void scoresOfEachClass()
    {
        Open<ClassScoreChart> chart;
        chart.setClasses(names);
        chart.setMetrics(Role::teacher, metrics(), false);
        chart.setMetrics(Role::distilled_student, metrics(), false);
        const Figure figure = chart.figure();
        QCOMPARE(figure.x.categories, names);
        QCOMPARE(figure.bars.size(), 2U);
        QCOMPARE(figure.bars[0].bars[0].value, 0.8); // 2 right, 1 taken for it
        QVERIFY(std::abs(figure.bars[0].bars[1].value - 2.0 / 3) < 1e-12);
        chart.setClasses({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
        QVERIFY(chart.figure().bars.empty()); // of another run
    }

    void curvesMarkTheEpochThatCounts()
    {
        Open<ClassCurvesChart> chart;
        auto better = metrics();
        better.accuracy = 0.9;
        chart.append(Role::plain_student, 1, metrics(), true);
        chart.append(Role::plain_student, 2, better, true);
        chart.append(Role::plain_student, 3, metrics(), false);
        const Figure figure = chart.figure();
        QCOMPARE(figure.lines.size(), 1U);
        QCOMPARE(figure.lines[0].points.size(), 3U);
        QCOMPARE(figure.marks.size(), 1U);
        QVERIFY(figure.marks[0].at.x == 2 && figure.marks[0].at.y == 0.9);
    }

    void examplesOnWhichTeacherAndStudentDiffer()
    {
        Open<ClassExampleChart> chart;
        QVERIFY(chart.isEmpty());
        const auto example = [](int number, bool teacher, bool student) {
            return ClassExample{number, QStringLiteral("calm"), {{1, 2, 3}, {4, 5, 6}},
                                {{Role::teacher, {QStringLiteral("calm"), 0.9, teacher}}, {Role::distilled_student, {QStringLiteral("storm"), 0.6, student}}}};
        };
        chart.setExamples({example(3, true, false), example(7, false, true), example(8, true, false), example(9, false, false)},
                          {QStringLiteral("x"), QStringLiteral("y")}, 1);
        auto* choice = chart.findChild<QComboBox*>();
        auto* number = chart.findChild<QSpinBox*>();
        QCOMPARE(chart.count(), 4U);
        choice->setCurrentIndex(1); // only the teacher is right
        QCOMPARE(chart.count(), 2U);
        number->setValue(2);
        const Figure figure = chart.figure();
        QVERIFY(figure.title.contains(QStringLiteral("window 8: calm")));
        QVERIFY(figure.x.title.contains(QStringLiteral("teacher calm, student storm")));
        QCOMPARE(figure.lines.size(), 4U); // two channels and two answers
        QVERIFY(figure.lines[1].points[2].y == 6 && figure.lines[3].name.contains(QStringLiteral("storm 60 %")));
        QCOMPARE(figure.guides.front().at, 2.5); // the third step is after the window
        choice->setCurrentIndex(2);
        QCOMPARE(chart.count(), 1U);
        chart.clear();
        QVERIFY(chart.isEmpty() && chart.count() == 0);
    }

    void returnsAtACost()
    {
        Open<ReturnChart> chart;
        QVERIFY(chart.isEmpty());
        evaluation::Signals all{{{100, 110, 99}, {0, 1}}, {-1, 1}, 1, {{Role::teacher, {1, 0}}, {Role::distilled_student, {1, 1}}}};
        chart.setSignals(all, QStringLiteral("foundry"));
        const Figure figure = chart.figure();
        QCOMPARE(figure.lines.size(), 3U);
        QVERIFY(figure.lines[0].name.contains(QStringLiteral("foundry")) && figure.title.contains(QStringLiteral("illustration")));
        const double dear = figure.lines[1].points.back().y;
        chart.findChild<QSpinBox*>()->setValue(0);
        const Figure cheap = chart.figure();
        QVERIFY(std::abs(cheap.lines[1].points.back().y - 0.21) < 1e-6 && dear < cheap.lines[1].points.back().y);
        QVERIFY(std::abs(cheap.lines[2].points.back().y - cheap.lines[0].points.back().y) < 1e-12); // always long is holding
        chart.setSignals(std::nullopt, {});
        QVERIFY(chart.isEmpty());
    }

    void labelsOverTheSeries()
    {
        auto series = std::make_shared<data::TimeSeries>();
        series->step = 86'400'000;
        series->channels.push_back({"price", {100, 101, 99, 103, 102, 104}});
        for (const int day : {0, 1, 2, 5, 6, 7}) // a weekend between
            series->stamps.push_back(day * series->step);
        auto labels = std::make_shared<data::WindowLabels>();
        labels->names = {"down", "up"};
        labels->thresholds = {0};
        labels->train = {{0, 1}, {0.01, std::nan("")}, {1, -1}};
        labels->validation = {{3}, {-0.01}, {0}};
        Open<LabelChart> chart;
        QVERIFY(chart.isEmpty());
        chart.setLabels(series, labels, {}, 1);
        const Figure figure = chart.figure();
        QCOMPARE(figure.fills.size(), 2U);
        QCOMPARE(figure.fills[0].upper.front().y, 0.0); // the threshold is the border of both
        QCOMPARE(figure.fills[1].lower.front().y, 0.0);
        QCOMPARE(figure.lines.back().points[2].x, 5.0 * static_cast<double>(series->step));
        QVERIFY(figure.lines[0].detail == QStringLiteral("1") && figure.lines[1].detail == QStringLiteral("1"));
        QCOMPARE(figure.guides.size(), 2U); // the threshold, and where validation begins

        Open<CollectionChart> windows;
        windows.setWindows(series, *labels, 1, 2, false);
        const Figure examples = windows.figure();
        QCOMPARE(examples.lines.size(), 1U); // the one training window with a label
        QCOMPARE(examples.lines[0].points.size(), 3U);
        QVERIFY(examples.lines[0].points[0].x == 0 && examples.lines[0].points[0].y == 0 && examples.lines[0].points[2].y == -1);
        chart.clear();
        QVERIFY(chart.isEmpty());
    }

    void reliabilityByConfidence()
    {
        Open<ReliabilityChart> chart;
        QVERIFY(chart.isEmpty());
        // Sure and right twice, less sure and wrong once.
        chart.setLogits(Role::teacher, {0, 1, 1}, {9, 0, 0, 9, 0.5F, 0});
        const Figure figure = chart.figure();
        QCOMPARE(figure.lines.size(), 2U); // with the diagonal
        const auto points = figure.lines[1].points;
        QCOMPARE(points.size(), 2U);
        QVERIFY(points[0].y == 0 && points[1].y == 1 && points[0].x < 0.7 && points[1].x > 0.99);
        chart.setLogits(Role::teacher, {}, {}); // a record of a run that did not finish
        QVERIFY(chart.figure().lines.size() <= 1U);
    }
};

RETORT_GUI_TEST(TestClassCharts)
#include "tst_class_charts.moc"
