// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"

#include <QString>

namespace retort::ui
{

/// "hourly", "every 15 minutes", "every 2 days", "monthly"; empty for no step.
QString samplingText(data::Milliseconds step);

/// Of an axis of row numbers: "row number", with the sampling where the import states another than it assumes for all.
QString rowTitle(data::Milliseconds step);

} // namespace retort::ui
