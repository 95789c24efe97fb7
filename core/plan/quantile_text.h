// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace retort::experiment
{

/// "0.1, 0.5, 0.9"
std::string quantileText(const std::vector<double>& quantiles);

/// Semicolons, spaces or commas between; "0,1; 0,5" and "0,1 0,5" have decimal commas. What is no number becomes one that
/// no quantile may be, so that validation names it and the text stays to be corrected.
std::vector<double> quantilesFrom(const std::string& text);

} // namespace retort::experiment
