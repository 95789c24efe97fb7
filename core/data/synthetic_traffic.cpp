// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/calendar.h"
#include "core/data/random_source.h"
#include "core/data/synthetic_series.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::data
{
namespace
{

struct Place {
    const char* name;
    double base;             ///< vehicles in a quarter of an hour, at noon
    double morning, evening; ///< vehicles more at the peaks of the rush hours
    double weekend;          ///< share of the noon traffic on a weekend
};

/// From the outskirts through the town; platoons go that way.
constexpr std::array places = {
    Place{"bridge", 90, 150, 60, 0.70},  Place{"station", 120, 140, 95, 0.80},
    Place{"market", 140, 90, 120, 1.10}, Place{"hospital", 80, 70, 75, 0.75},
    Place{"stadium", 60, 45, 110, 1.25},
};

constexpr double quartersOfDay = 96;

double bump(double quarter, double peak, double width)
{
    const double distance = std::min(std::abs(quarter - peak), quartersOfDay - std::abs(quarter - peak));
    return std::exp(-distance * distance / (2 * width * width));
}

double usualTraffic(const Place& place, const CalendarTime& time)
{
    const double quarter = time.hour * 4 + time.minute / 15;
    const bool weekend = time.weekday >= 5;
    const double daytime = 0.12 + 0.88 * bump(quarter, weekend ? 58 : 54, 18);
    const double friday = time.weekday == 4 ? 1.2 : 1.0;
    const double rush =
        weekend ? 0 : place.morning * bump(quarter, 32, 4) + friday * place.evening * bump(quarter, 70, 6);
    return place.base * (weekend ? place.weekend : 1.0) * daytime + rush;
}

/// A jam at one place: begins in an instant, dissolves in an hour or two.
class Jam {
public:
    void advance(RandomSource& random, const CalendarTime& time)
    {
        const bool rush =
            time.weekday < 5 && ((time.hour >= 7 && time.hour <= 9) || (time.hour >= 16 && time.hour <= 18));
        const double dice = random.uniform();
        const double where = random.uniform();
        m_strength *= 0.80;
        if (dice < (rush ? 0.012 : 0.002)) {
            m_strength = 0.75;
            m_place = static_cast<int>(where * static_cast<double>(places.size()));
        }
    }

    /// Share of the vehicles that get through: few at the jam, fewer than usual behind it, some more on the
    /// way to it.
    double passing(int place) const
    {
        if (place == m_place || place == m_place + 1)
            return 1 - m_strength * (place == m_place ? 1.0 : 0.6);
        return place == m_place - 1 ? 1 + 0.25 * m_strength : 1.0;
    }

private:
    double m_strength = 0;
    int m_place = 0;
};

} // namespace

TimeSeries syntheticTraffic(std::size_t rows, std::uint64_t seed)
{
    RandomSource random(seed);
    TimeSeries series;
    series.name = "junction_traffic";
    series.step = 900'000;
    for (const Place& place : places)
        series.channels.push_back({place.name, {}});

    const Milliseconds start = midnight(2024, 3, 4);
    std::vector<double> platoons; // relative, at the first place
    double platoon = 0;
    double mood = 0; // of the whole town, over hours
    Jam jam;
    for (std::size_t row = 0; row < rows; ++row) {
        const Milliseconds stamp = start + static_cast<Milliseconds>(row) * series.step;
        const CalendarTime time = calendarTime(stamp);
        platoon = 0.82 * platoon + 0.075 * random.normal();
        mood = 0.985 * mood + 0.012 * random.normal();
        platoons.push_back(platoon);
        jam.advance(random, time);
        series.stamps.push_back(stamp);
        for (std::size_t p = 0; p < places.size(); ++p) {
            const double arrived = row >= p ? platoons[row - p] : 0;
            const double vehicles =
                usualTraffic(places[p], time) * (1 + mood + arrived) * jam.passing(static_cast<int>(p));
            const double noise = (3.0 + 0.055 * vehicles) * random.normal();
            series.channels[p].values.push_back(std::round(std::max(vehicles + noise, 0.0) * 10) / 10);
        }
    }
    return series;
}

} // namespace retort::data
