// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// The mean of `count` square convolutions of size 1, 3, 5, ... (Szegedy et
/// al., 2015, as TimesNet uses them). A mean of convolutions is the convolution
/// with the mean of their kernels, so one does the work of all.
class Inception : public torch::nn::Module
{
public:
    Inception(std::int64_t in, std::int64_t out, std::int64_t count);

    struct Kernel {
        torch::Tensor weight; ///< [out, in, 2 count - 1, 2 count - 1]
        torch::Tensor bias;   ///< [out]
    };
    Kernel merged();

private:
    torch::nn::ModuleList m_kernels;
};

} // namespace retort::learning
