// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/stage_graph.h"

#include "core/plan/strategy.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

// Seeds that keep the networks of a run apart: a student's follows the run's.
constexpr std::uint64_t betweenTeachers = 1000;
constexpr std::uint64_t firstAssistant = 500;

Options only(const Options& options, std::initializer_list<const char*> names)
{
    Options kept;
    for (const char* name : names)
        if (const auto found = options.find(name); found != options.end())
            kept.insert(*found);
    return kept;
}

class Compiler
{
public:
    explicit Compiler(const Plan& plan) : m_plan(plan), m_strategy(strategySchema().resolve(plan.strategy)) {}

    std::vector<StagePlan> compile()
    {
        addTeachers();
        addStage({.id = Role::plain_student, .network = m_plan.student, .seed = m_plan.seed + 1, .rivals = teacherAsRival()});
        addLearners();
        return std::move(m_stages);
    }

private:
    void addStage(StagePlan stage)
    {
        stage.quantiles = m_plan.task.quantiles;
        m_stages.push_back(std::move(stage));
    }

    void addTeachers()
    {
        const bool several = m_plan.teachers.size() > 1;
        for (std::size_t i = 0; i < m_plan.teachers.size(); ++i)
            m_teachers.push_back({Role::teacher, several ? static_cast<int>(i) + 1 : 0});
        for (const bool loaded : {true, false})
            for (std::size_t i = 0; i < m_plan.teachers.size(); ++i)
                if (m_plan.teachers[i].checkpoint.empty() != loaded)
                    addStage({.id = m_teachers[i],
                              .kind = loaded ? StageKind::load : StageKind::train,
                              .network = m_plan.teachers[i],
                              .seed = m_plan.seed + betweenTeachers * i,
                              .strategy = booleanOf(m_strategy, "privileged") ? Options{{"privileged", true}} : Options{}});
        if (several)
            addStage({.id = Role::teacher, .kind = StageKind::combine, .inputs = m_teachers, .strategy = only(m_strategy, {"combine"})});
    }

    /// Each learns from the one before it, the first from the teacher. All generations begin like the plain student.
    void addLearners()
    {
        const bool ofItself = booleanOf(m_strategy, "self_teacher");
        if (m_plan.teachers.empty() && !ofItself)
            return;
        StageId before = Role::teacher;
        for (std::size_t i = 0; i < m_plan.assistants.size() && !ofItself; ++i) {
            addLearner({Role::assistant, static_cast<int>(i) + 1}, m_plan.assistants[i], m_plan.seed + firstAssistant + i, before);
            before = m_stages.back().id;
        }
        const std::int64_t generations = integerOf(m_strategy, "generations");
        for (std::int64_t i = ofItself ? generations : 1; i <= generations; ++i) {
            const bool last = i == generations;
            addLearner({Role::distilled_student, last ? 0 : static_cast<int>(i)}, m_plan.student, m_plan.seed + 1, before);
            before = m_stages.back().id;
            StagePlan& student = m_stages.back();
            if (textOf(m_strategy, "begin") == "teacher") {
                student.starts = m_teachers;
                student.strategy.merge(only(m_strategy, {"begin", "truncate"}));
            }
            if (ofItself) {
                student.inputs.clear();
                student.strategy.merge(only(m_strategy, {"decay"}));
            }
        }
    }

    std::vector<StageId> teacherAsRival() const
    {
        return m_plan.teachers.empty() ? std::vector<StageId>() : std::vector<StageId>{Role::teacher};
    }

    void addLearner(StageId id, const NetworkPlan& network, std::uint64_t seed, StageId teacher)
    {
        std::vector<StageId> rivals = teacherAsRival();
        rivals.push_back(Role::plain_student);
        addStage({.id = id,
                  .kind = StageKind::distil,
                  .network = network,
                  .seed = seed,
                  .inputs = {teacher},
                  .rivals = std::move(rivals),
                  .terms = m_plan.terms,
                  .supervisedWeight = m_plan.supervisedWeight,
                  .strategy = only(m_strategy, {"horizon_tau"})});
    }

    const Plan& m_plan;
    Options m_strategy;
    std::vector<StageId> m_teachers;
    std::vector<StagePlan> m_stages;
};

} // namespace

std::vector<StagePlan> compile(const Plan& resolved)
{
    return Compiler(resolved).compile();
}

bool readsFuture(const StagePlan& stage)
{
    return stage.strategy.contains("privileged");
}

const StagePlan* stageOf(const std::vector<StagePlan>& stages, StageId id)
{
    const auto found = std::ranges::find(stages, id, &StagePlan::id);
    return found == stages.end() ? nullptr : &*found;
}

} // namespace retort::experiment
