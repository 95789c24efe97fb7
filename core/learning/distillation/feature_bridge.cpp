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

} // namespace

FeatureBridge::FeatureBridge(std::int64_t teacherWidth, std::int64_t studentWidth)
    : m_in(register_module("in", torch::nn::Linear(teacherWidth, studentWidth)))
    , m_out(register_module("out", torch::nn::Linear(studentWidth, studentWidth)))
{
}

FeatureBridge::Pair FeatureBridge::joined(const torch::Tensor& student, const torch::Tensor& teacher)
{
    const bool sameChannels =
        student.dim() == teacher.dim() && (student.dim() < 3 || student.size(1) == teacher.size(1));
    const auto t = sameChannels ? teacher : withoutChannels(teacher);
    return {sameChannels ? student : withoutChannels(student), m_out(torch::relu(m_in(t)))};
}

} // namespace retort::learning
