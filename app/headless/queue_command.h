// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/parts.h"
#include "app/headless/console.h"
#include "app/headless/exit_code.h"

#include <functional>

namespace CLI
{
class App;
}

namespace retort::headless
{

struct QueueArguments {
    std::filesystem::path file; ///< empty: the user's
    std::filesystem::path added;
    std::filesystem::path folder;
    int workers = 0;
    std::int64_t item = 0;
    std::size_t place = 1;
    bool wait = false;
    bool json = false;
};

using QueueCommand = ExitCode (*)(const QueueArguments&, const composition::Parts&, Console&);

/// Adds `queue` with its commands; parsing one passes what to do with `arguments`, which must outlive the parser.
void addQueue(CLI::App& app, QueueArguments& arguments, const std::function<void(QueueCommand)>& choose);

} // namespace retort::headless
