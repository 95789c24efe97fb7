// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/gap_filling.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{

void fillGaps(std::span<double> values, Fill fill)
{
    const auto known = [](double value) { return !std::isnan(value); };
    auto last = std::find_if(values.begin(), values.end(), known);
    while (fill != Fill::none && last != values.end()) {
        const auto gap = std::find_if_not(last, values.end(), known);
        const auto next = std::find_if(gap, values.end(), known);
        if (gap == values.end())
            return;
        last = gap - 1;
        const double from = *last;
        if (fill == Fill::forward || next == values.end()) {
            std::fill(gap, next, from);
        } else {
            const auto steps = static_cast<double>(next - last);
            for (auto at = gap; at != next; ++at) {
                const double part = static_cast<double>(at - last) / steps;
                *at = from * (1 - part) + *next * part;
            }
        }
        last = next;
    }
}

} // namespace retort::data
