// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/cancellation.h"

namespace retort::experiment
{

/// Flags by which a front end controls a run. Read once per batch; copies share the flags.
class RunControl
{
public:
    void stop() const { m_stop.cancel(); }
    /// Ends the current stage with its best weights and continues with the next.
    void endStage() const { m_endStage->store(true); }
    void pause() const { m_paused->store(true); }
    void goOn() const { m_paused->store(false); }

    bool stopping() const { return m_stop.cancelled(); }
    bool paused() const { return m_paused->load(std::memory_order_relaxed); }
    /// True once after each endStage().
    bool takeEndStage() const { return m_endStage->exchange(false); }
    const CancellationToken& stopToken() const { return m_stop; }

private:
    CancellationToken m_stop;
    std::shared_ptr<std::atomic<bool>> m_paused = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<bool>> m_endStage = std::make_shared<std::atomic<bool>>(false);
};

} // namespace retort::experiment
