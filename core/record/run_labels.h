// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace retort::experiment
{

/// What a person notes about a run. It lies beside the results, in labels.json, so that it moves with the run and changes
/// none of its results.
struct RunLabels {
    std::vector<std::string> tags;
    std::string note;

    bool operator==(const RunLabels&) const = default;
};

/// Empty where there are none, or where the file is damaged.
RunLabels readLabels(const std::filesystem::path& directory);
/// Removes the file where nothing is noted. Fails where the folder holds no run.
Result<void> writeLabels(const std::filesystem::path& directory, const RunLabels& labels);

/// "paper, seed study": separated by commas, each once.
std::vector<std::string> tagsFrom(const std::string& text);
std::string tagText(const std::vector<std::string>& tags);

} // namespace retort::experiment
