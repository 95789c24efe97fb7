// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/learning/distillation/feature_bridge.h"
#include "core/learning/training/teacher_answers.h"
#include "core/parameters/network_info.h"

namespace retort::learning
{

/// Two features that a term matches: which teacher, and the names of both features.
struct FeatureJoin {
    std::size_t teacher = 0;
    std::string teacherFeature = {}, studentFeature = {};

    auto operator<=>(const FeatureJoin&) const = default;
};

using FeatureBridges = std::map<FeatureJoin, std::shared_ptr<FeatureBridge>>;

/// What the feature terms need: terms on the same features share a regressor. `student` are the features of the learner.
FeatureBridges bridgesFor(const std::vector<experiment::TermPlan>& terms, const std::vector<AnsweredFeature>& teachers,
                          const std::vector<FeatureInfo>& student);

/// Their number of weights, without building them.
std::int64_t bridgeWeightsFor(const std::vector<experiment::TermPlan>& terms, const std::vector<AnsweredFeature>& teachers,
                              const std::vector<FeatureInfo>& student);

/// Which term compares value by value what has another shape in a teacher and in the student; nothing where none does.
std::optional<Message> shapeMisfit(const std::vector<experiment::TermPlan>& terms, const std::vector<FeatureInfo>& teacher,
                                   const std::vector<FeatureInfo>& student);

} // namespace retort::learning
