// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/windows.h"

#include <algorithm>

namespace retort::data
{

WindowSet slidingWindows(RowRange range, int lookBack, int horizon, const std::vector<bool>& missing)
{
    WindowSet windows;
    windows.lookBack = lookBack;
    windows.horizon = horizon;
    const std::int64_t first = std::max<std::int64_t>(range.begin - lookBack, 0);
    const std::int64_t end = range.end - lookBack - horizon + 1;
    if (lookBack < 1 || horizon < 1 || end <= first)
        return windows;
    windows.starts.reserve(static_cast<std::size_t>(end - first));

    // The last missing row before the window's end tells whether the window touches one.
    std::int64_t lastMissing = -1;
    std::int64_t seen = first;
    for (std::int64_t start = first; start < end; ++start) {
        const std::int64_t windowEnd = start + lookBack + horizon;
        for (; seen < windowEnd && seen < static_cast<std::int64_t>(missing.size()); ++seen) {
            if (missing[static_cast<std::size_t>(seen)])
                lastMissing = seen;
        }
        if (lastMissing >= start)
            ++windows.excluded;
        else
            windows.starts.push_back(start);
    }
    return windows;
}

} // namespace retort::data
