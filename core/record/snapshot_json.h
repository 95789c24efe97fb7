// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/snapshot.h"
#include "core/foundation/result.h"

#include <filesystem>

namespace retort::experiment
{

/// One line of epochs.jsonl, without the line break and without the rows, which arraysOf() has. The run id belongs to a
/// process and is not written.
std::string epochLine(const EpochSnapshot& snapshot);

/// The epochs of a file, oldest first; a missing file has none. Reading ends before a line that cannot be parsed:
/// a killed run leaves at most a truncated last line. `damagedLine` is that line's number, 0 if all are valid.
struct EpochHistory {
    std::vector<EpochSnapshot> epochs;
    std::size_t damagedLine = 0;
};
Result<EpochHistory> readEpochs(const std::filesystem::path& file);

} // namespace retort::experiment
