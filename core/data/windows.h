// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"

#include <span>
#include <vector>

namespace retort::data
{

/// The windows of one part of the split. Window i reads rows [starts[i], starts[i] + lookBack) and forecasts
/// the `horizon` rows that follow: a view on the series, no copies.
struct WindowSet {
    int lookBack = 0;
    int horizon = 0;
    std::vector<std::int64_t> starts;
    std::int64_t excluded = 0; ///< left out because they contain a missing value

    std::int64_t count() const { return static_cast<std::int64_t>(starts.size()); }
};

/// Windows whose forecast rows lie in `range`; parts after the first may look back across their boundary.
/// `missing` has one entry per row, true if any used channel has no value there; empty: none missing.
WindowSet slidingWindows(RowRange range, int lookBack, int horizon, const std::vector<bool>& missing = {});

} // namespace retort::data
