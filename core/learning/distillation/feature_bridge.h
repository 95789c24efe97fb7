// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Brings a teacher's feature into the shape of the student's: Linear(Dt -> Ds), ReLU, Linear(Ds -> Ds) on
/// the last axis, shared by the channels, trained with the student and left behind afterwards (TimeDistill,
/// equation 5). Where only one side has a channel axis, [B, C, D] beside [B, D], the other is averaged over
/// its channels.
class FeatureBridge : public torch::nn::Module
{
public:
    FeatureBridge(std::int64_t teacherWidth, std::int64_t studentWidth);

    struct Pair {
        torch::Tensor student;
        torch::Tensor teacher;
    };
    Pair joined(const torch::Tensor& student, const torch::Tensor& teacher);

private:
    torch::nn::Linear m_in, m_out;
};

} // namespace retort::learning
