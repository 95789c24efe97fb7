// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_series.h"
#include "core/learning/training/learning.h"
#include "tests/core/learning/oracle.h"

#include <QtTest>
#include <torch/script.h>

using namespace retort;
using experiment::RunStatus;

/// Runs whose teacher is a script with an output for its feature, alone and beside a teacher that is trained.
class TestScriptedTeacher : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    experiment::Plan plan() const
    {
        experiment::Plan plan;
        plan.data.file = folder() / "load.csv";
        plan.data.split = {data::SplitPlan::Unit::rows, 400, 150, 150};
        plan.task = {48, 12, {}};
        experiment::NetworkPlan teacher;
        teacher.checkpoint = folder() / "teacher.pt";
        teacher.options = {{"prediction", std::string("forecast")}, {"feature", std::string("hidden")}};
        plan.teachers = {teacher};
        plan.student = {"mlp", {{"d_model", std::int64_t{16}}}, {{"epochs", std::int64_t{1}}}, {}};
        plan.terms = {{"hint", Level::feature, 0.5, {}}};
        plan.compute.threads = 1;
        return plan;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(data::writeCsv(data::syntheticCityLoad(800, 3), folder() / "load.csv"));
        torch::jit::Module module("Teacher");
        module.define("def forward(self, x):\n"
                      "    return {'forecast': x[:, -12:, :], 'hidden': x.transpose(1, 2)}\n");
        module.save((folder() / "teacher.pt").string());
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
        class Listener : public experiment::Observer
        {
        public:
            void onEpoch(const experiment::EpochSnapshot& snapshot) override { last = snapshot; }
            experiment::EpochSnapshot last;
        } listener;
        auto plan = this->plan();
        if (beside)
            plan.teachers.push_back({"gru", {{"d_model", std::int64_t{8}}}, {{"epochs", std::int64_t{1}}}, {}});
        const auto outcome = learning::makeEngine()->execute(nextRunId(), plan, {}, listener, {});
        QVERIFY2(outcome, outcome ? "" : outcome.error().message.english().c_str());
        QVERIFY2(outcome->status == RunStatus::finished, outcome->message ? outcome->message->english().c_str() : "");
        const auto* script = modelOf(*outcome, beside ? StageId{Role::teacher, 1} : StageId{Role::teacher});
        QVERIFY(script && script->kind == "torchscript" && script->checkpoint.starts_with("sha256:"));
        // It forecasts the last twelve steps once more: the naive forecast of that season.
        QVERIFY(script->test && script->test->mse > 0);
        QCOMPARE(listener.last.terms.at(1).term, std::string("hint.feature"));
        QVERIFY(listener.last.terms.at(1).raw > 0);
    }
};

QTEST_GUILESS_MAIN(TestScriptedTeacher)
#include "tst_scripted_teacher.moc"
