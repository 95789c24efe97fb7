// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/array_file.h"

#include "core/foundation/safetensors.h"

#include <cstring>
#include <type_traits>

namespace retort::experiment
{
namespace
{

template <typename Number>
constexpr const char* typeOf = std::is_same_v<Number, double> ? "F64" : "F32";

template <typename Number>
std::string bytesOf(std::span<const Number> numbers)
{
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()};
}

} // namespace

void ArrayFile::put(const std::string& name, std::span<const double> numbers)
{
    if (!numbers.empty())
        m_arrays[name] = {typeOf<double>, bytesOf(numbers)};
}

void ArrayFile::put(const std::string& name, std::span<const float> numbers)
{
    if (!numbers.empty())
        m_arrays[name] = {typeOf<float>, bytesOf(numbers)};
}

template <typename Number>
void ArrayFile::takeNumbers(const std::string& name, std::vector<Number>& out) const
{
    const auto found = m_arrays.find(name);
    if (found == m_arrays.end() || std::strcmp(found->second.type, typeOf<Number>) != 0)
        return;
    out.resize(found->second.bytes.size() / sizeof(Number));
    std::memcpy(out.data(), found->second.bytes.data(), out.size() * sizeof(Number));
}

void ArrayFile::take(const std::string& name, std::vector<double>& out) const
{
    takeNumbers(name, out);
}

void ArrayFile::take(const std::string& name, std::vector<float>& out) const
{
    takeNumbers(name, out);
}

Result<void> ArrayFile::write(const std::filesystem::path& file, std::map<std::string, std::string> metadata) const
{
    Safetensors content{{}, std::move(metadata), nullptr};
    for (const auto& [name, row] : m_arrays)
        content.arrays[name] = {row.type, {static_cast<std::int64_t>(row.bytes.size() / *widthOf(row.type))}, row.bytes};
    return writeSafetensors(content, file);
}

Result<ArrayFile> ArrayFile::read(const std::filesystem::path& file)
{
    const auto content = readSafetensors(file);
    if (!content)
        return tl::unexpected<Error>(content.error());
    ArrayFile arrays;
    arrays.m_metadata = content->metadata;
    for (const auto& [name, array] : content->arrays)
        for (const char* type : {typeOf<double>, typeOf<float>})
            if (array.type == type)
                arrays.m_arrays[name] = {type, std::string(array.bytes)};
    return arrays;
}

} // namespace retort::experiment
