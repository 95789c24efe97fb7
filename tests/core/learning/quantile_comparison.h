// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::testing
{

/// The comparison with three quantiles on either side, `spread` below and above the values. They are made of
/// them, so that gradients reach student and teacher.
inline learning::Comparison withQuantiles(const torch::Tensor& student, const torch::Tensor& teacher,
                                          const torch::Tensor& truth, double spread)
{
    const auto fan = [&](const torch::Tensor& values) {
        return torch::stack({values - spread, values, values + 2 * spread}, -1);
    };
    return {student, teacher, truth, fan(student), fan(teacher), {0.1, 0.5, 0.9}};
}

} // namespace retort::testing
