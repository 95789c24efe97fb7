// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace retort::evaluation
{

/// At most that many examples that show how two classifiers differ, ascending: alike many on which only the first is right, only the
/// second, neither, and both, as long as there are any. All three have one class for each example.
std::vector<int> tellingExamples(std::span<const int> truth, std::span<const int> first, std::span<const int> second, std::size_t most);

} // namespace retort::evaluation
