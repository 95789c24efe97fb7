// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"
#include "core/parameters/term_info.h"

#include <functional>
#include <memory>

namespace retort::learning
{

/// Inputs of a term for one batch of windows.
struct Comparison {
    torch::Tensor student;    ///< predictions [B, targets, H], or features [B, positions, D] or [B, D]
    torch::Tensor teacher;    ///< of the student's shape; a feature without a regressor may have another
    torch::Tensor truth = {}; ///< the ground truth, [B, targets, H], at either level
    torch::Tensor studentQuantiles = {};     ///< [B, targets, H, Q]; undefined if the plan has no quantiles
    torch::Tensor teacherQuantiles = {};     ///< the same; undefined if no term needs them from the teacher
    std::vector<double> quantileLevels = {}; ///< [Q], ascending
    /// [B, targets, H], true where the truth is unknown and the student's own forecast stands for it; undefined where all of
    /// it is known.
    torch::Tensor unknown = {};
    bool classes = false; ///< predictions are logits, [B, 1, classes], and the truth is 1 for the true class
};

/// Which of two features a small trained network maps to the other's width before the comparison.
enum class Regressor { of_teacher, of_student, none };

/// One way to compare a student with its teacher.
class DistillationTerm
{
public:
    virtual ~DistillationTerm() = default;

    /// Pooling and transforms act on the last axis. Returns a scalar, differentiable in student and
    /// teacher; the ground truth gets no gradient.
    virtual torch::Tensor loss(const Comparison& compared) const = 0;

    /// Whether it learns something from the truth of all training windows before the first epoch; they are then passed in batches [B, targets, H], not a number
    /// where unknown.
    virtual bool readsTrainingTargets() const { return false; }
    virtual void readTrainingTargets(const torch::Tensor&) {}
    virtual void endOfTrainingTargets() {}

    /// What the term trains along with the student, by the same optimiser, in a fixed order; kept when a run is continued.
    virtual std::vector<torch::Tensor> parameters() const { return {}; }

    /// How features are matched for this term; predictions already have the same shape.
    virtual Regressor regressor() const { return Regressor::of_teacher; }
    /// Whether it compares features value by value without a regressor, so that they must have one shape.
    virtual bool needsOneShape() const { return false; }
};

/// A term of the registry: its user-visible description, and how it is made from resolved options.
struct TermEntry {
    TermInfo info;
    std::function<std::unique_ptr<DistillationTerm>(const Options& options)> make;
};

} // namespace retort::learning
