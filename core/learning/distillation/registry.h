// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Every term of this build, in display order.
const std::vector<TermEntry>& termRegistry();
const TermEntry* findTerm(const std::string& kind);
/// A term of the registry; its options may contain only the differences from the defaults.
std::unique_ptr<DistillationTerm> makeTerm(const std::string& kind, const Options& options);

} // namespace retort::learning
