// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/efficiency.h"

#include <algorithm>

namespace retort::experiment
{

std::optional<double> timesLess(const Efficiency& efficiency, const NetworkEfficiency& network, std::optional<double> (*of)(const NetworkEfficiency&))
{
    const auto teacher = std::ranges::find(efficiency.networks, StageId(Role::teacher), &NetworkEfficiency::stage);
    if (teacher == efficiency.networks.end())
        return std::nullopt;
    const auto theirs = of(*teacher), ours = of(network);
    return theirs && ours && *ours > 0 ? std::optional(*theirs / *ours) : std::nullopt;
}

} // namespace retort::experiment
