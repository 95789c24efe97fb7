// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/embedded_presets.h"
#include "core/plan/plan_parts.h"
#include "core/plan/preset.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace retort::experiment
{
namespace
{

constexpr const char* presetFormat = "retort.preset/1";

/// Label and help of each preset: here, where translators find them, and in the order in which they are offered.
struct Words {
    const char* id;
    Text label;
    Text help;
};

const std::vector<Words>& words()
{
    static const Text published =
        RETORT_TEXT("experiment", "Loss weights, student, training settings and split as published for this series with an "
                                  "iTransformer teacher: look-back 720, horizon 96.");
    static const Text withModernTcn =
        RETORT_TEXT("experiment", "Loss weights, student, training settings and split as published for this series with a "
                                  "ModernTCN teacher: look-back 720, horizon 96.");
    static const std::vector<Words> list = {
        {"quick_look", RETORT_TEXT("experiment", "Quick look"),
         RETORT_TEXT("experiment", "Small networks and few epochs: minutes instead of hours, to check that "
                                   "everything works.")},
        {"timedistill_etth1", RETORT_TEXT("experiment", "TimeDistill, ETTh1"), published},
        {"timedistill_etth2", RETORT_TEXT("experiment", "TimeDistill, ETTh2"), published},
        {"timedistill_ettm1", RETORT_TEXT("experiment", "TimeDistill, ETTm1"), published},
        {"timedistill_ettm2", RETORT_TEXT("experiment", "TimeDistill, ETTm2"), published},
        {"timedistill_weather", RETORT_TEXT("experiment", "TimeDistill, Weather"), published},
        {"timedistill_ecl", RETORT_TEXT("experiment", "TimeDistill, ECL"), published},
        {"timedistill_traffic", RETORT_TEXT("experiment", "TimeDistill, Traffic"), published},
        {"timedistill_solar", RETORT_TEXT("experiment", "TimeDistill, Solar"), published},
        {"timedistill_moderntcn_etth1", RETORT_TEXT("experiment", "TimeDistill with ModernTCN, ETTh1"), withModernTcn},
        {"timedistill_moderntcn_etth2", RETORT_TEXT("experiment", "TimeDistill with ModernTCN, ETTh2"), withModernTcn},
        {"timedistill_moderntcn_ettm1", RETORT_TEXT("experiment", "TimeDistill with ModernTCN, ETTm1"), withModernTcn},
        {"timedistill_moderntcn_ettm2", RETORT_TEXT("experiment", "TimeDistill with ModernTCN, ETTm2"), withModernTcn},
        {"response_only", RETORT_TEXT("experiment", "Response only"),
         RETORT_TEXT("experiment", "The student matches only the teacher's forecast: the simplest distillation, as a "
                                   "baseline for the others.")},
    };
    return list;
}

/// The files are part of the program, so an error in one is an internal error.
Preset readPreset(const EmbeddedPreset& embedded)
{
    const auto json = nlohmann::json::parse(embedded.json);
    if (json.at("format") != presetFormat)
        throw std::logic_error(std::string("preset ") + embedded.id + " has an unknown format");
    ParsedPlan parsed = parsePlanParts(json.at("plan"), {}, PlanParts::some);
    if (!parsed.findings.empty())
        throw std::logic_error(std::string("preset ") + embedded.id + ": " + asError(parsed.findings).message.english());
    const auto named = std::ranges::find(words(), std::string(embedded.id), &Words::id);
    if (named == words().end())
        throw std::logic_error(std::string("preset ") + embedded.id + " has no label");
    return {embedded.id, named->label, named->help, std::move(parsed.plan), json.at("series").get<std::string>()};
}

std::ptrdiff_t placeOf(const Preset& preset)
{
    return std::ranges::find(words(), preset.id, &Words::id) - words().begin();
}

} // namespace

const std::vector<Preset>& presets()
{
    static const std::vector<Preset> all = [] {
        std::vector<Preset> list;
        for (const auto& embedded : embeddedPresets())
            list.push_back(readPreset(embedded));
        std::ranges::sort(list, {}, placeOf);
        return list;
    }();
    return all;
}

Plan applied(const Preset& preset, const Plan& plan)
{
    Plan result = plan;
    if (!preset.seriesName.empty()) // its scores are of its split
        result.data.split = preset.plan.data.split;
    result.task.lookBack = preset.plan.task.lookBack;
    result.task.horizon = preset.plan.task.horizon;
    result.teachers = preset.plan.teachers;
    result.student = preset.plan.student;
    result.terms = preset.plan.terms;
    result.supervisedWeight = preset.plan.supervisedWeight;
    result.strategy = preset.plan.strategy;
    result.assistants = preset.plan.assistants;
    return result;
}

} // namespace retort::experiment
