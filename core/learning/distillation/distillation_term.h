// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"
#include "core/parameters/term_info.h"

#include <functional>
#include <memory>

namespace retort::learning
{

/// One way to compare a student with its teacher.
class DistillationTerm
{
public:
    virtual ~DistillationTerm() = default;

    /// Both [..., n], the same shape: predictions as [B, targets, H], features as [B, C, D] or [B, D]. The
    /// last axis is the one that is pooled or transformed. Gives a scalar, differentiable in both.
    virtual torch::Tensor loss(const torch::Tensor& student, const torch::Tensor& teacher) const = 0;
};

/// A term of the registry: what people see of it, and how it is made from resolved options.
struct TermEntry {
    TermInfo info;
    std::function<std::unique_ptr<DistillationTerm>(const Options& options)> make;
};

} // namespace retort::learning
