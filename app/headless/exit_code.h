// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"

namespace retort::headless
{

class Console;

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

/// Says the error; gives its code.
ExitCode failedBy(const Error& error, Console& console);

} // namespace retort::headless
