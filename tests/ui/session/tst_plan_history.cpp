// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_bench.h"
#include "tests/support/test_program.h"

using namespace retort;
using namespace retort::ui;
using retort::testing::PageBench;

class TestPlanHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEditIsTakenBackAndMadeAgain()
    {
        PageBench bench;
        Workspace& workspace = bench.workspace;
        QVERIFY(!workspace.canUndo() && !workspace.canRedo());
        std::vector<experiment::Plan> plans = {workspace.plan()};
        const auto edit = [&](const std::function<void(experiment::Plan&)>& change) {
            workspace.edit(change);
            plans.push_back(workspace.plan());
        };
        edit([](auto& plan) { plan.seed = 7; });
        edit([](auto& plan) { plan.task.horizon = 12; });
        edit([](auto& plan) { plan.terms.clear(); });
        edit([](auto& plan) { plan.data.split.train = 0.5; });
        edit([](auto& plan) { plan.name = "another"; });
        for (std::size_t i = plans.size() - 1; i-- > 0;) {
            QVERIFY(workspace.canUndo());
            workspace.undo();
            QVERIFY(workspace.plan() == plans[i]);
        }
        QVERIFY(!workspace.canUndo());
        for (std::size_t i = 1; i < plans.size(); ++i) {
            workspace.redo();
            QVERIFY(workspace.plan() == plans[i]);
        }
        QVERIFY(!workspace.canRedo());
        workspace.undo();
        workspace.edit([](auto& plan) { plan.seed = 8; }); // another way from here
        QVERIFY(!workspace.canRedo());
    }

    void typingIsOneEdit()
    {
        PageBench bench;
        const auto before = bench.workspace.plan();
        for (const char* name : {"a", "ab", "abc"})
            bench.workspace.edit([&](experiment::Plan& plan) { plan.name = name; });
        bench.workspace.undo();
        QVERIFY(bench.workspace.plan() == before);
        QVERIFY(!bench.workspace.canUndo());
    }

    void anotherSeriesIsTakenBackToo()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(1200)));
        const auto file = bench.workspace.plan().data.file;
        QVERIFY(QFile::copy(QString::fromStdString(file.string()), bench.folder.filePath(QStringLiteral("other.csv"))));
        bench.workspace.openSeries(pathOf(bench.folder.filePath(QStringLiteral("other.csv"))));
        QTRY_VERIFY(bench.workspace.series());
        bench.workspace.undo();
        QVERIFY(bench.workspace.plan().data.file == file);
        QTRY_VERIFY(bench.workspace.series()); // read again
        QVERIFY(bench.workspace.canStart());
    }

    void anotherExperimentHasNoPast()
    {
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) { plan.seed = 7; });
        bench.workspace.cloneRun(bench.workspace.plan());
        QVERIFY(!bench.workspace.canUndo());
        bench.workspace.edit([](experiment::Plan& plan) { plan.seed = 9; });
        bench.workspace.clear();
        QVERIFY(!bench.workspace.canUndo());
    }
};

RETORT_GUI_TEST(TestPlanHistory)
#include "tst_plan_history.moc"
