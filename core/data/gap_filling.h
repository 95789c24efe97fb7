// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"

#include <span>

namespace retort::data
{

/// Puts values in the place of NaN, as Fill says. Gaps at the beginning take the first known value, gaps at
/// the end the last; without any known value nothing changes.
void fillGaps(std::span<double> values, Fill fill);

} // namespace retort::data
