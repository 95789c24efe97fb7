// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/recipe.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using experiment::RunStatus;

using Listener = testing::RunListener;
using testing::resultOf;

/// Whole runs on a small series.
class TestLearningEngine : public QObject
{
    Q_OBJECT

    testing::SmallRuns m_runs;

private Q_SLOTS:
    /// Each with the networks it names, else with those of the plan.
    void everyRecipeIsAValidPlan()
    {
        const auto catalogue = learning::makeCatalogue();
        const auto recipes = experiment::recipes(*catalogue);
        QVERIFY(recipes.size() >= 9);
        for (const auto& recipe : recipes) {
            const auto findings = experiment::validate(experiment::applied(recipe, m_runs.plan()), *catalogue);
            QVERIFY2(findings.empty(),
                     findings.empty() ? "" : (recipe.id + findings[0].message.english()).c_str());
        }
        auto classes = m_runs.plan();
        classes.task.kind = experiment::TaskKind::classification;
        const auto ofClasses = experiment::recipes(*catalogue, experiment::TaskKind::classification);
        QCOMPARE(ofClasses.size(), 4U);
        for (const auto& recipe : ofClasses) {
            const auto findings = experiment::validate(experiment::applied(recipe, classes), *catalogue);
            QVERIFY2(findings.empty(), findings.empty() ? "" : (recipe.id + findings[0].message.english()).c_str());
        }
    }

    void aRunGivesEverything()
    {
        Listener listener;
        const auto outcome = m_runs.run(m_runs.plan(), listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        QCOMPARE(listener.stages, (std::vector<StageId>{Role::teacher, Role::plain_student, Role::distilled_student}));
        QCOMPARE(outcome.models.size(), 9U); // three networks and six baselines
        for (const auto& one : outcome.models) {
            QVERIFY(one.test && one.test->mse > 0 && std::isfinite(one.test->mse));
            QCOMPARE(one.test->msePerScale.size(), 4U);
            QCOMPARE(one.test->msePerHorizonStep.size(), 12U);
        }
        QVERIFY(!resultOf(outcome, Role::seasonal_naive).parameters &&
                !resultOf(outcome, Role::seasonal_naive).epochs);
        QCOMPARE(outcome.data.testWindows, 150 - 12 + 1);
        QCOMPARE(outcome.data.season, 24);
        const auto* comparison = experiment::comparisonOf(outcome, Role::distilled_student, Role::teacher);
        QVERIFY(comparison && comparison->windows.winRate >= 0 && comparison->windows.winRate <= 1);
        QVERIFY(comparison->windows.low <= comparison->windows.difference && comparison->windows.difference <= comparison->windows.high);
        QCOMPARE(comparison->windows.difference, resultOf(outcome, Role::distilled_student).test->mse - resultOf(outcome, Role::teacher).test->mse);
        const auto& distilled = listener.epochs.back();
        QCOMPARE(distilled.terms.size(), 3U);
        QVERIFY(distilled.winRates.size() == 2);
    }

    /// Without terms the distilled student is the plain one: nothing else differs between the two trainings.
    void studentsDifferByTheTermsAlone()
    {
        auto without = m_runs.plan();
        without.terms.clear();
        Listener listener;
        const auto outcome = m_runs.run(without, listener);
        QCOMPARE(resultOf(outcome, Role::distilled_student).test->mse,
                 resultOf(outcome, Role::plain_student).test->mse);
        QCOMPARE(experiment::comparisonOf(outcome, Role::distilled_student, Role::plain_student)->windows.winRate, 0.5); // every window a tie
    }

    void theSameSeedGivesTheSameBitsAndAnotherDoesNot()
    {
        Listener listener;
        const auto first = m_runs.run(m_runs.plan(), listener), second = m_runs.run(m_runs.plan(), listener);
        auto other = m_runs.plan();
        other.seed = 7;
        const auto third = m_runs.run(other, listener);
        for (const Role role : {Role::teacher, Role::plain_student, Role::distilled_student}) {
            QCOMPARE(resultOf(first, role).test->mse, resultOf(second, role).test->mse);
            QVERIFY(resultOf(first, role).test->mse != resultOf(third, role).test->mse);
        }
    }

    void aTeacherFromACheckpointIsTheTeacher()
    {
        const auto weights = m_runs.folder() / "run" / "models";
        std::filesystem::create_directories(weights);
        Listener listener;
        const auto trained = m_runs.run(m_runs.plan(), listener, {}, weights);
        auto again = m_runs.plan();
        again.teachers = {{"", {}, {}, weights / "teacher.safetensors"}};
        Listener second;
        const auto loaded = m_runs.run(again, second);
        QCOMPARE(loaded.status, RunStatus::finished);
        QCOMPARE(resultOf(loaded, Role::teacher).test->mse, resultOf(trained, Role::teacher).test->mse);
        QCOMPARE(resultOf(loaded, Role::distilled_student).test->mse,
                 resultOf(trained, Role::distilled_student).test->mse);
        QVERIFY(resultOf(loaded, Role::teacher).checkpoint.starts_with("sha256:"));
        QCOMPARE(resultOf(loaded, Role::teacher).validationMse, resultOf(trained, Role::teacher).validationMse);
        QVERIFY(!resultOf(loaded, Role::teacher).epochs);
        QVERIFY(second.remarks.join(' ').contains("teacher.safetensors"));

        again.task.lookBack = 36;
        const auto misfit = m_runs.run(again, second);
        QCOMPARE(misfit.status, RunStatus::failed);
        QVERIFY(
            QString::fromStdString(misfit.message->english()).contains("look-back 48, but this run uses 36"));
        again.task = m_runs.plan().task;
        again.task.targets = {"north"};
        QVERIFY(QString::fromStdString(m_runs.run(again, second).message->english()).contains("target"));
    }

    /// Features of either shape, [B, C, D] and [B, D], on either side.
    void everyPairOfNetworksCanBeJoined_data()
    {
        QTest::addColumn<QString>("teacher");
        QTest::addColumn<QString>("student");
        const auto catalogue = learning::makeCatalogue();
        const auto isOneOfEachShape = [](const std::string& kind) { return kind == "itransformer" || kind == "lstm"; };
        for (const auto& teacher : catalogue->networks())
            for (const auto& student : catalogue->networks())
                if (isOneOfEachShape(teacher.kind) || isOneOfEachShape(student.kind))
                    QTest::addRow("%s -> %s", teacher.kind.c_str(), student.kind.c_str())
                        << QString::fromStdString(teacher.kind) << QString::fromStdString(student.kind);
    }
    void everyPairOfNetworksCanBeJoined()
    {
        QFETCH(QString, teacher);
        QFETCH(QString, student);
        auto pair = m_runs.plan();
        pair.task.targets = {"harbour", "north"};
        pair.task.quantiles = {0.1, 0.5, 0.9};
        pair.data.split = {data::SplitPlan::Unit::rows, 150, 80, 80};
        const auto catalogue = learning::makeCatalogue();
        const auto small = [&](const QString& kind) {
            Options options;
            if (catalogue->network(kind.toStdString())->options.find("d_model"))
                options["d_model"] = std::int64_t{8};
            if (catalogue->network(kind.toStdString())->options.find("n_heads"))
                options["n_heads"] = std::int64_t{2};
            return experiment::NetworkPlan{kind.toStdString(), options, {{"epochs", std::int64_t{1}}}, {}};
        };
        pair.teachers = {small(teacher)};
        pair.student = small(student);
        pair.terms.clear();
        for (const auto& term : catalogue->terms())
            for (const Level level : term.comparesValues ? term.levels : std::vector<Level>())
                pair.terms.push_back({term.kind, level, 0.5, {}});
        Listener listener;
        const auto outcome = m_runs.run(pair, listener);
        QVERIFY2(outcome.status == RunStatus::finished,
                 outcome.message ? outcome.message->english().c_str() : "");
        QCOMPARE(resultOf(outcome, Role::distilled_student).test->msePerChannel.size(), 2U);
    }

    void stopLeavesWhatThereIs()
    {
        experiment::RunControl control;
        Listener listener;
        listener.atBatch = [&](const auto& progress) {
            if (progress.stage == Role::plain_student && progress.epoch == 2)
                control.stop();
        };
        const auto outcome = m_runs.run(m_runs.plan(), listener, control);
        QCOMPARE(outcome.status, RunStatus::stopped);
        QCOMPARE(outcome.models.size(), 2U);
        QVERIFY(!outcome.models.front().test && outcome.comparisons.empty());
        QCOMPARE(*resultOf(outcome, Role::plain_student).bestEpoch, 1);
        // At once after it, another run.
        Listener next;
        QCOMPARE(m_runs.run(m_runs.plan(), next).status, RunStatus::finished);
    }

    void stopBeforeTheFirstBatch()
    {
        experiment::RunControl control;
        control.stop();
        Listener listener;
        QCOMPARE(m_runs.run(m_runs.plan(), listener, control).status, RunStatus::stopped);
    }

    void aDivergingTrainingIsNamed()
    {
        auto wild = m_runs.plan();
        wild.student.training = {{"optimizer", std::string("sgd")},
                                 {"learning_rate", 10.0},
                                 {"schedule", std::string("constant")},
                                 {"epochs", std::int64_t{20}}};
        wild.student.kind = "linear_regression";
        wild.student.options.clear();
        Listener listener;
        const auto outcome = m_runs.run(wild, listener);
        QCOMPARE(outcome.status, RunStatus::failed);
        const auto sentence = QString::fromStdString(outcome.message->english());
        QVERIFY2(sentence.contains("plain_student") && sentence.contains("epoch") &&
                     sentence.contains("supervised"),
                 qPrintable(sentence));
    }

    void whatDoesNotFitIsSaidBefore()
    {
        auto huge = m_runs.plan();
        huge.teachers.front().options = {{"d_model", std::int64_t{8192}},
                                         {"d_ff", std::int64_t{32768}},
                                         {"n_heads", std::int64_t{8}},
                                         {"e_layers", std::int64_t{1}}};
        huge.teachers.front().training["batch_size"] = std::int64_t{65536};
        const auto estimate = m_runs.engine().estimateRun(huge, {6, 6, 48, 12, 4}, 800);
        QVERIFY(estimate);
        QVERIFY(!estimate->fits);
        QVERIFY(QString::fromStdString(estimate->sentence.english()).contains("batch size"));
        const auto usual = m_runs.engine().estimateRun(m_runs.plan(), {6, 6, 48, 12, 4}, 800);
        QVERIFY(usual && usual->fits && usual->bytes > 0);
    }

    void theTimeOfACollectionGrowsWithItsSeries()
    {
        auto plan = m_runs.plan();
        plan.task.kind = experiment::TaskKind::classification;
        plan.terms = {{"soft_labels", Level::prediction, 1.0, {}}};
        TaskShape shape{2, 2, 48, 12, 0};
        shape.classes = 3;
        const auto secondsOf = [&](std::int64_t series) {
            const auto estimate = m_runs.engine().estimateRun(plan, shape, series + 48 + 12 - 1);
            return estimate ? estimate->seconds : 0;
        };
        const double few = secondsOf(40), many = secondsOf(4000);
        QVERIFY(few > 0 && many > 10 * few); // no split of rows has a part in it
    }

    void theTimeOfARunIsMeasured()
    {
        const auto usual = m_runs.engine().estimateRun(m_runs.plan(), {6, 6, 48, 12, 4}, 800);
        QVERIFY(usual && usual->seconds > 0);
        auto longer = m_runs.plan();
        for (auto* network : {&longer.teachers.front(), &longer.student})
            network->training["epochs"] = std::int64_t{200};
        const auto more = m_runs.engine().estimateRun(longer, {6, 6, 48, 12, 4}, 800);
        QVERIFY(more && more->seconds > 10 * usual->seconds);
        auto none = m_runs.plan();
        none.data.split = {data::SplitPlan::Unit::rows, 30, 150, 150}; // no window: nothing to train
        const auto nothing = m_runs.engine().estimateRun(none, {6, 6, 48, 12, 4}, 800);
        QVERIFY(nothing && nothing->seconds < usual->seconds);
    }

    void aTermThatDoesNotTrainIsSaid()
    {
        auto plan = m_runs.plan();
        plan.terms = {{"multi_scale", Level::prediction, 1e-7, {}}, {"multi_period", Level::feature, 1, {}}};
        Listener listener;
        const auto outcome = m_runs.run(plan, listener);
        const auto about = [&](const char* term) {
            return std::ranges::count_if(outcome.remarks, [&](const Message& remark) {
                const auto text = remark.english();
                return text.find("hardly trains") != std::string::npos && text.find(term) != std::string::npos;
            });
        };
        QCOMPARE(about("multi scale"), 1);
        QCOMPARE(about("multi_period"), 0);
        // One that its schedule holds back in every epoch of the run is not judged.
        plan.terms.front().schedule = {{"kind", std::string("warm_up")}, {"epochs", std::int64_t{100}}};
        Listener patient;
        for (const Message& remark : m_runs.run(plan, patient).remarks)
            QVERIFY(remark.english().find("hardly trains") == std::string::npos);
    }

    void faultsOfTheDataAreSentences()
    {
        Listener listener;
        auto missing = m_runs.plan();
        missing.data.file = m_runs.folder() / "nowhere.csv";
        auto outcome = m_runs.run(missing, listener);
        QCOMPARE(outcome.status, RunStatus::failed);
        QVERIFY(QString::fromStdString(outcome.message->english()).contains("nowhere.csv"));
        auto tooShort = m_runs.plan();
        tooShort.data.split = {data::SplitPlan::Unit::rows, 30, 150, 150};
        QCOMPARE(m_runs.run(tooShort, listener).status, RunStatus::failed);
        auto unknown = m_runs.plan();
        unknown.student.kind = "mpl";
        const auto refused = m_runs.engine().execute(nextRunId(), unknown, {}, listener, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::invalid);
    }
};

RETORT_TEST(TestLearningEngine)
#include "tst_learning_engine.moc"
