// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"
#include "core/plan/catalogue.h"

namespace retort::headless
{

/// `retort-cli networks`: every network with its options and its size at their defaults, for the given shape.
ExitCode listNetworks(const experiment::Catalogue& catalogue, const experiment::TaskShape& shape, bool json,
                      Console& console);

/// `retort-cli terms`: every term of the distillation loss with its options.
ExitCode listTerms(const experiment::Catalogue& catalogue, bool json, Console& console);

} // namespace retort::headless
