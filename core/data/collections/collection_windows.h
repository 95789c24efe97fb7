// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/collection.h"
#include "core/data/prepared_series.h"

namespace retort::data
{

/// How series of different lengths become windows of one length.
enum class Lengths {
    pad,      ///< to the longest, with the last value
    truncate, ///< to the shortest
    resample, ///< to the length of the middle one in order, by straight lines
};

struct CollectionPlan {
    Lengths lengths = Lengths::pad;
    bool normalise = false;     ///< each channel of each series to mean 0 and standard deviation 1
    double validation = 0.2;    ///< of the training series of each class
    double test = 0.2;          ///< likewise, where all series are in one file
    ScalerKind scaler = ScalerKind::standard;
    std::uint64_t seed = 2021;
};

/// The series one behind the other, each a window without a horizon: training, validation and test. Validation is a part of the training
/// series with the same classes, drawn by the seed. Missing values are filled by straight lines inside their series; what was done is
/// among the remarks. Errors: a class with one series alone, a series without any value.
Result<PreparedSeries> prepareCollection(Collection collection, const CollectionPlan& plan);

} // namespace retort::data
