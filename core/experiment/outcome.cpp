// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/outcome.h"

namespace retort::experiment
{

const char* idOf(RunStatus status)
{
    switch (status) {
    case RunStatus::running: return "running";
    case RunStatus::finished: return "finished";
    case RunStatus::stopped: return "stopped";
    case RunStatus::failed: return "failed";
    case RunStatus::interrupted: return "interrupted";
    }
    return "";
}

} // namespace retort::experiment
