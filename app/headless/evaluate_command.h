// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/run_command.h"

namespace retort::headless
{

struct EvaluateArguments {
    std::filesystem::path checkpoint;
    std::filesystem::path plan;
    std::vector<std::string> assignments;
};

/// `retort-cli evaluate`: prints the scores of a trained network on the plan's test windows as JSON. How its
/// file was read goes to standard error.
ExitCode evaluateNetwork(const EvaluateArguments& arguments, const composition::Parts& parts,
                         Console& console);

} // namespace retort::headless
