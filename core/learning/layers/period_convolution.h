// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/layers/inception.h"

namespace retort::learning
{

/// Two inception blocks with a GELU between them over a series laid out in rows
/// of one period each, so that neighbours in a row are neighbours in time and
/// neighbours in a column are one period apart (Wu et al., TimesNet, ICLR
/// 2023): [B, T, d] -> [B, T, d]. Registered "0" and "2".
class PeriodConvolution : public torch::nn::Module
{
public:
    PeriodConvolution(std::int64_t width, std::int64_t innerWidth, std::int64_t kernels);

    /// The kernels of one forward pass, merged once for all periods.
    struct Kernels {
        Inception::Kernel widen, narrow;
    };
    Kernels merged() { return {m_widen->merged(), m_narrow->merged()}; }

    /// All windows in rows of `period` steps, 1 to T; the last row filled up with
    /// zeros.
    static torch::Tensor convolved(const Kernels& kernels, const torch::Tensor& x, std::int64_t period);

    /// Each window in rows of its own period, periods [B] whole numbers: the same
    /// numbers by tensor operations alone, which a tracer can follow. Takes many
    /// times the memory.
    static torch::Tensor gathered(const Kernels& kernels, const torch::Tensor& x,
                                  const torch::Tensor& periods);

private:
    std::shared_ptr<Inception> m_widen, m_narrow;
};

} // namespace retort::learning
