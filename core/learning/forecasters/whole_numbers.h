// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::learning
{

/// The whole numbers of a text option, "12, 16" or "12 16"; empty if the text contains anything else or none.
std::vector<std::int64_t> wholeNumbersOf(const Options& options, const std::string& id);

/// What is wrong with such an option: nothing but whole numbers from `least` to `most`, at least one.
std::vector<Finding> wholeNumbersFaults(const Options& options, const std::string& id, std::int64_t least,
                                        std::int64_t most);

} // namespace retort::learning
