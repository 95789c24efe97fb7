// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace retort::data
{

/// The classes that windows are told apart by, and the class of each window of the three parts, from 0.
struct Classes {
    std::vector<std::string> names;
    std::vector<int> train, validation, test;
};

} // namespace retort::data
