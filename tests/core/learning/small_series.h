// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"
#include "core/data/synthetic_series.h"

namespace retort::learning
{

/// Two channels of the sample's kind, 48 -> 12, 400 / 150 / 150 rows.
inline data::PreparedSeries smallSeries()
{
    auto series = data::syntheticCityLoad(700, 3);
    series.channels.resize(2);
    return *data::prepare(std::move(series), {.split = {data::SplitPlan::Unit::rows, 400, 150, 150},
                                              .lookBack = 48,
                                              .horizon = 12,
                                              .targets = {}});
}

} // namespace retort::learning
