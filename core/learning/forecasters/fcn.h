// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Fully convolutional network (Wang, Yan and Oates, 2017, arXiv 1611.06455): three convolutions over time of f, 2 f and f filters with kernels 8, 5
/// and 3, each with batch norm and ReLU, averaged over the steps. Features "pooled" [B, f] and "steps" [B, L, f].
NetworkEntry fcnEntry();

} // namespace retort::learning
