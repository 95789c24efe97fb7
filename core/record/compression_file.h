// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/compression.h"
#include "core/foundation/result.h"
#include "core/record/json_values.h"

namespace retort::experiment
{

Json written(const Compression& compression);
/// Writes compression.json in the folder "compressed" of a record.
Result<void> writeCompression(const Compression& compression, const std::filesystem::path& record);
/// Nothing if there is none or it cannot be read.
std::optional<Compression> readCompression(const std::filesystem::path& record);

} // namespace retort::experiment
