// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/classes.h"
#include "core/data/gap_filling.h"
#include "core/data/graph/node_graph.h"
#include "core/data/scaler.h"
#include "core/data/windows.h"

#include <optional>

namespace retort::data
{

/// A series as the engine reads it.
struct PreparedSeries {
    TimeSeries series;        ///< data units, only the used channels
    std::vector<int> targets; ///< indices of the forecast channels
    Scaler scaler;
    Split split;
    WindowSet train, validation, test;
    /// [rows, channels] scaled, row-major: what networks read. Missing values are filled as the plan says, from the past
    /// alone in validation and test rows; the channel's mean over the training rows where nothing could be filled. The truth is in `series`.
    std::vector<float> values;
    std::vector<float> timeMarks; ///< [rows, marks] in [-0.5, 0.5], row-major
    int marks = 0;                ///< marks per row, 0 without calendar time
    /// Windows may have targets that are missing: their truth is not a number there, whatever was filled.
    bool partialTruth = false;
    /// Single precision cannot tell the target values apart as they are scaled: errors are taken from doubles.
    bool coarse = false;
    std::optional<Classes> classes = {}; ///< of the windows, where classes are learned; they then have no horizon
    std::optional<NodeGraph> graph = {}; ///< of the channels, where they are its nodes
    std::int64_t missingValues = 0;      ///< of the channels, in all rows
    std::int64_t unknownTargets = 0;     ///< of the targets, in all rows
    std::int64_t filledValues = 0;       ///< of the channels, in all rows
    std::int64_t filledTargets = 0;      ///< in the training rows: the networks learn from them
    std::int64_t unknownTestTargets = 0; ///< in the test rows: left out of every score
    std::vector<Message> remarks;        ///< on the above, and on constant channels

    /// The truth of a target; NaN where it is missing, whatever was filled.
    double truth(std::int64_t row, int channel) const
    {
        return series.channels[static_cast<std::size_t>(channel)].values[static_cast<std::size_t>(row)];
    }
};

struct PreparationPlan {
    SplitPlan split;
    ScalerKind scaler = ScalerKind::standard;
    int lookBack = 96;
    int horizon = 96;
    std::vector<std::string> targets; ///< names; empty: every channel
    Fill fill = Fill::none;
    bool incompleteWindows = false; ///< windows with missing values take part
};

/// Errors: an unknown target with the nearest name, a split that does not fit, a part in which every window
/// contains a missing value, an implausibly large value (above 1e30, or above 1e15 when scaled), with its row of the
/// series from 1.
Result<PreparedSeries> prepare(TimeSeries series, const PreparationPlan& plan);

/// Hour/23, weekday/6 (Monday 0), (day of month - 1)/30, (day of year - 1)/365, each minus 0.5; sub-hourly
/// sampling has minute/59 before them, daily and coarser sampling has no hour. [rows, marks] row-major.
std::vector<float> timeMarks(const TimeSeries& series, int& marks);

} // namespace retort::data
