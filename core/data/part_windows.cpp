// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/part_windows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace retort::data
{
namespace
{

/// True where any channel's value is missing and cannot be filled.
std::vector<bool> rowsWithMissing(const TimeSeries& series, Fill fill)
{
    std::vector<bool> missing(series.rows(), false);
    for (const Channel& channel : series.channels)
        for (std::size_t row = 0; row < channel.values.size(); ++row) {
            const bool known = !std::isnan(channel.values[row]);
            if (known && fill != Fill::none)
                break; // from the first known value on all gaps are filled
            if (!known)
                missing[row] = true;
        }
    return missing;
}

/// Takes out windows without any known value of the channels in `length` rows from `offset` on.
void dropUnknown(WindowSet& windows, const TimeSeries& series, std::span<const int> channels, int offset, int length)
{
    const auto known = [&](std::int64_t row) {
        return std::any_of(channels.begin(), channels.end(), [&](int channel) {
            return !std::isnan(series.channels[static_cast<std::size_t>(channel)].values[static_cast<std::size_t>(row)]);
        });
    };
    std::vector<std::int64_t> kept;
    std::int64_t lastKnown = -1;
    std::int64_t seen = 0;
    for (const std::int64_t start : windows.starts) {
        const std::int64_t first = start + offset;
        for (seen = std::max(seen, first); seen < first + length; ++seen) {
            if (known(seen))
                lastKnown = seen;
        }
        if (lastKnown >= first)
            kept.push_back(start);
        else
            ++windows.excluded;
    }
    windows.starts = std::move(kept);
}

} // namespace

PartWindows partWindows(const TimeSeries& series, std::span<const int> targets, const Split& split, const WindowPlan& plan)
{
    const std::vector<bool> missing = plan.incomplete ? std::vector<bool>() : rowsWithMissing(series, plan.fill);
    std::vector<int> channels(series.channels.size());
    std::iota(channels.begin(), channels.end(), 0);
    const auto windowsOf = [&](const RowRange& range) {
        WindowSet windows = slidingWindows(range, plan.lookBack, plan.horizon, missing);
        // Nothing could be learned or scored without a truth, or read from an empty look-back.
        if (plan.incomplete || plan.fill != Fill::none)
            dropUnknown(windows, series, targets, plan.lookBack, plan.horizon);
        if (plan.incomplete)
            dropUnknown(windows, series, channels, 0, plan.lookBack);
        return windows;
    };
    return {windowsOf(split.train), windowsOf(split.validation), windowsOf(split.test)};
}

} // namespace retort::data
