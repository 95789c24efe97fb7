// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_canvas.h"
#include "ui/charts/figure_layout.h"
#include "ui/charts/graph_chart.h"
#include "ui/charts/scale_error_chart.h"
#include "tests/support/test_program.h"
#include "tests/ui/charts/open_chart.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace retort;
using namespace retort::ui;
using retort::testing::Open;

/// What charts show of channels that are the nodes of a graph.
class TestGraphCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesOfAGraph()
    {
        Open<GraphChart> chart;
        data::NodeGraph graph{{"a", "b", "c"}, 3, {{0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 2, 0.5}, {2, 1, 0.5}}, false, {}};
        chart.setGraph(graph, {{0, 0.5}, {0.5, 0.5}, {1, 0.5}});
        QVERIFY(chart.isEmpty());
        chart.setErrors(Role::teacher, {1, 2, 4}, false);
        QVERIFY(chart.figure().y.title.contains(QStringLiteral("teacher"))); // no student yet: the errors
        QCOMPARE(chart.figure().graph.edges.size(), 2U); // each once, without the one to itself
        chart.setErrors(Role::plain_student, {2, 2, 2}, false);
        chart.setErrors(Role::distilled_student, {1, 2, 3}, false);
        const Figure gains = chart.figure();
        QCOMPARE(gains.graph.nodes[0].value, 50.0);
        QCOMPARE(gains.graph.nodes[2].value, -50.0);
        QVERIFY(gains.graph.nodes[0].colour != gains.graph.nodes[2].colour);
        chart.findChild<QComboBox*>()->setCurrentIndex(2); // winner
        QCOMPARE(chart.figure().graph.nodes[2].colour, figureStyle(Role::plain_student).colour);
        chart.setErrors(Role::teacher, {1, 2}, true); // of other nodes
        chart.resize(400, 300);
        chart.show();
        chart.redrawNow();
        QSignalSpy chosen(&chart, &GraphChart::channelChosen);
        const FigureLayout& layout = chart.canvas()->layoutOfFigure();
        QTest::mouseClick(chart.canvas(), Qt::LeftButton, {}, nodeToPixels(chart.figure().graph, layout, {1, 0.5}).toPoint());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().toInt(), 2);
        QVERIFY(chart.visibleCsv().startsWith(QStringLiteral("node,")) && chart.visibleCsv().count(u'\n') == 4);
        chart.clear();
        QVERIFY(chart.isEmpty());
    }

    /// Scales of space stand in the same box as those of time, for graphs alone.
    void scalesOfSpace()
    {
        Open<ScaleErrorChart> chart;
        auto* choice = chart.findChild<QComboBox*>();
        const std::vector<double> plain = {2, 1}, distilled = {1, 1}, ofSpace = {4, 2, 1, 1};
        chart.setErrors(Role::plain_student, plain, true);
        chart.setErrors(Role::distilled_student, distilled, true);
        QCOMPARE(choice->count(), 2);
        chart.setSpaceErrors(Role::plain_student, {}, true); // a part of the nodes is forecast
        QCOMPARE(choice->count(), 2);
        chart.setSpaceErrors(Role::plain_student, ofSpace, true);
        chart.setSpaceErrors(Role::distilled_student, std::vector<double>{2, 2, 2, 2}, true);
        QCOMPARE(choice->count(), 4);
        QCOMPARE(chart.figure().bars.front().bars.front().value, -50.0); // of time, as before
        choice->setCurrentIndex(2);
        QCOMPARE(chart.figure().bars.front().bars.size(), 4U);
        QCOMPARE(chart.figure().bars.front().bars.back().value, 100.0);
        choice->setCurrentIndex(3);
        QCOMPARE(chart.figure().bars.front().bars.front().value, 4.0);
        QVERIFY(chart.figure().x.title.contains(QStringLiteral("nodes")));
        chart.clear();
        QCOMPARE(choice->count(), 2);
        QCOMPARE(choice->currentIndex(), 1); // the MSE stays chosen
    }
};

RETORT_GUI_TEST(TestGraphCharts)
#include "tst_graph_charts.moc"
