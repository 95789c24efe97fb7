// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/scaler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace retort::data
{
namespace
{

struct Moments {
    std::size_t count = 0;
    double mean = 0;
    double deviation = 0; ///< population
    double minimum = std::numeric_limits<double>::infinity();
    double maximum = -std::numeric_limits<double>::infinity();
};

Moments momentsOf(std::span<const double> values)
{
    Moments moments;
    double sum = 0;
    for (double value : values) {
        if (std::isnan(value))
            continue;
        ++moments.count;
        sum += value;
        moments.minimum = std::min(moments.minimum, value);
        moments.maximum = std::max(moments.maximum, value);
    }
    if (moments.count == 0)
        return moments;
    moments.mean = sum / static_cast<double>(moments.count);
    double squares = 0;
    for (double value : values) {
        if (!std::isnan(value))
            squares += (value - moments.mean) * (value - moments.mean);
    }
    moments.deviation = std::sqrt(squares / static_cast<double>(moments.count));
    return moments;
}

} // namespace

Scaler Scaler::fit(ScalerKind kind, const TimeSeries& series, RowRange trainingRows)
{
    Scaler scaler;
    const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(trainingRows.begin, 0));
    for (const Channel& channel : series.channels) {
        const std::size_t end = std::min(
            static_cast<std::size_t>(std::max<std::int64_t>(trainingRows.end, 0)), channel.values.size());
        const std::span<const double> rows =
            begin < end ? std::span(channel.values).subspan(begin, end - begin) : std::span<const double>();
        double shift = 0;
        double scale = 1;
        const Moments moments = kind == ScalerKind::none ? Moments{} : momentsOf(rows);
        if (moments.count > 0) {
            shift = kind == ScalerKind::standard ? moments.mean : moments.minimum;
            // By the range, because rounding gives a constant channel a deviation that is tiny and not 0.
            const double range = moments.maximum - moments.minimum;
            if (range > 0)
                scale = kind == ScalerKind::standard ? moments.deviation : range;
        }
        const bool usable = std::isfinite(shift) && std::isfinite(scale) && scale > 0;
        scaler.m_shift.push_back(usable ? shift : 0);
        scaler.m_scale.push_back(usable ? scale : 1);
    }
    return scaler;
}

} // namespace retort::data
