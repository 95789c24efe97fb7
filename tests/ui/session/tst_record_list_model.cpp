// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/record_list_model.h"

#include "core/record/record.h"

#include "tests/support/fake_catalogue.h"
#include "tests/support/fake_engine.h"
#include "ui/session/record_library.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>
#include <QtTest>

using namespace retort;
using namespace retort::ui;

class RecordListModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    testing::FakeCatalogue m_catalogue;

    std::filesystem::path runs() const { return m_folder->path().toStdString() + "/runs"; }
    void record(const std::string& name)
    {
        testing::FakeEngine engine;
        experiment::Observer nobody;
        experiment::Plan plan;
        plan.name = name;
        plan.data.file = "/series.csv";
        plan.teachers.push_back({"lstm", {}, {}, {}});
        plan.student.kind = "mlp";
        const auto outcome = experiment::recordRun(engine, nextRunId(), plan, runs() / name, false, nobody, {});
        QVERIFY(outcome.has_value());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void behavesAsAModel()
    {
        record("one");
        RecordLibrary library(runs());
        RecordListModel model(library, m_catalogue);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        library.refresh();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, RecordListModel::distilledTest).data().toString(), QStringLiteral("0.3730"));
        QCOMPARE(model.rowOf(runs() / "one"), 0);
        record("two");
        library.refresh();
        QTRY_COMPARE(model.rowCount(), 2);
    }

    void isSortedByTheNumbersAndNotByTheirText()
    {
        record("one");
        record("two");
        RecordLibrary library(runs());
        RecordListModel model(library, m_catalogue);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(RecordListModel::sortRole);
        library.refresh();
        QTRY_COMPARE(model.rowCount(), 2);
        sorted.sort(RecordListModel::name, Qt::DescendingOrder);
        QCOMPARE(sorted.index(0, 0).data().toString(), QStringLiteral("two"));
        QCOMPARE(model.index(0, RecordListModel::teacherTest).data(RecordListModel::sortRole).toDouble(),
                 testing::finalError(Role::teacher));
    }

    void renames()
    {
        record("one");
        RecordLibrary library(runs());
        RecordListModel model(library, m_catalogue);
        library.refresh();
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(!model.setData(model.index(0, RecordListModel::name), QStringLiteral("  ")));
        QVERIFY(model.setData(model.index(0, RecordListModel::name), QStringLiteral("the good one")));
        QTRY_COMPARE(experiment::listRecords(runs()).front().name, std::string("the good one"));
    }

    /// As the trials of two studies.
    void runsOfOneNameAreDeletedSideBySide()
    {
        record("a/0001");
        record("b/0001");
        RecordLibrary library(runs());
        library.refresh();
        QTRY_COMPARE(library.records()->size(), std::size_t{2});
        library.remove({runs() / "a/0001", runs() / "b/0001"});
        QTRY_VERIFY(library.records()->empty());
        library.undoRemove();
        QTRY_COMPARE(library.records()->size(), std::size_t{2});
        QVERIFY(std::filesystem::exists(runs() / "b/0001/result.json"));
    }

    void trialsOfStudiesAreListed()
    {
        record("one");
        const auto studies = runs().parent_path() / "studies";
        std::filesystem::create_directories(studies / "s" / "trials");
        std::filesystem::copy(runs() / "one", studies / "s" / "trials" / "0000", std::filesystem::copy_options::recursive);
        RecordLibrary library(runs(), studies);
        RecordListModel model(library, m_catalogue);
        library.refresh();
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(model.setData(model.index(0, RecordListModel::tags), QStringLiteral("paper, ,paper")));
        QCOMPARE(model.index(0, RecordListModel::tags).data().toString(), QStringLiteral("paper"));
        QTRY_COMPARE(experiment::readLabels(model.record(0).directory).tags, std::vector<std::string>{"paper"});
    }

    void deletesAndBringsBack()
    {
        record("one");
        record("two");
        {
            RecordLibrary library(runs());
            library.refresh();
            QTRY_COMPARE(library.records()->size(), std::size_t{2});
            library.remove({runs() / "one"});
            QTRY_COMPARE(library.records()->size(), std::size_t{1});
            QVERIFY(library.canUndoRemove());
            library.undoRemove();
            QTRY_COMPARE(library.records()->size(), std::size_t{2});
            QVERIFY(!library.canUndoRemove());
            library.remove({runs() / "two"});
            QTRY_COMPARE(library.records()->size(), std::size_t{1});
        }
        QVERIFY(!std::filesystem::exists(runs() / "two"));
        QVERIFY2(!std::filesystem::exists(m_folder->path().toStdString() + "/runs-deleted"),
                 "what was deleted is gone with the library");
    }
};

RETORT_TEST(RecordListModelTest)
#include "tst_record_list_model.moc"
