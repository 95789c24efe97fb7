// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/catalogue.h"
#include "core/plan/class_schema.h"
#include "core/plan/graph_schema.h"
#include "core/plan/plan_fields.h"
#include "core/plan/plan_limits.h"
#include "core/plan/plan_parts.h"
#include "core/plan/strategy.h"
#include "core/plan/term_schedule.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace retort::experiment
{
namespace
{

Message unknownKind(const std::string& kind, const std::vector<std::string>& known)
{
    const std::string nearest = nearestName(kind, known);
    if (!nearest.empty())
        return {RETORT_TEXT("experiment", "There is no kind \"%1\". Did you mean \"%2\"?"), {kind, nearest}};
    return {RETORT_TEXT("experiment", "There is no kind \"%1\". Known kinds: %2."), {kind, listed(known)}};
}

void append(std::vector<Finding>& findings, std::vector<Finding> more)
{
    for (auto& finding : more)
        findings.push_back(std::move(finding));
}

bool isWindow(int steps)
{
    return steps >= 1 && steps <= largestWindow;
}

/// Checks the networks, terms and values of one plan against one catalogue.
class Validation
{
public:
    Validation(const Plan& plan, const Catalogue& catalogue, const std::optional<TaskShape>& shape)
        : m_plan(plan), m_catalogue(catalogue), m_shape(shape.value_or(TaskShape()))
    {
        if (!shape && !plan.data.import.channels.empty())
            m_shape.channels = static_cast<int>(plan.data.import.channels.size());
        if (!shape)
            m_shape.targets = plan.task.targets.empty() ? m_shape.channels : static_cast<int>(plan.task.targets.size());
        m_shape.lookBack = plan.task.lookBack;
        m_shape.horizon = plan.task.horizon;
    }

    std::vector<Finding> findings()
    {
        checkData();
        checkTask();
        checkTeachers();
        checkNetwork(m_plan.student, "student", &NetworkInfo::asStudent);
        for (std::size_t i = 0; i < m_plan.assistants.size(); ++i)
            checkNetwork(m_plan.assistants[i], "distillation.assistants." + std::to_string(i), &NetworkInfo::asStudent);
        for (std::size_t i = 0; i < m_plan.terms.size(); ++i)
            checkTerm(i);
        checkStrategy();
        checkFields();
        return std::move(m_findings);
    }

private:
    void report(std::string path, Text text, std::vector<std::string> arguments = {})
    {
        m_findings.push_back({std::move(path), {text, std::move(arguments)}});
    }

    void checkData()
    {
        if (m_plan.data.file.empty())
            report("data.file", RETORT_TEXT("experiment", "The plan has no series file; choose a series."));
        if (const auto fault = faultOf(m_plan.data.split))
            m_findings.push_back({"data.split", *fault});
        checkOnce(m_plan.data.import.channels, "data.channels");
        checkOnce(m_plan.task.targets, "task.targets");
        const auto& channels = m_plan.data.import.channels;
        for (const auto& target : m_plan.task.targets)
            if (!channels.empty() && std::ranges::find(channels, target) == channels.end())
                report("task.targets", RETORT_TEXT("experiment", "The target \"%1\" is not among the channels: %2."),
                       {target, listed(channels)});
    }

    void checkOnce(const std::vector<std::string>& names, const std::string& path)
    {
        std::set<std::string> seen;
        for (const auto& name : names)
            if (!seen.insert(name).second)
                report(path, RETORT_TEXT("experiment", "\"%1\" is listed twice; list it once."), {name});
    }

    void checkTask()
    {
        if (const auto fault = faultOfQuantiles(m_plan.task.quantiles))
            m_findings.push_back({"task.quantiles", *fault});
        checkFan();
        checkClasses();
        append(m_findings, graphSchema().validate(m_plan.data.graph, "data.graph."));
    }

    void checkClasses()
    {
        append(m_findings, classSchema().validate(m_plan.task.classes, "task.classes."));
        if (!classifies()) {
            if (!m_plan.task.classes.empty())
                report("task.classes", RETORT_TEXT("experiment", "This plan forecasts values. Set the task's kind to \"classification\", or remove the classes."));
            return;
        }
        if (!m_plan.task.quantiles.empty())
            report("task.quantiles", RETORT_TEXT("experiment", "Classes have no quantiles; remove them."));
        const Options strategy = strategySchema().resolve(m_plan.strategy);
        if (strategySchema().validate(m_plan.strategy).empty() && textOf(strategy, "combine") != "mean" && m_plan.teachers.size() > 1)
            report("distillation.strategy.combine", RETORT_TEXT("experiment", "Several teachers of classes are combined by their mean."));
    }

    bool classifies() const { return m_plan.task.kind == TaskKind::classification; }

    /// Predictions are logits in one task and values in the other.
    void checkTermFits(const TermInfo& info, const TermPlan& term, const std::string& path)
    {
        if (classifies() && term.level == Level::prediction && !info.comparesClasses)
            report(path + ".level", RETORT_TEXT("experiment", "The term \"%1\" compares forecasts of values, not classes. Use it on features, or choose "
                                                              "soft_labels, logits, decoupled or calibrated_soft_labels."),
                   {info.kind});
        if (!classifies() && info.comparesClasses && !info.comparesValues)
            report(path + ".kind", RETORT_TEXT("experiment", "The term \"%1\" compares classes, but this plan forecasts values."), {info.kind});
    }

    /// Quantiles and the terms that train them need each other.
    void checkFan()
    {
        bool trained = m_plan.terms.empty(); // without terms the distilled student learns like the plain one
        for (std::size_t i = 0; i < m_plan.terms.size(); ++i) {
            const TermInfo* info = m_catalogue.term(m_plan.terms[i].kind);
            if (!info || info->quantiles == QuantileUse::none)
                continue;
            trained = true;
            if (m_plan.task.quantiles.empty())
                report("distillation.terms." + std::to_string(i) + ".kind",
                       RETORT_TEXT("experiment", "The term \"%1\" compares quantiles, but this plan has none. List "
                                                 "them as the task's quantiles, such as 0.1, 0.5, 0.9, or remove the "
                                                 "term."),
                       {info->kind});
        }
        if (trained || m_plan.task.quantiles.empty())
            return;
        std::vector<std::string> known;
        for (const auto& info : m_catalogue.terms())
            if (info.quantiles != QuantileUse::none)
                known.push_back(info.kind);
        report("task.quantiles", RETORT_TEXT("experiment", "No term trains the quantiles of the distilled student. "
                                                           "Add one of: %1, or remove the quantiles."),
               {listed(known)});
    }

    void checkTeachers()
    {
        if (m_plan.teachers.empty())
            report("teacher", RETORT_TEXT("experiment", "The plan has no teacher; choose one."));
        if (m_plan.teachers.size() > mostTeachers)
            report("teachers", RETORT_TEXT("experiment", "The plan has %1 teachers, but must have from %2 to %3."),
                   {std::to_string(m_plan.teachers.size()), "1", std::to_string(mostTeachers)});
        for (std::size_t i = 0; i < m_plan.teachers.size(); ++i) {
            const NetworkPlan& teacher = m_plan.teachers[i];
            const std::string path = m_plan.teachers.size() == 1 ? "teacher" : "teachers." + std::to_string(i);
            if (teacher.checkpoint.empty() || !teacher.kind.empty())
                checkNetwork(teacher, path, &NetworkInfo::asTeacher);
        }
    }

    void checkNetwork(const NetworkPlan& network, const std::string& path, bool NetworkInfo::*usable)
    {
        append(m_findings, trainingSchema().validate(network.training, path + ".training."));
        const NetworkInfo* info = m_catalogue.network(network.kind);
        std::vector<std::string> known;
        for (const auto& candidate : m_catalogue.networks())
            if (candidate.*usable)
                known.push_back(candidate.kind);
        if (!info) {
            m_findings.push_back({path + ".kind", unknownKind(network.kind, known)});
            return;
        }
        if (!(info->*usable))
            report(path + ".kind",
                   usable == &NetworkInfo::asTeacher
                       ? RETORT_TEXT("experiment", "\"%1\" cannot be a teacher. Possible teachers: %2.")
                       : RETORT_TEXT("experiment", "\"%1\" cannot be a student. Possible students: %2."),
                   {network.kind, listed(known)});
        const bool privileged = path.starts_with("teacher") && network.checkpoint.empty() && strategySchema().validate(m_plan.strategy).empty() &&
                                booleanOf(strategySchema().resolve(m_plan.strategy), "privileged");
        checkOptions(*info, network.options, path + ".options.", privileged);
    }

    /// Whether options fit each other can be asked only once each is right by itself.
    void checkOptions(const NetworkInfo& info, const Options& options, const std::string& prefix, bool privileged)
    {
        auto findings = info.options.validate(options, prefix);
        if (findings.empty() && isWindow(m_plan.task.lookBack) && isWindow(m_plan.task.horizon)) {
            TaskShape shape = m_shape;
            if (privileged)
                shape.lookBack += shape.horizon; // it reads both
            findings = m_catalogue.faults(info.kind, info.options.resolve(options), shape);
            for (auto& finding : findings)
                finding.path.insert(0, prefix);
        }
        append(m_findings, std::move(findings));
    }

    /// Whether the second adds to the first nothing but weight.
    static bool saysTheSame(const TermInfo& info, const TermPlan& one, const TermPlan& other)
    {
        return one.kind == other.kind && one.level == other.level && one.teacherFeature == other.teacherFeature &&
               one.studentFeature == other.studentFeature &&
               info.options.resolve(one.options) == info.options.resolve(other.options) &&
               termScheduleSchema().resolve(one.schedule) == termScheduleSchema().resolve(other.schedule);
    }

    void checkGate(const TermPlan& term, const std::string& path)
    {
        if (!termScheduleSchema().validate(term.schedule).empty())
            return;
        const Gate gate = gateOf(termScheduleSchema().resolve(term.schedule));
        const bool ofItself = strategySchema().validate(m_plan.strategy).empty() && booleanOf(strategySchema().resolve(m_plan.strategy), "self_teacher");
        if (gate == Gate::teacher_spread && (m_plan.teachers.size() < 2 || ofItself))
            report(path, RETORT_TEXT("experiment", "One teacher has no spread. Add another teacher, or set the gate to \"none\" or \"fan_width\"."));
        if (gate == Gate::fan_width && m_plan.task.quantiles.size() < 2)
            report(path, RETORT_TEXT("experiment", "The width of the quantile fan needs at least two quantiles. List them as the task's quantiles, such as 0.1, 0.5, 0.9, or set the gate to \"none\"."));
        const bool learners = m_plan.assistants.size() > 0 || (strategySchema().validate(m_plan.strategy).empty() && integerOf(strategySchema().resolve(m_plan.strategy), "generations") > 1);
        if (gate == Gate::teacher_spread && learners)
            report(path, RETORT_TEXT("experiment", "An assistant or an earlier generation teaches alone, so it has no spread. Set the gate to \"none\" or \"fan_width\"."));
    }

    void checkTerm(std::size_t index)
    {
        const TermPlan& term = m_plan.terms[index];
        const std::string path = "distillation.terms." + std::to_string(index);
        checkWeight(term.weight, path + ".weight");
        append(m_findings, termScheduleSchema().validate(term.schedule, path + ".schedule."));
        checkGate(term, path + ".schedule.gate");
        const TermInfo* info = m_catalogue.term(term.kind);
        for (std::size_t i = 0; i < index; ++i)
            if (info && saysTheSame(*info, m_plan.terms[i], term)) {
                report(path, RETORT_TEXT("experiment", "The term \"%1\" at the level \"%2\" is listed twice with the "
                                                       "same options: change one of them, or keep one with the "
                                                       "combined weight."),
                       {term.kind, idOf(term.level)});
                break;
            }
        if (term.level == Level::prediction && !(term.teacherFeature.empty() && term.studentFeature.empty()))
            report(path + (term.teacherFeature.empty() ? ".student_feature" : ".teacher_feature"),
                   RETORT_TEXT("experiment", "The term \"%1\" compares predictions here, so it takes no feature "
                                             "name. Use the level \"feature\", or remove the name."),
                   {term.kind});
        if (!info) {
            std::vector<std::string> known;
            for (const auto& candidate : m_catalogue.terms())
                known.push_back(candidate.kind);
            m_findings.push_back({path + ".kind", unknownKind(term.kind, known)});
            return;
        }
        if (std::ranges::find(info->levels, term.level) == info->levels.end()) {
            std::vector<std::string> levels;
            for (const Level level : info->levels)
                levels.emplace_back(idOf(level));
            report(path + ".level", RETORT_TEXT("experiment", "The term \"%1\" has no level \"%2\". Its levels: %3."),
                   {term.kind, idOf(term.level), listed(levels)});
        }
        checkTermFits(*info, term, path);
        append(m_findings, info->options.validate(term.options, path + ".options."));
    }

    void checkStrategy()
    {
        auto findings = strategySchema().validate(m_plan.strategy, "distillation.strategy.");
        if (!findings.empty()) {
            append(m_findings, std::move(findings));
            return;
        }
        const Options strategy = strategySchema().resolve(m_plan.strategy);
        if (booleanOf(strategy, "self_teacher") && (integerOf(strategy, "generations") > 1 || !m_plan.assistants.empty()))
            report("distillation.strategy.self_teacher",
                   RETORT_TEXT("experiment", "In self-distillation (EMA), an assistant or an earlier generation has "
                                             "no student to teach. Remove one or the other."));
        const auto mayServe = [&](const NetworkPlan& teacher) {
            return teacher.kind.empty() || teacher.kind == m_plan.student.kind; // a file is checked when it is read
        };
        if (booleanOf(strategy, "privileged") && classifies())
            report("distillation.strategy.privileged", RETORT_TEXT("experiment", "Privileged teachers are for forecasting only; turn the option off."));
        if (booleanOf(strategy, "privileged") && textOf(strategy, "begin") == "teacher")
            report("distillation.strategy.begin", RETORT_TEXT("experiment", "A privileged teacher reads more rows than the student, so its weights do not fit. Initialise the student like the plain one."));
        if (textOf(strategy, "begin") == "teacher" && !m_plan.teachers.empty() &&
            std::ranges::none_of(m_plan.teachers, mayServe))
            report("distillation.strategy.begin",
                   RETORT_TEXT("experiment", "A student can copy weights only from a teacher of the same kind, but "
                                             "here %1 teaches %2. Choose two networks of one kind, or initialise the "
                                             "student like the plain one."),
                   {m_plan.teachers.front().kind, m_plan.student.kind});
    }

    void checkWeight(double weight, const std::string& path)
    {
        if (!std::isfinite(weight) || weight < 0)
            report(path, RETORT_TEXT("experiment", "This is %1, but must be a finite number of at least 0."), {readable(weight)});
    }

    void checkFields()
    {
        for (const PlanField& field : planFields())
            if (field.file != PlanField::File::own)
                append(m_findings, Schema{field.parameter}.validate({{field.parameter.id, field.get(m_plan)}}, field.section + "."));
    }

    const Plan& m_plan;
    const Catalogue& m_catalogue;
    TaskShape m_shape; ///< channels of the series where it is known
    std::vector<Finding> m_findings;
};

} // namespace

std::optional<Message> faultOf(const data::SplitPlan& split)
{
    const bool rows = split.unit == data::SplitPlan::Unit::rows;
    const double sum = split.train + split.validation + split.test;
    for (const double part : {split.train, split.validation, split.test})
        if (!(part > 0) || (rows && part != std::floor(part)))
            return Message{RETORT_TEXT("experiment", "One part of the split is %1. Give three row counts, or three "
                                                     "ratios above 0 that sum to at most 1."),
                           {readable(part)}};
    if (!rows && sum > 1 + data::ratioTolerance)
        return Message{RETORT_TEXT("experiment", "The ratios %1 + %2 + %3 sum to %4, but must sum to at most 1. Give "
                                                 "three ratios, or three whole row counts."),
                       {readable(split.train), readable(split.validation), readable(split.test), readable(sum)}};
    if (sum > 9e15)
        return Message{RETORT_TEXT("experiment", "The split asks for %1 rows; no series is that long."), {readable(sum)}};
    return std::nullopt;
}

std::optional<Message> faultOfQuantiles(const std::vector<double>& quantiles)
{
    if (quantiles.size() > mostQuantiles)
        return Message{RETORT_TEXT("experiment", "The plan lists %1 quantiles, but may have at most %2."),
                       {std::to_string(quantiles.size()), std::to_string(mostQuantiles)}};
    for (const double quantile : quantiles)
        if (!(quantile > 0 && quantile < 1))
            return Message{RETORT_TEXT("experiment", "Each quantile must be a number between 0 and 1, such as 0.1, 0.5, 0.9."), {}};
    for (std::size_t i = 1; i < quantiles.size(); ++i)
        if (quantiles[i] <= quantiles[i - 1])
            return Message{RETORT_TEXT("experiment", "The quantile %1 comes after %2; list them in ascending order, "
                                                     "each once."),
                           {readable(quantiles[i]), readable(quantiles[i - 1])}};
    return std::nullopt;
}

std::vector<Finding> validate(const Plan& plan, const Catalogue& catalogue, const std::optional<TaskShape>& shape)
{
    return Validation(plan, catalogue, shape).findings();
}

Plan resolved(const Plan& plan, const Catalogue& catalogue)
{
    Plan whole = plan;
    const auto resolve = [&](NetworkPlan& network) {
        if (!network.checkpoint.empty())
            return; // the file provides what the plan lacks
        network.training = trainingSchema().resolve(network.training);
        if (const NetworkInfo* info = catalogue.network(network.kind))
            network.options = info->options.resolve(network.options);
    };
    for (NetworkPlan& teacher : whole.teachers)
        resolve(teacher);
    resolve(whole.student);
    for (NetworkPlan& assistant : whole.assistants)
        resolve(assistant);
    whole.strategy = strategySchema().resolve(whole.strategy);
    if (whole.task.kind == TaskKind::classification)
        whole.task.classes = classSchema().resolve(whole.task.classes);
    if (!whole.data.graph.empty())
        whole.data.graph = graphSchema().resolve(whole.data.graph);
    for (TermPlan& term : whole.terms) {
        term.schedule = termScheduleSchema().resolve(term.schedule);
        if (const TermInfo* info = catalogue.term(term.kind))
            term.options = info->options.resolve(term.options);
    }
    return whole;
}

} // namespace retort::experiment
