// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <filesystem>

namespace retort::headless
{

struct ScoreArguments {
    std::filesystem::path truth;  ///< a class for each example: a name of the header of `logits`, or its number from 0
    std::filesystem::path logits; ///< a row for each example, a column for each class
    bool json = false;
};

/// `retort-cli score`: what classifications of any program are worth.
ExitCode scoreClasses(const ScoreArguments& arguments, Console& console);

} // namespace retort::headless
