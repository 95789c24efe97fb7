// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/feature_bridges.h"

#include "core/learning/distillation/registry.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

/// That of the name, else of the first: as Forecast::feature chooses.
const std::vector<std::int64_t>& shapeOf(const std::vector<FeatureInfo>& features, const std::string& name)
{
    const auto named = std::ranges::find(features, name, &FeatureInfo::name);
    return (named == features.end() ? features.front() : *named).shape;
}

std::int64_t widthOf(const std::vector<FeatureInfo>& features, const std::string& name)
{
    return shapeOf(features, name).back();
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const auto size : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text;
}

struct Wanted {
    std::int64_t teacherWidth, studentWidth;
    std::set<Regressor> regressors;
};

std::map<FeatureJoin, Wanted> wantedBy(const std::vector<experiment::TermPlan>& terms,
                                       const std::vector<AnsweredFeature>& teachers, const std::vector<FeatureInfo>& student)
{
    std::map<FeatureJoin, Wanted> all;
    for (const auto& term : terms)
        for (const auto& feature : teachers)
            if (term.level == Level::feature && term.teacherFeature == feature.name)
                all.try_emplace({feature.teacher, feature.name, term.studentFeature},
                                Wanted{feature.width, widthOf(student, term.studentFeature), {}})
                    .first->second.regressors.insert(makeTerm(term.kind, term.options)->regressor());
    return all;
}

} // namespace

FeatureBridges bridgesFor(const std::vector<experiment::TermPlan>& terms, const std::vector<AnsweredFeature>& teachers,
                          const std::vector<FeatureInfo>& student)
{
    FeatureBridges bridges;
    for (const auto& [join, wanted] : wantedBy(terms, teachers, student))
        bridges[join] = std::make_shared<FeatureBridge>(wanted.teacherWidth, wanted.studentWidth, wanted.regressors);
    return bridges;
}

std::int64_t bridgeWeightsFor(const std::vector<experiment::TermPlan>& terms, const std::vector<AnsweredFeature>& teachers,
                              const std::vector<FeatureInfo>& student)
{
    std::int64_t weights = 0;
    for (const auto& [join, wanted] : wantedBy(terms, teachers, student))
        weights += FeatureBridge::weights(wanted.teacherWidth, wanted.studentWidth, wanted.regressors);
    return weights;
}

std::optional<Message> shapeMisfit(const std::vector<experiment::TermPlan>& terms, const std::vector<FeatureInfo>& teacher,
                                   const std::vector<FeatureInfo>& student)
{
    for (const auto& term : terms) {
        if (term.level != Level::feature || teacher.empty() || student.empty() || !makeTerm(term.kind, term.options)->needsOneShape())
            continue;
        const auto &ofTeacher = shapeOf(teacher, term.teacherFeature), &ofStudent = shapeOf(student, term.studentFeature);
        if (ofTeacher != ofStudent)
            return Message{RETORT_TEXT("learning", "The term \"%1\" compares features value by value, but the teacher's is %2 and the student's %3. Choose a "
                                                   "regressor for it, or features of one shape."),
                           {term.kind, shapeText(ofTeacher), shapeText(ofStudent)}};
    }
    return std::nullopt;
}

} // namespace retort::learning
