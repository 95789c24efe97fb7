// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/import_json.h"
#include "core/plan/json_text.h"
#include "core/plan/plan_fields.h"
#include "core/plan/plan_ids.h"
#include "core/plan/plan_json.h"

#include "core/foundation/file_writing.h"

#include <cmath>

namespace retort::experiment
{
namespace
{

using Json = nlohmann::ordered_json;

/// Relative to the folder for what lies below it, so that folder and file can be moved together.
std::string placed(const std::filesystem::path& file, const std::filesystem::path& folder)
{
    if (folder.empty() || file.is_relative())
        return file.generic_string();
    const auto relative = file.lexically_normal().lexically_relative(folder.lexically_normal());
    const bool below = !relative.empty() && *relative.begin() != "..";
    return (below ? relative : file).generic_string();
}

Json written(const Options& options)
{
    Json json = Json::object();
    for (const auto& [id, value] : options)
        std::visit([&json, &id = id](const auto& held) { json[id] = held; }, value);
    return json;
}

Json written(const NetworkPlan& network, const std::filesystem::path& folder)
{
    Json json = Json::object();
    if (!network.checkpoint.empty())
        json["checkpoint"] = placed(network.checkpoint, folder);
    if (!network.kind.empty() || network.checkpoint.empty())
        json["kind"] = network.kind;
    if (!network.start.empty())
        json["start"] = placed(network.start, folder);
    json["options"] = written(network.options);
    json["training"] = written(network.training);
    return json;
}

Json written(const std::vector<NetworkPlan>& networks, const std::filesystem::path& folder)
{
    Json list = Json::array();
    for (const auto& network : networks)
        list.push_back(written(network, folder));
    return list;
}

Json allOr(const std::vector<std::string>& names)
{
    return names.empty() ? Json("all") : Json(names);
}

Json written(const data::SplitPlan& split)
{
    Json json = Json::object();
    for (const auto& [name, part] : {std::pair{"train", split.train}, std::pair{"validation", split.validation},
                                     std::pair{"test", split.test}}) {
        if (split.unit == data::SplitPlan::Unit::rows)
            json[name] = std::llround(part);
        else
            json[name] = part;
    }
    return json;
}

Json written(const DataPlan& plan, const std::filesystem::path& folder)
{
    Json json = Json::object();
    json["file"] = placed(plan.file, folder);
    const Json import = importJson(plan.import);
    for (const auto& [name, value] : import.items())
        json[name] = value;
    json["split"] = written(plan.split);
    return json;
}

Json written(const std::vector<TermPlan>& terms)
{
    Json list = Json::array();
    for (const auto& term : terms) {
        list.push_back({{"kind", term.kind},
                        {"level", idOf(term.level)},
                        {"weight", term.weight},
                        {"options", written(term.options)}});
        if (!term.schedule.empty())
            list.back()["schedule"] = written(term.schedule);
        if (!term.teacherFeature.empty())
            list.back()["teacher_feature"] = term.teacherFeature;
        if (!term.studentFeature.empty())
            list.back()["student_feature"] = term.studentFeature;
    }
    return list;
}

/// The values of a section that the description of the plan writes.
void writeFields(Json& json, const std::string& section, const Plan& plan)
{
    for (const PlanField& field : planFields()) {
        if (field.section != section || field.file == PlanField::File::own)
            continue;
        Json& place = json[section][field.parameter.id];
        if (field.file == PlanField::File::automatic && field.isDefault(plan))
            place = "auto";
        else
            std::visit([&place](const auto& held) { place = held; }, field.get(plan));
    }
}

} // namespace

Json toJson(const Plan& plan, const std::filesystem::path& folder)
{
    Json json = Json::object();
    json["format"] = planFormat;
    json["name"] = plan.name;
    json["data"] = written(plan.data, folder);
    writeFields(json, "data", plan);
    writeFields(json, "task", plan);
    if (plan.task.kind != TaskKind::forecasting)
        json["task"]["kind"] = idOf(taskNames(), plan.task.kind);
    if (!plan.task.classes.empty())
        json["task"]["classes"] = written(plan.task.classes);
    if (!plan.data.graph.empty())
        json["data"]["graph"] = written(plan.data.graph);
    json["task"]["targets"] = allOr(plan.task.targets);
    if (!plan.task.quantiles.empty())
        json["task"]["quantiles"] = plan.task.quantiles;
    if (plan.teachers.size() == 1) {
        json["teacher"] = written(plan.teachers.front(), folder);
    } else {
        json["teachers"] = written(plan.teachers, folder);
    }
    json["student"] = written(plan.student, folder);
    writeFields(json, "distillation", plan);
    if (!plan.strategy.empty())
        json["distillation"]["strategy"] = written(plan.strategy);
    if (!plan.assistants.empty())
        json["distillation"]["assistants"] = written(plan.assistants, folder);
    json["distillation"]["terms"] = written(plan.terms);
    json["seed"] = plan.seed;
    writeFields(json, "compute", plan);
    return json;
}

Result<void> writePlan(const Plan& plan, const std::filesystem::path& file)
{
    return writeFile(file, indented(toJson(plan, std::filesystem::absolute(file).parent_path())));
}

} // namespace retort::experiment
