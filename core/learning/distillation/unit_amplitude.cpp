// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/distillation/unit_amplitude.h"

namespace retort::learning
{

torch::Tensor withUnitAmplitude(const torch::Tensor& x)
{
    return x / x.detach().abs().amax().clamp_min(1e-30);
}

} // namespace retort::learning
