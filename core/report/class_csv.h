// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

namespace retort::report
{

/// What the networks say of every test window of a run that told classes apart: window (from 1), truth, and for each network the
/// class it gives and a column "ROLE:CLASS" with the probability of each class. Empty without test windows.
std::string classCsv(const experiment::Outcome& outcome);

} // namespace retort::report
