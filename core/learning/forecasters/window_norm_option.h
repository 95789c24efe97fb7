// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// "use_norm": mean and deviation of each window removed and restored, the same in every network that has it.
Parameter windowNormOption(bool normalised = true);

} // namespace retort::learning
