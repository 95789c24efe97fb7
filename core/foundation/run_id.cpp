// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/run_id.h"

#include <atomic>

namespace retort
{

RunId nextRunId()
{
    static std::atomic<std::uint64_t> last{0};
    return static_cast<RunId>(++last);
}

} // namespace retort
