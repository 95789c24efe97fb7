// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_ring_road.h"

#include "core/data/random_source.h"
#include "core/data/time/calendar.h"
#include "core/foundation/file_writing.h"
#include "core/foundation/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace retort::data
{
namespace
{

constexpr std::size_t sensors = 24;
constexpr double ringRadius = 5;                                 ///< of the ring, km
constexpr GeoPosition townCentre = {50.1, 8.7};
constexpr double kilometresOfADegree = 111.2;                ///< of latitude

std::string nameOf(std::size_t sensor)
{
    return "km" + paddedText(static_cast<long long>(sensor), 2);
}

double rush(double hour, double peak, double width)
{
    return std::exp(-(hour - peak) * (hour - peak) / (2 * width * width));
}

/// Share of the free speed that the usual traffic takes.
double usualSlowdown(const CalendarTime& time, std::size_t sensor)
{
    const double hour = time.hour + time.minute / 60.0;
    if (time.weekday >= 5)
        return 0.10 * rush(hour, 14, 3);
    const double side = 0.5 + 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(sensor) / sensors); // the side of the offices
    return 0.06 + (0.10 + 0.22 * side) * rush(hour, 8, 0.9) + (0.32 - 0.22 * side) * rush(hour, 17.2, 1.3);
}

} // namespace

TimeSeries syntheticRingRoad(std::size_t rows, std::uint64_t seed)
{
    RandomSource random(seed);
    TimeSeries series;
    series.name = "ring_road";
    series.step = 600'000;
    for (std::size_t sensor = 0; sensor < sensors; ++sensor)
        series.channels.push_back({nameOf(sensor), {}});
    const Milliseconds start = midnight(2024, 9, 2);
    std::array<double, sensors> jam{}, gap{};
    for (std::size_t row = 0; row < rows; ++row) {
        const Milliseconds stamp = start + static_cast<Milliseconds>(row) * series.step;
        const CalendarTime time = calendarTime(stamp);
        const auto before = jam, gapBefore = gap;
        for (std::size_t sensor = 0; sensor < sensors; ++sensor) {
            const std::size_t ahead = (sensor + 1) % sensors, behind = (sensor + sensors - 1) % sensors;
            const double usual = usualSlowdown(time, sensor);
            jam[sensor] = 0.42 * before[sensor] + 0.50 * before[ahead]; // it grows at its tail
            if (random.uniform() < 0.0012 + 0.012 * usual)
                jam[sensor] += 0.45 + 0.3 * random.uniform();
            jam[sensor] = std::min(jam[sensor], 0.9);
            gap[sensor] = 0.9 * gapBefore[behind] + 0.03 * random.normal();
            const double speed = 100 * (1 - usual) * (1 - jam[sensor]) * (1 + gap[sensor]) + 2.5 * random.normal();
            series.channels[sensor].values.push_back(std::round(std::clamp(speed, 3.0, 130.0) * 10) / 10);
        }
        series.stamps.push_back(stamp);
    }
    return series;
}

NodeGraph ringRoadGraph()
{
    NodeGraph graph;
    graph.nodes = sensors;
    for (std::size_t sensor = 0; sensor < sensors; ++sensor) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(sensor) / sensors;
        graph.ids.push_back(nameOf(sensor));
        graph.positions.push_back({townCentre.latitude + ringRadius * std::cos(angle) / kilometresOfADegree,
                                   townCentre.longitude + ringRadius * std::sin(angle) / kilometresOfADegree / std::cos(townCentre.latitude * std::numbers::pi / 180)});
    }
    for (std::size_t sensor = 0; sensor < sensors; ++sensor) {
        const std::size_t next = (sensor + 1) % sensors;
        const double distance = greatCircle(graph.positions[sensor], graph.positions[next]);
        graph.edges.push_back({static_cast<int>(sensor), static_cast<int>(next), distance});
        graph.edges.push_back({static_cast<int>(next), static_cast<int>(sensor), distance});
    }
    return graph;
}

Result<void> writeRingRoadGraph(const std::filesystem::path& folder)
{
    const NodeGraph graph = ringRoadGraph();
    std::string edges = "from,to,distance\n", places = "id,latitude,longitude\n";
    for (const auto& [from, to, distance] : graph.edges)
        edges += graph.ids[static_cast<std::size_t>(from)] + "," + graph.ids[static_cast<std::size_t>(to)] + "," + fixedText(distance, 3) + "\n";
    for (std::size_t sensor = 0; sensor < graph.nodes; ++sensor)
        places += graph.ids[sensor] + "," + fixedText(graph.positions[sensor].latitude, 5) + "," + fixedText(graph.positions[sensor].longitude, 5) + "\n";
    if (auto written = writeFile(folder / "ring_road_edges.csv", edges); !written)
        return written;
    return writeFile(folder / "ring_road_sensors.csv", places);
}

} // namespace retort::data
