// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

namespace retort::headless
{

/// The outcome of a run, for a terminal: a table of the models with their test errors, and the win rates.
std::string outcomeText(const experiment::Outcome& outcome);

} // namespace retort::headless
