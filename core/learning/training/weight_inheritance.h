// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <string>
#include <vector>

namespace retort::learning
{

/// Which weights a student took from its teacher, by the student's names.
struct Inheritance {
    std::vector<std::string> copied;   ///< "head.weight", or "layers.1.head.weight (layers.2.head.weight)"
    std::vector<std::string> narrowed; ///< by a truncated singular value decomposition
    std::size_t weights = 0;           ///< of the student, taken over or not
};

/// Gives the student the teacher's weights and buffers of equal names and shapes. Where the teacher has more
/// of a numbered list of layers, the student's i-th of s takes layer i * t / s of t, rounded down: every
/// k-th, as DistilBERT does (Sanh et al., arXiv 1910.01108). With `truncate` a matrix W = U S V' that is
/// larger in the teacher is taken over as U_o' W V_i, its o and i strongest directions on the sides that
/// differ, and its bias b as U_o' b. Everything else of the student stays.
Inheritance inheritWeights(torch::nn::Module& student, const torch::nn::Module& teacher, bool truncate);

} // namespace retort::learning
