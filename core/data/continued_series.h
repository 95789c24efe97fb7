// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"

namespace retort::data
{

/// Rows that are known and the rows after them, as the networks of a prepared series read them.
struct ContinuedSeries {
    PreparedSeries prepared;  ///< its only test window ends with the last known row
    std::int64_t knownRows = 0;
    std::vector<Message> remarks = {}; ///< on columns that were left out and values that were filled
};

/// What networks read where a value is missing.
struct GapRule {
    Fill fill = Fill::none;
    bool incompleteWindows = false; ///< as of PreparationPlan
};

/// `known` has the channels of `prepared`, in any order and among others, at the same step; it is followed by `steps` rows whose
/// values are not known. Scaled as `prepared` is; gaps are filled from the past alone where `gaps` says so, and with the mean over the
/// training rows where windows with missing values take part. Errors: a channel is missing, another step, fewer rows than a
/// look-back, values that are missing in the look-back and not filled.
Result<ContinuedSeries> continuedSeries(const PreparedSeries& prepared, const TimeSeries& known, GapRule gaps, int steps);

} // namespace retort::data
