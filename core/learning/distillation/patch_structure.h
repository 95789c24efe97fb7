// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Correlation, softmax divergence and mean of overlapping patches (PS loss, ICML 2025). Patches have half the strongest period of the truth of the batch; the three
/// parts are balanced by the norms of their gradients.
TermEntry patchStructureEntry();

} // namespace retort::learning
