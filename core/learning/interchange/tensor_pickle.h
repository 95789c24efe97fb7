// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/torch.h"

#include <functional>
#include <map>
#include <string_view>

namespace retort::learning
{

/// A storage that a pickle names: `numbers` numbers of `type`, found under `key`.
struct StorageName {
    std::string key;
    torch::Dtype type = torch::kFloat;
    std::int64_t numbers = 0;
};

/// What fetches a storage: a flat tensor of that type and length.
using StorageSource = std::function<Result<torch::Tensor>(const StorageName& name)>;

/// The tensors of a dictionary as torch.save pickles it (protocol 2), by name; a dictionary inside it adds
/// "name." in front. Only what such a dictionary is made of is known: constants, tuples, dictionaries,
/// storages, torch._utils._rebuild_tensor_v2 and collections.OrderedDict. Anything else is refused by its
/// name; nothing is ever called. The tensors are views of the storages; every offset and stride is compared
/// with them. `file` is for the sentences.
Result<std::map<std::string, torch::Tensor>>
readTensorPickle(std::string_view pickle, const StorageSource& storages, const std::string& file);

} // namespace retort::learning
