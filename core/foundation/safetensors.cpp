// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/safetensors.h"

#include "core/foundation/file_writing.h"
#include "core/foundation/stated_shape.h"

#include <cstring>
#include <nlohmann/json.hpp>

namespace retort
{
namespace
{

constexpr std::pair<const char*, std::size_t> widths[] = {{"F32", 4}, {"F64", 8}, {"I64", 8}, {"I32", 4}, {"BOOL", 1},
                                                          {"F16", 2}, {"BF16", 2}, {"I16", 2}, {"I8", 1}, {"U8", 1}};

tl::unexpected<Error> malformed(const std::filesystem::path& file, const std::string& why)
{
    return fail(ErrorKind::malformed,
                RETORT_TEXT("foundation", "%1 is not a usable safetensors file: %2. Get the file again from its source."),
                {file.string(), why});
}

/// Nothing in a header is believed: sizes are multiplied with care and compared with what is there.
Result<RawArray> arrayOf(const nlohmann::json& entry, const std::string& name, std::string_view data,
                         const std::filesystem::path& file)
{
    RawArray array{entry.at("dtype").get<std::string>(), entry.at("shape").get<std::vector<std::int64_t>>(), {}};
    const auto width = widthOf(array.type);
    if (!width)
        return malformed(file, "tensor " + name + " has the unknown number type " + array.type);
    const auto offsets = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
    const auto stated = bytesOf(array.shape, *width, data.size());
    if (!stated)
        return malformed(file, "tensor " + name + " is larger than the file");
    if (offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > data.size() || offsets[1] - offsets[0] != *stated)
        return malformed(file, "tensor " + name + " does not lie where the header says; the file may be cut short");
    array.bytes = data.substr(offsets[0], *stated);
    return array;
}

} // namespace

std::optional<std::size_t> widthOf(const std::string& type)
{
    for (const auto& [name, width] : widths)
        if (type == name)
            return width;
    return std::nullopt;
}

Result<void> writeSafetensors(const Safetensors& content, const std::filesystem::path& file)
{
    nlohmann::ordered_json header;
    header["__metadata__"] = content.metadata;
    std::size_t size = 0;
    for (const auto& [name, array] : content.arrays) {
        header[name] = {{"dtype", array.type}, {"shape", array.shape}, {"data_offsets", {size, size + array.bytes.size()}}};
        size += array.bytes.size();
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');
    const std::uint64_t length = text.size();
    std::string whole(sizeof length, '\0');
    std::memcpy(whole.data(), &length, sizeof length);
    whole.reserve(sizeof length + text.size() + size);
    whole += text;
    for (const auto& [name, array] : content.arrays)
        whole += array.bytes;
    return writeFile(file, whole);
}

Result<Safetensors> readSafetensors(const std::filesystem::path& file)
{
    auto read = readFile(file);
    if (!read)
        return tl::unexpected<Error>(read.error());
    Safetensors content;
    content.file = std::make_shared<const std::string>(std::move(*read));
    const std::string_view whole = *content.file;
    std::uint64_t length = 0;
    if (whole.size() < sizeof length)
        return malformed(file, "it is shorter than a header");
    std::memcpy(&length, whole.data(), sizeof length);
    if (length > whole.size() - sizeof length)
        return malformed(file, "its header is longer than the file; it may be cut short");
    const std::string_view data = whole.substr(sizeof length + length);
    try {
        const auto header = nlohmann::json::parse(whole.substr(sizeof length, length));
        for (const auto& [name, entry] : header.items()) {
            if (name == "__metadata__") {
                content.metadata = entry.get<std::map<std::string, std::string>>();
                continue;
            }
            auto array = arrayOf(entry, name, data, file);
            if (!array)
                return tl::unexpected<Error>(array.error());
            content.arrays.emplace(name, std::move(*array));
        }
    } catch (const nlohmann::json::exception&) {
        return malformed(file, "its header cannot be read");
    }
    return content;
}

} // namespace retort
