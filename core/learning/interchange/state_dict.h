// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <filesystem>
#include <map>

namespace retort::learning
{

/// The tensors of a dictionary that Python's torch.save wrote (.pth, .pt: a zip file with data.pkl), by name,
/// on the CPU, contiguous or not. Opening one runs no code: see readTensorPickle. Errors name the file and
/// what in it is rejected, damaged or truncated.
Result<std::map<std::string, torch::Tensor>> readStateDict(const std::filesystem::path& file);

} // namespace retort::learning
