// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/safetensors.h"

#include "core/foundation/file_writing.h"
#include "core/learning/interchange/stated_shape.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

namespace retort::learning
{
namespace
{

struct NumberType {
    const char* name;
    torch::Dtype type;
};

constexpr NumberType numberTypes[] = {
    {"F32", torch::kFloat}, {"F64", torch::kDouble}, {"I64", torch::kLong},      {"I32", torch::kInt},
    {"BOOL", torch::kBool}, {"F16", torch::kHalf},   {"BF16", torch::kBFloat16}, {"I16", torch::kShort},
    {"I8", torch::kChar},   {"U8", torch::kByte}};

tl::unexpected<Error> malformed(const std::filesystem::path& file, const std::string& why)
{
    return fail(
        ErrorKind::malformed,
        RETORT_TEXT("learning", "%1 is not a usable weights file: %2. Get the file again from its source."),
        {file.string(), why});
}

std::optional<torch::Dtype> typeOf(const std::string& name)
{
    for (const auto& known : numberTypes)
        if (name == known.name)
            return known.type;
    return std::nullopt;
}

/// Nothing in a header is believed: sizes are multiplied with care and compared with what is there.
Result<torch::Tensor> tensorOf(const nlohmann::json& entry, const std::string& name, std::string_view data,
                               const std::filesystem::path& file)
{
    const auto type = typeOf(entry.at("dtype").get<std::string>());
    if (!type)
        return malformed(file, "tensor " + name + " has the unknown number type " +
                                   entry.at("dtype").get<std::string>());
    const auto shape = entry.at("shape").get<std::vector<std::int64_t>>();
    const auto offsets = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
    const auto stated = bytesOf(shape, torch::elementSize(*type), data.size());
    if (!stated)
        return malformed(file, "tensor " + name + " is larger than the file");
    const auto bytes = *stated;
    if (offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > data.size() ||
        offsets[1] - offsets[0] != bytes)
        return malformed(file,
                         "tensor " + name + " does not lie where the header says; the file may be cut short");
    auto tensor = torch::empty(shape, *type);
    std::copy_n(data.data() + offsets[0], bytes, static_cast<char*>(tensor.data_ptr()));
    return tensor;
}

} // namespace

Result<void> writeSafetensors(const TensorFile& content, const std::filesystem::path& file)
{
    nlohmann::ordered_json header;
    header["__metadata__"] = content.metadata;
    std::string data;
    for (const auto& [name, given] : content.tensors) {
        const auto tensor = given.detach().cpu().contiguous();
        const char* type = nullptr;
        for (const auto& known : numberTypes)
            if (tensor.scalar_type() == known.type)
                type = known.name;
        TORCH_INTERNAL_ASSERT(type, "no safetensors type for ", tensor.scalar_type());
        header[name] = {{"dtype", type},
                        {"shape", tensor.sizes().vec()},
                        {"data_offsets", {data.size(), data.size() + tensor.nbytes()}}};
        data.append(static_cast<const char*>(tensor.data_ptr()), tensor.nbytes());
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');
    const std::uint64_t length = text.size();
    std::string whole(sizeof length, '\0');
    std::memcpy(whole.data(), &length, sizeof length);
    return writeFile(file, whole + text + data);
}

Result<TensorFile> readSafetensors(const std::filesystem::path& file)
{
    auto whole = readFile(file);
    if (!whole)
        return tl::unexpected<Error>(whole.error());
    std::uint64_t length = 0;
    if (whole->size() < sizeof length)
        return malformed(file, "it is shorter than a header");
    std::memcpy(&length, whole->data(), sizeof length);
    if (length > whole->size() - sizeof length)
        return malformed(file, "its header is longer than the file; it may be cut short");
    const std::string_view text(whole->data() + sizeof length, length);
    const std::string_view data(whole->data() + sizeof length + length,
                                whole->size() - sizeof length - length);
    try {
        TensorFile content;
        const auto header = nlohmann::json::parse(text);
        for (const auto& [name, entry] : header.items()) {
            if (name == "__metadata__") {
                content.metadata = entry.get<std::map<std::string, std::string>>();
                continue;
            }
            auto tensor = tensorOf(entry, name, data, file);
            if (!tensor)
                return tl::unexpected<Error>(tensor.error());
            content.tensors[name] = *tensor;
        }
        return content;
    } catch (const nlohmann::json::exception&) {
        return malformed(file, "its header cannot be read");
    }
}

} // namespace retort::learning
