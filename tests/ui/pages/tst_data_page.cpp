// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_bench.h"
#include "core/plan/first_task.h"
#include "ui/charts/collection_chart.h"
#include "ui/charts/label_chart.h"
#include "ui/charts/series_chart.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/data/channel_list.h"
#include "ui/pages/data/data_page.h"
#include "ui/session/window_counts.h"
#include "tests/support/test_program.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace retort;
using namespace retort::ui;
using retort::testing::PageBench;

class TestDataPage : public QObject
{
    Q_OBJECT

    template <typename T>
    static T* part(const QWidget& page, const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void anEmptyPageHasOneSentenceAndOneAction()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(part<QLabel>(page, "empty_sentence")->isVisible());
        QSignalSpy open(&page, &DataPage::openRequested);
        QTest::mouseClick(part<QPushButton>(page, "open"), Qt::LeftButton);
        QCOMPARE(open.count(), 1);
        QSignalSpy sample(&page, &DataPage::sampleRequested);
        QTest::mouseClick(part<QPushButton>(page, "sample"), Qt::LeftButton);
        QCOMPARE(sample.count(), 1);
        QCOMPARE(retort::testing::namelessWidget(page), QString());
    }

    void countsTheWindowsOfETTh1()
    {
        const data::Split split{{0, 8640}, {8640, 11'520}, {11'520, 14'400}};
        data::TimeSeries series;
        series.stamps.resize(17'420);
        series.channels.push_back({"OT", std::vector<double>(17'420, 1.0)});
        experiment::Plan plan;
        plan.task.lookBack = 720;
        const WindowCounts counts = countWindows(series, split, plan);
        QCOMPARE(counts.train.windows, std::int64_t(7825));
        QCOMPARE(counts.validation.windows, std::int64_t(2785));
        QCOMPARE(counts.test.windows, std::int64_t(2785));
        series.channels.front().values[9000] = std::nan("");
        QCOMPARE(countWindows(series, split, plan).validation.excluded, std::int64_t(720 + 96));
        // Counted as a run of the plan has them.
        for (const auto& [fill, incomplete] : {std::pair{data::Fill::forward, false}, std::pair{data::Fill::linear, false},
                                               std::pair{data::Fill::none, true}}) {
            plan.data.import.fill = fill;
            plan.data.incompleteWindows = incomplete;
            QCOMPARE(countWindows(series, split, plan).validation.excluded, std::int64_t(0));
        }
        plan = {};
        series.channels.push_back({"unused", std::vector<double>(17'420, std::nan(""))});
        plan.data.import.channels = {"OT"};
        QVERIFY(countWindows(series, split, plan).train.windows > 0);
    }

    void aLoadedSeriesIsShown()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000, {500})));
        QVERIFY(part<QLabel>(page, "summary")->text().contains(QStringLiteral("hourly")));
        QCOMPARE(part<ChannelList>(page, "channels")->count(), 2);
        QTRY_VERIFY(part<QLabel>(page, "windows")->text().contains(QStringLiteral("left out")));
        QCOMPARE(retort::testing::namelessWidget(page), QString());
    }

    void editsChangeThePlan()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        auto* lookBack = part<QWidget>(page, "look_back")->focusProxy();
        QTest::keyClick(lookBack, Qt::Key_Down);
        QCOMPARE(bench.workspace.plan().task.lookBack, 72);
        QTest::mouseClick(part<QWidget>(page, "look_back_reset"), Qt::LeftButton);
        QCOMPARE(bench.workspace.plan().task.lookBack, 96);

        auto* channels = part<ChannelList>(page, "channels");
        channels->item(1)->setCheckState(Qt::Unchecked);
        QCOMPARE(bench.workspace.plan().task.targets, std::vector<std::string>{"load"});
        channels->item(0)->setCheckState(Qt::Unchecked); // one must stay
        QCOMPARE(channels->item(0)->checkState(), Qt::Checked);
        channels->item(1)->setCheckState(Qt::Checked);
        QVERIFY(bench.workspace.plan().task.targets.empty());

        part<QComboBox>(page, "unit")->setCurrentIndex(1);
        QVERIFY(bench.workspace.plan().data.split == (data::SplitPlan{data::SplitPlan::Unit::rows, 700, 100, 200}));
    }

    void anIgnoredChannelIsNotRead()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        auto* channels = part<ChannelList>(page, "channels");
        Q_EMIT channels->ignoreRequested(QStringLiteral("load"));
        QCOMPARE(bench.workspace.plan().data.import.channels, std::vector<std::string>{"wind"});
        QTRY_COMPARE(channels->count(), 1);
        QTRY_VERIFY(bench.workspace.canStart());
        Q_EMIT channels->useAllRequested();
        QTRY_COMPARE(channels->count(), 2);
        bench.workspace.undo(); // an edit like any other
        QTRY_COMPARE(channels->count(), 1);
    }

    void channelsAreFoundByTheirNames()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        auto* channels = part<ChannelList>(page, "channels");
        channels->filter(QStringLiteral("WIN"));
        QVERIFY(channels->item(0)->isHidden() && !channels->item(1)->isHidden());
        channels->filter({});
        channels->setCurrentRow(1);
        channels->checkSelectedAlone();
        QCOMPARE(bench.workspace.plan().task.targets, std::vector<std::string>{"wind"});
        channels->checkAll();
        QVERIFY(bench.workspace.plan().task.targets.empty());
    }

    void draggingTheBordersChangesThePlan()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        auto* chart = part<SeriesChart>(page, "chart");
        Q_EMIT chart->splitDragged(500, 250);
        QVERIFY(bench.workspace.plan().data.split == (data::SplitPlan{data::SplitPlan::Unit::ratio, 0.5, 0.25, 0.25}));
        QCOMPARE(realOf(part<ParameterForm>(page, "split")->resolved(), "train"), 0.5);
    }

    void aSplitThatIsTooShortSaysTheArithmetic()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        auto* finding = part<QWidget>(page, "split_section")->findChild<QLabel*>(QStringLiteral("finding"));
        bench.workspace.edit([](experiment::Plan& plan) { plan.task.horizon = 400; });
        QVERIFY(finding->isVisible());
        QVERIFY2(finding->text().contains(QStringLiteral("400")), qPrintable(finding->text()));
        bench.workspace.edit([](experiment::Plan& plan) { plan.task.horizon = 24; });
        QVERIFY(!finding->isVisible());
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(pathOf(bench.folder.filePath(QStringLiteral("nowhere.csv")))));
        QTRY_VERIFY(part<QLabel>(page, "empty_sentence")->text().contains(QStringLiteral("nowhere.csv")));
    }

    void aCancelledReadingCanBeTakenUpAgain()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        bench.workspace.openSeries(bench.series(1000));
        QTest::mouseClick(part<QPushButton>(page, "cancel"), Qt::LeftButton);
        QVERIFY(!bench.workspace.loader().isLoading());
        QVERIFY(part<QPushButton>(page, "sample")->isVisible());
        QTest::mouseClick(part<QPushButton>(page, "sample"), Qt::LeftButton);
        QTRY_VERIFY(bench.workspace.series());
    }

    /// A collection makes a plan that classifies it; what only forecasts need is out of sight.
    void aCollectionIsShown()
    {
        PageBench bench;
        QFile train(bench.folder.filePath(QStringLiteral("waves_TRAIN.ts"))), test(bench.folder.filePath(QStringLiteral("waves_TEST.ts")));
        for (QFile* file : {&train, &test}) {
            QVERIFY(file->open(QIODevice::WriteOnly));
            file->write("@data\n1,2,3:up\n3,2,1:down\n1,2,4:up\n4,2,1:down\n");
            file->close();
        }
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(pathOf(train.fileName())));
        QVERIFY2(bench.workspace.series(), "read");
        QVERIFY(bench.workspace.plan().task.kind == experiment::TaskKind::classification);
        QCOMPARE(bench.workspace.series()->series.rows(), 24U);
        QCOMPARE(bench.workspace.shape().classes, 2);
        QCOMPARE(bench.workspace.shape().lookBack, 3);
        QVERIFY(part<ParameterForm>(page, "classes")->isVisible());
        QVERIFY(!part<QWidget>(page, "split_section")->isVisible());
        QVERIFY(!part<QPushButton>(page, "import")->isVisible());
        auto* chart = part<CollectionChart>(page, "collection_chart");
        QVERIFY(chart->isVisible() && !part<SeriesChart>(page, "chart")->isVisible());
        const QString csv = chart->visibleCsv(); // a column of steps, and one for each of four series in each class
        QVERIFY2(csv.split(u'\n').first().count(u',') == 8 && csv.contains(QStringLiteral("4")), qPrintable(csv));
        const auto& remarks = bench.workspace.series()->report.remarks;
        QVERIFY(std::ranges::any_of(remarks, [](const auto& remark) { return remark.message.english().find("down: 2 + 2, up: 2 + 2") != std::string::npos; }));
    }

    void aRuleIsShownBeforeTheRun()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        auto* tabs = part<QTabBar>(page, "views");
        QVERIFY(!tabs->isVisible());
        bench.workspace.setPlan(experiment::withKind(bench.workspace.plan(), experiment::TaskKind::classification, bench.workspace.catalogue()));
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.task.lookBack = 40;
            plan.task.horizon = 5;
            plan.task.classes = {{"labels", std::string("direction")}};
        });
        QTRY_VERIFY(bench.workspace.windowCounts() && bench.workspace.windowCounts()->labels);
        QVERIFY(tabs->isVisible());
        auto* windows = part<QLabel>(page, "windows");
        QVERIFY2(windows->text().contains(QStringLiteral("down")) && windows->text().contains(QStringLiteral("8 windows at the ends")), qPrintable(windows->text()));
        const auto& labels = *bench.workspace.windowCounts()->labels;
        QVERIFY(windows->text().contains(QLocale().toString(qlonglong(std::ranges::count(labels.train.classes, 1)))));
        tabs->setCurrentIndex(1);
        QVERIFY(part<LabelChart>(page, "label_chart")->isVisible() && !part<LabelChart>(page, "label_chart")->isEmpty());
        tabs->setCurrentIndex(2);
        QVERIFY(!part<CollectionChart>(page, "collection_chart")->isEmpty());
        QVERIFY(!part<ParameterForm>(page, "task")->resolved().contains("quantiles"));
        QCOMPARE(retort::testing::namelessWidget(page), QString());

        // What would stop the run is said before it.
        bench.workspace.edit([](experiment::Plan& plan) { plan.task.classes["channel"] = std::string("wind"); });
        QTRY_VERIFY2(bench.workspace.obstacle().contains(QStringLiteral("log returns")), qPrintable(bench.workspace.obstacle()));
        QVERIFY(part<LabelChart>(page, "label_chart")->isEmpty() && !bench.workspace.canStart());
        bench.workspace.edit([](experiment::Plan& plan) { plan.task.classes["change"] = std::string("difference"); });
        QTRY_VERIFY(bench.workspace.canStart());
        bench.workspace.undo();
        bench.workspace.undo();
        bench.workspace.setPlan(experiment::withKind(bench.workspace.plan(), experiment::TaskKind::forecasting, bench.workspace.catalogue()));
        QVERIFY(!tabs->isVisible() && part<SeriesChart>(page, "chart")->isVisible());
    }

    void aGraphIsReadBeforeTheRun()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        QVERIFY(!part<ParameterForm>(page, "graph")->isVisible());
        QTest::mouseClick(part<QPushButton>(page, "graph_button"), Qt::LeftButton);
        QVERIFY(part<ParameterForm>(page, "graph")->isVisible());
        QCOMPARE(retort::testing::namelessWidget(page), QString());
        const auto name = [&](const char* text) {
            QFile edges(bench.folder.filePath(QStringLiteral("edges.csv")));
            QVERIFY(edges.open(QIODevice::WriteOnly));
            edges.write(text);
            edges.close();
            bench.workspace.edit([](experiment::Plan& plan) { plan.data.graph.clear(); });
            bench.workspace.edit([](experiment::Plan& plan) { plan.data.graph = {{"file", std::string("edges.csv")}}; });
        };
        name("from,to\nload,wind\nwind,rain\n");
        auto* facts = part<QLabel>(page, "graph_facts");
        QTRY_VERIFY2(facts->isVisible() && facts->text().contains(QStringLiteral("Nodes: 2; directed edges: 1")), qPrintable(facts->text()));
        QVERIFY(facts->text().contains(QStringLiteral("rain"))); // not a channel
        QTRY_VERIFY(bench.workspace.canStart());
        name("from,to,weight\nload,wind,-1\n");
        QTRY_VERIFY2(bench.workspace.obstacle().contains(QStringLiteral("negative")), qPrintable(bench.workspace.obstacle()));
        QVERIFY(!bench.workspace.canStart() && !facts->isVisible());
    }

    /// Windows whose label is not known, and those that would look into the next part, are counted as a run leaves them out.
    void whatTheRuleLeavesOut()
    {
        data::TimeSeries series;
        series.stamps.resize(100);
        series.channels.push_back({"price", {}});
        for (int row = 0; row < 100; ++row)
            series.channels.front().values.push_back(100 + row % 7);
        series.channels.front().values[30] = std::nan("");
        experiment::Plan plan;
        plan.task.kind = experiment::TaskKind::classification;
        plan.task.lookBack = 8;
        plan.task.horizon = 5;
        plan.task.classes = {{"labels", std::string("direction")}};
        plan.data.incompleteWindows = true;
        const WindowCounts counts = countWindows(series, {{0, 60}, {60, 80}, {80, 100}}, plan);
        QVERIFY(counts.labels);
        QCOMPARE(counts.train.windows, std::int64_t(60 - 8 - 5 + 1 - 2)); // the label begins or ends at the missing value
        QCOMPARE(counts.train.excluded, std::int64_t(2));
        QCOMPARE(counts.purged, std::int64_t(2 * 4)); // at each of two borders
        QCOMPARE(countWindows(series, {{0, 10}, {10, 80}, {80, 100}}, plan).purged, std::int64_t(2 + 4)); // the first part has only rows 7 and 8 to end with
        plan.task.horizon = 1;
        QCOMPARE(countWindows(series, {{0, 60}, {60, 80}, {80, 100}}, plan).purged, std::int64_t(0));
    }

    void theTaskIsChosen()
    {
        PageBench bench;
        DataPage page(bench.workspace);
        page.show();
        QVERIFY(bench.load(bench.series(1000)));
        auto* kind = part<QComboBox>(page, "kind");
        QVERIFY(!part<ParameterForm>(page, "classes")->isVisible());
        kind->setCurrentIndex(1);
        QVERIFY(bench.workspace.plan().task.kind == experiment::TaskKind::classification);
        QVERIFY(part<ParameterForm>(page, "classes")->isVisible() && part<QWidget>(page, "split_section")->isVisible());
        bench.workspace.undo();
        QCOMPARE(kind->currentIndex(), 0);
        QVERIFY(bench.workspace.plan().task.kind == experiment::TaskKind::forecasting);
    }
};

RETORT_GUI_TEST(TestDataPage)
#include "tst_data_page.moc"
