// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/telling_examples.h"

#include <algorithm>
#include <array>

namespace retort::evaluation
{

std::vector<int> tellingExamples(std::span<const int> truth, std::span<const int> first, std::span<const int> second, std::size_t most)
{
    std::array<std::vector<int>, 4> groups; // by which of the two are right
    for (std::size_t i = 0; i < truth.size(); ++i)
        groups[(first[i] == truth[i] ? 1U : 0U) + (second[i] == truth[i] ? 2U : 0U)].push_back(static_cast<int>(i));
    std::vector<int> chosen;
    const std::size_t wanted = std::min(most, truth.size());
    for (std::size_t turn = 0; chosen.size() < wanted; ++turn)
        for (const auto& group : groups)
            if (turn < group.size() && chosen.size() < wanted)
                chosen.push_back(group[turn]);
    std::ranges::sort(chosen);
    return chosen;
}

} // namespace retort::evaluation
