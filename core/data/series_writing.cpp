// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_series.h"

#include "core/data/synthetic_ring_road.h"
#include "core/foundation/file_writing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace retort::data
{
namespace
{

void appendNumber(std::string& text, double value, int decimals)
{
    std::array<char, 400> buffer; // the largest number has 309 digits before the point
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, decimals);
    text.append(buffer.data(), end.ptr);
}

std::string cellOf(const std::string& name)
{
    if (name.find_first_of(",\"\r\n") == std::string::npos)
        return name;
    std::string quoted(1, '"');
    for (char c : name) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    quoted += '"';
    return quoted;
}

} // namespace

const std::vector<SampleSeries>& sampleSeries()
{
    static const std::vector<SampleSeries> samples = {
        {"city_load.csv", &syntheticCityLoad, 10'000, 20240229, 3},
        {"junction_traffic.csv", &syntheticTraffic, 10'080, 20240304, 1},
        {"made_up_market.csv", &syntheticMarket, 2'600, 20120102, 2},
        {"ring_road.csv", &syntheticRingRoad, 2'016, 20240902, 1},
    };
    return samples;
}

Result<void> writeCsv(const TimeSeries& series, const std::filesystem::path& file, int decimals)
{
    std::string text = "date";
    for (const Channel& channel : series.channels)
        text.append(1, ',').append(cellOf(channel.name));
    text += '\n';
    for (std::size_t row = 0; row < series.rows(); ++row) {
        text += stampText(series, row);
        for (const Channel& channel : series.channels) {
            text += ',';
            if (!std::isnan(channel.values[row]))
                appendNumber(text, channel.values[row], std::min(decimals, 60));
        }
        text += '\n';
    }
    return writeFile(file, text);
}

} // namespace retort::data
