// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/random_source.h"
#include "core/data/synthetic_series.h"
#include "core/data/time/calendar.h"

#include <array>
#include <cmath>

namespace retort::data
{
namespace
{

/// How the whole market moves for some weeks; changes of a day, in parts of the price.
struct Regime {
    double drift;
    double spread;
    double stay; ///< chance that it lasts another day
};

constexpr std::array regimes = {Regime{0.0035, 0.007, 0.985}, Regime{-0.0060, 0.014, 0.975}, Regime{0.0000, 0.004, 0.98}};

struct Asset {
    const char* name;
    double price;    ///< on the first day
    double exposure; ///< to what the market does
    double own;      ///< spread of its own changes
};

constexpr std::array assets = {Asset{"harbour", 42, 0.8, 0.005}, Asset{"foundry", 118, 1.3, 0.008}, Asset{"orchard", 65, 0.5, 0.004},
                               Asset{"railway", 210, 1.0, 0.006}};

} // namespace

TimeSeries syntheticMarket(std::size_t rows, std::uint64_t seed)
{
    RandomSource random(seed);
    TimeSeries series;
    series.name = "made_up_market";
    series.step = 86'400'000;
    series.spacing = Spacing::business_days;
    series.rowsPerSeason = 5;
    std::array<double, assets.size()> prices{};
    for (std::size_t a = 0; a < assets.size(); ++a) {
        series.channels.push_back({assets[a].name, {}});
        prices[a] = assets[a].price;
    }
    Milliseconds stamp = midnight(2012, 1, 2);
    std::size_t regime = 0;
    double momentum = 0;
    while (series.rows() < rows) {
        if (calendarTime(stamp).weekday < 5) {
            if (random.uniform() > regimes[regime].stay)
                regime = (regime + 1 + static_cast<std::size_t>(random.uniform() * 2)) % regimes.size();
            const double market = regimes[regime].drift + regimes[regime].spread * random.normal();
            momentum = 0.6 * momentum + 0.4 * market; // the news is not in the prices in an instant
            series.stamps.push_back(stamp);
            for (std::size_t a = 0; a < assets.size(); ++a) {
                prices[a] *= 1 + assets[a].exposure * (0.5 * market + 0.5 * momentum) + assets[a].own * random.normal();
                series.channels[a].values.push_back(std::round(prices[a] * 100) / 100);
            }
        }
        stamp += series.step;
    }
    return series;
}

} // namespace retort::data
