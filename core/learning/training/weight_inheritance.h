// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <string>
#include <vector>

namespace retort::learning
{

/// Which weights a student copied from its teacher, by the student's names.
struct Inheritance {
    std::vector<std::string> copied;   ///< "head.weight", or "layers.1.head.weight (layers.2.head.weight)"
    std::vector<std::string> narrowed; ///< the strongest units of wider ones
    std::size_t weights = 0;           ///< of the student, copied or not
};

/// Gives the student the teacher's weights and buffers of equal names and shapes. Where the teacher has more
/// of a numbered list of layers, the student's i-th of s takes layer i * t / s of t, rounded down: every
/// k-th, as DistilBERT does (Sanh et al., arXiv 1910.01108). With `truncate` the student keeps of a wider layer
/// the units with the largest part in its strongest directions: for a width of t units in the teacher and s in
/// the student, W = U S V' of all matrices of that width side by side, the unit i of each of s groups of
/// neighbours with the largest sum over the first s directions k of (U_ik S_k)^2. The same units everywhere, so
/// that layers still fit each other. All other weights of the student stay unchanged.
Inheritance inheritWeights(torch::nn::Module& student, const torch::nn::Module& teacher, bool truncate);

} // namespace retort::learning
