// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "ui/session/run_controller.h"

namespace retort::ui
{

/// The active run or the last one as a record: its plan, its outcome as far as it has come, and of its epochs the best and the
/// newest of each training.
experiment::Record summaryOf(const RunController& run);

/// What is on disk of a run that is over, but for its epochs.
experiment::Record recordOf(const RunController& run);

} // namespace retort::ui
