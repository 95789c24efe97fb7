// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"

namespace retort::learning
{

/// The option "normalisation": what a network takes away from each window and puts back on its forecast.
/// `ways` of "subtract_mean", "revin" and "none"; the first is the default.
Parameter normalisationOption(const std::vector<std::string>& ways);

} // namespace retort::learning
