// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Every term of this build, in the order people see.
const std::vector<TermEntry>& termRegistry();
const TermEntry* findTerm(const std::string& kind);
/// A term of the registry; its options may hold what differs from the defaults alone.
std::unique_ptr<DistillationTerm> makeTerm(const std::string& kind, const Options& options);

} // namespace retort::learning
