// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/tensor_file.h"

#include "core/foundation/safetensors.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

constexpr std::pair<const char*, torch::Dtype> tensorTypes[] = {
    {"F32", torch::kFloat}, {"F64", torch::kDouble}, {"I64", torch::kLong},      {"I32", torch::kInt},
    {"BOOL", torch::kBool}, {"F16", torch::kHalf},   {"BF16", torch::kBFloat16}, {"I16", torch::kShort},
    {"I8", torch::kChar},   {"U8", torch::kByte}};

} // namespace

Result<void> writeTensors(const TensorFile& content, const std::filesystem::path& file)
{
    Safetensors raw{{}, content.metadata, nullptr};
    std::vector<torch::Tensor> kept; // what the raw arrays point into
    for (const auto& [name, given] : content.tensors) {
        const auto& tensor = kept.emplace_back(given.detach().cpu().contiguous());
        const auto type = std::ranges::find(tensorTypes, tensor.scalar_type(), &std::pair<const char*, torch::Dtype>::second);
        TORCH_INTERNAL_ASSERT(type != std::end(tensorTypes), "no safetensors type for ", tensor.scalar_type());
        raw.arrays[name] = {type->first, tensor.sizes().vec(), {static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()}};
    }
    return writeSafetensors(raw, file);
}

Result<TensorFile> readTensors(const std::filesystem::path& file)
{
    const auto raw = readSafetensors(file);
    if (!raw)
        return tl::unexpected<Error>(raw.error());
    TensorFile content{{}, raw->metadata};
    for (const auto& [name, array] : raw->arrays) {
        const auto type = std::ranges::find_if(tensorTypes, [&](const auto& known) { return array.type == known.first; });
        TORCH_INTERNAL_ASSERT(type != std::end(tensorTypes), "no tensor type for ", array.type);
        auto tensor = torch::empty(array.shape, type->second);
        std::copy(array.bytes.begin(), array.bytes.end(), static_cast<char*>(tensor.data_ptr()));
        content.tensors[name] = std::move(tensor);
    }
    return content;
}

} // namespace retort::learning
