// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_ticks.h"

namespace retort::ui
{

/// The data of the lines and bars that are shown: one row for each x within `range`, one column for each of
/// them, empty where a line has no point there. Lines undecimated; the header holds the axis title. Stamps in
/// ISO 8601, UTC.
QString figureCsv(const Figure& figure, const AxisRange& range);

} // namespace retort::ui
