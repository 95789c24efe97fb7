// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/gap_filling.h"
#include "core/data/time_series.h"
#include "core/data/windows.h"

#include <span>

namespace retort::data
{

/// Which windows of a series may be used.
struct WindowPlan {
    int lookBack = 96;
    int horizon = 96;
    Fill fill = Fill::none;
    bool incomplete = false; ///< windows with values that are missing and not filled take part
};

struct PartWindows {
    WindowSet train, validation, test;
};

/// The windows of the three parts; the others are counted as excluded. Leading gaps of a channel cannot be filled. Where
/// windows may have gaps, those without any known value in the look-back, or among the `targets` of the horizon, are left out.
PartWindows partWindows(const TimeSeries& series, std::span<const int> targets, const Split& split, const WindowPlan& plan);

} // namespace retort::data
