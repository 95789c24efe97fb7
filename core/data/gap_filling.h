// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"

#include <span>

namespace retort::data
{

/// Puts values in the place of NaN, as Fill says. `forward` takes the last known value; gaps at the beginning stay, as no
/// past knows them. `linear` looks ahead: it draws a line to the next known value, and takes the last one at the end.
void fillGaps(std::span<double> values, Fill fill);

} // namespace retort::data
