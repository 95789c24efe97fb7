// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// The tensor divided by its largest magnitude, which is taken as a constant. For quantities that do not
/// change with the scale: their gradient stays exact, and their powers neither overflow nor vanish.
torch::Tensor withUnitAmplitude(const torch::Tensor& x);

} // namespace retort::learning
