// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace retort
{

/// One array of a safetensors file.
struct RawArray {
    std::string type; ///< "F32", "F64", "I64", ... as the format names them
    std::vector<std::int64_t> shape;
    std::string_view bytes; ///< little-endian, row-major
};

/// Named arrays and named texts: eight bytes of length, a JSON header, raw numbers. https://github.com/huggingface/safetensors
struct Safetensors {
    std::map<std::string, RawArray> arrays;
    std::map<std::string, std::string> metadata;
    std::shared_ptr<const std::string> file; ///< what was read and the arrays point into; null for one to be written
};

/// Bytes of one number of a type; nothing for an unknown one.
std::optional<std::size_t> widthOf(const std::string& type);

Result<void> writeSafetensors(const Safetensors& content, const std::filesystem::path& file);
/// Opening one runs no code; every offset is checked against the file. Errors name the file and what is wrong: missing,
/// truncated, not this format, an unknown number type.
Result<Safetensors> readSafetensors(const std::filesystem::path& file);

} // namespace retort
