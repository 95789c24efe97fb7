// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <filesystem>
#include <map>

namespace retort::learning
{

/// Named tensors and named texts: a safetensors file.
struct TensorFile {
    std::map<std::string, torch::Tensor> tensors;
    std::map<std::string, std::string> metadata;
};

Result<void> writeTensors(const TensorFile& content, const std::filesystem::path& file);
/// Errors as of readSafetensors.
Result<TensorFile> readTensors(const std::filesystem::path& file);

} // namespace retort::learning
