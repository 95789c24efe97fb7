// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/graph/node_graph.h"
#include "core/data/time_series.h"

#include <filesystem>

namespace retort::data
{

/// Mean speeds (km/h) every ten minutes at 24 sensors around a town: a daily and a weekly course with rush hours, jams that begin in an instant and travel
/// against the traffic from sensor to sensor, gaps between platoons that travel with it, and noise. The same seed gives the same bits.
TimeSeries syntheticRingRoad(std::size_t rows, std::uint64_t seed);

/// Its sensors on a circle; each is joined with the next one, both ways, by their distance in kilometres.
NodeGraph ringRoadGraph();

/// FOLDER/ring_road_edges.csv (from, to, distance) and ring_road_sensors.csv (id, latitude, longitude).
Result<void> writeRingRoadGraph(const std::filesystem::path& folder);

} // namespace retort::data
