// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

namespace retort::report
{

/// What a reader of the test figures must not overlook: networks that a naive forecast beats, a teacher that its student
/// beats alone, a difference that may be chance. Empty without test figures.
std::vector<Message> warningsOf(const experiment::Outcome& outcome);

} // namespace retort::report
