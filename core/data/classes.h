// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace retort::data
{

/// The classes of a task, and the class of each window of the three parts, from 0.
struct Classes {
    std::vector<std::string> names;
    std::vector<int> train, validation, test;
    std::optional<std::size_t> channel = {}; ///< whose later values decide, where a rule makes the labels
};

} // namespace retort::data
