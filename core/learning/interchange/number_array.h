// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <filesystem>
#include <map>

namespace retort::learning
{

/// Arrays of a file by name, float32, row-major: the arrays of a .npz (numpy.savez, compressed or not), or
/// one named "" of a .npy. Told by the content. Little-endian numbers of 1 to 8 bytes; the size is compared
/// with the file before anything is allocated. Errors name the file and what in it cannot be used.
Result<std::map<std::string, torch::Tensor>> readArrays(const std::filesystem::path& file);

/// Whether the file begins as one of NumPy does.
bool isArrayFile(const std::filesystem::path& file);

} // namespace retort::learning
