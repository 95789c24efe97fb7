// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/missing_suspicion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace retort::data
{
namespace
{

/// The two lowest different values of a channel, how often the lowest stands, and the highest: of the values or of their
/// opposites.
struct Edge {
    double outer = std::numeric_limits<double>::infinity();
    double next = std::numeric_limits<double>::infinity();
    double far = -std::numeric_limits<double>::infinity();
    std::size_t count = 0;

    void add(double value)
    {
        far = std::max(far, value);
        if (value < outer) {
            next = outer;
            outer = value;
            count = 1;
        } else if (value == outer) {
            ++count;
        } else {
            next = std::min(next, value);
        }
    }
};

bool isUsualMark(double value)
{
    static constexpr std::array marks = {-99.0,  -99.9,  -99.99,  -200.0,  -999.0,  -999.9, -999.99, -9999.0, -9999.9,
                                         999.0, 9999.0, 99999.0, 999999.0, -99999.0, -32768.0, 32767.0, -6999.0, -7999.0};
    return std::any_of(marks.begin(), marks.end(), [value](double mark) { return value == mark; });
}

} // namespace

std::optional<Suspicion> suspectedMissing(const std::vector<double>& values)
{
    Edge low;
    Edge high;
    std::size_t present = 0;
    std::size_t zeros = 0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        ++present;
        zeros += value == 0 ? 1 : 0;
        low.add(value);
        high.add(-value);
    }
    if (present < 20)
        return std::nullopt;
    for (const bool lowest : {true, false}) {
        const Edge& edge = lowest ? low : high;
        const double value = lowest ? edge.outer : -edge.outer;
        const double gap = edge.next - edge.outer;
        const double range = edge.far - edge.next;
        const bool often = edge.count >= 3 && 2 * edge.count < present;
        if (!std::isfinite(gap) || range <= 0)
            continue;
        if (value != 0 && ((isUsualMark(value) && gap > range) || (often && gap > 3 * range)))
            return Suspicion{value, edge.count, false};
        if (value == 0 && often && 100 * zeros >= present && 2 * gap > range)
            return Suspicion{0, zeros, true};
    }
    return std::nullopt;
}

} // namespace retort::data
