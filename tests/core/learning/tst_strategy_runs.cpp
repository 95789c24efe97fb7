// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/registry.h"
#include "core/learning/interchange/checkpoint.h"
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace retort;
using experiment::RunStatus;
using Listener = testing::RunListener;
using testing::resultOf;

/// Runs in another order than teacher, plain student, distilled student.
class TestStrategyRuns : public QObject
{
    Q_OBJECT

    testing::SmallRuns m_runs;

private Q_SLOTS:
    void aStudentMayBeginWithItsTeachersWeights()
    {
        auto twins = m_runs.plan();
        twins.teachers[0] = {"gru", {{"d_model", std::int64_t{8}}}, {{"epochs", std::int64_t{1}}}, {}};
        twins.student = {"gru",
                         {{"d_model", std::int64_t{8}}},
                         {{"epochs", std::int64_t{1}}, {"learning_rate", 1e-8}},
                         {}};
        twins.terms = {{"prediction_matching", Level::prediction, 1, {}}};
        twins.strategy = {{"begin", std::string("teacher")}};
        Listener listener;
        const auto outcome = m_runs.run(twins, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        QVERIFY(!listener.remarks.filter(QStringLiteral("copied from the teacher")).isEmpty());
        // Hardly trained, it forecasts as its teacher does, and the plain one does not.
        const auto mse = [&](Role role) { return resultOf(outcome, role).validationMse.value(); };
        QVERIFY(std::abs(mse(Role::distilled_student) / mse(Role::teacher) - 1) < 1e-3);
        QVERIFY(std::abs(mse(Role::plain_student) / mse(Role::teacher) - 1) > 1e-2);
    }

    /// The student's options say nothing about a teacher that another program trained.
    void aWiderTeacherOfTheStudentsKindFromAFile_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("option");
        QTest::newRow("wider") << "gru" << "d_model";
        QTest::newRow("one map a channel") << "dlinear" << "individual";
    }
    void aWiderTeacherOfTheStudentsKindFromAFile()
    {
        QFETCH(QString, kind);
        QFETCH(QString, option);
        const bool wider = option == QStringLiteral("d_model");
        const auto channels = static_cast<int>(data::syntheticCityLoad(10, 3).channels.size());
        const auto task = learning::ForecastTask::of({channels, channels, 48, 12, 4});
        const auto network = *learning::buildNetwork(
            kind.toStdString(), {{option.toStdString(), wider ? Value(std::int64_t{9}) : Value(true)}}, task, 5);
        const auto file = m_runs.folder() / (kind.toStdString() + ".safetensors");
        learning::TensorFile content;
        content.tensors = learning::weightsOf(*network);
        QVERIFY(learning::writeTensors(content, file));
        auto plan = m_runs.plan();
        plan.teachers = {{{}, {}, {}, file}};
        plan.student = {kind.toStdString(), {}, {{"epochs", std::int64_t{1}}}, {}};
        if (wider)
            plan.student.options["d_model"] = std::int64_t{4};
        plan.terms = {{"prediction_matching", Level::prediction, 1, {}}};
        Listener listener;
        const auto outcome = m_runs.run(plan, listener);
        QVERIFY2(outcome.status == RunStatus::finished, outcome.message ? outcome.message->english().c_str() : "");
        QVERIFY(*resultOf(outcome, Role::teacher).parameters > *resultOf(outcome, Role::distilled_student).parameters);
    }

    void severalTeachersTeachTogether_data()
    {
        QTest::addColumn<QString>("combine");
        for (const char* combine : {"mean", "validation_error", "learned", "best_per_window", "router"})
            QTest::newRow(combine) << combine;
    }

    void severalTeachersTeachTogether()
    {
        QFETCH(QString, combine);
        auto plan = m_runs.plan();
        plan.teachers.push_back({"dlinear", {}, {{"epochs", std::int64_t{1}}}, {}});
        plan.strategy = {{"combine", combine.toStdString()}};
        Listener listener;
        const auto outcome = m_runs.run(plan, listener, {}, m_runs.folder());
        QVERIFY2(outcome.status == RunStatus::finished, outcome.message ? outcome.message->english().c_str() : "");
        QCOMPARE(listener.stages, (std::vector<StageId>{{Role::teacher, 1},
                                                        {Role::teacher, 2},
                                                        Role::teacher,
                                                        Role::plain_student,
                                                        Role::distilled_student}));
        const auto mse = [&](StageId stage) { return resultOf(outcome, stage).test->mse; };
        const auto& joint = resultOf(outcome, Role::teacher);
        QCOMPARE(joint.kind, std::string("joint"));
        QCOMPARE(*joint.parameters, *resultOf(outcome, {Role::teacher, 1}).parameters + *resultOf(outcome, {Role::teacher, 2}).parameters);
        QVERIFY(mse(Role::oracle) <= mse({Role::teacher, 1}) && mse(Role::oracle) <= mse({Role::teacher, 2}));
        QVERIFY(mse(Role::teacher) <= std::max(mse({Role::teacher, 1}), mse({Role::teacher, 2})));
        if (combine == QStringLiteral("router"))
            QCOMPARE(listener.remarks.filter(QStringLiteral("router")).size(), 1);
        if (combine == QStringLiteral("learned"))
            for (const int number : {1, 2})
                QVERIFY(*joint.validationMse <= *resultOf(outcome, {Role::teacher, number}).validationMse + 1e-6);
        QVERIFY(std::filesystem::exists(m_runs.folder() / "teacher_2.safetensors"));
        QCOMPARE(listener.remarks.filter(combine == QStringLiteral("router") ? QStringLiteral("teacher weights") : QStringLiteral("teachers")).size(), 1);
        QCOMPARE(outcome.forecasts.front().forecasts.size(), 4U); // the compared ones, oracle aside
    }

    void generationsTeachEachOther()
    {
        auto plan = m_runs.plan();
        plan.strategy = {{"generations", std::int64_t{3}}};
        Listener listener;
        const auto outcome = m_runs.run(plan, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        QCOMPARE(listener.stages, (std::vector<StageId>{Role::teacher,
                                                        Role::plain_student,
                                                        {Role::distilled_student, 1},
                                                        {Role::distilled_student, 2},
                                                        Role::distilled_student}));
        const auto alone = m_runs.run(m_runs.plan(), listener);
        // The first generation is the distilled student of an ordinary run, bit by bit.
        QCOMPARE(resultOf(outcome, {Role::distilled_student, 1}).test->mse, resultOf(alone, Role::distilled_student).test->mse);
        QVERIFY(resultOf(outcome, Role::distilled_student).test->mse != resultOf(alone, Role::distilled_student).test->mse);
    }

    void anAssistantStandsBetween()
    {
        auto plan = m_runs.plan();
        plan.assistants = {{"mlp", {{"d_model", std::int64_t{32}}}, {{"epochs", std::int64_t{1}}}, {}}};
        Listener listener;
        const auto outcome = m_runs.run(plan, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        QCOMPARE(listener.stages, (std::vector<StageId>{
                                      Role::teacher, Role::plain_student, {Role::assistant, 1}, Role::distilled_student}));
        QVERIFY(*resultOf(outcome, {Role::assistant, 1}).parameters > *resultOf(outcome, Role::distilled_student).parameters);
        QVERIFY(resultOf(outcome, {Role::assistant, 1}).test.has_value());
        // The student learns from the assistant, not from the teacher behind it.
        const auto alone = m_runs.run(m_runs.plan(), listener);
        QCOMPARE(resultOf(outcome, Role::plain_student).test->mse, resultOf(alone, Role::plain_student).test->mse);
        QVERIFY(resultOf(outcome, Role::distilled_student).test->mse != resultOf(alone, Role::distilled_student).test->mse);
    }

    void aPrivilegedTeacherIsNoForecaster()
    {
        auto plan = m_runs.plan();
        plan.strategy = {{"privileged", true}};
        plan.teachers[0].training["epochs"] = std::int64_t{6};
        plan.student = {"itransformer", {{"d_model", std::int64_t{8}}, {"d_ff", std::int64_t{8}}, {"n_heads", std::int64_t{2}}}, {{"epochs", std::int64_t{2}}}, {}};
        plan.terms = {{"hint", Level::feature, 1, {{"regressor", std::string("student")}}},
                      {"hint", Level::feature, 1, {{"regressor", std::string("none")}}, {}, "attention", "attention"}};
        const auto folder = m_runs.folder() / "privileged";
        std::filesystem::create_directories(folder);
        Listener listener;
        const auto outcome = m_runs.run(plan, listener, {}, folder);
        QVERIFY2(outcome.status == RunStatus::finished, outcome.message ? outcome.message->english().c_str() : "");
        const auto& teacher = resultOf(outcome, Role::teacher);
        QVERIFY(teacher.readsFuture && !resultOf(outcome, Role::distilled_student).readsFuture && !resultOf(outcome, Role::plain_student).readsFuture);
        QCOMPARE(listener.remarks.filter(QStringLiteral("future values")).size(), 1);
        QVERIFY(teacher.test->mse < 0.7 * resultOf(outcome, Role::plain_student).test->mse); // it has seen the answer
        // The plain student is that of a run without the privilege: nothing of the future reaches it.
        auto ordinary = plan;
        ordinary.strategy = {};
        QCOMPARE(resultOf(m_runs.run(ordinary, listener), Role::plain_student).test->mse, resultOf(outcome, Role::plain_student).test->mse);
        // It cannot be exported, and teaches again only where the plan says what it is.
        const auto file = folder / "teacher.safetensors";
        const auto script = m_runs.engine().exportModel(file, folder / "teacher.pt");
        QVERIFY(!script && script.error().message.english().find("future") != std::string::npos);
        plan.teachers = {{{}, {}, {}, file}};
        QCOMPARE(resultOf(m_runs.run(plan, listener), Role::teacher).test->mse, teacher.test->mse);
        plan.strategy = {};
        const auto refused = m_runs.run(plan, listener);
        QVERIFY(refused.status == RunStatus::failed && refused.message->english().find("Privileged teacher") != std::string::npos);
    }

    /// Both a heads' number and a width that differ are said before any training.
    void featuresOfOneShapeForAHintWithoutRegressor()
    {
        auto plan = m_runs.plan();
        plan.terms = {{"hint", Level::feature, 1, {{"regressor", std::string("none")}}}};
        plan.student.options["d_model"] = std::int64_t{24};
        Listener listener;
        const auto outcome = m_runs.run(plan, listener);
        QVERIFY(outcome.status == RunStatus::failed && outcome.message->english().find("value by value") != std::string::npos);
        QVERIFY(listener.stages.empty());
    }

    void aStudentTeachesItself()
    {
        auto plan = m_runs.plan();
        plan.strategy = {{"self_teacher", true}};
        Listener listener;
        const auto outcome = m_runs.run(plan, listener);
        QCOMPARE(outcome.status, RunStatus::finished);
        const auto& last = listener.epochs.back();
        QCOMPARE(last.stage, StageId(Role::distilled_student));
        QVERIFY(last.terms.at(1).raw > 0); // it differs from its average
        QVERIFY(resultOf(outcome, Role::distilled_student).test->mse != resultOf(outcome, Role::plain_student).test->mse);
        // Its average has its own shape, whatever the teacher beside it has.
        plan.terms = {{"hint", Level::feature, 1, {{"regressor", std::string("none")}}}};
        plan.student.options["d_model"] = std::int64_t{24};
        const auto alike = m_runs.run(plan, listener);
        QVERIFY2(alike.status == RunStatus::finished, alike.message ? alike.message->english().c_str() : "");
    }
};

RETORT_TEST(TestStrategyRuns)
#include "tst_strategy_runs.moc"
