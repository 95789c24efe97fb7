// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_plan.h"

#include "core/foundation/number_text.h"
#include "core/plan/plan_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <random>

namespace retort::study
{
namespace
{

Setting settingOf(const StudyPlan& study, std::size_t number)
{
    Setting setting(study.axes.size(), static_cast<double>(number));
    if (study.design == Design::grid) // the last axis varies fastest
        for (std::size_t i = study.axes.size(); i-- > 0;) {
            setting[i] = static_cast<double>(number % study.axes[i].variants.size());
            number /= study.axes[i].variants.size();
        }
    return setting;
}

std::vector<Setting> settingsOf(const StudyPlan& study, const std::vector<Setting>& proposed)
{
    if (study.design == Design::search)
        return proposed;
    const std::size_t count = std::min(trialCount(study), mostTrials);
    if (study.design == Design::random)
        return randomSettings(study, count, study.base.seed);
    std::vector<Setting> settings;
    for (std::size_t number = 0; number < count; ++number)
        settings.push_back(settingOf(study, number));
    return settings;
}

/// What an axis changes at a value, and how tables name it.
Variant variantAt(const Axis& axis, double value)
{
    if (!axis.range)
        return axis.variants[static_cast<std::size_t>(value)];
    constexpr int shownDigits = 3, givenDigits = 6;
    return {compactText(value, shownDigits), {axis.path + "=" + compactText(value, givenDigits)}};
}

std::string pathOf(const std::string& assignment)
{
    return assignment.substr(0, assignment.find('='));
}

} // namespace

const char* idOf(Design design)
{
    switch (design) {
    case Design::grid: return "grid";
    case Design::list: return "list";
    case Design::random: return "random";
    case Design::search: return "search";
    }
    return "";
}

bool Axis::repeats() const
{
    return !variants.empty() && std::ranges::all_of(variants, [](const Variant& variant) {
        return variant.assignments.size() == 1 && pathOf(variant.assignments.front()) == "seed";
    });
}

std::string axisName(const StudyPlan& study, std::size_t axis)
{
    const auto brief = [&](const Axis& of) { return of.label.substr(of.label.rfind('.') + 1); };
    const std::string name = brief(study.axes[axis]);
    return std::ranges::count(study.axes, name, brief) > 1 ? study.axes[axis].label : name;
}

std::string Trial::label(const StudyPlan& study) const
{
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i)
        text += (text.empty() ? "" : ", ") + axisName(study, i) + " " + values[i];
    return text.empty() ? study.name : text;
}

std::size_t trialCount(const StudyPlan& study)
{
    if (study.chooses())
        return study.draws;
    if (study.axes.empty())
        return 1;
    std::size_t count = study.design == Design::list ? study.axes.front().variants.size() : 1;
    for (const Axis& axis : study.axes) {
        if (study.design == Design::list)
            count = std::min(count, axis.variants.size());
        else if (axis.variants.empty() || count > mostTrials)
            return axis.variants.empty() ? 0 : count;
        else
            count *= axis.variants.size();
    }
    return count;
}

std::vector<Setting> randomSettings(const StudyPlan& study, std::size_t count, std::uint64_t seed)
{
    std::mt19937_64 engine(seed);
    const auto uniform = [&] { return static_cast<double>(engine() >> 11) * 0x1p-53; }; // the same with every standard library
    std::vector<Setting> settings;
    while (settings.size() < count) {
        Setting& setting = settings.emplace_back();
        for (const Axis& axis : study.axes) {
            const double u = uniform();
            if (!axis.range) {
                setting.push_back(std::floor(u * static_cast<double>(axis.variants.size())));
                continue;
            }
            const auto& [from, to, logarithmic, whole] = *axis.range;
            const double value = logarithmic ? from * std::pow(to / from, u) : from + (to - from) * u;
            setting.push_back(whole ? std::round(value) : value);
        }
    }
    return settings;
}

std::vector<Trial> trialsOf(const StudyPlan& study, const experiment::Catalogue& catalogue, const std::vector<Setting>& proposed)
{
    std::vector<Trial> trials;
    const nlohmann::json base = experiment::toJson(study.base);
    for (Setting& setting : settingsOf(study, proposed)) {
        Trial trial{.number = trials.size(), .setting = std::move(setting)};
        nlohmann::json json = base;
        for (std::size_t i = 0; i < study.axes.size(); ++i) {
            Variant variant = variantAt(study.axes[i], trial.setting[i]);
            trial.values.push_back(std::move(variant.label));
            for (auto& assignment : variant.assignments) {
                if (const auto assigned = experiment::assign(json, assignment); !assigned)
                    trial.findings.push_back({pathOf(assignment), assigned.error().message});
                trial.assignments.push_back(std::move(assignment));
            }
        }
        auto parsed = experiment::parsePlan(json, {});
        trial.plan = std::move(parsed.plan);
        trial.plan.name = study.name.empty() ? trial.label(study) : study.name + ": " + trial.label(study);
        if (study.workers > 1 && trial.plan.compute.threads == 0)
            trial.plan.compute.threads = 1; // two runs side by side are faster than one on two threads
        for (auto& finding : parsed.findings)
            trial.findings.push_back(std::move(finding));
        if (trial.findings.empty())
            trial.findings = experiment::validate(trial.plan, catalogue);
        trials.push_back(std::move(trial));
    }
    return trials;
}

std::vector<Trial> trialsToCheck(const StudyPlan& study, const experiment::Catalogue& catalogue)
{
    if (study.design != Design::search)
        return trialsOf(study, catalogue);
    std::vector<Setting> edges;
    Setting first;
    for (const Axis& axis : study.axes)
        first.push_back(axis.range ? axis.range->from : 0);
    for (std::size_t i = 0; i < study.axes.size(); ++i) {
        const Axis& axis = study.axes[i];
        std::vector<double> values = axis.range ? std::vector{axis.range->from, axis.range->to} : std::vector<double>();
        for (std::size_t variant = 0; variant < axis.variants.size(); ++variant)
            values.push_back(static_cast<double>(variant));
        for (const double value : values) {
            edges.push_back(first);
            edges.back()[i] = value;
        }
    }
    return trialsOf(study, catalogue, edges);
}

} // namespace retort::study
