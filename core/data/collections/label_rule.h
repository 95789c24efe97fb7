// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/part_windows.h"
#include "core/data/prepared_series.h"

namespace retort::data
{

/// What of the steps after a window is its class.
enum class LabelKind {
    direction, ///< of the change from the window's last row to the last of these steps: down, up, and flat inside a dead zone
    risk,      ///< how much the series moves: low and high, or low, medium and high
    score,     ///< quantile bins of the change, in order
    event,     ///< whether the channel is above 0 at any of these steps
};

struct LabelRule {
    LabelKind kind = LabelKind::direction;
    std::string channel;            ///< empty: the first target
    bool logarithmic = true;        ///< changes are log returns, else differences
    double deadZone = 0;            ///< direction: changes up to this size are flat
    double deadZoneQuantile = 0;    ///< in its place: up to this quantile of the sizes in the training windows; 0: off
    bool drawdown = false;          ///< risk: the largest fall from a maximum, else the standard deviation of the steps' changes
    int levels = 2;                 ///< risk: 2 or 3
    double quantile = 0.8;          ///< risk of two levels: high above this quantile of the training windows
    int bins = 5;                   ///< score
};

/// Of the windows of one part.
struct PartLabels {
    std::vector<std::int64_t> lastRows; ///< that each window reads
    std::vector<double> measures; ///< what the class of each window is decided by; NaN where it is not known
    std::vector<int> classes;     ///< of each window, from 0; -1 where it is not known
};

struct WindowLabels {
    std::size_t channel = 0;        ///< whose values decide
    std::vector<std::string> names; ///< of the classes, from the lowest measure
    std::vector<double> thresholds; ///< a measure of at most thresholds[i] belongs to class i or below; from the training windows alone
    PartLabels train, validation, test;
};

/// The class of each window by the `horizon` rows after it. `firstTarget`: the channel where the rule names none.
/// Errors: an unknown channel, log returns of values that are not above 0, a part without any known class, a single class, a class that the
/// training windows lack.
Result<WindowLabels> labelsOf(const TimeSeries& series, std::size_t firstTarget, const PartWindows& windows, const LabelRule& rule);

/// Gives every window of a series its class; windows whose class is not known are left out, and the horizon is 0 from then on. Thresholds
/// are among the remarks. Errors: those of labelsOf.
Result<void> labelWindows(PreparedSeries& series, const LabelRule& rule);

} // namespace retort::data
