// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/exit_code.h"

#include "app/headless/console.h"

namespace retort::headless
{

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::invalid:
    case ErrorKind::missing: return ExitCode::badArguments;
    case ErrorKind::cancelled: return ExitCode::stopped;
    case ErrorKind::malformed:
    case ErrorKind::io:
    case ErrorKind::numeric:
    case ErrorKind::memory:
    case ErrorKind::internal: return ExitCode::failed;
    }
    return ExitCode::failed;
}

ExitCode exitCodeOf(experiment::RunStatus status)
{
    switch (status) {
    case experiment::RunStatus::finished: return ExitCode::finished;
    case experiment::RunStatus::stopped: return ExitCode::stopped;
    case experiment::RunStatus::running:
    case experiment::RunStatus::failed:
    case experiment::RunStatus::interrupted: return ExitCode::failed;
    }
    return ExitCode::failed;
}

ExitCode failedBy(const Error& error, Console& console)
{
    console.error(error);
    return exitCodeOf(error.kind);
}

} // namespace retort::headless
