// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queue/queue_page.h"

#include "core/queue/queue.h"
#include "core/record/run_lock.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"
#include "tests/ui/pages/page_bench.h"
#include "ui/pages/queue/queue_model.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace retort;
using namespace retort::ui;
using retort::testing::PageBench;

class TestQueuePage : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<QueuePage> m_page;

    QTableView* table() const { return m_page->findChild<QTableView*>(); }
    QPushButton* button(const QString& text) const
    {
        for (auto* each : m_page->findChildren<QPushButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            all << table()->model()->index(row, QueueModel::name).data().toString();
        return all;
    }
    bool says(const QString& words) const
    {
        for (const auto* label : m_page->findChildren<QLabel*>())
            if (label->text().contains(words))
                return true;
        return false;
    }
    std::filesystem::path file() const { return pathOf(m_bench->folder.filePath(QStringLiteral("queue.sqlite"))); }
    void add(const char* name)
    {
        auto plan = testing::samplePlan();
        plan.name = name;
        m_bench->workspace.queue().add(plan);
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<PageBench>();
        m_page = std::make_unique<QueuePage>(m_bench->workspace);
        m_page->resize(1000, 600);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }

    void emptyItSaysWhatToDo()
    {
        QVERIFY(says(QStringLiteral("Ctrl+Shift+Return")));
        QVERIFY(!button(QStringLiteral("Run the queue"))->isEnabled());
        QVERIFY(!table()->accessibleName().isEmpty());
    }

    void itemsAreAddedMovedAndRemoved()
    {
        auto* model = m_page->findChild<QueueModel*>();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char* name : {"a", "b", "c"})
            add(name);
        QTRY_COMPARE(names(), (QStringList{"a", "b", "c"}));
        table()->selectRow(2);
        button(QStringLiteral("Up"))->click();
        QTRY_COMPARE(names(), (QStringList{"a", "c", "b"}));
        QCOMPARE(table()->selectionModel()->selectedRows().front().row(), 1); // stays with its item
        const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(0, 0)}));
        model->dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {});
        QTRY_COMPARE(names(), (QStringList{"c", "b", "a"}));
        model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
        QTRY_COMPARE(names(), (QStringList{"a", "c", "b"}));
        table()->selectRow(0);
        button(QStringLiteral("Remove"))->click();
        QTRY_COMPARE(names(), (QStringList{"c", "b"}));
        QVERIFY(says(QStringLiteral("2 waiting")));
    }

    void anotherProcessIsSeen()
    {
        add("a");
        QTRY_COMPARE(names(), QStringList{"a"});
        auto queue = queue::Queue::open(file());
        QVERIFY(queue);
        {
            const auto lock = experiment::RunLock::take(queue->lockFile());
            QVERIFY(lock && *lock);
            QVERIFY(queue->takeNext()->has_value());
            QTRY_VERIFY(says(QStringLiteral("Running in another process")));
            table()->selectRow(0);
            QVERIFY(!button(QStringLiteral("Remove"))->isEnabled());
            button(QStringLiteral("Pause"))->click();
            QTRY_VERIFY(queue->pause()->paused);
        }
        QTRY_VERIFY(says(QStringLiteral("Not running")));
        QTRY_COMPARE(table()->model()->index(0, QueueModel::state).data().toString(), QStringLiteral("waiting"));
    }

    void whyItIsPausedIsSaid()
    {
        add("a");
        QTRY_COMPARE(names(), QStringList{"a"});
        QVERIFY(queue::Queue::open(file())->setPause({true, Message{{"testing", "The disk is full."}, {}}}));
        QTRY_VERIFY(says(QStringLiteral("The disk is full.")));
    }

    void aFailedItemIsRetried()
    {
        add("a");
        QTRY_COMPARE(names(), QStringList{"a"});
        auto queue = queue::Queue::open(file());
        QVERIFY(queue->put(1, queue::State::failed, Message{{"testing", "It broke."}, {}}, 1));
        QTRY_COMPARE(table()->model()->index(0, QueueModel::message).data().toString(), QStringLiteral("It broke."));
        table()->selectRow(0);
        QSignalSpy opened(m_page.get(), &QueuePage::openRequested);
        button(QStringLiteral("Open"))->click();
        QCOMPARE(opened.size(), 1);
        button(QStringLiteral("Retry"))->click();
        QTRY_COMPARE(table()->model()->index(0, QueueModel::state).data().toString(), QStringLiteral("waiting"));
    }
};

RETORT_GUI_TEST(TestQueuePage)
#include "tst_queue_page.moc"
