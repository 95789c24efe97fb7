// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/study_command.h"

#include <functional>

namespace CLI
{
class App;
}

namespace retort::headless
{

using StudyCommand = ExitCode (*)(const StudyArguments&, const composition::Parts&, Console&);

/// Adds `study` with its commands; parsing one passes what to do with `arguments`, which must outlive the parser.
void addStudy(CLI::App& app, StudyArguments& arguments, const std::function<void(StudyCommand)>& choose);

} // namespace retort::headless
