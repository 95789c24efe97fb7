// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_bench.h"
#include "ui/charts/chart_panel.h"
#include "ui/pages/shared/loss_in_words.h"
#include "ui/pages/run/run_charts.h"
#include "ui/pages/run/run_page.h"
#include "ui/pages/shared/weight_list.h"
#include "tests/support/test_program.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>

using namespace retort;
using namespace retort::ui;
using experiment::Level;
using retort::testing::PageBench;

class TestRunPage : public QObject
{
    Q_OBJECT

    static void prepare(PageBench& bench)
    {
        QVERIFY(bench.load(bench.series(1200)));
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.task.lookBack = 48;
            plan.task.horizon = 24;
            plan.terms = {{"multi_scale", Level::prediction, 1, {}}, {"multi_period", Level::feature, 2, {}}};
        });
        QVERIFY2(bench.workspace.canStart(), qPrintable(bench.workspace.obstacle()));
    }

private Q_SLOTS:
    void saysWhatIsMissing()
    {
        PageBench bench;
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        QVERIFY(page.inWords().contains(QStringLiteral("Not ready")));
        for (const ChartPanel* chart : page.charts()->findChildren<ChartPanel*>())
            QVERIFY(chart->isEmpty());
    }

    void everyChartIsFilledByARun()
    {
        PageBench bench;
        prepare(bench);
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        const auto charts = page.charts()->findChildren<ChartPanel*>();
        QCOMPARE(charts.size(), 10);
        for (const ChartPanel* chart : charts)
            QVERIFY2(!chart->isEmpty(), qPrintable(chart->objectName()));
        QVERIFY(page.inWords().contains(QStringLiteral("istilled")));
    }

    void saysWhichRunItShows()
    {
        PageBench bench;
        prepare(bench);
        bench.workspace.edit([](experiment::Plan& plan) { plan.name = "first"; });
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        const auto said = [&] {
            QString all;
            for (const auto* label : page.findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
                if (label->isVisible())
                    all += label->text() + u'\n';
            return all;
        };
        QVERIFY2(said().contains(QStringLiteral("first")) && said().contains(QStringLiteral("48 → 24")), qPrintable(said()));
        QVERIFY(!said().contains(QStringLiteral("differs")));
        bench.workspace.edit([](experiment::Plan& plan) { plan.name = "second"; });
        QVERIFY(!said().contains(QStringLiteral("differs")) && said().contains(QStringLiteral("first")));
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms.front().weight = 3; });
        QVERIFY(said().contains(QStringLiteral("The open experiment differs")));
    }

    void aRunThatHappenedBehindAnotherPageIsDrawnWhenThisOneIsShown()
    {
        PageBench bench;
        prepare(bench);
        RunPage page(bench.workspace), seen(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector()), other(seen.inspector());
        seen.show();
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        page.show();
        for (ChartPanel* chart : page.charts()->findChildren<ChartPanel*>()) {
            QTRY_VERIFY2(!chart->isEmpty(), qPrintable(chart->objectName()));
            // As if one had watched: errors of the test windows, not of the last epoch.
            QCOMPARE(chart->visibleCsv(), seen.charts()->findChild<ChartPanel*>(chart->objectName())->visibleCsv());
        }
    }

    void choicesAreThoseOfTheRunInHand()
    {
        PageBench bench;
        prepare(bench);
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        auto* forecast = page.charts()->findChild<ChartPanel*>(QStringLiteral("forecast"));
        auto* box = [&]() -> QComboBox* {
            for (auto* one : inspector->findChildren<QComboBox*>())
                if (one->accessibleName() == QLatin1String("Channel of the forecast"))
                    return one;
            return nullptr;
        }();
        QVERIFY(box && box->count() > 1);
        box->setCurrentIndex(1);
        const QString channel = box->currentText();
        QVERIFY(forecast->visibleCsv().section(u'\n', 0, 0).size() > 0);
        bench.workspace.edit([&](experiment::Plan& plan) { plan.task.targets = {channel.toStdString()}; });
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        QCOMPARE(box->count(), 1);
        QCOMPARE(box->currentText(), channel);
        QVERIFY(!forecast->isEmpty()); // index 1 is there no longer
        bench.workspace.edit([&](experiment::Plan& plan) { plan.task.targets.clear(); });
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        QCOMPARE(box->currentText(), channel); // still wanted
    }

    void whatWasNotReadIsNotRun()
    {
        PageBench bench;
        prepare(bench);
        bench.workspace.cancelReading();
        QVERIFY(!bench.workspace.canStart());
        QVERIFY(bench.workspace.obstacle().contains(QStringLiteral("not read")));
        QCOMPARE(bench.workspace.stateOf(Step::data), StepState::empty);
        bench.workspace.reload();
        QTRY_VERIFY(bench.workspace.canStart());
    }

    void weightsMoveThePlanWhileNothingRuns()
    {
        PageBench bench;
        prepare(bench);
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        auto* weights = inspector->findChild<WeightList*>();
        QVERIFY(weights);
        const auto sliders = weights->findChildren<QSlider*>();
        QCOMPARE(sliders.size(), 2);
        QCOMPARE(sliders[1]->value(), 20);
        sliders[0]->setValue(5);
        QCOMPARE(bench.workspace.plan().terms[0].weight, 0.5);
        QCOMPARE(weights->findChildren<QSlider*>(), sliders); // edited in place
        bench.workspace.edit([](experiment::Plan& plan) { plan.terms.pop_back(); });
        QCOMPARE(weights->findChildren<QSlider*>().size(), 1);
        QVERIFY(weights->isEnabled());
        QVERIFY(bench.workspace.start());
        QVERIFY(!weights->isEnabled());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        QVERIFY(weights->isEnabled());
    }

    void termsHaveNamesForPeople_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("supervised") << "supervised" << "Supervised";
        QTest::newRow("prediction") << "multi_scale.prediction" << "Multi-scale (prediction)";
        QTest::newRow("feature, second") << "multi_scale.feature.2" << "Multi-scale (feature) 2";
        QTest::newRow("unknown") << "surprise.prediction" << "surprise.prediction";
    }
    void termsHaveNamesForPeople()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        const PageBench bench;
        QCOMPARE(termText(name.toStdString(), bench.workspace.catalogue()), text);
    }
};

RETORT_GUI_TEST(TestRunPage)
#include "tst_run_page.moc"
