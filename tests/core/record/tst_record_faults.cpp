// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record.h"

#include "core/record/record_list.h"
#include "core/foundation/file_writing.h"
#include "tests/support/recorded_run.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace retort;
using namespace retort::experiment;
using retort::testing::FakeEngine;
using retort::testing::FakeRun;
using retort::testing::planOfTests;
using Listener = retort::testing::CountingListener;

namespace
{

namespace fs = std::filesystem;

/// Runs `work` in a child process; gives what waitpid says of its end.
template <typename Work>
int inChild(Work work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

/// What a run leaves behind that does not come to its end.
class TestRecordFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = fs::path(m_folder->path().toStdString()) / "runs" / "one";
    }

    void stoppedRunKeepsWhatItHad()
    {
        FakeEngine engine;
        RunControl control;
        Listener listener(control, 6);
        const auto outcome = recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, control);
        QVERIFY(outcome && outcome->status == RunStatus::stopped);
        const auto record = readRecord(m_run);
        QVERIFY(record->outcome.status == RunStatus::stopped);
        QCOMPARE(record->history.size(), std::size_t{6});
        QVERIFY(!record->outcome.models[0].test);
    }

    void failures_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("words");
        QTest::newRow("exception") << 0 << "told to throw";
        QTest::newRow("error") << 1 << "no such file";
        QTest::newRow("not a number") << 2 << "not a number in epoch 2, batch 1";
    }

    void failures()
    {
        QFETCH(int, fault);
        QFETCH(QString, words);
        FakeRun how;
        if (fault == 0)
            how.throwsIn = Role::plain_student;
        else if (fault == 1)
            how.error = Error{ErrorKind::missing, {RETORT_TEXT("experiment", "no such file"), {}}};
        else
            how.notANumberIn = Role::plain_student;
        FakeEngine engine(how);
        Listener listener;
        const auto outcome = recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, {});
        QCOMPARE(outcome.has_value(), fault == 2);
        const auto record = readRecord(m_run);
        QVERIFY(record->outcome.status == RunStatus::failed);
        QVERIFY(QString::fromStdString(record->outcome.message->english()).contains(words));
        QCOMPARE(record->history.size(), std::size_t(fault == 0 ? 4 : fault == 1 ? 0 : 5));
        if (fault == 0)
            QCOMPARE(record->outcome.models.size(), std::size_t{1}); // the teacher was done
    }

    void killedRunSaysInterrupted()
    {
        const int status = inChild([&] {
            class Suicide : public Observer
            {
            public:
                void onEpoch(const EpochSnapshot&) override
                {
                    if (++m_epochs == 5)
                        ::kill(::getpid(), SIGKILL);
                }

            private:
                int m_epochs = 0;
            } observer;
            FakeEngine engine;
            static_cast<void>(recordRun(engine, nextRunId(), planOfTests(), m_run, false, observer, {}));
        });
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        std::ofstream(m_run / "epochs.jsonl", std::ios::app) << "{\"stage\":\"plain_st"; // a line cut short
        const auto record = readRecord(m_run);
        QVERIFY(record);
        QVERIFY(record->outcome.status == RunStatus::interrupted);
        QCOMPARE(record->history.size(), std::size_t{5});
        QCOMPARE(record->outcome.models.size(), std::size_t{1});
        QCOMPARE(record->outcome.data.rows, std::int64_t{3000});
        QVERIFY(record->outcome.remarks.back().english().find("Line 6") != std::string::npos);
        QVERIFY(deleteRecord(m_run)); // its lock died with it
    }

    /// A limit on file size makes writes fail as a full disk does.
    void fullDiskStopsTheRun()
    {
        const int status = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{12'000, 12'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            FakeEngine engine({.epochs = 100});
            RunControl control;
            Listener listener;
            const auto outcome = recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, control);
            const bool right = !outcome && outcome.error().kind == ErrorKind::io && control.stopping() &&
                               outcome.error().message.english().find("epochs.jsonl cannot be written") != std::string::npos;
            ::_exit(right ? 7 : 8);
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 7);
        const auto record = readRecord(m_run);
        QVERIFY(record);
        QVERIFY(record->outcome.status == RunStatus::failed);
        QVERIFY(!record->history.empty());
        QVERIFY(readFile(m_run / "epochs.jsonl")->ends_with("}\n")); // cut back to whole lines
    }

    void folderThatCannotBeWritten()
    {
        const fs::path file = fs::path(m_folder->path().toStdString()) / "file";
        QVERIFY(writeFile(file, "x"));
        for (const fs::path& place : {file / "run", file, fs::path("/proc/run")}) {
            const auto writer = RecordWriter::create(place, planOfTests(), true);
            QVERIFY(!writer);
            QVERIFY(writer.error().kind == ErrorKind::io);
            QVERIFY(writer.error().message.english().find(place.string()) != std::string::npos);
        }
        QCOMPARE(*readFile(file), std::string("x"));
    }

    void truncatedResultIsSalvaged()
    {
        FakeEngine engine;
        Listener listener;
        QVERIFY(recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, {}));
        const std::string whole = *readFile(m_run / "result.json");
        QVERIFY(writeFile(m_run / "result.json", whole.substr(0, whole.size() / 2)));
        const auto record = readRecord(m_run);
        QVERIFY(record);
        QVERIFY(record->outcome.status == RunStatus::interrupted);
        QVERIFY(record->plan == planOfTests());
        QCOMPARE(record->history.size(), std::size_t{12});
        QVERIFY(record->outcome.message->english().find("this is not valid JSON") != std::string::npos);
        QCOMPARE(listRecords(m_run.parent_path()).at(0).name, planOfTests().name); // its summary is whole
        fs::remove(m_run / "summary.json");
        const auto listed = listRecords(m_run.parent_path());
        QCOMPARE(listed.size(), std::size_t{1});
        QVERIFY(listed[0].fault);
        QCOMPARE(listed[0].name, planOfTests().name);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_run;
};

RETORT_TEST(TestRecordFaults)
#include "tst_record_faults.moc"
