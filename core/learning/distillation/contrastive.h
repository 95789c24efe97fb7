// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// The contrastive part of CAKD (Xu et al., Neurocomputing 2022, 10.1016/j.neucom.2021.04.139), as InfoNCE
/// (van den Oord et al., arXiv 1807.03748): -log exp(sim(hs_i, ht_i) / t) / sum_j exp(sim(hs_i, ht_j) / t),
/// mean over the batch, sim the cosine of flattened features. The other windows of the batch are the
/// negatives: the term is not zero where student and teacher agree, and log B where all windows look alike.
TermEntry contrastiveEntry();

} // namespace retort::learning
