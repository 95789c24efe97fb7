// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/catalogue.h"

#include "tests/support/fake_catalogue.h"
#include "tests/support/sample_plan.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace retort;
using namespace retort::experiment;

using Change = std::function<void(Plan&)>;
Q_DECLARE_METATYPE(Change)

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplePlanIsValid()
    {
        const auto findings = validate(testing::samplePlan(), m_catalogue);
        QVERIFY2(findings.empty(), findings.empty() ? "" : findings[0].message.english().c_str());
    }

    /// With a term that trains them, and where the distilled student learns like the plain one.
    void quantilesMayBeAskedFor()
    {
        auto plan = testing::samplePlan();
        plan.task.quantiles = {0.1, 0.5, 0.9};
        plan.terms.push_back({"quantile_fan", Level::prediction, 1, {}});
        QVERIFY(validate(plan, m_catalogue).empty());
        plan.terms.clear();
        QVERIFY(validate(plan, m_catalogue).empty());
    }

    void findings_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* path, const char* words, Change change) {
            QTest::newRow(name) << std::move(change) << path << words;
        };
        row("no file", "data.file", "has no series file", [](Plan& plan) { plan.data.file.clear(); });
        row("split", "data.split", "One part of the split is 0", [](Plan& plan) { plan.data.split.test = 0; });
        row("channel twice", "data.channels", "\"OT\" is listed twice",
            [](Plan& plan) { plan.data.import.channels = {"OT", "OT"}; });
        row("target no channel", "task.targets", "\"HUFL\" is not among the channels: OT", [](Plan& plan) {
            plan.data.import.channels = {"OT"};
            plan.task.targets = {"HUFL"};
        });
        row("look-back", "task.look_back", "must be at least 1", [](Plan& plan) { plan.task.lookBack = 0; });
        row("horizon", "task.horizon", "must be at least 1", [](Plan& plan) { plan.task.horizon = -3; });
        const auto fan = [](Plan& plan, std::vector<double> quantiles) {
            plan.task.quantiles = std::move(quantiles);
            plan.terms.push_back({"pinball", Level::prediction, 1, {}});
        };
        row("quantile outside", "task.quantiles", "between 0 and 1", [=](Plan& plan) { fan(plan, {0.5, 1.0}); });
        row("quantile that is no number", "task.quantiles", "between 0 and 1",
            [=](Plan& plan) { fan(plan, {std::numeric_limits<double>::quiet_NaN()}); });
        row("quantile twice", "task.quantiles", "0.5 comes after 0.5", [=](Plan& plan) { fan(plan, {0.5, 0.5}); });
        row("many quantiles", "task.quantiles", "at most 19",
            [=](Plan& plan) { fan(plan, std::vector<double>(20, 0.5)); });
        row("nothing trains the quantiles", "task.quantiles", "Add one of: pinball, quantile_fan",
            [](Plan& plan) { plan.task.quantiles = {0.1, 0.9}; });
        row("quantile term without quantiles", "distillation.terms.4.kind", "\"quantile_fan\" compares quantiles",
            [](Plan& plan) { plan.terms.push_back({"quantile_fan", Level::prediction, 1, {}}); });
        row("no teacher", "teacher", "has no teacher", [](Plan& plan) { plan.teachers.clear(); });
        row("second teacher", "teachers.1.kind", "itransfomer", [](Plan& plan) {
            plan.teachers.push_back(plan.teachers[0]);
            plan.teachers[1].kind = "itransfomer";
        });
        row("nine teachers", "teachers", "from 1 to 8",
            [](Plan& plan) { plan.teachers.assign(9, NetworkPlan(plan.teachers[0])); });
        row("assistant", "distillation.assistants.0.kind", "itransfomer", [](Plan& plan) {
            plan.assistants = {plan.student};
            plan.assistants[0].kind = "itransfomer";
        });
        row("generations", "distillation.strategy.generations", "at least 1",
            [](Plan& plan) { plan.strategy["generations"] = std::int64_t{0}; });
        row("nobody to teach", "distillation.strategy.self_teacher", "has no student to teach", [](Plan& plan) {
            plan.strategy = {{"self_teacher", true}, {"generations", std::int64_t{2}}};
        });
        const auto gated = [](Plan& plan, const char* gate) { plan.terms[0].schedule["gate"] = std::string(gate); };
        row("spread of one teacher", "distillation.terms.0.schedule.gate", "One teacher has no spread", [=](Plan& plan) { gated(plan, "teacher_spread"); });
        row("spread of an assistant", "distillation.terms.0.schedule.gate", "teaches alone", [=](Plan& plan) {
            plan.teachers.push_back(plan.teachers[0]);
            plan.assistants = {plan.student};
            gated(plan, "teacher_spread");
        });
        row("width without a fan", "distillation.terms.0.schedule.gate", "at least two quantiles", [=](Plan& plan) { gated(plan, "fan_width"); });
        row("no such gate", "distillation.terms.0.schedule.gate", "teacher_spread", [=](Plan& plan) { gated(plan, "spread"); });
        row("teacher kind", "teacher.kind", "Did you mean \"itransformer\"?",
            [](Plan& plan) { plan.teachers[0].kind = "itransfomer"; });
        row("no such teacher", "teacher.kind", "Known kinds: itransformer, lstm, gru",
            [](Plan& plan) { plan.teachers[0].kind = "qqqqqqqqqqqq"; });
        row("student as teacher", "teacher.kind", "\"dlinear\" cannot be a teacher. Possible teachers: itransformer, lstm, gru, mlp, moderntcn.",
            [](Plan& plan) { plan.teachers[0] = {"dlinear", {}, {}, {}}; });
        row("teacher as student", "student.kind", "\"itransformer\" cannot be a student",
            [](Plan& plan) { plan.student = {"itransformer", {}, {}, {}}; });
        row("unknown option", "student.options.dmodel", "Did you mean \"d_model\"?",
            [](Plan& plan) { plan.student.options["dmodel"] = std::int64_t{1}; });
        row("option range", "student.options.d_model", "at least 1",
            [](Plan& plan) { plan.student.options["d_model"] = std::int64_t{0}; });
        row("option choice", "student.options.normalisation", "subtract_mean, revin, none",
            [](Plan& plan) { plan.student.options["normalisation"] = std::string("batch"); });
        row("options together", "teacher.options.n_heads", "no multiple of the heads",
            [](Plan& plan) { plan.teachers[0].options["n_heads"] = std::int64_t{7}; });
        row("option and look-back", "student.options.moving_avg", "longer than the look-back", [](Plan& plan) {
            plan.task.lookBack = 24;
            plan.student.options["moving_avg"] = std::int64_t{25};
        });
        row("options together only when each is right", "teacher.options.d_model", "at least 1", [](Plan& plan) {
            plan.teachers[0].options = {{"d_model", std::int64_t{0}}, {"n_heads", std::int64_t{7}}};
        });
        row("training", "teacher.training.epochs", "at least 1",
            [](Plan& plan) { plan.teachers[0].training["epochs"] = std::int64_t{0}; });
        row("training name", "student.training.lr", "There is no option \"lr\"",
            [](Plan& plan) { plan.student.training["lr"] = 0.1; });
        row("term kind", "distillation.terms.1.kind", "Did you mean \"multi_scale\"?",
            [](Plan& plan) { plan.terms[1].kind = "multi_scal"; });
        row("term level", "distillation.terms.0.level", "has no level \"prediction\". Its levels: feature.",
            [](Plan& plan) { plan.terms[0].kind = "hint"; });
        row("term option", "distillation.terms.1.options.temperature", "at least 0.001",
            [](Plan& plan) { plan.terms[1].options["temperature"] = 0.0; });
        row("term twice", "distillation.terms.4", "is listed twice with the same options", [](Plan& plan) {
            plan.terms.push_back(plan.terms[0]);
            plan.terms.back().weight = 3;
            plan.terms.back().options = {{"levels", std::int64_t{3}}}; // the default, written out
        });
        row("feature of a prediction", "distillation.terms.0.teacher_feature", "takes no feature name",
            [](Plan& plan) { plan.terms[0].teacherFeature = "encoder"; });
        row("weight", "distillation.terms.0.weight", "finite number of at least 0", [](Plan& plan) { plan.terms[0].weight = -0.5; });
        row("weight NaN", "distillation.terms.0.weight", "finite number of at least 0",
            [](Plan& plan) { plan.terms[0].weight = std::numeric_limits<double>::quiet_NaN(); });
        row("weight infinite", "distillation.terms.0.weight", "finite number of at least 0",
            [](Plan& plan) { plan.terms[0].weight = std::numeric_limits<double>::infinity(); });
        row("supervised weight", "distillation.supervised_weight", "must be at least 0",
            [](Plan& plan) { plan.supervisedWeight = -1; });
        row("strategy", "distillation.strategy.begin", "plain, teacher",
            [](Plan& plan) { plan.strategy["begin"] = std::string("magic"); });
        row("weights of another kind", "distillation.strategy.begin", "here itransformer teaches mlp",
            [](Plan& plan) { plan.strategy["begin"] = std::string("teacher"); });
        row("schedule", "distillation.terms.1.schedule.kind", "constant, warm_up, decay",
            [](Plan& plan) { plan.terms[1].schedule["kind"] = std::string("sometimes"); });
        row("epochs of a schedule", "distillation.terms.1.schedule.epochs", "at least 1",
            [](Plan& plan) { plan.terms[1].schedule["epochs"] = std::int64_t{0}; });
        row("device", "compute.device", "auto, cpu, cuda", [](Plan& plan) { plan.compute.device = "tpu"; });
        row("threads", "compute.threads", "must be at least 0", [](Plan& plan) { plan.compute.threads = -1; });
    }

    void findings()
    {
        QFETCH(Change, change);
        QFETCH(QString, path);
        QFETCH(QString, words);
        Plan plan = testing::samplePlan();
        change(plan);
        const auto findings = validate(plan, m_catalogue);
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(findings[0].path), path);
        const QString sentence = QString::fromStdString(findings[0].message.english());
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
    }

    void everythingWrongAtOnce()
    {
        Plan plan = testing::samplePlan();
        plan.task.horizon = 0;
        plan.student.kind = "mpl";
        plan.terms[2].weight = -1;
        QCOMPARE(validate(plan, m_catalogue).size(), std::size_t{3});
    }

    void checkpointNeedsNoKind()
    {
        Plan plan = testing::samplePlan();
        plan.teachers[0] = {"", {}, {}, "/weights/teacher.retort"};
        QVERIFY(validate(plan, m_catalogue).empty());
        QVERIFY(resolved(plan, m_catalogue).teachers[0] == plan.teachers[0]);
    }

    void resolvedWritesEverythingOut()
    {
        const Plan plan = resolved(testing::samplePlan(), m_catalogue);
        for (const NetworkPlan* network : {&plan.teachers[0], &plan.student}) {
            QCOMPARE(network->training.size(), trainingSchema().parameters().size());
            QCOMPARE(network->options.size(), m_catalogue.network(network->kind)->options.parameters().size());
        }
        QCOMPARE(integerOf(plan.student.options, "d_model"), std::int64_t{512});
        QCOMPARE(integerOf(plan.student.options, "moving_avg"), std::int64_t{25});
        QCOMPARE(realOf(plan.student.training, "learning_rate"), 0.01);
        QCOMPARE(realOf(plan.student.training, "momentum"), 0.9);
        QCOMPARE(realOf(plan.terms[1].options, "temperature"), 0.5);
        QVERIFY(resolved(plan, m_catalogue) == plan);
        QVERIFY(validate(plan, m_catalogue).empty());
        const auto again = parsePlan(nlohmann::json(toJson(plan, "/plans")), "/plans");
        QVERIFY(again.findings.empty());
        QVERIFY(resolved(again.plan, m_catalogue) == plan);
    }

private:
    testing::FakeCatalogue m_catalogue;
};

RETORT_TEST(TestValidation)
#include "tst_validation.moc"
