// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/feature_bridge.h"

namespace retort::learning
{
namespace
{

/// Features of different channels (all inputs beside the targets only) have no common axis: their mean has.
torch::Tensor withoutChannels(const torch::Tensor& feature)
{
    return feature.dim() == 3 ? feature.mean(1) : feature;
}

torch::nn::Sequential regressorFor(std::int64_t from, std::int64_t to)
{
    // One after the other: the order of arguments is the compiler's, and the first weights are drawn in this one.
    const torch::nn::Linear first(from, to);
    const torch::nn::Linear second(to, to);
    return torch::nn::Sequential(first, torch::nn::ReLU(), second);
}

} // namespace

FeatureBridge::FeatureBridge(std::int64_t teacherWidth, std::int64_t studentWidth,
                             const std::set<Regressor>& regressors)
{
    if (regressors.contains(Regressor::of_teacher))
        m_ofTeacher = register_module("of_teacher", regressorFor(teacherWidth, studentWidth));
    if (regressors.contains(Regressor::of_student))
        m_ofStudent = register_module("of_student", regressorFor(studentWidth, teacherWidth));
}

std::int64_t FeatureBridge::weights(std::int64_t teacherWidth, std::int64_t studentWidth, const std::set<Regressor>& regressors)
{
    const auto between = [](std::int64_t from, std::int64_t to) { return (from + 1) * to + (to + 1) * to; };
    return (regressors.contains(Regressor::of_teacher) ? between(teacherWidth, studentWidth) : 0) +
           (regressors.contains(Regressor::of_student) ? between(studentWidth, teacherWidth) : 0);
}

FeatureBridge::Pair FeatureBridge::joined(const torch::Tensor& student, const torch::Tensor& teacher,
                                          Regressor regressor)
{
    if (regressor == Regressor::none)
        return {student, teacher};
    const bool sameChannels =
        student.dim() == teacher.dim() && (student.dim() < 3 || student.size(1) == teacher.size(1));
    const auto s = sameChannels ? student : withoutChannels(student);
    const auto t = sameChannels ? teacher : withoutChannels(teacher);
    if (regressor == Regressor::of_student)
        return {m_ofStudent->forward(s), t};
    return {s, m_ofTeacher->forward(t)};
}

} // namespace retort::learning
