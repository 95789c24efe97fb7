// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

namespace retort::headless
{

/// Exit codes for the shell.
enum class ExitCode {
    finished = 0,
    failed = 1,
    badArguments = 2, ///< on the command line or in the plan
    stopped = 130,    ///< by Ctrl-C, the shell convention
};

/// Wrong arguments and missing files are the caller's to fix; anything else is a failure.
ExitCode exitCodeOf(ErrorKind kind);
ExitCode exitCodeOf(experiment::RunStatus status);

} // namespace retort::headless
