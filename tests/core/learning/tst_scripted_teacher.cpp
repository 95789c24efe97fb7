// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/learning/oracle.h"
#include "tests/core/learning/small_runs.h"
#include "tests/support/test_program.h"

#include <QtTest>
#include <torch/script.h>

using namespace retort;
using experiment::RunStatus;

/// Runs whose teacher is a script with an output for its feature, alone and beside a teacher that is trained.
class TestScriptedTeacher : public QObject
{
    Q_OBJECT

    testing::SmallRuns m_runs;

    experiment::Plan plan() const
    {
        auto plan = m_runs.plan();
        experiment::NetworkPlan teacher;
        teacher.checkpoint = m_runs.folder() / "teacher.pt";
        teacher.options = {{"prediction", std::string("forecast")}, {"feature", std::string("hidden")}};
        plan.teachers = {teacher};
        plan.terms = {{"hint", Level::feature, 0.5, {}}};
        return plan;
    }

private Q_SLOTS:
    void initTestCase()
    {
        torch::jit::Module module("Teacher");
        module.define("def forward(self, x):\n"
                      "    return {'forecast': x[:, -12:, :], 'hidden': x.transpose(1, 2)}\n");
        module.save((m_runs.folder() / "teacher.pt").string());
    }

    void aScriptCannotTellClassesApart()
    {
        auto plan = this->plan();
        plan.task.kind = experiment::TaskKind::classification;
        plan.task.classes = {{"labels", std::string("direction")}, {"change", std::string("difference")}};
        plan.terms.clear();
        testing::RunListener listener;
        const auto outcome = m_runs.run(plan, listener);
        QCOMPARE(outcome.status, RunStatus::failed);
        const auto sentence = QString::fromStdString(outcome.message->english());
        QVERIFY2(sentence.contains("teacher.pt is a TorchScript file") && !sentence.contains("time marks"), qPrintable(sentence));
    }

    void itsFeatureTeaches_data()
    {
        QTest::addColumn<bool>("beside");
        QTest::newRow("alone") << false;
        QTest::newRow("beside a trained one") << true;
    }

    void itsFeatureTeaches()
    {
        QFETCH(bool, beside);
        testing::RunListener listener;
        auto plan = this->plan();
        if (beside)
            plan.teachers.push_back({"gru", {{"d_model", std::int64_t{8}}}, {{"epochs", std::int64_t{1}}}, {}});
        const auto outcome = m_runs.run(plan, listener);
        QVERIFY2(outcome.status == RunStatus::finished, outcome.message ? outcome.message->english().c_str() : "");
        const auto& script = testing::resultOf(outcome, beside ? StageId{Role::teacher, 1} : StageId{Role::teacher});
        QVERIFY(script.kind == "torchscript" && script.checkpoint.starts_with("sha256:"));
        // It forecasts the last twelve steps once more: the naive forecast of that season.
        QVERIFY(script.test && script.test->mse > 0);
        QCOMPARE(listener.epochs.back().terms.at(1).term, std::string("hint.feature"));
        QVERIFY(listener.epochs.back().terms.at(1).raw > 0);
    }
};

RETORT_TEST(TestScriptedTeacher)
#include "tst_scripted_teacher.moc"
