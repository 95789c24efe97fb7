// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <filesystem>
#include <map>

namespace retort::learning
{

/// Named tensors and named texts, as the safetensors format keeps them: eight bytes of length, a JSON header,
/// raw numbers. Opening one runs no code; every offset is checked against the file.
struct TensorFile {
    std::map<std::string, torch::Tensor> tensors;
    std::map<std::string, std::string> metadata;
};

Result<void> writeSafetensors(const TensorFile& content, const std::filesystem::path& file);
/// Errors name the file and what is wrong: missing, truncated, not this format, an unknown number type.
Result<TensorFile> readSafetensors(const std::filesystem::path& file);

} // namespace retort::learning
