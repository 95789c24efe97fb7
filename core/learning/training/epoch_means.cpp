// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/epoch_means.h"

namespace retort::learning
{

void EpochMeans::add(const std::vector<experiment::TermLoss>& terms, double loss, std::int64_t count)
{
    if (sums.empty())
        for (const auto& term : terms)
            sums.push_back({term.term, 0, 0});
    const auto weight = static_cast<double>(count);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        sums[i].raw += terms[i].raw * weight;
        sums[i].weighted += terms[i].weighted * weight;
    }
    total += loss * weight;
    windows += weight;
}

std::vector<experiment::TermLoss> EpochMeans::terms() const
{
    auto means = sums;
    for (auto& term : means) {
        term.raw /= windows;
        term.weighted /= windows;
    }
    return means;
}

} // namespace retort::learning
