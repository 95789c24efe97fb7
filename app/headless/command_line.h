// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/parts.h"
#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <functional>

namespace retort::headless
{

/// Makes engine and catalogue only when a command needs them: reading a series or a record does not load LibTorch.
using PartsFactory = std::function<composition::Parts()>;

/// The program `retort-cli`: parses the arguments and runs the command.
ExitCode runCommandLine(int argc, const char* const* argv, const PartsFactory& makeParts, Console& console);

} // namespace retort::headless
