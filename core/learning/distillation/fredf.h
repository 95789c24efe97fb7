// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// FreDF's loss in the frequency domain (Wang et al., ICLR 2025, arXiv 2402.02399) with the teacher's
/// forecast as target. complex: mean |rfft(ys) - rfft(yt)|, the modulus of the complex difference, which
/// keeps the phase. amplitude_phase: mean ||Fs| - |Ft|| + mean (1 - cos(phase difference)); an amplitude
/// below 1e-3 has a phase that counts less and less, and none at zero. The transforms are not normalised.
TermEntry fredfEntry();

} // namespace retort::learning
