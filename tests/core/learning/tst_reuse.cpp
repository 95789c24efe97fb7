// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/artefact_store.h"
#include "core/record/result_arrays.h"
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <fstream>

using namespace retort;
using experiment::Outcome;
using Listener = testing::RunListener;

namespace
{

/// What does not depend on the clock, nor on whether a network was trained in this run.
Outcome figuresOf(Outcome outcome)
{
    outcome.seconds = 0;
    outcome.environment.gflops = 0;
    outcome.remarks.clear();
    for (auto& model : outcome.models) {
        model.seconds.reset();
        model.millisecondsPerStep.reset();
        model.reused.reset();
    }
    return outcome;
}

std::vector<experiment::EpochSnapshot> figuresOf(std::vector<experiment::EpochSnapshot> epochs)
{
    std::map<StageId, int> best; // the others lose their rows of numbers
    for (const auto& epoch : epochs)
        if (epoch.best)
            best[epoch.stage] = epoch.epoch;
    for (auto& epoch : epochs) {
        epoch.run = RunId::none;
        epoch.seconds = epoch.millisecondsPerStep = 0;
        if (best[epoch.stage] != epoch.epoch)
            experiment::dropArrays(epoch);
    }
    return epochs;
}

} // namespace

/// A network that an earlier run has trained is not trained again, and nothing else changes.
class TestReuse : public QObject
{
    Q_OBJECT

    testing::SmallRuns m_runs;
    int m_folders = 0;

    std::filesystem::path freshFolder()
    {
        const auto folder = m_runs.folder() / ("run" + std::to_string(++m_folders)) / "models";
        std::filesystem::create_directories(folder);
        return folder;
    }
    experiment::ArtefactStore freshStore() { return experiment::ArtefactStore(freshFolder() / "artefacts"); }

    struct Run {
        Outcome outcome;
        Listener listener;
        QStringList trained; ///< stages that had batches
    };
    Run run(const experiment::Plan& plan, const experiment::ArtefactStore* store, const experiment::RunControl& control = {},
            const std::function<void(const experiment::BatchProgress&)>& atBatch = {})
    {
        Run run;
        run.listener.atBatch = [&](const experiment::BatchProgress& progress) {
            if (const auto id = QString::fromStdString(idOf(progress.stage)); !run.trained.contains(id))
                run.trained << id;
            if (atBatch)
                atBatch(progress);
        };
        run.outcome = m_runs.run(plan, run.listener, control, freshFolder(), store);
        return run;
    }
    static void checkSame(const Run& one, const Run& other)
    {
        QVERIFY(figuresOf(one.outcome) == figuresOf(other.outcome));
        QVERIFY(figuresOf(one.listener.epochs) == figuresOf(other.listener.epochs));
    }

private Q_SLOTS:
    void theSamePlanTrainsNothing()
    {
        auto plan = m_runs.plan();
        plan.assistants = {{"dlinear", {}, {{"epochs", std::int64_t{1}}}, {}}};
        plan.terms.resize(1);
        plan.strategy = {{"generations", std::int64_t{2}}};
        const auto store = freshStore();
        const Run first = run(plan, &store), second = run(plan, &store), alone = run(plan, nullptr);
        QCOMPARE(first.trained.size(), 5);
        QVERIFY(second.trained.isEmpty());
        checkSame(first, second);
        checkSame(first, alone);
        QCOMPARE(second.listener.remarks.filter(QStringLiteral("not trained again")).size(), 5);
        for (const auto& model : second.outcome.models) {
            const bool trainable = model.epochs.has_value();
            QCOMPARE(model.reused.has_value(), trainable);
            QVERIFY(!testing::resultOf(first.outcome, model.stage).reused);
        }
    }

    /// Other terms: only the distilled student is trained, and its bits are those of a run that trains all.
    void otherTerms()
    {
        auto plan = m_runs.plan();
        const auto store = freshStore();
        run(plan, &store);
        plan.terms[0].weight = 3;
        const Run reused = run(plan, &store);
        QCOMPARE(reused.trained, QStringList{"distilled_student"});
        checkSame(reused, run(plan, nullptr));
    }

    /// A plain student does not depend on the teacher, but its win rate does.
    void anotherTeacher()
    {
        auto plan = m_runs.plan();
        const auto store = freshStore();
        run(plan, &store);
        plan.teachers[0].options["d_ff"] = std::int64_t{24};
        const Run reused = run(plan, &store);
        QCOMPARE(reused.trained, (QStringList{"teacher", "distilled_student"}));
        checkSame(reused, run(plan, nullptr));
    }

    void severalTeachers()
    {
        auto plan = m_runs.plan();
        plan.teachers.push_back({"dlinear", {}, {{"epochs", std::int64_t{1}}}, {}});
        plan.strategy = {{"combine", std::string("learned")}};
        const auto store = freshStore();
        const Run first = run(plan, &store);
        checkSame(first, run(plan, &store));
        plan.strategy = {{"combine", std::string("mean")}};
        const Run mean = run(plan, &store);
        QCOMPARE(mean.trained, QStringList{"distilled_student"});
        checkSame(mean, run(plan, nullptr));
    }

    /// What a person cut short says nothing of the plan.
    void anEndedStageIsNotKept()
    {
        const auto plan = m_runs.plan();
        const auto store = freshStore();
        const experiment::RunControl control;
        run(plan, &store, control, [&](const experiment::BatchProgress& progress) {
            if (progress.stage.role == Role::teacher && progress.batch == 2)
                control.endStage();
        });
        const Run second = run(plan, &store);
        QCOMPARE(second.trained.first(), QStringLiteral("teacher"));
        checkSame(second, run(plan, nullptr));
    }

    void aStoppedRunLeavesWhatItFinished()
    {
        const auto plan = m_runs.plan();
        const auto store = freshStore();
        const experiment::RunControl control;
        const Run stopped = run(plan, &store, control, [&](const experiment::BatchProgress& progress) {
            if (progress.stage.role == Role::distilled_student)
                control.stop();
        });
        QCOMPARE(stopped.outcome.status, experiment::RunStatus::stopped);
        const Run second = run(plan, &store);
        QCOMPARE(second.trained, QStringList{"distilled_student"});
        checkSame(second, run(plan, nullptr));
    }

    void damagedWeightsAreTrainedAnew()
    {
        const auto plan = m_runs.plan();
        const auto store = freshStore();
        const Run first = run(plan, &store);
        for (const auto& each : store.list())
            std::filesystem::resize_file(store.folder() / each.key / "weights.safetensors", 100);
        const Run second = run(plan, &store);
        QCOMPARE(second.trained.size(), 3);
        checkSame(first, second);
        QVERIFY(run(plan, &store).trained.isEmpty());
    }

    void aStoreThatCannotBeWrittenIsSaid()
    {
        const auto file = freshFolder() / "file";
        std::ofstream(file) << "no folder";
        const experiment::ArtefactStore store(file);
        const Run first = run(m_runs.plan(), &store);
        QCOMPARE(first.outcome.status, experiment::RunStatus::finished);
        QCOMPARE(first.listener.remarks.filter(QStringLiteral("could not be saved")).size(), 3);
    }
};

RETORT_TEST(TestReuse)
#include "tst_reuse.moc"
