// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/feature_bridges.h"

#include "core/learning/distillation/registry.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

/// That of the name, else of the first: as Forecast::feature chooses.
std::int64_t widthOf(const std::vector<FeatureInfo>& features, const std::string& name)
{
    const auto named = std::ranges::find(features, name, &FeatureInfo::name);
    return (named == features.end() ? features.front() : *named).shape.back();
}

} // namespace

FeatureBridges bridgesFor(const std::vector<experiment::TermPlan>& terms, const std::vector<AnsweredFeature>& teachers,
                          const std::vector<FeatureInfo>& student)
{
    std::map<FeatureJoin, std::set<Regressor>> regressors;
    std::map<FeatureJoin, std::int64_t> teacherWidths;
    for (const auto& term : terms)
        for (const auto& feature : teachers)
            if (term.level == Level::feature && term.teacherFeature == feature.name) {
                const FeatureJoin join{feature.teacher, feature.name, term.studentFeature};
                regressors[join].insert(makeTerm(term.kind, term.options)->regressor());
                teacherWidths[join] = feature.width;
            }
    FeatureBridges bridges;
    for (const auto& [join, wanted] : regressors)
        bridges[join] = std::make_shared<FeatureBridge>(teacherWidths[join], widthOf(student, join.studentFeature), wanted);
    return bridges;
}

} // namespace retort::learning
