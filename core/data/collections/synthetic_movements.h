// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/collection.h"

namespace retort::data
{

/// A labelled collection of made-up movements as a wrist sensor would see them, two channels of 48 steps: walking, running, waving and
/// resting, at different paces, strengths and phases, with noise. One training label in five is wrong, as people make mistakes; those of the test are right. The same seed gives the same bits.
Collection syntheticMovements(std::size_t train, std::size_t test, std::uint64_t seed);

/// As two .ts files, NAME_TRAIN.ts and NAME_TEST.ts in the folder.
Result<void> writeTsFiles(const Collection& collection, const std::filesystem::path& folder, int decimals = 3);

/// The collection included in sample_data.
Collection sampleCollection();

} // namespace retort::data
