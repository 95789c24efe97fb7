// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/window_counts.h"

#include "core/data/windows.h"

#include <cmath>

namespace retort::ui
{

WindowCounts countWindows(const data::TimeSeries& series, const data::Split& split, int lookBack, int horizon)
{
    std::vector<bool> missing(series.rows(), false);
    for (const auto& channel : series.channels)
        for (std::size_t row = 0; row < channel.values.size(); ++row)
            if (std::isnan(channel.values[row]))
                missing[row] = true;
    const auto count = [&](const data::RowRange& range) {
        const data::WindowSet windows = data::slidingWindows(range, lookBack, horizon, missing);
        return PartCount{range.size(), windows.count(), windows.excluded};
    };
    return {count(split.train), count(split.validation), count(split.test)};
}

} // namespace retort::ui
