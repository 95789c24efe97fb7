// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_plan.h"

#include "core/foundation/file_writing.h"
#include "core/plan/json_text.h"
#include "core/plan/plan_json.h"
#include "core/task/task.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace retort::study
{
namespace
{

using Value = nlohmann::json;
using Ordered = nlohmann::ordered_json;

/// A word as it is, anything else as JSON.
std::string valueText(const Value& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

class Parser
{
public:
    Parser(const Value& root, std::filesystem::path folder) : m_root(root), m_folder(std::move(folder)) {}

    ParsedStudy parse()
    {
        if (!m_root.is_object()) {
            report("", RETORT_TEXT("study", "A study is a JSON object."));
            return std::move(m_parsed);
        }
        for (const auto& [key, value] : m_root.items())
            if (std::ranges::find(known, key) == std::end(known))
                report(key, RETORT_TEXT("study", "There is no such field in a study. Known fields: format, name, base, axes, design, search, workers, metric."));
        if (text("format", "") != studyFormat)
            report("format", RETORT_TEXT("study", "The format must be \"retort.study/1\"."));
        StudyPlan& study = m_parsed.study;
        study.name = text("name", "");
        study.metric = text("metric", study.metric);
        const std::string design = text("design", "grid");
        constexpr std::array designs = {Design::grid, Design::list, Design::random, Design::search};
        if (const auto* found = std::ranges::find(designs, design, [](Design each) { return std::string(idOf(each)); }); found != designs.end())
            study.design = *found;
        else
            report("design", RETORT_TEXT("study", "The design must be \"grid\", \"list\", \"random\" or \"search\"."));
        parseSearch();
        if (const auto workers = m_root.find("workers"); workers != m_root.end()) {
            if (workers->is_number_integer() && workers->get<std::int64_t>() >= 1 && workers->get<std::int64_t>() <= 256)
                study.workers = workers->get<int>();
            else
                report("workers", RETORT_TEXT("study", "The number of workers must be from 1 to 256."));
        }
        if (const auto& metrics = task::everyMetric(); std::ranges::none_of(metrics, [&](const auto* metric) { return metric->id == study.metric; }))
            report("metric", RETORT_TEXT("study", "Unknown metric. Examples: mse, mae, accuracy."));
        parseBase();
        parseAxes();
        return std::move(m_parsed);
    }

private:
    static constexpr std::array known = {"format", "name", "base", "axes", "design", "search", "workers", "metric"};

    void report(const std::string& path, Text text) { m_parsed.findings.push_back({path, {text, {}}}); }

    std::string text(const char* key, const std::string& otherwise)
    {
        const auto found = m_root.find(key);
        if (found == m_root.end())
            return otherwise;
        if (!found->is_string()) {
            report(key, RETORT_TEXT("study", "This must be a string."));
            return otherwise;
        }
        return found->get<std::string>();
    }

    void parseSearch()
    {
        const auto search = m_root.find("search");
        if (search == m_root.end())
            return;
        if (!search->is_object()) {
            report("search", RETORT_TEXT("study", "This must be an object with \"trials\" and \"stop_early\"."));
            return;
        }
        const Value trials = search->value("trials", Value(m_parsed.study.draws)), early = search->value("stop_early", Value(true));
        if (trials.is_number_integer() && trials.get<std::int64_t>() >= 1 && trials.get<std::int64_t>() <= static_cast<std::int64_t>(mostTrials))
            m_parsed.study.draws = trials.get<std::size_t>();
        else
            report("search.trials", RETORT_TEXT("study", "The number of trials must be from 1 to 10000."));
        if (early.is_boolean())
            m_parsed.study.stopEarly = early.get<bool>();
        else
            report("search.stop_early", RETORT_TEXT("study", "This must be true or false."));
    }

    void parseBase()
    {
        const auto base = m_root.find("base");
        if (base == m_root.end()) {
            report("base", RETORT_TEXT("study", "The study has no base plan; give a plan, or the path of one."));
            return;
        }
        experiment::ParsedPlan parsed;
        if (base->is_string()) {
            const std::filesystem::path file = base->get<std::string>();
            auto read = experiment::readPlan(file.is_absolute() ? file : m_folder / file);
            if (!read) {
                m_parsed.findings.push_back({"base", read.error().message});
                return;
            }
            parsed = std::move(*read);
        } else {
            parsed = experiment::parsePlan(*base, m_folder);
        }
        m_parsed.study.base = std::move(parsed.plan);
        for (auto& finding : parsed.findings) {
            finding.path.insert(0, "base.");
            m_parsed.findings.push_back(std::move(finding));
        }
    }

    void parseAxes()
    {
        const auto axes = m_root.find("axes");
        if (axes == m_root.end())
            return;
        if (!axes->is_array()) {
            report("axes", RETORT_TEXT("study", "The axes must be a list."));
            return;
        }
        for (std::size_t i = 0; i < axes->size(); ++i)
            parseAxis((*axes)[i], "axes." + std::to_string(i));
        const auto& parsed = m_parsed.study.axes;
        if (m_parsed.study.design == Design::list &&
            std::ranges::any_of(parsed, [&](const Axis& axis) { return axis.variants.size() != parsed.front().variants.size(); }))
            report("axes", RETORT_TEXT("study", "The design \"list\" pairs the axes, so all of them need the same number of values."));
    }

    void parseRange(const Value& given, const std::string& path)
    {
        Axis axis{.label = given.value("label", given["path"].get<std::string>()), .variants = {}, .path = given["path"], .range = Range{}};
        const Value from = given["from"], to = given.value("to", Value()), scale = given.value("scale", Value("linear"));
        if (!from.is_number() || !to.is_number() || !(from.get<double>() < to.get<double>())) {
            report(path, RETORT_TEXT("study", "A range needs two numbers, \"from\" below \"to\"."));
            return;
        }
        *axis.range = {from.get<double>(), to.get<double>(), scale == "log", from.is_number_integer() && to.is_number_integer() && given.value("whole", true)};
        if (scale != "log" && scale != "linear")
            report(path + ".scale", RETORT_TEXT("study", "The scale must be \"linear\" or \"log\"."));
        if (axis.range->logarithmic && axis.range->from <= 0)
            report(path + ".from", RETORT_TEXT("study", "A logarithmic range begins above 0."));
        if (!m_parsed.study.chooses())
            report(path, RETORT_TEXT("study", "A range needs the design \"random\" or \"search\"; a grid needs values."));
        m_parsed.study.axes.push_back(std::move(axis));
    }

    /// A file that a value names is meant from the folder of the study.
    std::string assignment(const std::string& path, const Value& value) const
    {
        const bool file = path == "data.file" || path.ends_with(".start") || path.ends_with(".checkpoint");
        std::string text = valueText(value);
        if (file && !text.empty() && !m_folder.empty() && std::filesystem::path(text).is_relative())
            text = (m_folder / text).lexically_normal().string();
        return path + "=" + text;
    }

    void parseAxis(const Value& given, const std::string& path)
    {
        if (given.is_object() && given.contains("path") && given["path"].is_string() && given.contains("from")) {
            parseRange(given, path);
            return;
        }
        Axis axis;
        const auto values = given.is_object() ? given.find("values") : given.end();
        const auto variants = given.is_object() ? given.find("variants") : given.end();
        if (given.is_object() && given.contains("path") && given["path"].is_string() && values != given.end() && values->is_array()) {
            const std::string varied = given["path"];
            axis.label = given.value("label", varied);
            for (const auto& value : *values)
                axis.variants.push_back({valueText(value), {assignment(varied, value)}});
        } else if (given.is_object() && variants != given.end() && variants->is_array()) {
            axis.label = given.value("label", "variant");
            for (const auto& variant : *variants) {
                const Value set = variant.is_object() ? variant.value("set", Value::object()) : Value();
                if (!set.is_object() || !variant.contains("label") || !variant["label"].is_string()) {
                    report(path, RETORT_TEXT("study", "Each variant needs a label and, under \"set\", paths with their values."));
                    return;
                }
                Variant one{variant["label"], {}};
                for (const auto& [varied, value] : set.items())
                    one.assignments.push_back(assignment(varied, value));
                axis.variants.push_back(std::move(one));
            }
        } else {
            report(path, RETORT_TEXT("study", "An axis needs a path and values, or a label and variants."));
            return;
        }
        if (axis.variants.empty())
            report(path, RETORT_TEXT("study", "This axis has no values; give at least one."));
        m_parsed.study.axes.push_back(std::move(axis));
    }

    const Value& m_root;
    std::filesystem::path m_folder;
    ParsedStudy m_parsed;
};

/// The value as it was given; a word stays a word.
Value valueOf(const std::string& assignment)
{
    const std::string text = assignment.substr(assignment.find('=') + 1);
    Value value = Value::parse(text, nullptr, false);
    return value.is_discarded() ? Value(text) : value;
}

std::string pathOf(const std::string& assignment)
{
    return assignment.substr(0, assignment.find('='));
}

Ordered toJson(const Axis& axis)
{
    if (axis.range) {
        const auto end = [&](double value) { return axis.range->whole ? Ordered(static_cast<std::int64_t>(value)) : Ordered(value); };
        return {{"label", axis.label}, {"path", axis.path}, {"from", end(axis.range->from)}, {"to", end(axis.range->to)},
                {"scale", axis.range->logarithmic ? "log" : "linear"}, {"whole", axis.range->whole}};
    }
    Ordered root = {{"label", axis.label}, {"variants", Ordered::array()}};
    for (const Variant& variant : axis.variants) {
        Ordered set = Ordered::object();
        for (const auto& assignment : variant.assignments)
            set[pathOf(assignment)] = valueOf(assignment);
        root["variants"].push_back({{"label", variant.label}, {"set", std::move(set)}});
    }
    return root;
}

} // namespace

ParsedStudy parseStudy(const Value& root, const std::filesystem::path& folder)
{
    return Parser(root, folder.empty() ? folder : std::filesystem::absolute(folder)).parse();
}

Result<ParsedStudy> readStudy(const std::filesystem::path& file)
{
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const auto json = experiment::parseJson(*text, file);
    if (!json)
        return tl::unexpected<Error>(Error{ErrorKind::invalid, json.error().message});
    return parseStudy(Value(*json), std::filesystem::absolute(file).parent_path());
}

Ordered toJson(const StudyPlan& study, const std::filesystem::path& folder)
{
    Ordered root = {{"format", studyFormat},
                         {"name", study.name},
                         {"base", experiment::toJson(study.base, folder)},
                         {"axes", Ordered::array()},
                         {"design", idOf(study.design)},
                         {"workers", study.workers},
                         {"metric", study.metric}};
    if (study.chooses())
        root["search"] = {{"trials", study.draws}, {"stop_early", study.stopEarly}};
    for (const Axis& axis : study.axes)
        root["axes"].push_back(toJson(axis));
    return root;
}

Result<void> writeStudy(const StudyPlan& study, const std::filesystem::path& file)
{
    return writeFile(file, toJson(study, file.parent_path()).dump(2) + "\n");
}

} // namespace retort::study
