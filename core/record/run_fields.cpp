// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_fields.h"

#include "core/foundation/number_text.h"
#include "core/record/json_values.h"
#include "core/record/result_json.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

using Run = RecordSummary;

constexpr int shownDigits = 6;

RunField text(const char* id, std::string Run::* member)
{
    return {id, RunField::Texts([member](const Run& run) { return std::vector{run.*member}; })};
}

/// Of a trial: its folder lies in that of its study.
std::vector<std::string> studyOf(const Run& run)
{
    const auto trials = run.directory.parent_path();
    return trials.filename() == "trials" ? std::vector{trials.parent_path().filename().string()} : std::vector<std::string>();
}

RunField number(const char* id, RunField::Number value)
{
    return {id, std::move(value)};
}

const std::vector<RunField>& ofRuns()
{
    static const std::vector<RunField> all = {
        text("name", &Run::name),
        text("series", &Run::series),
        text("teacher", &Run::teacher),
        text("student", &Run::student),
        {"study", RunField::Texts(studyOf)},
        {"status", RunField::Texts([](const Run& run) { return std::vector<std::string>{idOf(run.status)}; })},
        {"started", RunField::Texts([](const Run& run) { return std::vector{stampOf(run.started)}; })},
        {"tag", RunField::Texts([](const Run& run) { return run.labels.tags; })},
        {"note", RunField::Texts([](const Run& run) { return std::vector{run.labels.note}; })},
        number("look_back", [](const Run& run) { return std::optional<double>(run.lookBack); }),
        number("horizon", [](const Run& run) { return std::optional<double>(run.horizon); }),
        number("classes", [](const Run& run) { return std::optional<double>(run.classes); }),
        number("seed", [](const Run& run) { return run.seed ? std::optional(static_cast<double>(*run.seed)) : std::nullopt; }),
        number("seconds", [](const Run& run) { return std::optional(run.seconds); }),
        number("win_rate", [](const Run& run) { return run.winRateOverTeacher; })};
    return all;
}

std::optional<StageId> modelFrom(const std::string& name)
{
    if (name == "plain" || name == "distilled")
        return stageOf(name + "_student");
    return stageOf(name);
}

std::optional<RunField> ofModel(const std::string& id)
{
    const std::size_t dot = id.find('.');
    if (dot == std::string::npos)
        return std::nullopt;
    const auto stage = modelFrom(id.substr(0, dot));
    const std::string figure = id.substr(dot + 1);
    if (!stage)
        return std::nullopt;
    if (figure == "parameters")
        return number(id.c_str(), [stage = *stage](const Run& run) {
            const auto* model = modelOf(run, stage);
            return model && model->parameters ? std::optional(static_cast<double>(*model->parameters)) : std::nullopt;
        });
    const auto& metrics = task::everyMetric();
    const auto metric = std::ranges::find(metrics, figure, &task::Metric::id);
    if (metric == metrics.end())
        return std::nullopt;
    return number(id.c_str(), [stage = *stage, metric = *metric](const Run& run) { return testOf(run, stage, *metric); });
}

} // namespace

std::vector<std::string> RunField::texts(const RecordSummary& run) const
{
    if (const auto* read = std::get_if<Texts>(&value))
        return (*read)(run);
    const auto given = std::get<Number>(value)(run);
    return given ? std::vector{compactText(*given, shownDigits)} : std::vector<std::string>();
}

Result<RunField> runField(const std::string& id)
{
    if (const auto found = std::ranges::find(ofRuns(), id, &RunField::id); found != ofRuns().end())
        return *found;
    if (auto model = ofModel(id))
        return std::move(*model);
    std::vector<std::string> known;
    for (const RunField& field : ofRuns())
        known.push_back(field.id);
    return fail(ErrorKind::invalid, RETORT_TEXT("experiment", "Unknown field \"%1\". Known fields: %2, and a network with a test metric, such as distilled.mse or teacher.parameters."),
                {id, listed(known)});
}

} // namespace retort::experiment
