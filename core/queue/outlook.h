// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue.h"

namespace retort::queue
{

/// How far an item is, and how long it is likely to take.
struct Outlook {
    std::size_t trials = 1;
    std::size_t finished = 0;
    std::optional<double> seconds = {}; ///< that its remaining trials take, as long as finished ones like them took; absent where none has

    bool operator==(const Outlook&) const = default;
};

/// From the records in its folder, or of a run from the finished runs beside it with the same networks, series and task.
Outlook outlookOf(const Item& item);

} // namespace retort::queue
