// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/importance.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace retort::study
{
namespace
{

struct Point {
    double setting, value;
};

constexpr std::size_t quarters = 4;

std::vector<std::vector<double>> groupsOf(const Axis& axis, std::vector<Point> points)
{
    std::map<double, std::vector<double>> byVariant;
    if (!axis.range) {
        for (const Point& point : points)
            byVariant[point.setting].push_back(point.value);
    } else {
        std::ranges::stable_sort(points, {}, &Point::setting);
        for (std::size_t i = 0; i < points.size(); ++i)
            byVariant[static_cast<double>(i * quarters / points.size())].push_back(points[i].value);
    }
    std::vector<std::vector<double>> groups;
    for (auto& [setting, values] : byVariant)
        groups.push_back(std::move(values));
    return groups;
}

double squaresAround(double mean, const std::vector<double>& values)
{
    return std::transform_reduce(values.begin(), values.end(), 0.0, std::plus<>(), [mean](double value) { return (value - mean) * (value - mean); });
}

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

double epsilonSquared(const std::vector<std::vector<double>>& groups)
{
    std::vector<double> all;
    double within = 0;
    for (const auto& group : groups) {
        within += squaresAround(meanOf(group), group);
        all.insert(all.end(), group.begin(), group.end());
    }
    if (groups.size() < 2 || all.size() <= groups.size())
        return std::nan("");
    const double total = squaresAround(meanOf(all), all);
    if (total <= 0)
        return std::nan("");
    const auto freedom = static_cast<double>(all.size() - groups.size());
    return std::max(0.0, 1 - within / freedom / (total / static_cast<double>(all.size() - 1)));
}

std::optional<double> judgedBy(const StudyPlan& study, const TrialStatus& status)
{
    if (status.state != TrialState::finished)
        return std::nullopt;
    if (study.chooses())
        return status.validation;
    return status.summary ? experiment::testOf(*status.summary, Role::distilled_student, *task::taskWith(study.metric).metric(study.metric)) : std::nullopt;
}

std::vector<AxisImportance> importanceOf(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses)
{
    std::vector<AxisImportance> importance;
    for (std::size_t axis = 0; axis < study.axes.size(); ++axis) {
        std::vector<Point> points;
        for (const Trial& trial : trials)
            if (const auto value = judgedBy(study, statuses[trial.number]); value && std::isfinite(*value))
                points.push_back({trial.setting[axis], *value});
        const auto groups = groupsOf(study.axes[axis], points);
        importance.push_back({axisName(study, axis), epsilonSquared(groups), points.size(), groups.size()});
    }
    return importance;
}

} // namespace retort::study
