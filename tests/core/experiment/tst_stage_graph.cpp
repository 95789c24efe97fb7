// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/stage_graph.h"
#include "core/plan/strategy.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace retort;
using namespace retort::experiment;

namespace
{

NetworkPlan network(const std::string& kind, const std::string& checkpoint = {})
{
    return {kind, {}, {}, checkpoint};
}

Plan planWith(std::vector<NetworkPlan> teachers)
{
    Plan plan;
    plan.teachers = std::move(teachers);
    plan.student = network("mlp");
    plan.terms = {{"multi_scale", Level::prediction, 0.5, {}}};
    plan.task.quantiles = {0.1, 0.9};
    plan.seed = 7;
    return plan;
}

/// "teacher_1 < ", "plain_student <", "distilled_student < assistant_1": a stage and its inputs.
QStringList drawn(const std::vector<StagePlan>& stages)
{
    QStringList lines;
    for (const StagePlan& stage : stages) {
        QString line = QString::fromStdString(idOf(stage.id));
        for (const StageId input : stage.inputs)
            line += QStringLiteral(" < ") + QString::fromStdString(idOf(input));
        for (const StageId start : stage.starts)
            line += QStringLiteral(" ^ ") + QString::fromStdString(idOf(start));
        lines << line;
    }
    return lines;
}

} // namespace

class TestStageGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTeacher()
    {
        const auto stages = compile(planWith({network("itransformer")}));
        QCOMPARE(drawn(stages), (QStringList{"teacher", "plain_student", "distilled_student < teacher"}));
        QVERIFY(stages[0].kind == StageKind::train && stages[1].kind == StageKind::train && stages[2].kind == StageKind::distil);
        QVERIFY(stages[0].rivals.empty());
        QVERIFY(stages[1].rivals == std::vector<StageId>{Role::teacher});
        QVERIFY(stages[2].rivals == (std::vector<StageId>{Role::teacher, Role::plain_student}));
        QCOMPARE(stages[0].seed, std::uint64_t{7});
        QCOMPARE(stages[1].seed, stages[2].seed); // the terms are all that differs
        QVERIFY(stages[0].terms.empty() && stages[1].terms.empty() && stages[2].terms.size() == 1);
        QCOMPARE(stages[2].quantiles.size(), std::size_t{2});
    }

    void loadedTeachersComeFirst()
    {
        const auto stages = compile(planWith({network("tcn"), network("", "a.pth"), network("itransformer"), network("", "b.pth")}));
        QCOMPARE(drawn(stages), (QStringList{"teacher_2", "teacher_4", "teacher_1", "teacher_3",
                                             "teacher < teacher_1 < teacher_2 < teacher_3 < teacher_4", "plain_student",
                                             "distilled_student < teacher"}));
        QVERIFY(stages[0].kind == StageKind::load && stages[2].kind == StageKind::train && stages[4].kind == StageKind::combine);
        QCOMPARE(stages[3].seed, std::uint64_t{2007}); // of its place in the plan, not in the order of work
    }

    void chains()
    {
        Plan plan = planWith({network("itransformer")});
        plan.assistants = {network("tcn"), network("dlinear")};
        plan.strategy = {{"generations", std::int64_t{3}}};
        QCOMPARE(drawn(compile(plan)), (QStringList{"teacher", "plain_student", "assistant_1 < teacher", "assistant_2 < assistant_1",
                                                    "generation_1 < assistant_2", "generation_2 < generation_1",
                                                    "distilled_student < generation_2"}));
    }

    void selfDistillationNeedsNoTeacher()
    {
        Plan plan = planWith({network("itransformer")});
        plan.strategy = {{"self_teacher", true}, {"decay", 0.9}};
        const auto stages = compile(plan);
        QCOMPARE(drawn(stages), (QStringList{"teacher", "plain_student", "distilled_student"}));
        QCOMPARE(realOf(stages.back().strategy, "decay"), 0.9);
    }

    void withoutATeacher()
    {
        Plan plan = planWith({});
        QCOMPARE(drawn(compile(plan)), QStringList{"plain_student"});
        plan.strategy = {{"self_teacher", true}};
        QCOMPARE(drawn(compile(plan)), (QStringList{"plain_student", "distilled_student"}));
    }

    void weightsOfTheTeacher()
    {
        Plan plan = planWith({network("tcn"), network("mlp")});
        plan.strategy = {{"begin", std::string("teacher")}};
        QCOMPARE(drawn(compile(plan)).back(), QStringLiteral("distilled_student < teacher ^ teacher_1 ^ teacher_2"));
    }

    /// Whatever the plan combines: ids are unique, inputs come first, and every stage but the compared ones is needed.
    void everyCombination()
    {
        int plans = 0;
        for (int teachers = 1; teachers <= 8; ++teachers)
            for (int loaded = 0; loaded <= teachers; loaded += 2)
                for (int assistants = 0; assistants <= 3; ++assistants)
                    for (std::int64_t generations = 1; generations <= 4; ++generations)
                        for (const bool starts : {false, true}) {
                            std::vector<NetworkPlan> list;
                            for (int i = 0; i < teachers; ++i)
                                list.push_back(network("itransformer", i < loaded ? "t.safetensors" : ""));
                            Plan plan = planWith(std::move(list));
                            plan.assistants.assign(static_cast<std::size_t>(assistants), network("tcn"));
                            plan.strategy = {{"generations", generations}, {"begin", std::string(starts ? "teacher" : "plain")}};
                            check(compile(plan), static_cast<std::size_t>(teachers + (teachers > 1) + 1 + assistants + generations));
                            ++plans;
                        }
        QCOMPARE(plans, 768);
    }

private:
    static void check(const std::vector<StagePlan>& stages, std::size_t count)
    {
        QCOMPARE(stages.size(), count);
        std::set<StageId> known, needed;
        for (const StagePlan& stage : stages) {
            for (const auto& inputs : {stage.inputs, stage.starts})
                for (const StageId input : inputs) {
                    QVERIFY(known.count(input) == 1);
                    needed.insert(input);
                }
            QVERIFY(known.insert(stage.id).second);
        }
        for (const StageId id : known)
            QVERIFY(needed.count(id) == 1 || id.isCompared());
    }
};

RETORT_TEST(TestStageGraph)
#include "tst_stage_graph.moc"
