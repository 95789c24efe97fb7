// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Residual network (Wang, Yan and Oates, 2017, arXiv 1611.06455): three blocks of f, 2 f and 2 f filters, each of three convolutions over time
/// with kernels 8, 5 and 3 around a shortcut (a convolution of kernel 1 with batch norm; batch norm alone where the widths agree),
/// averaged over the steps. Features "pooled" [B, 2 f] and "steps" [B, L, 2 f].
NetworkEntry resnetEntry();

} // namespace retort::learning
