// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/efficiency_file.h"
#include "tests/support/test_program.h"
#include "tests/ui/pages/page_bench.h"
#include "ui/charts/curve_overlay_chart.h"
#include "ui/charts/metric_box.h"
#include "ui/pages/compare/comparability.h"
#include "ui/pages/compare/compare_page.h"
#include "ui/pages/compare/compression_chart.h"
#include "ui/pages/compare/compression_view.h"
#include "ui/pages/compare/efficiency_chart.h"
#include "ui/pages/compare/efficiency_view.h"
#include "ui/pages/compare/run_bars_chart.h"
#include "ui/session/setting_label.h"
#include "ui/pages/report/report_page.h"
#include "ui/session/record_list_model.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTableView>
#include <QTextBrowser>

using namespace retort;
using namespace retort::ui;
using retort::testing::PageBench;

class TestComparePage : public QObject
{
    Q_OBJECT

    /// Runs the open experiment to its end, under this seed.
    static void run(PageBench& bench, std::uint64_t seed)
    {
        bench.workspace.edit([&](experiment::Plan& plan) {
            plan.task.lookBack = 48;
            plan.task.horizon = 24;
            plan.seed = seed;
        });
        QVERIFY(bench.workspace.start());
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
    }

private Q_SLOTS:
    void classesAreComparedByTheirOwnMetrics()
    {
        const auto recordOf = [](std::uint64_t seed, double f1) {
            experiment::Record record;
            record.plan.seed = seed;
            record.plan.task.kind = experiment::TaskKind::classification;
            auto& model = record.outcome.models.emplace_back();
            model.stage = Role::distilled_student;
            model.test.emplace().classes.emplace().macro.f1 = f1;
            return record;
        };
        const auto one = recordOf(1, 0.5), two = recordOf(2, 0.7);
        const QString seeds = comparability({&one, &two});
        QVERIFY2(seeds.contains(QStringLiteral("Macro F1")) && seeds.contains(QStringLiteral("0.6000 ± 0.1414")), qPrintable(seeds));
        auto forecast = one;
        forecast.plan.task.kind = experiment::TaskKind::forecasting;
        QVERIFY(comparability({&one, &forecast}).contains(QStringLiteral("task")));
        MetricBox box(MetricBox::Offer::everyTask);
        box.setCurrentIndex(box.findData(QStringLiteral("accuracy")));
        QCOMPARE(box.metrics(), std::vector{task::classification().metric("accuracy")});
        box.setCurrentIndex(box.findData(QStringLiteral("mae")));
        QCOMPARE(box.metrics(), std::vector{task::forecasting().metric("mae")});
    }

    void emptyWithoutRuns()
    {
        PageBench bench;
        ComparePage page(bench.workspace);
        page.show();
        QVERIFY(page.findChild<CurveOverlayChart*>()->isEmpty());
        for (const auto* button : page.findChildren<QPushButton*>())
            QVERIFY2(!button->isEnabled() || !button->isVisible(), qPrintable(button->text()));
    }

    void saysWhetherErrorsCanBeCompared()
    {
        const auto recordOf = [](std::uint64_t seed, int horizon,
                                 std::vector<std::pair<Role, double>> errors) {
            experiment::Record record;
            record.plan.seed = seed;
            record.plan.task.horizon = horizon;
            for (const auto& [role, mse] : errors) {
                auto& model = record.outcome.models.emplace_back();
                model.stage = role;
                model.test.emplace().mse = mse;
            }
            return record;
        };
        const auto said = [](const std::vector<experiment::Record>& records) {
            std::vector<const experiment::Record*> all;
            for (const auto& record : records)
                all.push_back(&record);
            return comparability(all);
        };
        const auto one = recordOf(1, 24, {{Role::plain_student, 0.5}, {Role::distilled_student, 0.4}});
        const auto two = recordOf(2, 24, {{Role::plain_student, 0.7}, {Role::distilled_student, 0.4}});
        const QString seeds = said({one, two});
        QVERIFY2(seeds.contains(QStringLiteral("2 seeds")) &&
                     seeds.contains(QStringLiteral("plain student 0.6000 ± 0.1414")),
                 qPrintable(seeds));
        QVERIFY(!seeds.contains(QStringLiteral("teacher")));      // neither run has one
        QVERIFY(!said({one, one}).contains(QStringLiteral("±"))); // the same seed twice
        QVERIFY(said({one, recordOf(2, 48, {})}).contains(QStringLiteral("differ in: horizon")));
        auto longer = two;
        longer.outcome.data.testWindows = 7;
        QVERIFY(said({one, longer}).contains(QStringLiteral("number of test windows")));
    }

    void settingsHaveTheNamesOfThePages_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("label");
        QTest::newRow("field") << "task.horizon"
                               << "Horizon";
        QTest::newRow("training") << "student.training.learning_rate"
                                  << "Student: Learning rate";
        QTest::newRow("one of several teachers") << "teachers.1.kind"
                                                 << "Teacher 2: kind";
        QTest::newRow("weight of a term") << "distillation.terms.0.weight"
                                          << "Loss term 1: weight";
        QTest::newRow("schedule of a term") << "distillation.terms.2.schedule.epochs"
                                            << "Loss term 3: Schedule length (epochs)";
        QTest::newRow("no page has it") << "data.row_time.start"
                                        << "data.row_time.start";
    }
    void settingsHaveTheNamesOfThePages()
    {
        QFETCH(QString, path);
        QFETCH(QString, label);
        const PageBench bench;
        QCOMPARE(settingLabel(path.toStdString(), bench.workspace.catalogue()), label);
    }

    /// What the command line or an earlier window has measured is shown at once.
    void theLastMeasurementIsShown()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        run(bench, 1);
        const auto directory = bench.workspace.run().directory();
        const auto record = experiment::readRecord(directory);
        QVERIFY(record && experiment::writeEfficiency(*bench.engine->measureEfficiency(*record, {}), directory));
        ComparePage page(bench.workspace);
        page.show();
        QTRY_VERIFY(!page.findChild<EfficiencyView*>()->chart()->isEmpty());
    }

    void theNetworksOfOneRunAreMeasured()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        ComparePage page(bench.workspace);
        run(bench, 1);
        page.show();
        auto* view = page.findChild<EfficiencyView*>();
        auto* measure = view->findChild<QPushButton*>();
        QTRY_VERIFY(measure->isEnabled());
        QVERIFY(view->chart()->isEmpty());
        measure->click();
        QTRY_VERIFY(!view->chart()->isEmpty());
        const auto* table = view->findChild<QTableWidget*>();
        QCOMPARE(table->columnCount() > 2, true);
        QVERIFY2(table->item(2, 1)->text().contains(QStringLiteral("(10.0×)")), qPrintable(table->item(2, 1)->text()));
        QVERIFY(!table->item(2, 0)->text().contains(u'('));
    }

    /// What was made is shown with its smallest version within the bound, and another bound names another.
    void aStudentIsCompressed()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        ComparePage page(bench.workspace);
        run(bench, 1);
        page.show();
        auto* view = page.findChild<CompressionView*>();
        auto* compress = view->findChildren<QPushButton*>().front();
        QTRY_VERIFY(compress->isEnabled());
        QVERIFY(view->chart()->isEmpty());
        compress->click();
        QTRY_VERIFY(!view->chart()->isEmpty());
        const auto* table = view->findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 4);
        QVERIFY2(table->item(3, 0)->text().contains(QStringLiteral("50 % of units, 8 bits")), qPrintable(table->item(3, 0)->text()));
        const auto says = [&](const QString& words) {
            const auto labels = view->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
        };
        QVERIFY(says(QStringLiteral("8 bits"))); // 3 % above, of the 5 % that are allowed
        view->findChildren<QSpinBox*>().back()->setValue(1);
        QVERIFY(says(QStringLiteral("larger: distilled student, 50 % of units (")));
        // In the legend of the file: every network that none beats.
        QVERIFY(view->chart()->visibleCsv().contains(QStringLiteral("50 % of units")));
    }

    void theLastRunIsShownWithoutAClick()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        ComparePage page(bench.workspace);
        run(bench, 1);
        page.show();
        QTRY_VERIFY(!page.findChild<CurveOverlayChart*>()->isEmpty());
        QTRY_COMPARE(page.findChild<QTableView*>()->selectionModel()->selectedRows().size(), 1);
    }

    void theMetricIsChosenForTableCurvesAndBars()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        ComparePage page(bench.workspace);
        run(bench, 1);
        page.show();
        QTRY_VERIFY(!page.findChild<RunBarsChart*>()->isEmpty());
        auto* table = page.findChild<QTableView*>();
        const int teacher = RecordListModel::teacherTest;
        const auto header = [&] {
            return table->model()->headerData(teacher, Qt::Horizontal).toString().replace(u'\n', u' ');
        };
        const QString mse = table->model()->index(0, teacher).data().toString();
        QCOMPARE(header(), QStringLiteral("Teacher test MSE"));
        auto* choice = page.findChild<MetricBox*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(choice);
        choice->setCurrentIndex(choice->findData(QStringLiteral("mae")));
        QCOMPARE(header(), QStringLiteral("Teacher test MAE"));
        const QString mae = table->model()->index(0, teacher).data().toString();
        QVERIFY(!mae.isEmpty() && mae != mse);
        QVERIFY(page.findChild<RunBarsChart*>()->visibleCsv().contains(mae.left(4)));
        choice->setCurrentIndex(choice->findData(QStringLiteral("mase"))); // which this run has not measured
        QVERIFY(table->model()->index(0, teacher).data().toString().isEmpty());
        QVERIFY(page.findChild<RunBarsChart*>()->isEmpty());
    }

    void onlyAnUnfinishedRunGoesOn()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        ComparePage page(bench.workspace);
        run(bench, 1);
        page.show();
        const auto button = [&] {
            for (auto* each : page.findChildren<QPushButton*>())
                if (each->text() == QStringLiteral("Continue"))
                    return each;
            return static_cast<QPushButton*>(nullptr);
        };
        QVERIFY(button());
        QTRY_COMPARE(page.findChild<QTableView*>()->selectionModel()->selectedRows().size(), 1);
        QTRY_VERIFY(!page.findChild<CurveOverlayChart*>()->isEmpty());
        QVERIFY(!button()->isEnabled());
        bench.workspace.edit([](experiment::Plan& plan) { plan.seed = 2; });
        QVERIFY(bench.workspace.start());
        const auto directory = bench.workspace.run().directory();
        bench.workspace.run().stop();
        QTRY_COMPARE(bench.workspace.run().state(), RunState::stopped);
        QTRY_VERIFY(button()->isEnabled());
        QSignalSpy asked(&page, &Page::stepRequested);
        button()->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(bench.workspace.run().directory(), directory);
        QTRY_COMPARE(bench.workspace.run().state(), RunState::finished);
        QTRY_VERIFY(!button()->isEnabled()); // as soon as the record is read again
    }

    void twoRunsLieOverEachOther()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        run(bench, 1);
        run(bench, 2);
        ComparePage page(bench.workspace);
        page.show();
        auto* table = page.findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->selectAll();
        auto* bars = page.findChild<RunBarsChart*>();
        QTRY_VERIFY(!bars->isEmpty());
        QTRY_VERIFY(page.findChild<CurveOverlayChart*>()->visibleCsv().count(u'\n') > 2);
    }

    void runsOfOneNameAreToldApart()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        run(bench, 1);
        run(bench, 2);
        ComparePage page(bench.workspace);
        page.show();
        auto* table = page.findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        auto* curves = page.findChild<CurveOverlayChart*>();
        const QString year = QString::number(QDate::currentDate().year());
        QTRY_VERIFY(curves->visibleCsv().count(u'\n') > 2);
        QVERIFY(!curves->visibleCsv().section(u'\n', 0, 0).contains(year));
        table->selectAll();
        QTRY_VERIFY(curves->visibleCsv().section(u'\n', 0, 0).contains(year));
    }

    void theReportOfARunIsShown()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        run(bench, 1);
        ReportPage page(bench.workspace);
        page.show();
        auto* preview = page.findChild<QTextBrowser*>();
        QVERIFY(preview);
        QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("test windows")));
        const QString file = bench.folder.filePath(QStringLiteral("table.tex"));
        page.exportLatex(pathOf(file));
        QTRY_VERIFY(QFile::exists(file));
        const QString table = bench.folder.filePath(QStringLiteral("metrics.csv"));
        page.exportCsv(pathOf(table));
        QTRY_VERIFY(QFile::exists(bench.folder.filePath(QStringLiteral("metrics-curves.csv"))));
    }
};

RETORT_GUI_TEST(TestComparePage)
#include "tst_compare_page.moc"
