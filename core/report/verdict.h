// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

namespace retort::report
{

/// What a reader of the figures must not overlook: networks that a naive forecast beats, a distillation that did not help, a
/// teacher that its student beats alone, a difference that may be chance, a student that is no smaller, trainings that ended
/// too early.
std::vector<Message> warningsOf(const experiment::Outcome& outcome, const experiment::Plan& plan);

} // namespace retort::report
