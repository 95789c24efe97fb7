// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_bench.h"
#include "ui/pages/models/loaded_network.h"
#include "ui/pages/models/models_page.h"
#include "ui/pages/models/network_comparison.h"
#include "ui/pages/models/network_panel.h"
#include "ui/session/trained_network_files.h"
#include "tests/support/test_program.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTreeWidget>

using namespace retort;
using namespace retort::ui;
using retort::testing::PageBench;

/// A teacher that stands in a file, on the page of the models.
class TestLoadedNetwork : public QObject
{
    Q_OBJECT

    template <typename T>
    static T* part(const QWidget& page, const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }

    static QString text(const QWidget& page, const char* name) { return part<QLabel>(page, name)->text(); }

    static std::filesystem::path written(PageBench& bench, const char* name, const QByteArray& content = "weights")
    {
        QFile file(bench.folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test's folder cannot be written");
        return pathOf(file.fileName());
    }

private Q_SLOTS:
    void aTeacherIsBroughtAlong()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        page.teacher()->useCheckpoint(written(bench, "teacher.retort"));
        QVERIFY(!part<QWidget>(*page.teacher(), "training")->isVisible());
        QCOMPARE(part<QLineEdit>(*page.teacher(), "checkpoint")->text(), QStringLiteral("teacher.retort"));
        const QString hash = QString::fromLatin1(QCryptographicHash::hash("weights", QCryptographicHash::Sha256).toHex());
        QTRY_COMPARE(part<QLabel>(*page.teacher(), "hash")->toolTip(), hash);
        QTest::mouseClick(part<QPushButton>(*page.teacher(), "train_instead"), Qt::LeftButton);
        QVERIFY(bench.workspace.plan().teachers.front().checkpoint.empty());
        QVERIFY(!part<QLabel>(*page.teacher(), "hash")->isVisible());
    }

    void itIsScoredBeforeARun()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        page.teacher()->useCheckpoint(written(bench, "teacher.retort"));
        QVERIFY(text(*page.teacher(), "score").contains(QStringLiteral("once the experiment is ready to run")));
        QVERIFY(!page.teacher()->size());
        QVERIFY(bench.load(bench.series(2000)));
        const QString error = QString::number(retort::testing::errorAfter(Role::teacher, 4), 'f', 4);
        QTRY_VERIFY(text(*page.teacher(), "score").contains(QStringLiteral("validation MSE ") + error));
        // What the file holds is counted and read about like a network of the catalogue.
        QTRY_VERIFY(page.teacher()->size());
        const auto& info = bench.workspace.catalogue().networks().front();
        const auto size = bench.workspace.catalogue().measure(info.kind, {}, bench.workspace.shape());
        QCOMPARE(page.teacher()->size()->parameters, size->parameters);
        QCOMPARE(page.inspector()->findChildren<QTreeWidget*>().front()->topLevelItemCount(), 2);
        for (const auto* layers : page.findChild<NetworkComparison*>()->findChildren<QTreeWidget*>())
            QTRY_COMPARE(layers->topLevelItemCount(), 2);
    }

    void itIsScoredAnewWhereThePlanDecides()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(2000)));
        ModelsPage page(bench.workspace);
        page.show();
        page.teacher()->useCheckpoint(written(bench, "teacher.retort"));
        const auto scored = [&] { return page.findChild<LoadedNetwork*>()->score().has_value(); };
        QTRY_VERIFY(scored());
        bench.workspace.edit([](experiment::Plan& plan) { plan.student.training = {{"epochs", std::int64_t{3}}}; });
        QVERIFY(scored());
        bench.workspace.edit([](experiment::Plan& plan) { plan.task.horizon = 48; });
        QVERIFY(!scored());
        QTRY_VERIFY(scored());
        page.teacher()->useCheckpoint(bench.workspace.plan().teachers[0].checkpoint); // it may have been written anew
        QVERIFY(!scored());
        QTRY_VERIFY(scored());
    }

    /// A scoring that would take minutes is in hand when each of these happens.
    void theScoringInHandIsStopped_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* event : {"a run", "an edit", "another file", "the end of the page"})
            QTest::newRow(event) << QString::fromLatin1(event);
    }
    void theScoringInHandIsStopped()
    {
        QFETCH(QString, by);
        PageBench bench({.scoring = std::chrono::minutes(20)});
        QVERIFY(bench.load(bench.series(2000)));
        auto page = std::make_unique<ModelsPage>(bench.workspace);
        page->show();
        page->teacher()->useCheckpoint(written(bench, "teacher.retort"));
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.teachers[0].kind = plan.student.kind; // the made-up run wants one
        });
        QTRY_COMPARE(bench.engine->scoringsBegun.load(), 1);
        QVERIFY(text(*page->teacher(), "score").contains(QStringLiteral("Forecasting the validation windows")));
        if (by == QStringLiteral("a run")) {
            QVERIFY(bench.workspace.start());
            QVERIFY(text(*page->teacher(), "score").contains(QStringLiteral("after the run ends")));
            QTRY_VERIFY(!bench.workspace.run().isBusy());
        } else if (by == QStringLiteral("an edit")) {
            bench.workspace.edit([](experiment::Plan& plan) { plan.task.horizon = 48; });
        } else if (by == QStringLiteral("another file")) {
            page->teacher()->useCheckpoint(written(bench, "other.retort"));
        } else {
            page.reset();
        }
        QTRY_COMPARE(bench.engine->scoringsStopped.load(), 1);
        if (page)
            QTRY_COMPARE(bench.engine->scoringsBegun.load(), 2); // and it is asked again
    }

    void anInvalidPlanIsNotHeldAgainstTheFile()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(2000)));
        ModelsPage page(bench.workspace);
        page.show();
        page.teacher()->useCheckpoint(written(bench, "teacher.retort"));
        bench.workspace.edit([](experiment::Plan& plan) { plan.supervisedWeight = -1; }); // before it is asked
        QTRY_VERIFY(text(*page.teacher(), "score").contains(QStringLiteral("once the experiment is ready to run")));
        QVERIFY(!part<QLabel>(*page.teacher(), "finding")->isVisible());
        bench.workspace.edit([](experiment::Plan& plan) { plan.supervisedWeight = 1; });
        QTRY_VERIFY(page.findChild<LoadedNetwork*>()->score());
    }

    void eachSeatIsReadItsOwnWay()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(2000)));
        const auto file = written(bench, "teacher.pt");
        bench.workspace.edit([&](experiment::Plan& plan) {
            plan.teachers = {{{}, {{"inputs", std::string("values")}}, {}, file}, {{}, {}, {}, file}};
        });
        ModelsPage page(bench.workspace);
        page.show();
        const auto* loaded = page.findChild<LoadedNetwork*>();
        QTRY_VERIFY(loaded->score());
        QCOMPARE(loaded->score()->options.size(), std::size_t(1));
        part<QTabBar>(*page.teacher(), "seats")->setCurrentIndex(1);
        QVERIFY(!loaded->score());
        QTRY_VERIFY(loaded->score());
        QVERIFY(loaded->score()->options.empty());
    }

    /// Heads leave no trace in weights: they are stated beside the file.
    void optionsOfWeightsAreStated()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(2000)));
        ModelsPage page(bench.workspace);
        page.show();
        page.teacher()->useCheckpoint(written(bench, "teacher.pth"));
        const auto* loaded = page.findChild<LoadedNetwork*>();
        QVERIFY(!part<QWidget>(*page.teacher(), "options")->isVisible());
        QTRY_VERIFY(loaded->score());
        const auto heads = [&] { return part<QWidget>(*page.teacher(), "n_heads"); };
        QTRY_VERIFY(heads() && heads()->isVisible());
        QTest::keyClick(heads()->focusProxy(), Qt::Key_Up);
        QCOMPARE(bench.workspace.plan().teachers[0].options, (Options{{"n_heads", std::int64_t{9}}}));
        QVERIFY(bench.workspace.plan().teachers[0].kind.empty());
        QVERIFY(!loaded->score());
        QVERIFY(heads()->isVisible()); // while it is read anew
        QTRY_VERIFY(loaded->score());
        QCOMPARE(bench.workspace.plan().teachers[0].options.size(), std::size_t(1));
        page.teacher()->useCheckpoint(written(bench, "teacher.npy"));
        QVERIFY(!heads() || !heads()->isVisible());
    }

    void aFileThatIsOpenedAgainIsReadAgain()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(2000)));
        ModelsPage page(bench.workspace);
        page.show();
        const auto file = written(bench, "teacher.retort");
        QVERIFY(bench.workspace.open(file));
        const auto* loaded = page.findChild<LoadedNetwork*>();
        QTRY_VERIFY(loaded->score());
        QVERIFY(bench.workspace.open(file));
        QVERIFY(!loaded->score());
        QTRY_VERIFY(loaded->score());
    }

    void whatCannotTeachIsSaid()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(2000)));
        ModelsPage page(bench.workspace);
        page.show();
        page.teacher()->useCheckpoint(written(bench, "refused.retort"));
        QTRY_VERIFY(part<QLabel>(*page.teacher(), "finding")->isVisible());
        QVERIFY(text(*page.teacher(), "finding").contains(QStringLiteral("refused.retort")));
        page.teacher()->useCheckpoint({});
        QVERIFY(!part<QLabel>(*page.teacher(), "finding")->isVisible());
        page.teacher()->useCheckpoint(written(bench, "partial.npz"));
        QTRY_VERIFY(text(*page.teacher(), "finding").contains(QStringLiteral("test windows")));
    }

    void aRunHasTheMachine()
    {
        PageBench bench;
        QVERIFY(bench.load(bench.series(2000)));
        ModelsPage page(bench.workspace);
        page.show();
        page.teacher()->useCheckpoint(written(bench, "teacher.retort"));
        bench.workspace.edit([](experiment::Plan& plan) {
            plan.teachers[0].kind = plan.student.kind; // the made-up engine wants one
        });
        QVERIFY(bench.workspace.start());
        QVERIFY(text(*page.teacher(), "score").contains(QStringLiteral("after the run ends")));
        QTRY_VERIFY(!bench.workspace.run().isBusy());
        QTRY_VERIFY(text(*page.teacher(), "score").contains(QStringLiteral("validation MSE")));
    }

    void optionsOfAFileAreStated()
    {
        PageBench bench;
        ModelsPage page(bench.workspace);
        page.show();
        page.teacher()->useCheckpoint("/networks/teacher.pt");
        const auto inputs = [&] { return part<QWidget>(*page.teacher(), "options")->findChild<QComboBox*>(); };
        QTRY_VERIFY(inputs() && inputs()->isVisible());
        inputs()->setCurrentIndex(1);
        QCOMPARE(bench.workspace.plan().teachers[0].options, (Options{{"inputs", std::string("values")}}));
        page.teacher()->useCheckpoint("/networks/teacher.safetensors");
        QVERIFY(!part<QWidget>(*page.teacher(), "options")->isVisible());
        QVERIFY(bench.workspace.plan().teachers[0].options.empty());
    }

    void aDroppedFileIsTheTeacher_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& suffix : trainedNetworkSuffixes())
            QTest::newRow(qPrintable(suffix)) << QStringLiteral("teacher.") + suffix;
        QTest::newRow("capitals") << QStringLiteral("TEACHER.PTH");
    }
    void aDroppedFileIsTheTeacher()
    {
        QFETCH(QString, name);
        PageBench bench;
        bench.workspace.edit([](experiment::Plan& plan) { plan.teachers.front().options = {{"d_model", std::int64_t{32}}}; });
        const auto series = bench.workspace.plan().data.file;
        QFile file(bench.folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto step = bench.workspace.open(pathOf(file.fileName()));
        QVERIFY(step);
        QCOMPARE(*step, Step::models);
        const auto& plan = bench.workspace.plan();
        QCOMPARE(plan.teachers.front().checkpoint, pathOf(file.fileName()));
        QVERIFY(plan.teachers.front().options.empty());
        QCOMPARE(plan.data.file, series);
    }
};

RETORT_GUI_TEST(TestLoadedNetwork)
#include "tst_loaded_network.moc"
