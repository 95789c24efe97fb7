// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// "dropout": the fraction of activations dropped, the same option in every network that has one.
Parameter dropoutOption(double share = 0.1);

} // namespace retort::learning
