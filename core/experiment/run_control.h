// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/weight_change.h"
#include "core/foundation/cancellation.h"

#include <mutex>
#include <vector>

namespace retort::experiment
{

/// What a front end asks of a run while it computes. Read once per batch; copies share it. Safe from any thread.
class RunControl
{
public:
    void stop() const { m_stop.cancel(); }
    /// Ends the current stage with its best weights and continues with the next.
    void endStage() const { m_endStage->store(true); }
    void pause() const { m_paused->store(true); }
    void goOn() const { m_paused->store(false); }
    /// Counts from the next batch of that stage on; without effect where the stage is not training.
    void changeWeight(WeightRequest request) const;

    bool stopping() const { return m_stop.cancelled(); }
    bool paused() const { return m_paused->load(std::memory_order_relaxed); }
    /// True once after each endStage().
    bool takeEndStage() const { return m_endStage->exchange(false); }
    /// Since the last call, in their order.
    std::vector<WeightRequest> takeWeights() const;
    const CancellationToken& stopToken() const { return m_stop; }

private:
    struct Weights {
        std::atomic<bool> waiting = false;
        std::mutex mutex;
        std::vector<WeightRequest> requests;
    };

    CancellationToken m_stop;
    std::shared_ptr<std::atomic<bool>> m_paused = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<bool>> m_endStage = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<Weights> m_weights = std::make_shared<Weights>();
};

} // namespace retort::experiment
