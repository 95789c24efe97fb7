// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace retort::ui
{

/// Plan files shipped with the program, sorted by name: beside an installed program, else in the
/// folder it was built from. The environment variable RETORT_SAMPLE_DATA names another folder.
std::vector<std::filesystem::path> sampleExperiments();

} // namespace retort::ui
