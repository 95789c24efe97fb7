// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record.h"

#include "core/record/record_list.h"
#include "core/record/result_json.h"
#include "core/foundation/file_writing.h"
#include "tests/support/recorded_run.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

using namespace retort;
using namespace retort::experiment;
using retort::testing::FakeEngine;
using retort::testing::FakeRun;
using retort::testing::planOfTests;
using Listener = retort::testing::CountingListener;

namespace
{

namespace fs = std::filesystem;

std::string sentence(const Result<Outcome>& outcome)
{
    return outcome ? "" : outcome.error().message.english();
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = fs::path(m_folder->path().toStdString()) / "runs" / "one";
    }

    void finishedRunReadsBack()
    {
        FakeEngine engine;
        Listener listener;
        const auto outcome = recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, {});
        QVERIFY2(outcome, sentence(outcome).c_str());
        QCOMPARE(listener.prepared, 1);
        QCOMPARE(listener.stages, 3);
        QCOMPARE(listener.epochs, 12);
        QCOMPARE(listener.batches, 36);
        QCOMPARE(listener.finished, 3);
        QCOMPARE(listener.activities, 1);
        QCOMPARE(listener.remarks, 1);

        const auto record = readRecord(m_run);
        QVERIFY(record);
        QVERIFY(record->outcome == *outcome);
        QVERIFY(record->outcome.status == RunStatus::finished);
        QVERIFY(record->plan == planOfTests());
        QCOMPARE(record->history.size(), std::size_t{12});
        QVERIFY(std::chrono::system_clock::now() - record->started < std::chrono::minutes(5));
        QVERIFY(fs::is_directory(m_run / "models"));
        QVERIFY(!fs::exists(m_run / "run.lock"));
        QVERIFY(readFile(m_run / "log.txt")->find("made-up series") != std::string::npos);
        QVERIFY(readPlan(m_run / "plan.json")->plan == planOfTests());
    }

    void checkpointIsNamedFromTheRecord()
    {
        auto writer = RecordWriter::create(m_run, planOfTests(), false);
        QVERIFY(writer);
        std::ofstream(writer->modelsFolder() / "teacher.retort") << "weights";
        Outcome outcome;
        outcome.status = RunStatus::finished;
        outcome.models.resize(2);
        outcome.models[0].checkpoint = "teacher.retort";
        outcome.models[1].stage = Role::plain_student;
        outcome.models[1].checkpoint = std::string(64, 'b');
        QVERIFY(writer->finish(outcome));
        const auto record = readRecord(m_run);
        QCOMPARE(record->outcome.models[0].checkpoint, std::string("models/teacher.retort"));
        QCOMPARE(record->outcome.models[1].checkpoint, std::string(64, 'b'));
    }

    void saysRunningWhileTheWriterLives()
    {
        auto writer = std::make_unique<Result<RecordWriter>>(RecordWriter::create(m_run, planOfTests(), false));
        QVERIFY(*writer);
        QVERIFY(readRecord(m_run)->outcome.status == RunStatus::running);
        QVERIFY(listRecords(m_run.parent_path()).at(0).status == RunStatus::running);
        for (const bool overwrite : {false, true}) {
            const auto second = RecordWriter::create(m_run, planOfTests(), overwrite);
            QVERIFY(!second);
            QVERIFY(second.error().message.english().find("currently being written") != std::string::npos);
        }
        QVERIFY(!deleteRecord(m_run));
        QVERIFY(!renameRecord(m_run, "x"));
        writer.reset();
        QVERIFY(readRecord(m_run)->outcome.status == RunStatus::interrupted);
    }

    void overwriteIsAsked()
    {
        FakeEngine engine;
        Listener listener;
        QVERIFY(recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, {}));
        std::ofstream(m_run / "notes.txt") << "mine";
        const auto before = readFile(m_run / "result.json");
        const auto refused = recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, {});
        QVERIFY(!refused && refused.error().kind == ErrorKind::invalid);
        QVERIFY(sentence(refused).find("already contains a run") != std::string::npos);
        QVERIFY(*readFile(m_run / "result.json") == *before);
        Plan plan = planOfTests();
        plan.name = "second";
        FakeEngine shorter(FakeRun{.epochs = 1});
        QVERIFY(recordRun(shorter, nextRunId(), plan, m_run, true, listener, {}));
        QCOMPARE(readRecord(m_run)->history.size(), std::size_t{3}); // nothing of the first run is left
        QCOMPARE(readRecord(m_run)->plan.name, std::string("second"));
        QCOMPARE(*readFile(m_run / "notes.txt"), std::string("mine"));
    }

    /// Writers that begin at once: whoever comes to the lock second finds a run, even a finished one.
    void finishedRunOutlivesARace()
    {
        const Plan plan = planOfTests();
        for (int round = 0; round < 20; ++round) {
            const fs::path folder = m_run / std::to_string(round);
            std::atomic<int> waiting = 4;
            std::atomic<int> written = 0;
            std::vector<std::thread> writers;
            for (int i = 0; i < 4; ++i)
                writers.emplace_back([&] {
                    --waiting;
                    while (waiting > 0)
                        std::this_thread::yield();
                    for (int attempt = 0; attempt < 20; ++attempt)
                        if (auto writer = RecordWriter::create(folder, plan, false); writer && writer->finish({}))
                            ++written;
                });
            for (std::thread& writer : writers)
                writer.join();
            QCOMPARE(written.load(), 1);
        }
    }

    void foreignPlanIsNotOverwritten()
    {
        fs::create_directories(m_run);
        QVERIFY(writeFile(m_run / "plan.json", "mine"));
        for (const bool overwrite : {false, true})
            QVERIFY(!RecordWriter::create(m_run, planOfTests(), overwrite));
        QCOMPARE(*readFile(m_run / "plan.json"), std::string("mine"));
    }

    void listIsNewestFirst()
    {
        FakeEngine engine;
        Listener listener;
        for (const char* name : {"a", "b", "deeper/c"}) {
            Plan plan = planOfTests();
            plan.name = name;
            QVERIFY(recordRun(engine, nextRunId(), plan, m_run.parent_path() / name, false, listener, {}));
            QTRY_VERIFY(stampOf(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())) !=
                        stampOf(readRecord(m_run.parent_path() / name)->started));
        }
        fs::create_directories(m_run.parent_path() / "no run");
        const auto listed = listRecords(m_run.parent_path());
        QCOMPARE(listed.size(), std::size_t{3});
        QCOMPARE(listed[0].name, std::string("deeper/c"));
        QCOMPARE(listed[2].name, std::string("a"));
        QCOMPARE(listed[0].series, std::string("ETTh1"));
        QCOMPARE(listed[0].teacher, std::string("itransformer"));
        QCOMPARE(listed[0].student, std::string("mlp"));
        QCOMPARE(listed[0].horizon, 24);
        QCOMPARE(*testOf(listed[0], Role::distilled_student, task::forecasting().metrics.front()), testing::finalError(Role::distilled_student));
        QCOMPARE(*testOf(listed[0], Role::seasonal_naive, task::forecasting().metrics.front()), testing::finalError(Role::seasonal_naive));
        QCOMPARE(*listed[0].winRateOverTeacher, 0.61);
        QCOMPARE(*modelOf(listed[0], Role::plain_student)->parameters, std::int64_t{120'000});
        QVERIFY(listRecords("/nowhere").empty());
    }

    void renameKeepsTheRest()
    {
        FakeEngine engine;
        Listener listener;
        QVERIFY(recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, {}));
        const auto before = readRecord(m_run);
        QVERIFY(renameRecord(m_run, "电力 \"two\""));
        const auto after = readRecord(m_run);
        QCOMPARE(after->plan.name, std::string("电力 \"two\""));
        QVERIFY(after->outcome == before->outcome);
        QVERIFY(after->started == before->started);
        QCOMPARE(readPlan(m_run / "plan.json")->plan.name, after->plan.name);
        QVERIFY(!renameRecord(m_run.parent_path(), "x"));
    }

    void deleteRemovesOnlyItsOwnFiles()
    {
        FakeEngine engine;
        Listener listener;
        for (const bool foreign : {false, true}) {
            QVERIFY(recordRun(engine, nextRunId(), planOfTests(), m_run, false, listener, {}));
            std::ofstream(m_run / "models" / "distilled_student.retort") << "weights";
            if (foreign) {
                std::ofstream(m_run / "notes.txt") << "mine";
                std::ofstream(m_run / "models" / "mine.pt") << "mine";
            }
            QVERIFY(deleteRecord(m_run));
            QCOMPARE(fs::exists(m_run), foreign);
        }
        std::set<std::string> left;
        for (const auto& entry : fs::recursive_directory_iterator(m_run))
            left.insert(entry.path().filename().string());
        QVERIFY(left == (std::set<std::string>{"notes.txt", "models", "mine.pt"}));
        QVERIFY(!deleteRecord(m_run));
        QVERIFY(!readRecord(m_run));
        QVERIFY(readRecord(m_run).error().kind == ErrorKind::missing);
    }

    void defaultFolderFollowsTheEnvironment()
    {
        qputenv("XDG_DATA_HOME", "/data/of/me");
        QCOMPARE(defaultRunsFolder().string(), std::string("/data/of/me/retort/runs"));
        qputenv("XDG_DATA_HOME", "relative"); // the standard says: ignore
        qputenv("HOME", "/home/me");
        QCOMPARE(defaultRunsFolder().string(), std::string("/home/me/.local/share/retort/runs"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_run;
};

RETORT_TEST(TestRecord)
#include "tst_record.moc"
