// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_bench.h"
#include "ui/charts/chart_panel.h"
#include "ui/pages/shared/loss_in_words.h"
#include "ui/pages/run/role_tile.h"
#include "ui/pages/run/run_charts.h"
#include "ui/pages/run/run_page.h"
#include "ui/pages/run/window_chooser.h"
#include "ui/pages/shared/weight_list.h"
#include "tests/support/test_program.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

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

    /// Without those of runs that tell classes apart.
    static QList<ChartPanel*> chartsOfForecasts(RunPage& page)
    {
        auto charts = page.charts()->findChildren<ChartPanel*>();
        charts.removeIf([](const ChartPanel* chart) {
            return chart->objectName().startsWith(QStringLiteral("class_")) || chart->objectName().startsWith(QStringLiteral("confusion_")) ||
                   chart->objectName() == QStringLiteral("reliability") || chart->objectName() == QStringLiteral("graph");
        });
        return charts;
    }

private Q_SLOTS:
    void saysWhatIsMissing()
    {
        PageBench bench;
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        QVERIFY(page.inWords().contains(QStringLiteral("Not ready")));
        QSignalSpy asked(&page, &Page::stepRequested);
        page.findChild<QPushButton*>(QStringLiteral("remedy"))->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.front().front().value<Step>() == Step::data);
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
        const auto charts = chartsOfForecasts(page);
        QCOMPARE(charts.size(), 10);
        for (const ChartPanel* chart : charts)
            QVERIFY2(!chart->isEmpty(), qPrintable(chart->objectName()));
        QVERIFY(page.inWords().contains(QStringLiteral("istilled")));
    }

    void aPlanOfClassesHasItsOwnCharts()
    {
        PageBench bench;
        prepare(bench);
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        const auto isShown = [&](const char* chart) { return page.charts()->findChild<ChartPanel*>(QLatin1String(chart))->isVisible(); };
        QVERIFY(isShown("validation") && !isShown("class_curves"));
        bench.workspace.edit([](experiment::Plan& plan) { plan.task.kind = experiment::TaskKind::classification; });
        QVERIFY(!isShown("validation") && isShown("class_curves") && isShown("class_examples"));
        QVERIFY(inspector->findChild<WindowChooser*>()->isHidden()); // there is no forecast to choose
        bench.workspace.undo();
        QVERIFY(isShown("validation") && !isShown("class_curves"));
        QVERIFY(!inspector->findChild<WindowChooser*>()->isHidden());
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
        for (ChartPanel* chart : chartsOfForecasts(page)) {
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

    void anyTestWindowIsShown()
    {
        PageBench bench;
        prepare(bench);
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        auto* number = inspector->findChild<QSpinBox*>();
        QVERIFY(number && !number->isEnabled()); // nothing is tested yet
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        const auto& outcome = *bench.workspace.run().outcome();
        QCOMPARE(number->maximum(), static_cast<int>(outcome.data.testWindows));
        auto* forecast = page.charts()->findChild<ChartPanel*>(QStringLiteral("forecast"));
        const QString first = forecast->visibleCsv();
        number->setValue(200); // not one of those that the record keeps
        QTRY_VERIFY(forecast->visibleCsv() != first);
        const auto stamp = outcome.data.firstStamp + (outcome.data.split.test.begin + 199) * outcome.data.step;
        const QString begins = QDateTime::fromMSecsSinceEpoch(stamp, QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
        QVERIFY2(forecast->visibleCsv().contains(begins), qPrintable(begins));
        const auto press = [&](const QString& text) {
            for (auto* button : inspector->findChildren<QPushButton*>())
                if (button->text() == text)
                    button->click();
        };
        const auto& errors = experiment::modelOf(outcome, Role::distilled_student)->testWindowErrors;
        press(QStringLiteral("Worst"));
        QCOMPARE(errors[static_cast<std::size_t>(number->value() - 1)], *std::ranges::max_element(errors));
        press(QStringLiteral("Best"));
        QCOMPARE(errors[static_cast<std::size_t>(number->value() - 1)], *std::ranges::min_element(errors));
    }

    void aRunFromDiskIsShownAsIfItHadJustEnded()
    {
        PageBench bench;
        prepare(bench);
        RunPage page(bench.workspace), later(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector()), other(later.inspector());
        page.show();
        bench.workspace.edit([](experiment::Plan& plan) { plan.name = "of old"; });
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        std::map<QString, QString> tables;
        for (ChartPanel* chart : page.charts()->findChildren<ChartPanel*>())
            tables[chart->objectName()] = chart->visibleCsv();
        const QString words = page.inWords();
        const auto directory = bench.workspace.run().directory();
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.name = "new";
            plan.seed = 5;
        });
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        const experiment::Plan edited = bench.workspace.plan();
        bench.workspace.showRun(directory);
        QTRY_VERIFY(bench.workspace.run().directory() == directory);
        later.show();
        for (const auto& [name, table] : tables) {
            if (name == QLatin1String("losses"))
                continue; // a record has the means of its epochs
            QCOMPARE(page.charts()->findChild<ChartPanel*>(name)->visibleCsv(), table);
            QCOMPARE(later.charts()->findChild<ChartPanel*>(name)->visibleCsv(), table);
        }
        QCOMPARE(page.inWords(), words);
        QVERIFY(bench.workspace.plan() == edited); // what is being edited stays
    }

    void aHiddenRoleLeavesEveryChart()
    {
        PageBench bench;
        prepare(bench);
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        const auto tiles = page.findChildren<RoleTile*>();
        const auto naive = std::ranges::find(tiles, Role::seasonal_naive, &RoleTile::role);
        QVERIFY(naive != tiles.end());
        auto* comparison = page.charts()->findChild<ChartPanel*>(QStringLiteral("comparison"));
        QVERIFY(comparison->visibleCsv().contains(QStringLiteral("naive"), Qt::CaseInsensitive));
        (*naive)->click();
        QVERIFY(!comparison->visibleCsv().contains(QStringLiteral("naive"), Qt::CaseInsensitive));
        (*naive)->click();
        QVERIFY(comparison->visibleCsv().contains(QStringLiteral("naive"), Qt::CaseInsensitive));
    }

    void aPartWithoutWindowsIsSaidBeforeTheStart()
    {
        PageBench bench;
        std::vector<int> missing;
        for (int row = 0; row < 1200; row += 20)
            missing.push_back(row);
        QVERIFY(bench.load(bench.series(1200, missing)));
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.task.lookBack = 48;
            plan.task.horizon = 24;
            plan.data.import.fill = data::Fill::none;
        });
        QTRY_VERIFY(!bench.workspace.canStart() && bench.workspace.windowCounts());
        QVERIFY2(bench.workspace.obstacle().contains(QStringLiteral("48 + 24")), qPrintable(bench.workspace.obstacle()));
        bench.workspace.edit([](experiment::Plan& plan) { plan.data.incompleteWindows = true; });
        QTRY_VERIFY(bench.workspace.canStart() && bench.workspace.windowCounts());
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

    /// While the distilled student trains its weights can be moved and applied; the charts mark it, and the run can be gone back from.
    void aWeightIsChangedDuringTheRun()
    {
        PageBench bench({.epochs = 40, .batches = 3, .batchDelay = std::chrono::milliseconds(4)});
        prepare(bench);
        bench.workspace.edit([](experiment::Plan& plan) {
            for (auto* network : {&plan.teachers.front(), &plan.student})
                network->training["epochs"] = std::int64_t{40};
        });
        RunPage page(bench.workspace);
        const std::unique_ptr<QWidget> inspector(page.inspector());
        page.show();
        inspector->show();
        auto* apply = inspector->findChild<QPushButton*>(QStringLiteral("applyWeights"));
        auto* back = inspector->findChild<QPushButton*>(QStringLiteral("goBack"));
        QVERIFY(!apply->isVisible() && !back->isVisible());
        const auto before = bench.workspace.plan();
        QVERIFY(bench.workspace.start());
        QTRY_VERIFY_WITH_TIMEOUT(apply->isVisible(), 20'000);
        QVERIFY(!apply->isEnabled());
        auto* slider = inspector->findChild<WeightList*>()->findChildren<QSlider*>().front();
        slider->setValue(slider->maximum());
        QVERIFY(apply->isEnabled());
        apply->click();
        QVERIFY(!apply->isEnabled());
        const auto changes = [&] {
            std::vector<experiment::WeightChange> all;
            if (const auto* stage = bench.workspace.run().history().stage(Role::distilled_student))
                for (const auto& epoch : stage->epochs)
                    all.insert(all.end(), epoch.weightChanges.begin(), epoch.weightChanges.end());
            return all;
        };
        QTRY_COMPARE(changes().size(), 1U);
        QCOMPARE(changes().front().term, std::string("multi_scale.prediction"));
        QVERIFY(changes().front().from == 1 && changes().front().to > 1);
        QVERIFY(bench.workspace.plan() == before); // the next run is another matter
        QTRY_COMPARE_WITH_TIMEOUT(bench.workspace.run().state(), RunState::finished, 20'000);
        QVERIFY(!apply->isVisible() && back->isVisible());
    }
};

RETORT_GUI_TEST(TestRunPage)
#include "tst_run_page.moc"
