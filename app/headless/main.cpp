// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/parts.h"
#include "app/headless/command_line.h"
#include "app/headless/stop_signals.h"

#include <exception>

int main(int argc, char** argv)
{
    using namespace retort;
    headless::takeWriteFaultsAsErrors();
    headless::Console console;
    try {
        return static_cast<int>(headless::runCommandLine(argc, argv, composition::makeParts, console));
    } catch (const std::exception& fault) {
        console.error(std::string("internal error: ") + fault.what());
        return static_cast<int>(headless::ExitCode::failed);
    }
}
