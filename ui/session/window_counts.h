// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"
#include "core/plan/plan.h"

namespace retort::ui
{

/// Of one part of the split.
struct PartCount {
    std::int64_t rows = 0;
    std::int64_t windows = 0;
    std::int64_t excluded = 0; ///< for missing values
};

struct WindowCounts {
    PartCount train, validation, test;
};

/// As a run of the plan would use them. Scans the whole series: not for the GUI thread.
WindowCounts countWindows(const data::TimeSeries& series, const data::Split& split, const experiment::Plan& plan);

} // namespace retort::ui
