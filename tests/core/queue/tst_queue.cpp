// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue_run.h"

#include "core/foundation/file_writing.h"
#include "core/record/run_lock.h"
#include "core/study/study_folder.h"
#include "tests/support/recorded_run.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace retort;
using namespace retort::queue;
namespace fs = std::filesystem;

namespace
{

class Listener : public QueueObserver
{
public:
    void onStarted(const Item& item) override
    {
        started.push_back(item.name);
        if (whenStarted)
            whenStarted(item);
    }
    void onEnded(const Item& item) override { ended.push_back(item.state); }

    std::vector<std::string> started;
    std::vector<State> ended;
    std::function<void(const Item&)> whenStarted;
};

} // namespace

/// The program that computes is a shell script here; tests/integration/cli/test_queue.py has the real one.
class TestQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
    }

    void keepsItsOrder()
    {
        {
            auto queue = opened();
            for (const char* name : {"a", "b", "c"})
                QVERIFY(add(queue, name));
            QVERIFY(queue.move(3, 0));
            QVERIFY(queue.move(1, 99));
        }
        const auto queue = opened(); // as after a restart
        QCOMPARE(names(queue), (std::vector<std::string>{"c", "b", "a"}));
        const auto items = queue.items().value();
        QVERIFY(items[0].kind == Kind::run && items[0].state == State::waiting && items[0].folder == m_root / "c");
        QVERIFY(fs::exists(m_root / "c" / queuedPlan));
    }

    void refusesWhatCannotBe()
    {
        auto queue = opened();
        QVERIFY(add(queue, "a"));
        QVERIFY(!add(queue, "a"));
        QVERIFY(!queue.move(7, 0));
        QVERIFY(!queue.remove(7));
        QVERIFY(!queue.retry(7));
        QVERIFY(fs::create_directories(m_root / "b"));
        QVERIFY(writeFile(m_root / "b" / "result.json", "{}"));
        const auto taken = add(queue, "b");
        QVERIFY(!taken && taken.error().message.english().find("already contains a run") != std::string::npos);
        QCOMPARE(names(queue), std::vector<std::string>{"a"});
    }

    void damagedFilesAreErrors()
    {
        QVERIFY(writeFile(m_root / "queue.sqlite", std::string(5000, 'x')));
        const auto queue = Queue::open(m_root / "queue.sqlite");
        QVERIFY(!queue);
        QVERIFY(queue.error().message.english().find("queue.sqlite") != std::string::npos);
        QVERIFY(!Queue::open(m_root / "queue.sqlite" / "queue.sqlite"));
    }

    void computesInOrder()
    {
        auto queue = opened();
        for (const char* name : {"a", "bad", "c"})
            QVERIFY(add(queue, name));
        study::StudyPlan study{.name = "s", .base = testing::planOfTests(), .axes = {}};
        study.workers = 2;
        QVERIFY(queue.add(study, m_root / "s"));
        Listener listener;
        QVERIFY(runQueue(queue, {script("echo \"$@\" >> " + (m_root / "calls").string() + "\ncase \"$*\" in *bad*) echo it broke; exit 1;; esac")}, listener, {}));
        QCOMPARE(listener.started, (std::vector<std::string>{"a", "bad", "c", "s"}));
        QCOMPARE(listener.ended, (std::vector<State>{State::finished, State::failed, State::finished, State::finished}));
        const auto items = queue.items().value();
        QVERIFY(items[1].message && items[1].message->english().find("it broke") != std::string::npos);
        QVERIFY(items[0].seconds > 0);
        const QString calls = QString::fromStdString(readFile(m_root / "calls").value());
        QVERIFY2(calls.contains(QString::fromStdString("study run " + (m_root / "s").string() + " --retry")) && calls.contains(QLatin1String("--workers 2")), qPrintable(calls));
        QVERIFY(queue.retry(items[1].id));
        QVERIFY(queue.clear());
        QCOMPARE(names(queue), std::vector<std::string>{"bad"});
        QVERIFY(!queue.items()->front().message);
    }

    void pausesAndContinues()
    {
        auto queue = opened();
        QVERIFY(add(queue, "a"));
        QVERIFY(add(queue, "b"));
        Listener listener;
        listener.whenStarted = [this](const Item&) { QVERIFY(opened().setPause({true, {}})); };
        QVERIFY(runQueue(queue, {script("trap 'exit 130' TERM\nsleep 30 & wait")}, listener, {}));
        QCOMPARE(listener.ended, std::vector<State>{State::waiting}); // its turn comes again
        QVERIFY(!queue.pause()->reason);
        QVERIFY(queue.setPause({}));
        Listener again;
        QVERIFY(runQueue(queue, {script("exit 0")}, again, {}));
        QCOMPARE(again.started, (std::vector<std::string>{"a", "b"}));
    }

    void oneItemIsStopped()
    {
        auto queue = opened();
        QVERIFY(add(queue, "long"));
        QVERIFY(add(queue, "b"));
        Listener listener;
        listener.whenStarted = [this](const Item& item) {
            if (item.name == "long")
                QVERIFY(opened().stop(item.id));
        };
        QVERIFY(runQueue(queue, {script("case \"$*\" in *long*) trap 'exit 130' TERM; sleep 30 & wait;; esac")}, listener, {}));
        QCOMPARE(listener.ended, (std::vector<State>{State::stopped, State::finished}));
    }

    /// Killed by the system, over and over: tried once.
    void aCrashIsAFailure()
    {
        auto queue = opened();
        for (const char* name : {"crash", "stopped by hand", "b"})
            QVERIFY(add(queue, name));
        Listener listener;
        QVERIFY(runQueue(queue, {script("case \"$*\" in *crash*) kill -9 $$;; *hand*) kill -15 $$;; esac")}, listener, {}));
        QCOMPARE(listener.ended, (std::vector<State>{State::failed, State::stopped, State::finished}));
        QVERIFY(queue.items()->front().message->english().find("signal 9") != std::string::npos);
    }

    void whatAKilledProcessLeftWaitsAgain()
    {
        {
            auto queue = opened();
            QVERIFY(add(queue, "a"));
            QVERIFY(queue.takeNext()->has_value());
            const auto lock = experiment::RunLock::take(queue.lockFile());
            QVERIFY(lock && *lock);
            QCOMPARE(queue.items()->front().state, State::running);
            QVERIFY(!queue.remove(1));
        }
        auto queue = opened();
        QVERIFY(!queue.isRun());
        QCOMPARE(queue.items()->front().state, State::waiting);
        Listener listener;
        QVERIFY(runQueue(queue, {script("exit 0")}, listener, {}));
        QCOMPARE(listener.ended, std::vector<State>{State::finished});
    }

    void oneProcessComputesIt()
    {
        auto queue = opened();
        const auto lock = experiment::RunLock::take(queue.lockFile());
        QVERIFY(lock && *lock);
        Listener listener;
        const auto ran = runQueue(queue, {script("exit 0")}, listener, {});
        QVERIFY(!ran && ran.error().kind == ErrorKind::invalid);
    }

    void aFullDiskPausesIt()
    {
        auto queue = opened();
        QVERIFY(add(queue, "a"));
        Listener listener;
        const auto ran = runQueue(queue, {script("echo 'plan.json: No space left on device'; exit 1")}, listener, {});
        QVERIFY(!ran && ran.error().message.english().find("paused") != std::string::npos);
        QCOMPARE(listener.ended, std::vector<State>{State::waiting});
        QVERIFY(queue.pause()->paused && queue.pause()->reason);
    }

    void severalProcessesAddAtOnce()
    {
        std::vector<std::jthread> adding;
        std::atomic<int> added = 0;
        for (int thread = 0; thread < 4; ++thread)
            adding.emplace_back([&, thread] {
                auto queue = opened();
                for (int i = 0; i < 5; ++i)
                    added += add(queue, std::to_string(thread) + "-" + std::to_string(i)) ? 1 : 0;
            });
        adding.clear();
        QCOMPARE(added.load(), 20);
        QCOMPARE(opened().items()->size(), std::size_t{20});
    }

private:
    Queue opened() const { return std::move(Queue::open(m_root / "queue.sqlite")).value(); }

    Result<std::int64_t> add(Queue& queue, const std::string& name) const
    {
        auto plan = testing::planOfTests();
        plan.name = name;
        return queue.add(plan, m_root / name);
    }

    static std::vector<std::string> names(const Queue& queue)
    {
        std::vector<std::string> all;
        const auto items = queue.items();
        for (const auto& item : *items)
            all.push_back(item.name);
        return all;
    }

    fs::path script(const std::string& body) const
    {
        const auto file = m_root / "program";
        if (!writeFile(file, "#!/bin/sh\n" + body + "\n"))
            return {};
        fs::permissions(file, fs::perms::owner_all);
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

RETORT_TEST(TestQueue)
#include "tst_queue.moc"
