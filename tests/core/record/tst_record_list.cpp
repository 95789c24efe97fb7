// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_index.h"
#include "core/record/record_list.h"

#include "core/plan/json_text.h"
#include "core/record/record.h"
#include "core/foundation/file_writing.h"
#include "tests/support/recorded_run.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace retort;
using namespace retort::experiment;
namespace fs = std::filesystem;

namespace
{

/// In all that a summary says.
bool same(const RecordSummary& one, const RecordSummary& other)
{
    return one.directory == other.directory && toJson(one) == toJson(other);
}

} // namespace

class TestRecordList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_runs = fs::path(m_folder->path().toStdString()) / "runs";
        for (const char* name : {"a", "b", "group/c"})
            record(name);
    }

    void indexGivesWhatTheRunsSay()
    {
        const auto read = listRecords(m_runs);
        QCOMPARE(read.size(), std::size_t{3});
        QVERIFY(fs::exists(m_runs / "index.sqlite"));
        const auto known = listRecords(m_runs);
        QCOMPARE(known.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(same(read[i], known[i]));
        QVERIFY(testOf(known[0], Role::teacher, task::forecasting().metrics.front()));
        QVERIFY(!testOf(known[0], Role::teacher, *task::forecasting().metric("mase"))); // the fake run has none
        QVERIFY(!testOf(known[0], Role::oracle, task::forecasting().metrics.front()));
    }

    void figuresOfClassesAreListed()
    {
        RunResult result{.plan = testing::planOfTests(), .started = {}, .outcome = {}};
        result.outcome.status = RunStatus::finished;
        result.outcome.data.classes = {{"down", 3, 1, 2}, {"up", 3, 1, 2}};
        result.outcome.data.lengthOfExamples = 48;
        auto& model = result.outcome.models.emplace_back();
        model.stage = Role::distilled_student;
        model.readsFuture = true;
        model.test.emplace().mse = std::nan("");
        model.test->mae = std::nan("");
        const std::vector<int> truth = {0, 0, 1, 1};
        const std::vector<double> logits = {1, 0, 0, 1, 0, 1, 0, 1};
        model.test->classes = evaluation::classMetrics(truth, logits, 2);
        const RecordSummary summary = summaryOf(result, m_runs / "a");
        const auto figuresOf = [&](const RecordSummary& listed) {
            return listed.classes == 2 && listed.lookBack == 48 && listed.horizon == 0 &&
                   testOf(listed, Role::distilled_student, *task::classification().metric("accuracy")) == 0.75 &&
                   !testOf(listed, Role::distilled_student, *task::forecasting().metric("mse"));
        };
        QVERIFY(figuresOf(summary));
        QVERIFY(figuresOf(summaryFrom(toJson(summary))));
        const RunStamp stamp{1, 2, 3, 4};
        {
            RecordIndex index(m_runs);
            index.put(summary, stamp);
            index.save();
        }
        const auto known = RecordIndex(m_runs).take(m_runs / "a", stamp);
        QVERIFY(known && figuresOf(*known) && same(*known, summary));
    }

    void indexIsUsed()
    {
        QCOMPARE(nameOfFirst("a"), std::string("a"));
        const auto file = m_runs / "a" / "summary.json";
        const auto time = fs::last_write_time(file);
        std::string text = *readFile(file);
        text.replace(text.find("\"name\":\"a\""), 10, "\"name\":\"x\"");
        {
            FILE* same = std::fopen(file.c_str(), "r+");
            QVERIFY(same && std::fwrite(text.data(), 1, text.size(), same) == text.size());
            std::fclose(same);
        }
        fs::last_write_time(file, time);
        QCOMPARE(nameOfFirst("a"), std::string("a")); // of the same size, place and time: not noticed
        QVERIFY(writeFile(file, text)); // as any program would
        QCOMPARE(nameOfFirst("a"), std::string("x"));
        QCOMPARE(nameOfFirst("a"), std::string("x"));
    }

    void changesShowAtOnce()
    {
        QCOMPARE(listRecords(m_runs).size(), std::size_t{3});
        QVERIFY(renameRecord(m_runs / "b", "another name"));
        QCOMPARE(nameOfFirst("b"), std::string("another name"));
        QVERIFY(deleteRecord(m_runs / "a"));
        QCOMPARE(listRecords(m_runs).size(), std::size_t{2});
        record("a");
        record("d");
        QCOMPARE(listRecords(m_runs).size(), std::size_t{4});
        QCOMPARE(nameOfFirst("a"), std::string("a"));
    }

    void damagedIndexIsMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no database") << QByteArray("this is no database at all, but long enough to be one").repeated(200);
        QTest::newRow("cut short") << QByteArray("cut");
    }

    void damagedIndexIsMadeAnew()
    {
        QFETCH(QByteArray, content);
        const auto before = listRecords(m_runs);
        const auto index = m_runs / "index.sqlite";
        const std::string whole = *readFile(index);
        QVERIFY(writeFile(index, content == "cut" ? whole.substr(0, whole.size() / 2) : content.toStdString()));
        const auto after = listRecords(m_runs);
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i)
            QVERIFY(same(after[i], before[i]));
        QVERIFY(same(listRecords(m_runs).front(), before.front()));
    }

    void folderWithoutRoomForAnIndexIsListed()
    {
        fs::create_directory(m_runs / "index.sqlite"); // a folder, which no database can be
        fs::create_directory(m_runs / "index.sqlite" / "x");
        QCOMPARE(listRecords(m_runs).size(), std::size_t{3});
        QCOMPARE(listRecords(m_runs).size(), std::size_t{3});
    }

    /// Killed after the result was written and before its summary.
    void aSummaryOlderThanItsResultIsNotBelieved()
    {
        const fs::path run = m_runs / "a";
        std::string text = *readFile(run / "summary.json");
        text.replace(text.find("finished"), 8, "interrupted");
        QVERIFY(writeFile(run / "summary.json", text));
        fs::last_write_time(run / "summary.json", fs::last_write_time(run / "result.json") - std::chrono::seconds(5));
        for (int round = 0; round < 2; ++round)
            for (const auto& summary : listRecords(m_runs))
                QVERIFY(summary.status == RunStatus::finished);
    }

    void severalAtOnce()
    {
        std::vector<std::jthread> readers;
        std::atomic<int> wrong = 0;
        for (int i = 0; i < 4; ++i)
            readers.emplace_back([&] {
                for (int round = 0; round < 5; ++round)
                    wrong += listRecords(m_runs).size() != 3;
            });
        readers.clear();
        QCOMPARE(wrong.load(), 0);
    }

    void summaryIsSmall()
    {
        FakeCatalogue catalogue;
        RunResult result{.plan = testing::planOfTests(), .started = {}, .outcome = {}};
        result.plan.name = std::string(5000, 'n') + "电";
        result.plan.teachers.assign(8, result.plan.teachers.front());
        for (const Role role : allRoles) {
            if (role == Role::majority_class || role == Role::last_class)
                continue; // no run has the baselines of both tasks
            auto& model = result.outcome.models.emplace_back();
            model.stage = role;
            model.kind = std::string(500, 'k');
            model.parameters = 123'456'789'012;
            model.test.emplace();
            model.test->mse = model.test->mae = 0.12345678901234567;
            model.test->relative = evaluation::RelativeMetrics{0.1234567890123, 0.1234567890123, 0.1234567890123, 0.1234567890123, 0.1234567890123, 0};
        }
        QVERIFY(onOneLine(toJson(summaryOf(result, m_runs))).size() < 4096);
        const auto file = *readFile(m_runs / "a" / "summary.json");
        QVERIFY(file.size() < 4096);
    }

private:
    using FakeCatalogue = testing::FakeCatalogue;

    void record(const std::string& name)
    {
        testing::FakeEngine engine;
        testing::CountingListener listener;
        Plan plan = testing::planOfTests();
        plan.name = name;
        if (const auto outcome = recordRun(engine, nextRunId(), plan, m_runs / name, false, listener, {}); !outcome)
            QFAIL(outcome.error().message.english().c_str());
    }

    std::string nameOfFirst(const char* folder) const
    {
        for (const auto& summary : listRecords(m_runs))
            if (summary.directory == m_runs / folder)
                return summary.name;
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_runs;
};

RETORT_TEST(TestRecordList)
#include "tst_record_list.moc"
