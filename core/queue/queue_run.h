// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/cancellation.h"
#include "core/queue/queue.h"

namespace retort::queue
{

struct RunOptions {
    std::filesystem::path program; ///< that knows `run` and `study run`
    bool untilEmpty = true;        ///< false: waits for more, and while it is paused, until `stop` is heard
};

/// Hears of a queue that is computed; on the thread of runQueue.
class QueueObserver
{
public:
    virtual ~QueueObserver() = default;
    virtual void onStarted(const Item&) {}
    virtual void onEnded(const Item&) {} ///< with its state
};

/// Computes one item after the other, each in a process of its own. Where the queue is paused or `stop` is heard, the item that
/// runs is stopped, keeps what it has, and waits again. A full disk pauses the queue and says so. Fails where another process
/// computes this queue.
Result<void> runQueue(Queue& queue, const RunOptions& options, QueueObserver& observer, const CancellationToken& stop);

} // namespace retort::queue
