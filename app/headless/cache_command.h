// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <optional>

namespace retort::headless
{

// `retort-cli cache`: the trained networks that later runs reuse.

ExitCode listArtefacts(Console& console);
ExitCode clearArtefacts(Console& console);
/// Sets the limit where one is given, in gigabytes of 2^30 bytes, and removes what is above it.
ExitCode sizeOfArtefacts(std::optional<double> gigabytes, Console& console);

} // namespace retort::headless
