// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// FreTS (Yi et al., Frequency-domain MLPs are More Effective Learners in Time Series Forecasting, NeurIPS 2023, arXiv
/// 2311.06184) along time, each channel by itself. x [B, C, L] times a learned vector [d]; its spectrum over time through one
/// complex layer, ReLU on real and imaginary parts, softshrink, and back; added to what went in; all L d numbers through
/// Linear, LeakyReLU, Linear. The published code multiplies by the diagonals of its square weights alone and never runs its
/// layer across channels, which is not built; `full_matrices` is the paper's product. Features "hidden" [B, C, hidden_size]
/// and "steps" [B, L, C d].
NetworkEntry fretsEntry();

} // namespace retort::learning
