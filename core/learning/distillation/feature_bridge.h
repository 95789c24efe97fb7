// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

#include <set>

namespace retort::learning
{

/// Maps a teacher's feature to the shape of the student's: Linear(Dt -> Ds), ReLU, Linear(Ds -> Ds) on
/// the last axis, shared by the channels, steps or patches, trained with the student and discarded afterwards
/// (TimeDistill, equation 5); or the student's into the shape of the teacher's, as FitNets does. Where the two do not
/// have as many of these, both are averaged over theirs. Without a regressor both stay as they are.
class FeatureBridge : public torch::nn::Module
{
public:
    FeatureBridge(std::int64_t teacherWidth, std::int64_t studentWidth,
                  const std::set<Regressor>& regressors = {Regressor::of_teacher});
    /// Number of weights that such a bridge has.
    static std::int64_t weights(std::int64_t teacherWidth, std::int64_t studentWidth, const std::set<Regressor>& regressors);

    struct Pair {
        torch::Tensor student;
        torch::Tensor teacher;
    };
    /// `regressor` is one of those that the bridge was made with, or none.
    Pair joined(const torch::Tensor& student, const torch::Tensor& teacher,
                Regressor regressor = Regressor::of_teacher);

private:
    torch::nn::Sequential m_ofTeacher{nullptr}, m_ofStudent{nullptr};
};

} // namespace retort::learning
