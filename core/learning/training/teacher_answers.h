// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <span>

namespace retort::learning
{

/// Teacher outputs for a batch of training windows.
struct TeacherAnswer {
    /// One teacher's feature; with several, each is weighted, or used for some windows of the batch only.
    struct Feature {
        torch::Tensor value;        ///< [B, positions, D] or [B, D]; of `windows` alone where these are given
        double share = 1;           ///< of the loss
        torch::Tensor windows = {}; ///< indices into the batch; undefined: all of it
        std::size_t teacher = 0;    ///< index among those that have features
        std::string name = {};      ///< name by which it was requested
    };

    torch::Tensor prediction; ///< [B, targets, H]
    std::vector<Feature> features;
    torch::Tensor quantiles = {}; ///< [B, targets, H, Q]; undefined where not asked for
    torch::Tensor spread = {};    ///< [B], how far several teachers lie apart (standard deviation, mean over targets and steps); undefined for one, or where not asked for
};

/// What is requested of a teacher besides its predictions; a teacher without it leaves it out.
struct AskedParts {
    std::vector<std::string> features; ///< by name, each once; "" for the first that the teacher has
    bool quantiles = false;
    bool spread = false; ///< of several teachers
};

/// A feature contained in the outputs.
struct AnsweredFeature {
    std::size_t teacher;
    std::string name;
    std::int64_t width;
};

/// Source of teacher outputs: the run's teachers, or self-distillation (EMA).
class TeacherAnswers
{
public:
    virtual ~TeacherAnswers() = default;
    /// `truth` [B, targets, H] is the ground truth of the training windows `windows`.
    virtual TeacherAnswer answer(std::span<const std::int64_t> windows, const torch::Tensor& truth) const = 0;
    /// Every feature that an output may contain; empty if features are not requested.
    virtual std::vector<AnsweredFeature> answeredFeatures() const = 0;
};

} // namespace retort::learning
