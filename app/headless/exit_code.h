// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

namespace retort::headless
{

/// What the shell is told.
enum class ExitCode {
    finished = 0,
    failed = 1,
    badArguments = 2, ///< of the command line or inside the plan
    stopped = 130,    ///< by Ctrl-C, as shells say it
};

/// Wrong arguments and files that are not there are the caller's to mend; anything else is a failure.
ExitCode exitCodeOf(ErrorKind kind);
ExitCode exitCodeOf(experiment::RunStatus status);

} // namespace retort::headless
