// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <fstream>
#include <limits>
#include <thread>

using namespace retort;
using experiment::RunStatus;
using experiment::ScoredWindows;
using retort::testing::resultOf;
using retort::testing::RunListener;

/// Trained networks looked at beside runs, not in them.
class TestNetworkScoring : public QObject
{
    Q_OBJECT

    retort::testing::SmallRuns m_runs;
    experiment::Outcome m_trained;
    std::filesystem::path m_teacher;

private Q_SLOTS:
    void initTestCase()
    {
        const auto weights = m_runs.folder() / "run" / "models";
        std::filesystem::create_directories(weights);
        RunListener listener;
        m_trained = m_runs.run(m_runs.plan(), listener, {}, weights);
        m_teacher = weights / "teacher.safetensors";
    }

    void aNetworkScoresAsInItsRun()
    {
        const auto score = m_runs.engine().score(m_teacher, m_runs.plan(), ScoredWindows::validation_and_test, {});
        QVERIFY(score);
        const auto& teacher = resultOf(m_trained, Role::teacher);
        QCOMPARE(score->kind, std::string("itransformer"));
        QCOMPARE(score->parameters, *teacher.parameters);
        QCOMPARE(score->validation->mse, *teacher.validationMse);
        QVERIFY(*score->test == *teacher.test);
        QCOMPARE(score->validationWindows, std::int64_t(150 - 12 + 1));
        QVERIFY(!score->cannotTeach);
    }

    void testWindowsStayUnseen()
    {
        const auto score = m_runs.engine().score(m_teacher, m_runs.plan(), ScoredWindows::validation, {});
        QVERIFY(score && score->validation && !score->test);
    }

    /// The options of the seat whose file it is count, not those of another file.
    void severalFilesHaveTheirOwnOptions()
    {
        auto plan = m_runs.plan();
        const auto script = m_runs.folder() / "network.pt";
        QVERIFY(m_runs.engine().exportModel(m_teacher, script));
        plan.teachers = {{"", {{"input_layout", std::string("blc")}}, {}, script},
                         {"", {{"input_layout", std::string("bcl")}}, {}, m_runs.folder() / "other.pt"}};
        const auto score = m_runs.engine().score(script, plan, ScoredWindows::validation, {});
        QVERIFY2(score.has_value(), score ? "" : score.error().message.english().c_str());
        QCOMPARE(score->kind, std::string("torchscript"));
        QVERIFY(std::abs(score->validation->mse - *resultOf(m_trained, Role::teacher).validationMse) < 1e-6);
    }

    void whatIsNoNetworkIsNamed()
    {
        const auto file = m_runs.folder() / "torn.safetensors";
        std::ofstream(file) << "no weights";
        const auto score = m_runs.engine().score(file, m_runs.plan(), ScoredWindows::validation, {});
        QVERIFY(!score);
        QVERIFY(score.error().message.english().find("torn.safetensors") != std::string::npos);
    }

    void refusedWhileARunComputes()
    {
        RunListener listener;
        std::optional<Error> error;
        listener.atBatch = [&](const auto&) {
            if (!error)
                error = m_runs.engine().score(m_teacher, m_runs.plan(), ScoredWindows::validation, {}).error();
        };
        QCOMPARE(m_runs.run(m_runs.plan(), listener).status, RunStatus::finished);
        QVERIFY(error && error->message.english().find("A run is in progress") != std::string::npos);
        QVERIFY(m_runs.engine().score(m_teacher, m_runs.plan(), ScoredWindows::validation, {}));
    }

    void aStopIsHeard()
    {
        const CancellationToken stop;
        stop.cancel();
        const auto score = m_runs.engine().score(m_teacher, m_runs.plan(), ScoredWindows::validation, stop);
        QVERIFY(!score);
        QCOMPARE(score.error().kind, ErrorKind::cancelled);
    }

    /// Both at once would share the number of threads.
    void aRunWaitsForTheScoringInHand()
    {
        std::atomic<bool> scoring = false, ran = false;
        std::atomic<int> inTurn = 0;
        std::thread beside([&] {
            while (!ran) {
                scoring = true;
                const auto score = m_runs.engine().score(m_teacher, m_runs.plan(), ScoredWindows::validation, {});
                scoring = false;
                if (score || score.error().message.english().find("A run is in progress") != std::string::npos)
                    ++inTurn;
                else
                    inTurn = -1'000'000;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        while (!scoring)
            std::this_thread::yield();
        RunListener listener;
        const auto outcome = m_runs.run(m_runs.plan(), listener);
        ran = true;
        beside.join();
        QVERIFY(inTurn > 0);
        QCOMPARE(outcome.status, RunStatus::finished);
        QCOMPARE(resultOf(outcome, Role::distilled_student).test->mse, resultOf(m_trained, Role::distilled_student).test->mse);
    }

    void answersThatAreNoNumbersCannotTeach()
    {
        const auto file = m_runs.folder() / "broken.safetensors";
        std::ifstream in(m_teacher, std::ios::binary);
        std::string content((std::istreambuf_iterator<char>(in)), {});
        const float nan = std::numeric_limits<float>::quiet_NaN();
        content.replace(content.size() - sizeof nan, sizeof nan, reinterpret_cast<const char*>(&nan), sizeof nan);
        std::ofstream(file, std::ios::binary) << content;
        const auto score = m_runs.engine().score(file, m_runs.plan(), ScoredWindows::validation, {});
        QVERIFY2(score.has_value(), score ? "" : score.error().message.english().c_str());
        QVERIFY(score->cannotTeach && score->cannotTeach->english().find("NaN or infinite") != std::string::npos);
        QVERIFY(!m_runs.engine().score(file, m_runs.plan(), ScoredWindows::validation_and_test, {}));
    }

    void featuresAreNamed()
    {
        const auto score = m_runs.engine().score(m_teacher, m_runs.plan(), ScoredWindows::validation, {});
        const auto size = learning::makeCatalogue()->measure(score->kind, score->options, {6, 6, 48, 12, 4});
        QCOMPARE(score->features.size(), size->features.size());
        QCOMPARE(score->features.front().name, size->features.front().name);
        QVERIFY(score->features.front().shape == size->features.front().shape);
    }
};

RETORT_TEST(TestNetworkScoring)
#include "tst_network_scoring.moc"
