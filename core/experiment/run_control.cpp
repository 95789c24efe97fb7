// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_control.h"

#include <utility>

namespace retort::experiment
{

void RunControl::changeWeight(WeightRequest request) const
{
    const std::lock_guard lock(m_weights->mutex);
    m_weights->requests.push_back(std::move(request));
    m_weights->waiting.store(true);
}

std::vector<WeightRequest> RunControl::takeWeights() const
{
    if (!m_weights->waiting.load(std::memory_order_relaxed))
        return {};
    const std::lock_guard lock(m_weights->mutex);
    m_weights->waiting.store(false);
    return std::exchange(m_weights->requests, {});
}

} // namespace retort::experiment
