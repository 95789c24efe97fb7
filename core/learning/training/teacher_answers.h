// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <span>

namespace retort::learning
{

/// What those who teach a student say about a batch of training windows.
struct TeacherAnswer {
    /// One teacher's feature; with several each counts in its share, or for some windows of the batch alone.
    struct Feature {
        torch::Tensor value;        ///< [B, positions, D] or [B, D]; of `windows` alone where these are given
        double share = 1;           ///< of the loss
        torch::Tensor windows = {}; ///< indices into the batch; undefined: all of it
        std::size_t teacher = 0;    ///< counted among those that have features
        std::string name = {};      ///< by which it was asked for
    };

    torch::Tensor prediction; ///< [B, targets, H]
    std::vector<Feature> features;
    torch::Tensor quantiles = {}; ///< [B, targets, H, Q]; undefined where not asked for
};

/// What is asked of a teacher beside its predictions; one that has no such thing leaves it out.
struct AskedParts {
    std::vector<std::string> features; ///< by name, each once; "" for the first that the teacher has
    bool quantiles = false;
};

/// A feature that answers hold.
struct AnsweredFeature {
    std::size_t teacher;
    std::string name;
    std::int64_t width;
};

/// Whoever teaches: teachers of the run, or the student's own average.
class TeacherAnswers
{
public:
    virtual ~TeacherAnswers() = default;
    /// `truth` [B, targets, H] is what came true in the training windows `windows`.
    virtual TeacherAnswer answer(std::span<const std::int64_t> windows, const torch::Tensor& truth) const = 0;
    /// Every feature that an answer may hold; empty where features are not asked for.
    virtual std::vector<AnsweredFeature> answeredFeatures() const = 0;
};

} // namespace retort::learning
