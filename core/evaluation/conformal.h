// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace retort::evaluation
{

/// Half the width of a split conformal interval: the ceil((n + 1) level)-th smallest of n absolute errors (Vovk, Gammerman,
/// Shafer 2005; Lei et al. 2018). Infinite where there are too few errors for the level; errors that are not a number are
/// left out. Covers a new value with at least this probability if it is exchangeable with those of the errors.
double conformalRadius(std::vector<double> absoluteErrors, double level);

} // namespace retort::evaluation
