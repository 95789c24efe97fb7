// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_summary.h"

#include "core/record/stage_ids.h"

#include <algorithm>
#include <cmath>

namespace retort::experiment
{
namespace
{

constexpr const char* summaryFormat = "retort.summary/1";
constexpr std::size_t longestText = 100; ///< bytes; a name may be any length, the summary may not

/// Cut between two characters.
std::string brief(const std::string& text)
{
    std::size_t end = std::min(text.size(), longestText);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

std::string nameOf(const NetworkPlan& network)
{
    return network.kind.empty() ? network.checkpoint.filename().string() : network.kind;
}

ModelSummary summaryOf(const ModelResult& model)
{
    ModelSummary summary{model.stage, model.kind, model.parameters, {}, model.readsFuture};
    if (model.test)
        for (const task::Metric* metric : task::everyMetric())
            summary.test.push_back(metric->value(*model.test));
    return summary;
}

Json written(const ModelSummary& model)
{
    Json test = Json::object();
    for (std::size_t i = 0; i < model.test.size(); ++i)
        if (!std::isnan(model.test[i]))
            test[task::everyMetric()[i]->id] = experiment::written(model.test[i]);
    Json json = {{"kind", brief(model.kind)}, {"parameters", writtenOrNull(model.parameters)}, {"test", std::move(test)}};
    if (model.readsFuture)
        json["reads_future"] = true;
    return json;
}

ModelSummary summaryOfModel(const std::string& stage, const Json& json)
{
    ModelSummary model{stageFrom(stage), {}, {}, {}};
    take(json, "kind", model.kind);
    take(json, "parameters", model.parameters);
    take(json, "reads_future", model.readsFuture);
    if (const Json& test = json.at("test"); !test.empty())
        for (const task::Metric* metric : task::everyMetric()) {
            model.test.push_back(std::nan(""));
            takeNumber(test, metric->id.c_str(), model.test.back());
        }
    return model;
}

} // namespace

const ModelSummary* modelOf(const RecordSummary& summary, StageId stage)
{
    const auto found = std::ranges::find(summary.models, stage, &ModelSummary::stage);
    return found == summary.models.end() ? nullptr : &*found;
}

std::optional<double> testOf(const RecordSummary& summary, StageId stage, const task::Metric& metric)
{
    const ModelSummary* model = modelOf(summary, stage);
    const auto index = static_cast<std::size_t>(std::ranges::find(task::everyMetric(), &metric) - task::everyMetric().begin());
    if (!model || index >= model->test.size() || std::isnan(model->test[index]))
        return std::nullopt;
    return model->test[index];
}

RecordSummary summaryOf(const RunResult& result, const std::filesystem::path& directory)
{
    const Plan& plan = result.plan;
    const Outcome& outcome = result.outcome;
    const bool ofSeries = outcome.data.lengthOfExamples > 0; // whole ones, which have no horizon
    RecordSummary summary{.directory = directory,
                          .name = plan.name.empty() ? directory.filename().string() : plan.name,
                          .started = result.started,
                          .status = outcome.status,
                          .series = plan.data.file.stem().string(),
                          .student = plan.student.kind,
                          .lookBack = ofSeries ? outcome.data.lengthOfExamples : plan.task.lookBack,
                          .horizon = ofSeries ? 0 : plan.task.horizon,
                          .classes = static_cast<int>(outcome.data.classes.size()),
                          .seed = plan.seed,
                          .seconds = outcome.seconds};
    for (const NetworkPlan& teacher : plan.teachers)
        summary.teacher += (summary.teacher.empty() ? "" : " + ") + nameOf(teacher);
    if (const ModelResult* teacher = modelOf(outcome, Role::teacher); teacher && plan.teachers.size() == 1)
        summary.teacher = teacher->kind; // a file says only when it is read what it holds
    for (const ModelResult& model : outcome.models)
        if (model.stage.isCompared() && !isFurtherBaseline(model.stage.role))
            summary.models.push_back(summaryOf(model));
    if (const Comparison* comparison = comparisonOf(outcome, Role::distilled_student, Role::teacher))
        summary.winRateOverTeacher = comparison->windows.winRate;
    return summary;
}

Json toJson(const RecordSummary& summary)
{
    Json models = Json::object();
    for (const ModelSummary& model : summary.models)
        models[idOf(model.stage)] = written(model);
    return {{"format", summaryFormat},
            {"name", brief(summary.name)},
            {"started", stampOf(summary.started)},
            {"status", idOf(summary.status)},
            {"series", brief(summary.series)},
            {"teacher", brief(summary.teacher)},
            {"student", brief(summary.student)},
            {"look_back", summary.lookBack},
            {"horizon", summary.horizon},
            {"classes", summary.classes},
            {"seed", writtenOrNull(summary.seed)},
            {"seconds", written(summary.seconds)},
            {"win_rate_over_teacher", writtenOrNull(summary.winRateOverTeacher)},
            {"models", std::move(models)}};
}

RecordSummary summaryFrom(const Json& json)
{
    RecordSummary summary;
    summary.status = statusFrom(json.at("status"));
    summary.started = timeOf(json.at("started").get<std::string>());
    take(json, "name", summary.name);
    take(json, "series", summary.series);
    take(json, "teacher", summary.teacher);
    take(json, "student", summary.student);
    take(json, "look_back", summary.lookBack);
    take(json, "horizon", summary.horizon);
    take(json, "classes", summary.classes);
    take(json, "seed", summary.seed);
    takeNumber(json, "seconds", summary.seconds);
    take(json, "win_rate_over_teacher", summary.winRateOverTeacher);
    for (const auto& [stage, model] : json.at("models").items())
        summary.models.push_back(summaryOfModel(stage, model));
    return summary;
}

} // namespace retort::experiment
