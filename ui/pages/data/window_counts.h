// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"
#include "core/data/time_series.h"

namespace retort::ui
{

/// Of one part of the split.
struct PartCount {
    std::int64_t rows = 0;
    std::int64_t windows = 0;
    std::int64_t excluded = 0; ///< contain a missing value
};

struct WindowCounts {
    PartCount train, validation, test;
};

/// Scans the whole series: not for the GUI thread.
WindowCounts countWindows(const data::TimeSeries& series, const data::Split& split, int lookBack, int horizon);

} // namespace retort::ui
