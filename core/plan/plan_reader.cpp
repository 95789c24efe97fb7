// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/import_json.h"
#include "core/plan/object_reader.h"
#include "core/plan/plan_fields.h"
#include "core/plan/plan_ids.h"
#include "core/plan/plan_json.h"
#include "core/plan/plan_parts.h"

#include "core/plan/json_text.h"
#include "core/foundation/file_writing.h"


namespace retort::experiment
{
namespace
{

using nlohmann::json;

/// `above` the parameter's minimum.
std::optional<Value> readValue(ObjectReader& reader, const Parameter& parameter, int above)
{
    switch (parameter.type) {
    case ParameterType::boolean:
        if (bool value = false; reader.boolean(parameter.id, value))
            return value;
        break;
    case ParameterType::integer:
        if (int value = 0; reader.integer(parameter.id, static_cast<int>(*parameter.minimum) + above,
                                          static_cast<int>(*parameter.maximum), value))
            return std::int64_t{value};
        break;
    case ParameterType::real:
        if (double value = 0; reader.number(parameter.id, value))
            return value;
        break;
    case ParameterType::choice: {
        std::vector<std::string> ids;
        for (const Choice& choice : parameter.choices)
            ids.push_back(choice.id);
        if (std::string value; reader.choice(parameter.id, ids, value))
            return value;
        break;
    }
    case ParameterType::text:
        if (std::string value; reader.text(parameter.id, value))
            return value;
        break;
    }
    return std::nullopt;
}

template <typename Id>
void readChoice(ObjectReader& reader, const std::string& name, const std::vector<Named<Id>>& names, Id& out)
{
    std::string chosen;
    if (reader.choice(name, idsOf(names), chosen))
        out = *valueOf(names, chosen);
}

/// The values of a section that the description of the plan reads.
void readFields(ObjectReader& reader, const std::string& section, Plan& plan)
{
    for (const PlanField& field : planFields()) {
        const Parameter& parameter = field.parameter;
        if (field.section != section || field.file == PlanField::File::own)
            continue;
        const bool automatic = field.file == PlanField::File::automatic;
        if (const json* given = automatic ? reader.find(parameter.id) : nullptr; given && *given == "auto") {
            field.set(plan, parameter.defaultValue);
            continue;
        }
        if (auto value = readValue(reader, parameter, automatic ? 1 : 0))
            field.set(plan, *value);
    }
}

void readNames(ObjectReader& reader, const std::string& name, std::vector<std::string>& out)
{
    const json* value = reader.find(name);
    if (value && *value != "all")
        reader.texts(name, out);
}

void readSplit(const json* value, const std::string& path, data::SplitPlan& out, std::vector<Finding>& findings)
{
    ObjectReader reader(value, path, findings);
    if (!reader.present())
        return;
    data::SplitPlan split;
    bool complete = true;
    bool whole = true;
    for (const auto& [name, part] : {std::pair{"train", &split.train}, std::pair{"validation", &split.validation},
                                     std::pair{"test", &split.test}}) {
        const json* given = reader.find(name);
        if (!given)
            reader.missing(name);
        complete = reader.number(name, *part) && complete;
        whole = whole && given && given->is_number_integer();
    }
    reader.refuseOthers();
    if (!complete)
        return;
    const double sum = split.train + split.validation + split.test;
    split.unit = whole && sum > 1 ? data::SplitPlan::Unit::rows : data::SplitPlan::Unit::ratio;
    if (const auto fault = faultOf(split))
        findings.push_back({path, *fault});
    else
        out = split;
}

std::filesystem::path located(const std::string& file, const std::filesystem::path& folder)
{
    const std::filesystem::path path(file);
    return path.is_absolute() || folder.empty() ? path : (folder / path).lexically_normal();
}

void readData(const json* value, const std::filesystem::path& folder, PlanParts parts, Plan& plan,
              std::vector<Finding>& findings)
{
    DataPlan& out = plan.data;
    ObjectReader reader(value, "data", findings);
    std::string file;
    if (!reader.find("file") && parts == PlanParts::whole)
        reader.missing("file");
    if (reader.text("file", file)) {
        if (file.empty())
            reader.report("file", {RETORT_TEXT("experiment", "This is empty; give the path of the series file."), {}});
        out.file = located(file, folder);
    }
    readImport(reader, out.import, findings);
    reader.options("graph", out.graph);
    readSplit(reader.find("split"), reader.pathOf("split"), out.split, findings);
    readFields(reader, "data", plan);
    reader.refuseOthers();
}

void readTask(const json* value, Plan& plan, std::vector<Finding>& findings)
{
    ObjectReader reader(value, "task", findings);
    readFields(reader, "task", plan);
    readChoice(reader, "kind", taskNames(), plan.task.kind);
    reader.options("classes", plan.task.classes);
    readNames(reader, "targets", plan.task.targets);
    if (std::vector<double> quantiles; reader.numbers("quantiles", quantiles)) {
        if (const auto fault = faultOfQuantiles(quantiles))
            reader.report("quantiles", *fault);
        else
            plan.task.quantiles = std::move(quantiles);
    }
    reader.refuseOthers();
}

enum class Side { teacher, student };

NetworkPlan readNetwork(const json* value, const std::string& path, const std::filesystem::path& folder, Side side,
                        PlanParts parts, std::vector<Finding>& findings)
{
    NetworkPlan network;
    ObjectReader reader(value, path, findings);
    std::string checkpoint;
    if (side == Side::teacher && reader.text("checkpoint", checkpoint))
        network.checkpoint = located(checkpoint, folder);
    if (std::string start; side == Side::student && reader.text("start", start) && !start.empty())
        network.start = located(start, folder);
    if (!reader.find("kind") && reader.present() && network.checkpoint.empty() && parts == PlanParts::whole)
        reader.missing("kind");
    reader.text("kind", network.kind);
    reader.options("options", network.options);
    reader.options("training", network.training);
    reader.refuseOthers();
    return network;
}

std::vector<NetworkPlan> readNetworks(const json& list, const std::string& path, const std::filesystem::path& folder,
                                      Side side, PlanParts parts, std::vector<Finding>& findings)
{
    std::vector<NetworkPlan> networks;
    if (!list.is_array())
        findings.push_back({path, {RETORT_TEXT("experiment", "This is %1, but must be a list in brackets."), {shown(list)}}});
    else
        for (std::size_t i = 0; i < list.size(); ++i)
            networks.push_back(readNetwork(&list[i], path + "." + std::to_string(i), folder, side, parts, findings));
    return networks;
}

void readTeachers(ObjectReader& top, const std::filesystem::path& folder, PlanParts parts, Plan& plan,
                  std::vector<Finding>& findings)
{
    const json* one = top.find("teacher");
    const json* list = top.find("teachers");
    if (one && list)
        top.report("teachers", {RETORT_TEXT("experiment", "The plan has both \"teacher\" and \"teachers\"; keep one."), {}});
    else if (!one && !list && parts == PlanParts::whole)
        top.missing("teacher");
    if (one)
        plan.teachers.push_back(readNetwork(one, "teacher", folder, Side::teacher, parts, findings));
    if (list)
        plan.teachers = readNetworks(*list, "teachers", folder, Side::teacher, parts, findings);
}

TermPlan readTerm(const json& value, const std::string& path, std::vector<Finding>& findings)
{
    TermPlan term;
    ObjectReader reader(&value, path, findings);
    if (!reader.find("kind") && reader.present())
        reader.missing("kind");
    reader.text("kind", term.kind);
    readChoice(reader, "level", levelNames(), term.level);
    if (reader.number("weight", term.weight) && term.weight < 0) {
        reader.report("weight", {RETORT_TEXT("experiment", "This is %1, but must be at least 0."), {readable(term.weight)}});
        term.weight = 0;
    }
    reader.options("options", term.options);
    reader.options("schedule", term.schedule);
    reader.text("teacher_feature", term.teacherFeature);
    reader.text("student_feature", term.studentFeature);
    reader.refuseOthers();
    return term;
}

void readDistillation(const json* value, const std::filesystem::path& folder, PlanParts parts, Plan& plan,
                      std::vector<Finding>& findings)
{
    ObjectReader reader(value, "distillation", findings);
    readFields(reader, "distillation", plan);
    reader.options("strategy", plan.strategy);
    if (const json* assistants = reader.find("assistants"))
        plan.assistants = readNetworks(*assistants, reader.pathOf("assistants"), folder, Side::student, parts, findings);
    if (const json* terms = reader.find("terms")) {
        if (!terms->is_array())
            reader.report("terms", {RETORT_TEXT("experiment", "This is %1, but must be a list in brackets."), {shown(*terms)}});
        else
            for (std::size_t i = 0; i < terms->size(); ++i)
                plan.terms.push_back(readTerm((*terms)[i], "distillation.terms." + std::to_string(i), findings));
    }
    reader.refuseOthers();
}

void readCompute(const json* value, Plan& plan, std::vector<Finding>& findings)
{
    ObjectReader reader(value, "compute", findings);
    readFields(reader, "compute", plan);
    reader.refuseOthers();
}

void readSeed(ObjectReader& top, std::uint64_t& out)
{
    const json* value = top.find("seed");
    if (!value)
        return;
    if (value->is_number_unsigned())
        out = value->get<std::uint64_t>();
    else
        top.report("seed", {RETORT_TEXT("experiment", "This is %1, but must be a whole number of at least 0."), {shown(*value)}});
}

void readFormatField(ObjectReader& top, PlanParts parts)
{
    std::string format;
    if (!top.find("format")) {
        if (parts == PlanParts::whole)
            top.missing("format");
    } else if (top.text("format", format) && format != planFormat && parts == PlanParts::whole) {
        top.report("format", {RETORT_TEXT("experiment", "This is \"%1\", but this version of Retort reads \"%2\"."),
                              {format, planFormat}});
    }
}

} // namespace

ParsedPlan parsePlanParts(const json& value, const std::filesystem::path& folder, PlanParts parts)
{
    ParsedPlan parsed;
    Plan& plan = parsed.plan;
    std::vector<Finding>& findings = parsed.findings;
    ObjectReader top(&value, "", findings);
    if (!top.present())
        return parsed;
    readFormatField(top, parts);
    top.text("name", plan.name);
    const json* dataSection = top.find("data");
    if (!dataSection && parts == PlanParts::whole)
        top.missing("data");
    else
        readData(dataSection, folder, parts, plan, findings);
    readTask(top.find("task"), plan, findings);
    readTeachers(top, folder, parts, plan, findings);
    const json* student = top.find("student");
    if (!student && parts == PlanParts::whole)
        top.missing("student");
    plan.student = readNetwork(student, "student", folder, Side::student, parts, findings);
    readDistillation(top.find("distillation"), folder, parts, plan, findings);
    readSeed(top, plan.seed);
    readCompute(top.find("compute"), plan, findings);
    top.refuseOthers();
    return parsed;
}

ParsedPlan parsePlan(const json& value, const std::filesystem::path& folder)
{
    return parsePlanParts(value, folder, PlanParts::whole);
}

Result<ParsedPlan> readPlan(const std::filesystem::path& file)
{
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const auto parsed = parseJson(*text, file);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    // Absolute: a record in another folder must find the series.
    std::error_code fault;
    const auto whole = std::filesystem::absolute(file, fault);
    return parsePlan(json(*parsed), (fault ? file : whole).parent_path());
}

Error asError(const std::vector<Finding>& findings)
{
    if (findings.empty())
        return {ErrorKind::invalid, {}};
    std::vector<Message> lines;
    for (const auto& finding : findings) {
        lines.push_back(finding.message);
        lines.back().field = finding.path;
    }
    Message first = lines.front();
    first.further.assign(std::next(lines.begin()), lines.end());
    return {ErrorKind::invalid, std::move(first)};
}

} // namespace retort::experiment
