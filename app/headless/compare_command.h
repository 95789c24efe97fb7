// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <filesystem>

namespace retort::headless
{

struct CompareArguments {
    std::filesystem::path ours, theirs; ///< folders of records
    std::string model = "distilled_student";
    bool json = false;
};

/// `retort-cli compare RUN_A RUN_B`: difference, interval and p values over the test windows that both have.
ExitCode compareRecords(const CompareArguments& arguments, Console& console);

} // namespace retort::headless
