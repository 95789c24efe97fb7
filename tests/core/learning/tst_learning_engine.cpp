// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_series.h"
#include "core/experiment/recipe.h"
#include "core/learning/training/learning.h"
#include "tests/core/learning/oracle.h"

#include <QtTest>

using namespace retort;
using experiment::RunStatus;

namespace
{

class Listener : public experiment::Observer
{
public:
    void onStageStarted(StageId stage, const std::string&, std::int64_t) override { stages.push_back(stage); }
    void onBatch(const experiment::BatchProgress& progress) override
    {
        if (atBatch)
            atBatch(progress);
    }
    void onEpoch(const experiment::EpochSnapshot& snapshot) override { epochs.push_back(snapshot); }
    void onRemark(const Message& remark) override { remarks << QString::fromStdString(remark.english()); }

    std::vector<StageId> stages;
    std::vector<experiment::EpochSnapshot> epochs;
    QStringList remarks;
    std::function<void(const experiment::BatchProgress&)> atBatch;
};

const experiment::ModelResult& model(const experiment::Outcome& outcome, StageId stage)
{
    const auto* found = experiment::modelOf(outcome, stage);
    if (!found)
        qFatal("no %s", idOf(stage).c_str());
    return *found;
}

} // namespace

/// Whole runs on a small series.
class TestLearningEngine : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<experiment::Engine> m_engine = learning::makeEngine();

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    experiment::Plan plan() const
    {
        experiment::Plan plan;
        plan.data.file = folder() / "load.csv";
        plan.data.split = {data::SplitPlan::Unit::rows, 400, 150, 150};
        plan.task = {48, 12, {}};
        experiment::NetworkPlan teacher{
            "itransformer", {}, {{"epochs", std::int64_t{2}}, {"learning_rate", 1e-3}}, {}};
        teacher.options = {
            {"d_model", std::int64_t{16}}, {"d_ff", std::int64_t{16}}, {"n_heads", std::int64_t{2}}};
        plan.teachers = {teacher};
        plan.student = {"mlp",
                        {{"d_model", std::int64_t{16}}},
                        {{"epochs", std::int64_t{2}}, {"learning_rate", 5e-3}},
                        {}};
        plan.terms = {{"multi_scale", Level::prediction, 1, {}}, {"multi_period", Level::feature, 1, {}}};
        plan.compute.threads = 1;
        return plan;
    }

    experiment::Outcome run(const experiment::Plan& plan, experiment::Observer& listener,
                            const experiment::RunControl& control = {},
                            const std::filesystem::path& weights = {})
    {
        auto outcome = m_engine->execute(nextRunId(), plan, {weights}, listener, control);
        if (!outcome)
            qFatal("%s", outcome.error().message.english().c_str());
        return std::move(*outcome);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(data::writeCsv(data::syntheticCityLoad(800, 3), folder() / "load.csv")); }

    /// Each with the networks it names, else with those of the plan.
    void everyRecipeIsAValidPlan()
    {
        const auto catalogue = learning::makeCatalogue();
        const auto recipes = experiment::recipes(*catalogue);
        QVERIFY(recipes.size() >= 9);
        for (const auto& recipe : recipes) {
            const auto findings = experiment::validate(experiment::applied(recipe, plan()), *catalogue);
            QVERIFY2(findings.empty(),
                     findings.empty() ? "" : (recipe.id + findings[0].message.english()).c_str());
        }
    }

    void aStudentMayBeginWithItsTeachersWeights()
    {
        auto twins = plan();
        twins.teachers[0] = {"gru", {{"d_model", std::int64_t{8}}}, {{"epochs", std::int64_t{1}}}, {}};
        twins.student = {"gru",
                         {{"d_model", std::int64_t{8}}},
                         {{"epochs", std::int64_t{1}}, {"learning_rate", 1e-8}},
                         {}};
        twins.terms = {{"prediction_matching", Level::prediction, 1, {}}};
        twins.strategy = {{"begin", std::string("teacher")}};
        Listener listener;
        const auto outcome = run(twins, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        QVERIFY(!listener.remarks.filter(QStringLiteral("weights from the teacher")).isEmpty());
        // Hardly trained, it forecasts as its teacher does, and the plain one does not.
        const auto mse = [&](Role role) { return model(outcome, role).validationMse.value(); };
        QVERIFY(std::abs(mse(Role::distilled_student) / mse(Role::teacher) - 1) < 1e-3);
        QVERIFY(std::abs(mse(Role::plain_student) / mse(Role::teacher) - 1) > 1e-2);
    }

    void severalTeachersTeachTogether_data()
    {
        QTest::addColumn<QString>("combine");
        for (const char* combine : {"mean", "validation_error", "learned", "best_per_window"})
            QTest::newRow(combine) << combine;
    }

    void severalTeachersTeachTogether()
    {
        QFETCH(QString, combine);
        auto plan = this->plan();
        plan.teachers.push_back({"dlinear", {}, {{"epochs", std::int64_t{1}}}, {}});
        plan.strategy = {{"combine", combine.toStdString()}};
        Listener listener;
        const auto outcome = run(plan, listener, {}, folder());
        QVERIFY2(outcome.status == RunStatus::finished, outcome.message ? outcome.message->english().c_str() : "");
        QCOMPARE(listener.stages, (std::vector<StageId>{{Role::teacher, 1},
                                                        {Role::teacher, 2},
                                                        Role::teacher,
                                                        Role::plain_student,
                                                        Role::distilled_student}));
        const auto mse = [&](StageId stage) { return model(outcome, stage).test->mse; };
        const auto& joint = model(outcome, Role::teacher);
        QCOMPARE(joint.kind, std::string("joint"));
        QCOMPARE(*joint.parameters, *model(outcome, {Role::teacher, 1}).parameters + *model(outcome, {Role::teacher, 2}).parameters);
        QVERIFY(mse(Role::oracle) <= mse({Role::teacher, 1}) && mse(Role::oracle) <= mse({Role::teacher, 2}));
        QVERIFY(mse(Role::teacher) <= std::max(mse({Role::teacher, 1}), mse({Role::teacher, 2})));
        if (combine == QStringLiteral("learned"))
            for (const int number : {1, 2})
                QVERIFY(*joint.validationMse <= *model(outcome, {Role::teacher, number}).validationMse + 1e-6);
        QVERIFY(std::filesystem::exists(folder() / "teacher_2.safetensors"));
        QCOMPARE(listener.remarks.filter(QStringLiteral("teachers")).size(), 1);
        QCOMPARE(outcome.forecasts.front().forecasts.size(), 4U); // the compared ones, oracle aside
    }

    void generationsTeachEachOther()
    {
        auto plan = this->plan();
        plan.strategy = {{"generations", std::int64_t{3}}};
        Listener listener;
        const auto outcome = run(plan, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        QCOMPARE(listener.stages, (std::vector<StageId>{Role::teacher,
                                                        Role::plain_student,
                                                        {Role::distilled_student, 1},
                                                        {Role::distilled_student, 2},
                                                        Role::distilled_student}));
        const auto alone = run(this->plan(), listener);
        // The first generation is the distilled student of an ordinary run, bit by bit.
        QCOMPARE(model(outcome, {Role::distilled_student, 1}).test->mse, model(alone, Role::distilled_student).test->mse);
        QVERIFY(model(outcome, Role::distilled_student).test->mse != model(alone, Role::distilled_student).test->mse);
    }

    void anAssistantStandsBetween()
    {
        auto plan = this->plan();
        plan.assistants = {{"mlp", {{"d_model", std::int64_t{32}}}, {{"epochs", std::int64_t{1}}}, {}}};
        Listener listener;
        const auto outcome = run(plan, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        QCOMPARE(listener.stages, (std::vector<StageId>{
                                      Role::teacher, Role::plain_student, {Role::assistant, 1}, Role::distilled_student}));
        QVERIFY(*model(outcome, {Role::assistant, 1}).parameters > *model(outcome, Role::distilled_student).parameters);
        QVERIFY(model(outcome, {Role::assistant, 1}).test.has_value());
    }

    void aStudentTeachesItself()
    {
        auto plan = this->plan();
        plan.strategy = {{"self_teacher", true}};
        Listener listener;
        const auto outcome = run(plan, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        const auto& last = listener.epochs.back();
        QCOMPARE(last.stage, StageId(Role::distilled_student));
        QVERIFY(last.terms.at(1).raw > 0); // it differs from its average
        QVERIFY(model(outcome, Role::distilled_student).test->mse != model(outcome, Role::plain_student).test->mse);
        // Where the average is the student at every step, predictions have nothing to teach.
        plan.strategy["decay"] = 0.0;
        plan.terms = {{"prediction_matching", Level::prediction, 1, {}}};
        plan.student.options["normalisation"] = std::string("none");
        const auto still = run(plan, listener);
        QCOMPARE(still.status, RunStatus::finished);
    }

    void aRunGivesEverything()
    {
        Listener listener;
        const auto outcome = run(plan(), listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        QCOMPARE(listener.stages, (std::vector<StageId>{Role::teacher, Role::plain_student, Role::distilled_student}));
        QCOMPARE(outcome.models.size(), 4U);
        for (const auto& one : outcome.models) {
            QVERIFY(one.test && one.test->mse > 0 && std::isfinite(one.test->mse));
            QCOMPARE(one.test->msePerScale.size(), 4U);
            QCOMPARE(one.test->msePerHorizonStep.size(), 12U);
        }
        QVERIFY(!model(outcome, Role::seasonal_naive).parameters &&
                !model(outcome, Role::seasonal_naive).epochs);
        QCOMPARE(outcome.data.testWindows, 150 - 12 + 1);
        QCOMPARE(outcome.data.season, 24);
        QVERIFY(outcome.winRates && outcome.winRates->distilledOverTeacher >= 0 &&
                outcome.winRates->distilledOverTeacher <= 1);
        const auto& distilled = listener.epochs.back();
        QCOMPARE(distilled.terms.size(), 3U);
        QVERIFY(distilled.winRateOverTeacher && distilled.winRateOverPlain);
    }

    /// Without terms the distilled student is the plain one: nothing else differs between the two trainings.
    void studentsDifferByTheTermsAlone()
    {
        auto without = plan();
        without.terms.clear();
        Listener listener;
        const auto outcome = run(without, listener);
        QCOMPARE(model(outcome, Role::distilled_student).test->mse,
                 model(outcome, Role::plain_student).test->mse);
        QCOMPARE(outcome.winRates->distilledOverPlain, 0.5); // every window a tie
    }

    void theSameSeedGivesTheSameBitsAndAnotherDoesNot()
    {
        Listener listener;
        const auto first = run(plan(), listener), second = run(plan(), listener);
        auto other = plan();
        other.seed = 7;
        const auto third = run(other, listener);
        for (const Role role : {Role::teacher, Role::plain_student, Role::distilled_student}) {
            QCOMPARE(model(first, role).test->mse, model(second, role).test->mse);
            QVERIFY(model(first, role).test->mse != model(third, role).test->mse);
        }
    }

    void aTeacherFromACheckpointIsTheTeacher()
    {
        const auto weights = folder() / "run" / "models";
        std::filesystem::create_directories(weights);
        Listener listener;
        const auto trained = run(plan(), listener, {}, weights);
        auto again = plan();
        again.teachers = {{"", {}, {}, weights / "teacher.safetensors"}};
        Listener second;
        const auto loaded = run(again, second);
        QCOMPARE(loaded.status, RunStatus::finished);
        QCOMPARE(model(loaded, Role::teacher).test->mse, model(trained, Role::teacher).test->mse);
        QCOMPARE(model(loaded, Role::distilled_student).test->mse,
                 model(trained, Role::distilled_student).test->mse);
        QVERIFY(model(loaded, Role::teacher).checkpoint.starts_with("sha256:"));
        QCOMPARE(model(loaded, Role::teacher).validationMse, model(trained, Role::teacher).validationMse);
        QVERIFY(!model(loaded, Role::teacher).epochs);
        QVERIFY(second.remarks.join(' ').contains("teacher.safetensors"));

        again.task.lookBack = 36;
        const auto misfit = run(again, second);
        QCOMPARE(misfit.status, RunStatus::failed);
        QVERIFY(
            QString::fromStdString(misfit.message->english()).contains("look-back 48, but this run has 36"));
        again.task = plan().task;
        again.task.targets = {"north"};
        QVERIFY(QString::fromStdString(run(again, second).message->english()).contains("target"));
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
        auto pair = plan();
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
            for (const Level level : term.levels)
                pair.terms.push_back({term.kind, level, 0.5, {}});
        Listener listener;
        const auto outcome = run(pair, listener);
        QVERIFY2(outcome.status == RunStatus::finished,
                 outcome.message ? outcome.message->english().c_str() : "");
        QCOMPARE(model(outcome, Role::distilled_student).test->msePerChannel.size(), 2U);
    }

    void stopLeavesWhatThereIs()
    {
        experiment::RunControl control;
        Listener listener;
        listener.atBatch = [&](const auto& progress) {
            if (progress.stage == Role::plain_student && progress.epoch == 2)
                control.stop();
        };
        const auto outcome = run(plan(), listener, control);
        QCOMPARE(outcome.status, RunStatus::stopped);
        QCOMPARE(outcome.models.size(), 2U);
        QVERIFY(!outcome.models.front().test && !outcome.winRates);
        QCOMPARE(*model(outcome, Role::plain_student).bestEpoch, 1);
        // At once after it, another run.
        Listener next;
        QCOMPARE(run(plan(), next).status, RunStatus::finished);
    }

    void stopBeforeTheFirstBatch()
    {
        experiment::RunControl control;
        control.stop();
        Listener listener;
        QCOMPARE(run(plan(), listener, control).status, RunStatus::stopped);
    }

    void aDivergingTrainingIsNamed()
    {
        auto wild = plan();
        wild.student.training = {{"optimizer", std::string("sgd")},
                                 {"learning_rate", 10.0},
                                 {"schedule", std::string("constant")},
                                 {"epochs", std::int64_t{20}}};
        wild.student.kind = "linear_regression";
        wild.student.options.clear();
        Listener listener;
        const auto outcome = run(wild, listener);
        QCOMPARE(outcome.status, RunStatus::failed);
        const auto sentence = QString::fromStdString(outcome.message->english());
        QVERIFY2(sentence.contains("plain_student") && sentence.contains("epoch") &&
                     sentence.contains("supervised"),
                 qPrintable(sentence));
    }

    void whatDoesNotFitIsSaidBefore()
    {
        auto huge = plan();
        huge.teachers.front().options = {{"d_model", std::int64_t{8192}},
                                         {"d_ff", std::int64_t{32768}},
                                         {"n_heads", std::int64_t{8}},
                                         {"e_layers", std::int64_t{1}}};
        huge.teachers.front().training["batch_size"] = std::int64_t{65536};
        const auto estimate = m_engine->estimateMemory(huge, {6, 6, 48, 12, 4}, 800);
        QVERIFY(estimate);
        QVERIFY(!estimate->fits);
        QVERIFY(QString::fromStdString(estimate->sentence.english()).contains("batch size"));
        const auto usual = m_engine->estimateMemory(plan(), {6, 6, 48, 12, 4}, 800);
        QVERIFY(usual && usual->fits && usual->bytes > 0);
    }

    void faultsOfTheDataAreSentences()
    {
        Listener listener;
        auto missing = plan();
        missing.data.file = folder() / "nowhere.csv";
        auto outcome = run(missing, listener);
        QCOMPARE(outcome.status, RunStatus::failed);
        QVERIFY(QString::fromStdString(outcome.message->english()).contains("nowhere.csv"));
        auto tooShort = plan();
        tooShort.data.split = {data::SplitPlan::Unit::rows, 30, 150, 150};
        QCOMPARE(run(tooShort, listener).status, RunStatus::failed);
        auto unknown = plan();
        unknown.student.kind = "mpl";
        const auto refused = m_engine->execute(nextRunId(), unknown, {}, listener, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::invalid);
    }
};

QTEST_GUILESS_MAIN(TestLearningEngine)
#include "tst_learning_engine.moc"
