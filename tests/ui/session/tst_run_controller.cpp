// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_controller.h"

#include "tests/support/fake_engine.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace retort;
using namespace retort::ui;
using namespace std::chrono_literals;

namespace
{

experiment::Plan plan(int epochs = 4)
{
    experiment::Plan plan;
    plan.name = "City load 96";
    plan.data.file = "/series.csv";
    plan.teachers.push_back({"itransformer", {}, {{"epochs", std::int64_t{epochs}}}, {}});
    plan.student = {"mlp", {}, {{"epochs", std::int64_t{epochs}}}, {}};
    return plan;
}

/// A run that would take minutes if nobody stopped it.
testing::FakeRun endless()
{
    return {.epochs = 1000, .batches = 50, .batchDelay = 1ms, .notANumberIn = {}, .throwsIn = {}, .error = {}};
}

/// Fine control of one training: how the engine behaves when it is told to throw something that is no std::exception.
class ThrowingEngine : public testing::FakeEngine
{
public:
    Result<experiment::Outcome> execute(RunId, const experiment::Plan&, const experiment::RunFolder&,
                                        experiment::Observer&, const experiment::RunControl&) override
    {
        throw 42;
    }
};

} // namespace

class RunControllerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path runs() const { return m_folder.path().toStdString() + "/runs"; }
    std::unique_ptr<RunController> controller(testing::FakeRun how = {})
    {
        return std::make_unique<RunController>(std::make_shared<testing::FakeEngine>(how), runs());
    }

private Q_SLOTS:
    void aRunGoesThroughItsStatesAndEndsOnce()
    {
        const auto run = controller({.batchDelay = 2ms, .notANumberIn = {}, .throwsIn = {}, .error = {}});
        QList<RunState> states;
        connect(run.get(), &RunController::stateChanged, this, [&](RunState state) { states << state; });
        QSignalSpy ended(run.get(), &RunController::ended);
        QVERIFY(run->start(plan()));
        QVERIFY(run->isBusy());
        QTRY_VERIFY(!run->isBusy());
        QCOMPARE(states, (QList{RunState::preparing, RunState::running, RunState::finished}));
        QCoreApplication::processEvents();
        QCOMPARE(ended.count(), 1);
        QCOMPARE(ended.first().first().value<RunState>(), RunState::finished);
        QCOMPARE(run->history().stages().size(), std::size_t{3});
        for (const StageHistory& stage : run->history().stages()) {
            QCOMPARE(stage.epochs.size(), std::size_t{4});
            QCOMPARE(stage.batches.size(), std::size_t{12});
            QVERIFY(stage.result.has_value());
        }
        QVERIFY(!run->outcome()->comparisons.empty());
        QVERIFY(std::filesystem::exists(run->directory() / "result.json"));
    }

    void nothingComesAfterTheEnd()
    {
        const auto run = controller();
        bool over = false;
        int late = 0;
        connect(run.get(), &RunController::ended, this, [&] { over = true; });
        connect(run.get(), &RunController::updated, this, [&] { late += over; });
        connect(run.get(), &RunController::stateChanged, this, [&] { late += over; });
        run->start(plan());
        QTRY_VERIFY(over);
        QTest::qWait(100); // three frames
        QCOMPARE(late, 0);
    }

    void onlyOneRunAtATime()
    {
        const auto run = controller(endless());
        QVERIFY(run->start(plan(1000)));
        QVERIFY(!run->start(plan(1000)));
        run->stop();
        QTRY_COMPARE(run->state(), RunState::stopped);
    }

    void stopEndsWithinOneBatch()
    {
        const auto run = controller(endless());
        QSignalSpy ended(run.get(), &RunController::ended);
        run->start(plan(1000));
        QTRY_VERIFY(run->state() == RunState::running);
        run->stop();
        QCOMPARE(run->state(), RunState::stopping);
        const auto before = run->history().current()->now;
        QTRY_COMPARE(run->state(), RunState::stopped);
        const auto after = run->history().current()->now;
        // What was computed before the word came and had not been drawn yet: at most what fits between two frames.
        QVERIFY2((after.epoch - before.epoch) * 50 + after.batch - before.batch < 200, "the run went on after stop()");
        QCOMPARE(ended.count(), 1);
        QVERIFY(!run->sentence().isEmpty());
    }

    void stopWhilePreparingAndWhilePaused()
    {
        const auto run = controller(endless());
        run->start(plan(1000));
        run->stop();
        QTRY_COMPARE(run->state(), RunState::stopped);
        run->start(plan(1000));
        QTRY_COMPARE(run->state(), RunState::running);
        run->pause();
        QCOMPARE(run->state(), RunState::paused);
        run->stop();
        QTRY_COMPARE(run->state(), RunState::stopped);
    }

    void aHundredPausesChangeNoLoss()
    {
        const auto losses = [](const RunController& run) {
            std::vector<double> values;
            for (const StageHistory& stage : run.history().stages())
                for (const BatchPoint& point : stage.batches)
                    values.push_back(point.total);
            return values;
        };
        const testing::FakeRun how{
            .epochs = 8, .batches = 20, .batchDelay = 500us, .notANumberIn = {}, .throwsIn = {}, .error = {}};
        const auto straight = controller(how);
        straight->start(plan(8));
        QTRY_COMPARE(straight->state(), RunState::finished);
        const auto paused = controller(how);
        QSignalSpy ended(paused.get(), &RunController::ended);
        paused->start(plan(8));
        for (int pair = 0; pair < 100; ++pair) {
            paused->pause();
            paused->goOn();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(paused->state(), RunState::finished);
        QCOMPARE(losses(*paused), losses(*straight));
        QCOMPARE(ended.count(), 1);
    }

    void pausedTimeIsNotCounted()
    {
        const auto run = controller(endless());
        run->start(plan(1000));
        QTRY_COMPARE(run->state(), RunState::running);
        run->pause();
        const double before = run->elapsedSeconds();
        QTest::qWait(50);
        QCOMPARE(run->elapsedSeconds(), before);
        run->stop();
        QTRY_VERIFY(!run->isBusy());
    }

    void endStageGoesOnWithTheNext()
    {
        const auto run = controller(endless());
        run->start(plan(1000));
        for (const Role role : {Role::teacher, Role::plain_student, Role::distilled_student}) {
            QTRY_VERIFY(run->history().current() && run->history().current()->stage == role);
            QTRY_COMPARE(run->state(), RunState::running);
            run->endStage();
        }
        QTRY_COMPARE(run->state(), RunState::finished);
    }

    void twoRunsQuicklyAfterEachOther()
    {
        const auto run = controller();
        std::vector<std::filesystem::path> folders;
        QList<RunState> ends;
        connect(run.get(), &RunController::ended, this, [&](RunState state) {
            ends << state;
            folders.push_back(run->directory());
            if (ends.size() < 2)
                QVERIFY(run->start(plan()));
        });
        run->start(plan());
        QTRY_COMPARE(ends.size(), 2);
        QCOMPARE(ends, (QList{RunState::finished, RunState::finished}));
        QVERIFY(folders[0] != folders[1]);
        QCOMPARE(run->history().stages().size(), std::size_t{3});
        QCOMPARE(run->history().stages().front().epochs.size(), std::size_t{4});
    }

    void destroyedWhileItRuns_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }
    void destroyedWhileItRuns()
    {
        QFETCH(bool, paused);
        auto run = controller(endless());
        run->start(plan(1000));
        QTRY_COMPARE(run->state(), RunState::running);
        const auto directory = run->directory();
        if (paused)
            run->pause();
        run.reset(); // returns only when the thread has ended
        QVERIFY(std::filesystem::exists(directory / "result.json"));
    }

    void faultsBecomeFailedWithASentence_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("exception of the engine") << 0;
        QTest::newRow("not a number") << 1;
        QTest::newRow("error at the start") << 2;
    }
    void faultsBecomeFailedWithASentence()
    {
        QFETCH(int, fault);
        testing::FakeRun how;
        QString words;
        if (fault == 0) {
            how.throwsIn = Role::plain_student;
            words = QStringLiteral("told to throw");
        } else if (fault == 1) {
            how.notANumberIn = Role::teacher;
            words = QStringLiteral("not a number in epoch 2");
        } else {
            how.error = Error{ErrorKind::missing, {Text{"testing", "%1 is not there."}, {"/series.csv"}}};
            words = QStringLiteral("/series.csv is not there.");
        }
        const auto run = controller(how);
        QSignalSpy ended(run.get(), &RunController::ended);
        run->start(plan());
        QTRY_COMPARE(run->state(), RunState::failed);
        QVERIFY2(run->sentence().contains(words), qPrintable(run->sentence()));
        QCOMPARE(ended.count(), 1);
        QVERIFY2(run->start(plan()), "a failed run must not block the next");
        QTRY_VERIFY(!run->isBusy());
    }

    void evenAnExceptionOfNoKnownKind()
    {
        RunController run(std::make_shared<ThrowingEngine>(), runs());
        run.start(plan());
        QTRY_COMPARE(run.state(), RunState::failed);
        QVERIFY(!run.sentence().isEmpty());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile file(m_folder.filePath(QStringLiteral("a_file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RunController run(std::make_shared<testing::FakeEngine>(), m_folder.path().toStdString() + "/a_file");
        run.start(plan());
        QTRY_COMPARE(run.state(), RunState::failed);
        QVERIFY(run.sentence().contains(QStringLiteral("a_file")));
    }
};

RETORT_TEST(RunControllerTest)
#include "tst_run_controller.moc"
