// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"
#include "core/parameters/term_info.h"

#include <functional>
#include <memory>

namespace retort::learning
{

/// What a term looks at, for one batch of windows.
struct Comparison {
    torch::Tensor student;    ///< predictions [B, targets, H], or features [B, positions, D] or [B, D]
    torch::Tensor teacher;    ///< of the student's shape; a feature that no regressor passed may have another
    torch::Tensor truth = {}; ///< what came true, [B, targets, H], at either level
    torch::Tensor studentQuantiles = {};     ///< [B, targets, H, Q]; undefined where the plan asks for none
    torch::Tensor teacherQuantiles = {};     ///< the same; undefined where no term asks the teacher for them
    std::vector<double> quantileLevels = {}; ///< [Q], ascending
};

/// Which of two features a small trained network brings to the other's width before they are compared.
enum class Regressor { of_teacher, of_student, none };

/// One way to compare a student with its teacher.
class DistillationTerm
{
public:
    virtual ~DistillationTerm() = default;

    /// The last axis is the one that is pooled or transformed. Gives a scalar, differentiable in student and
    /// teacher; the truth is never trained.
    virtual torch::Tensor loss(const Comparison& compared) const = 0;

    /// How features are joined for this term; predictions have one shape already.
    virtual Regressor regressor() const { return Regressor::of_teacher; }
};

/// A term of the registry: what people see of it, and how it is made from resolved options.
struct TermEntry {
    TermInfo info;
    std::function<std::unique_ptr<DistillationTerm>(const Options& options)> make;
};

} // namespace retort::learning
