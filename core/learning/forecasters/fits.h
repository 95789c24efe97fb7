// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// FITS (Xu et al., ICLR 2024, arXiv 2307.03756): each window is normalised, its spectrum cut above
/// `cut_freq`, and one complex linear layer interpolates what is left to the spectrum of look-back and
/// horizon together; the inverse transform, scaled by (L + H) / L, continues the series, and its last H steps
/// are the forecast. Where `cut_freq` is 0 it is (L / base_t + 1) h_order + 10, at most the bins there are.
/// The authors' code also trains the look-back's reconstruction; here the forecast alone is trained. A
/// complex weight counts as two parameters. Features "output": the forecast before the norm is undone, [B, C,
/// H]; "spectrum": real and imaginary parts of the longer spectrum, [B, C, 2 bins].
NetworkEntry fitsEntry();

} // namespace retort::learning
