// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// One network of InceptionTime (Ismail Fawaz et al., 2020, arXiv 1909.04939); several of them as teachers make the ensemble. Modules of four branches of f
/// filters each: convolutions of kernels k, k / 2 and k / 4 behind a bottleneck of f channels, and of kernel 1 behind a maximum over
/// three steps; batch norm and ReLU. Every third module adds what came in three modules before, through a convolution of kernel 1.
/// Averaged over the steps. Features "pooled" [B, 4 f] and "steps" [B, L, 4 f].
NetworkEntry inceptionTimeEntry();

} // namespace retort::learning
