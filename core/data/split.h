// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <cstdint>

namespace retort::data
{

/// Chronological: train first, then validation, then test. Row counts or ratios.
struct SplitPlan {
    enum class Unit { rows, ratio };
    Unit unit = Unit::ratio;
    double train = 0.7;
    double validation = 0.1;
    double test = 0.2;

    bool operator==(const SplitPlan&) const = default;
};

/// Rows from `begin` up to but not including `end`.
struct RowRange {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    std::int64_t size() const { return end - begin; }
    bool operator==(const RowRange&) const = default;
};

/// Validation and test begin look-back rows before their border, so that their first window forecasts the
/// first row after it: the overlap is in `lookBackRows`, not in the ranges.
struct Split {
    RowRange train;
    RowRange validation;
    RowRange test;

    bool operator==(const Split&) const = default;
};

/// Tolerance for a sum of ratios to count as 1.
inline constexpr double ratioTolerance = 1e-9;

/// Each ratio takes floor(rows * ratio), and the rows after the test part are not used; ratios that sum to 1 leave none:
/// validation takes the rest. Fails with the arithmetic where the parts do not fit in `rows`, or a part is too short for
/// one window.
Result<Split> resolveSplit(const SplitPlan& plan, std::int64_t rows, int lookBack, int horizon);

} // namespace retort::data
