// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/prepared_series.h"
#include "core/learning/interchange/checkpoint.h"

namespace retort::learning
{

/// What a network that is trained on this series will say of it.
TrainedSeries trainedOn(const data::PreparedSeries& series);

/// Whether it was trained on another series: the same number of channels, no shared names. Channels are then matched by position and use
/// this series' scaling.
bool isOfAnotherSeries(const TrainedSeries& trained, const data::PreparedSeries& series);

/// Why a network that was trained on `trained` cannot be used for this series: some other channels, another order of them, another
/// time step.
std::optional<Message> seriesMisfit(const TrainedSeries& trained, const data::PreparedSeries& series,
                                    const std::string& file);

/// Whether the two scale a channel differently.
bool scaledOtherwise(const TrainedSeries& trained, const data::PreparedSeries& series);

/// The network behind the scaling that it was trained with: windows are brought from this series' scaling to that one, forecasts
/// back.
std::shared_ptr<Forecaster> rescaled(std::shared_ptr<Forecaster> network, const TrainedSeries& trained,
                                     const data::PreparedSeries& series);

} // namespace retort::learning
