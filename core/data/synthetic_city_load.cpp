// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/time/calendar.h"
#include "core/data/random_source.h"
#include "core/data/synthetic_series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace retort::data
{
namespace
{

constexpr double hoursOfYear = 8766;

struct District {
    const char* name;
    double base;             ///< MW
    double morning, evening; ///< MW at the peaks
    double weekend;          ///< share of the daily swing that is left on a weekend
    double heating, cooling; ///< MW a degree
    int delay;               ///< hours after the first district that a shock arrives
    double noise;            ///< MW
};

constexpr std::array districts = {
    District{"harbour", 42.0, 9.0, 6.0, 0.35, 0.55, 0.25, 0, 1.3},
    District{"centre", 65.0, 14.0, 17.0, 0.60, 1.30, 0.90, 3, 1.9},
    District{"north", 38.0, 6.0, 12.0, 0.95, 1.10, 0.35, 6, 1.4},
    District{"west", 27.0, 5.0, 9.5, 1.05, 0.85, 0.30, 9, 1.1},
};

double wave(double position, double period, double peak)
{
    return std::cos(2 * std::numbers::pi * (position - peak) / period);
}

/// A bump of one around an hour of the day, about three hours wide.
double bump(int hour, double peak)
{
    const double distance = std::min(std::abs(hour - peak), 24 - std::abs(hour - peak));
    return std::exp(-distance * distance / 10);
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

/// The weather of one hour after the other.
class Weather {
public:
    explicit Weather(RandomSource& random) : m_random(random) {}

    void advance(Milliseconds stamp)
    {
        const CalendarTime time = calendarTime(stamp);
        const double hourOfYear = (time.dayOfYear - 1) * 24 + time.hour;
        m_front = 0.985 * m_front + 0.62 * m_random.normal();
        m_gusts = 0.93 * m_gusts + 0.42 * m_random.normal();
        wind = std::max(0.0, 4.2 + 1.3 * wave(hourOfYear, hoursOfYear, 500) + 1.4 * m_gusts);
        const double swing = 3.2 - 1.6 * wave(hourOfYear, hoursOfYear, 500);
        temperature = 10.5 - 9.5 * wave(hourOfYear, hoursOfYear, 500) + swing * wave(time.hour, 24, 15) +
                      m_front + 0.25 * m_random.normal();
        // Walls hold the warmth of half a day.
        const double chilled = temperature - 0.35 * (wind - 4);
        m_indoor = m_started ? m_indoor + (chilled - m_indoor) / 9 : chilled;
        m_started = true;
    }

    double heatingDegrees() const { return std::max(0.0, 16 - m_indoor); }
    double coolingDegrees() const { return std::max(0.0, m_indoor - 20); }

    double temperature = 0; ///< degrees Celsius
    double wind = 0;        ///< metres a second

private:
    RandomSource& m_random;
    double m_front = 0;
    double m_gusts = 0;
    double m_indoor = 0;
    bool m_started = false;
};

} // namespace

TimeSeries syntheticCityLoad(std::size_t rows, std::uint64_t seed)
{
    RandomSource random(seed);
    Weather weather(random);
    TimeSeries series;
    series.name = "city_load";
    series.step = 3'600'000;
    series.channels = {{"temperature", {}}, {"wind", {}}};
    for (const District& district : districts)
        series.channels.push_back({district.name, {}});

    const Milliseconds start = midnight(2023, 1, 2);
    std::vector<double> shocks; // MW, at the first district
    std::array<double, districts.size()> drift{};
    double shock = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const Milliseconds stamp = start + static_cast<Milliseconds>(row) * series.step;
        const CalendarTime time = calendarTime(stamp);
        const bool weekend = time.weekday >= 5;
        weather.advance(stamp);
        shock = 0.90 * shock + 1.25 * random.normal();
        shocks.push_back(shock);
        series.stamps.push_back(stamp);
        series.channels[0].values.push_back(rounded(weather.temperature));
        series.channels[1].values.push_back(rounded(weather.wind));
        for (std::size_t d = 0; d < districts.size(); ++d) {
            const District& district = districts[d];
            const double swing = (weekend ? district.weekend : 1.0) *
                                 (district.morning * bump(time.hour, weekend ? 10.5 : 8) +
                                  district.evening * bump(time.hour, 19) - 4 * bump(time.hour, 3));
            const auto delay = static_cast<std::size_t>(district.delay);
            const double arrived = row >= delay ? shocks[row - delay] : 0;
            drift[d] = 0.8 * drift[d] + 0.5 * district.noise * random.normal();
            const double load = district.base + swing + district.heating * weather.heatingDegrees() +
                                district.cooling * weather.coolingDegrees() + arrived * district.base / 42 +
                                drift[d] + district.noise * random.normal();
            series.channels[d + 2].values.push_back(rounded(std::max(load, 0.0)));
        }
    }
    return series;
}

} // namespace retort::data
