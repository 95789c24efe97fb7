// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

#include <optional>

namespace retort::experiment
{

/// Which classes the compared networks predicted for each test window; nothing where the labels say nothing of a price, or the run has no test.
std::optional<evaluation::Signals> priceSignals(const Plan& plan, const Outcome& outcome);

} // namespace retort::experiment
