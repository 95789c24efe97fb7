// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_plan.h"

#include "core/plan/plan_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace retort::study
{
namespace
{

std::vector<std::size_t> cellOf(const StudyPlan& study, std::size_t number)
{
    std::vector<std::size_t> cell(study.axes.size(), number);
    if (study.design == Design::grid) // the last axis varies fastest
        for (std::size_t i = study.axes.size(); i-- > 0;) {
            cell[i] = number % study.axes[i].variants.size();
            number /= study.axes[i].variants.size();
        }
    return cell;
}

std::string pathOf(const std::string& assignment)
{
    return assignment.substr(0, assignment.find('='));
}

} // namespace

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
    for (std::size_t i = 0; i < cell.size(); ++i) {
        text += (text.empty() ? "" : ", ") + axisName(study, i) + " " + study.axes[i].variants[cell[i]].label;
    }
    return text.empty() ? study.name : text;
}

std::size_t trialCount(const StudyPlan& study)
{
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

std::vector<Trial> trialsOf(const StudyPlan& study, const experiment::Catalogue& catalogue)
{
    std::vector<Trial> trials;
    const nlohmann::json base = experiment::toJson(study.base);
    for (std::size_t number = 0; number < std::min(trialCount(study), mostTrials); ++number) {
        Trial trial{.number = number, .cell = cellOf(study, number)};
        nlohmann::json json = base;
        for (std::size_t i = 0; i < trial.cell.size(); ++i)
            for (const auto& assignment : study.axes[i].variants[trial.cell[i]].assignments) {
                trial.assignments.push_back(assignment);
                if (const auto assigned = experiment::assign(json, assignment); !assigned)
                    trial.findings.push_back({pathOf(assignment), assigned.error().message});
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

} // namespace retort::study
