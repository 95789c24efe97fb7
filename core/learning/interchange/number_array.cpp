// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/number_array.h"

#include "core/foundation/file_writing.h"
#include "core/foundation/zip_archive.h"
#include "core/foundation/stated_shape.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>

namespace retort::learning
{
namespace
{

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::uint64_t longestHeader = 1 << 16;
constexpr std::uint64_t largestSwelling = 1100; // no deflated byte becomes more

struct ArrayNumberType {
    std::string_view name;
    torch::Dtype type;
};

constexpr std::array numberTypes = {ArrayNumberType{"<f4", torch::kFloat}, ArrayNumberType{"<f8", torch::kDouble},
                                    ArrayNumberType{"<f2", torch::kHalf},  ArrayNumberType{"<i8", torch::kLong},
                                    ArrayNumberType{"<i4", torch::kInt},   ArrayNumberType{"<i2", torch::kShort},
                                    ArrayNumberType{"|i1", torch::kChar},  ArrayNumberType{"|u1", torch::kByte}};

/// What the header of an array says.
struct Header {
    torch::Dtype type = torch::kFloat;
    bool columnMajor = false;
    std::vector<std::int64_t> shape;
    std::uint64_t dataBegin = 0;
    std::uint64_t dataBytes = 0;
};

/// What stands after 'key': in the header's dictionary.
std::optional<std::string_view> after(std::string_view text, std::string_view key)
{
    auto at = text.find(key);
    if (at == std::string_view::npos)
        return std::nullopt;
    at = text.find(':', at + key.size());
    at = at == std::string_view::npos ? at : text.find_first_not_of(' ', at + 1);
    return at == std::string_view::npos ? std::nullopt : std::optional(text.substr(at));
}

std::optional<torch::Dtype> typeIn(std::string_view text)
{
    const auto value = after(text, "'descr'");
    for (const auto& known : numberTypes)
        if (value && value->size() > known.name.size() + 1 &&
            value->substr(1, known.name.size()) == known.name && (*value)[known.name.size() + 1] == '\'')
            return known.type;
    return std::nullopt;
}

std::optional<std::vector<std::int64_t>> shapeIn(std::string_view text)
{
    const auto value = after(text, "'shape'");
    const auto end = value ? value->find(')') : std::string_view::npos;
    if (end == std::string_view::npos || value->front() != '(')
        return std::nullopt;
    std::vector<std::int64_t> shape;
    auto rest = value->substr(1, end - 1);
    while (!rest.empty()) {
        if (rest.front() == ' ' || rest.front() == ',') {
            rest.remove_prefix(1);
            continue;
        }
        std::int64_t size = 0;
        const auto [stop, fault] = std::from_chars(rest.data(), rest.data() + rest.size(), size);
        if (fault != std::errc() || size < 0)
            return std::nullopt;
        shape.push_back(size);
        rest.remove_prefix(static_cast<std::size_t>(stop - rest.data()));
    }
    return shape;
}

/// From the first bytes of an array that is `whole` bytes long.
std::optional<Header> headerOf(std::string_view bytes, std::uint64_t whole)
{
    if (bytes.size() < 12 || bytes.substr(0, magic.size()) != magic)
        return std::nullopt;
    const auto byte = [&](std::size_t at) {
        return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at]));
    };
    const bool wide = byte(6) >= 2;
    const auto length =
        wide ? byte(8) | byte(9) << 8 | byte(10) << 16 | byte(11) << 24 : byte(8) | byte(9) << 8;
    Header header;
    header.dataBegin = (wide ? 12 : 10) + length;
    if (length > longestHeader || header.dataBegin > bytes.size())
        return std::nullopt;
    const auto text = bytes.substr(wide ? 12 : 10, length);
    const auto type = typeIn(text);
    const auto shape = shapeIn(text);
    const auto order = after(text, "'fortran_order'");
    if (!type || !shape || !order)
        return std::nullopt;
    header.type = *type;
    header.shape = *shape;
    header.columnMajor = order->starts_with("True");
    const auto dataBytes = bytesOf(header.shape, torch::elementSize(*type), whole);
    if (!dataBytes)
        return std::nullopt;
    header.dataBytes = *dataBytes;
    return header.dataBytes == whole - header.dataBegin ? std::optional(header) : std::nullopt;
}

std::optional<torch::Tensor> arrayOf(std::string_view bytes)
{
    const auto header = headerOf(bytes, bytes.size());
    if (!header)
        return std::nullopt;
    auto sizes = header->shape;
    if (header->columnMajor)
        std::ranges::reverse(sizes);
    auto array = torch::empty(sizes, header->type);
    std::copy_n(bytes.data() + header->dataBegin, header->dataBytes, static_cast<char*>(array.data_ptr()));
    if (header->columnMajor) {
        std::vector<std::int64_t> axes;
        for (auto axis = array.dim(); axis > 0; --axis)
            axes.push_back(axis - 1);
        array = array.permute(axes);
    }
    return array.to(torch::kFloat).contiguous();
}

tl::unexpected<Error> noArray(const std::filesystem::path& file, const std::string& name)
{
    return unusableFile(file, (name.empty() ? std::string("it") : "its array " + name) +
                                  " is no whole array of numbers as numpy.save writes it");
}

Result<std::map<std::string, torch::Tensor>> readArchive(const std::filesystem::path& file)
{
    const auto archive = ZipArchive::open(file);
    if (!archive)
        return tl::unexpected<Error>(archive.error());
    std::error_code ignored;
    const auto fileSize = std::filesystem::file_size(file, ignored);
    std::map<std::string, torch::Tensor> arrays;
    std::uint64_t read = 0;
    for (const auto& [name, entry] : archive->entries()) {
        if (!name.ends_with(".npy"))
            continue;
        read += entry.size;
        const auto beginning = archive->read(name, 12 + longestHeader);
        if (!beginning)
            return tl::unexpected<Error>(beginning.error());
        if (entry.size > largestSwelling * fileSize || read > largestSwelling * fileSize ||
            !headerOf(*beginning, entry.size))
            return noArray(file, name);
        const auto bytes = archive->read(name, entry.size);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        const auto array = arrayOf(*bytes);
        if (!array)
            return noArray(file, name);
        arrays[name.substr(0, name.size() - 4)] = *array;
    }
    return arrays;
}

std::string arrayBeginningOf(const std::filesystem::path& file)
{
    std::string bytes(magic.size(), '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

} // namespace

Result<std::map<std::string, torch::Tensor>> readArrays(const std::filesystem::path& file)
{
    if (arrayBeginningOf(file).starts_with("PK"))
        return readArchive(file);
    const auto bytes = readFile(file);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto array = arrayOf(*bytes);
    if (!array)
        return noArray(file, "");
    return std::map<std::string, torch::Tensor>{{"", *array}};
}

bool isArrayFile(const std::filesystem::path& file)
{
    const auto beginning = arrayBeginningOf(file);
    if (beginning == magic)
        return true;
    if (!beginning.starts_with("PK"))
        return false;
    const auto archive = ZipArchive::open(file);
    return archive && std::ranges::any_of(archive->entries(),
                                          [](const auto& entry) { return entry.first.ends_with(".npy"); });
}

} // namespace retort::learning
