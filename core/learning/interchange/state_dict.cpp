// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/state_dict.h"

#include "core/learning/interchange/pickle_names.h"
#include "core/foundation/zip_archive.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

constexpr std::string_view pickleName = "data.pkl";

/// "checkpoint/" where the archive holds checkpoint/data.pkl.
std::optional<std::string> rootOf(const ZipArchive& archive)
{
    for (const auto& [name, entry] : archive.entries()) {
        const auto slash = name.find('/');
        if (slash != std::string::npos && name.substr(slash + 1) == pickleName)
            return name.substr(0, slash + 1);
    }
    return std::nullopt;
}

/// Storages out of the archive, each read once.
class Storages
{
public:
    Storages(const ZipArchive& archive, std::string root) : m_archive(archive), m_root(std::move(root)) {}

    Result<torch::Tensor> fetch(const StorageName& wanted)
    {
        if (const auto known = m_read.find(wanted.key); known != m_read.end()) {
            if (known->second.scalar_type() != wanted.type || known->second.numel() != wanted.numbers)
                return unusableFile(m_archive.file(),
                                    "the storage " + printable(wanted.key) + " has two sizes in it");
            return known->second;
        }
        const auto name = m_root + "data/" + wanted.key;
        const auto entry = m_archive.entries().find(name);
        if (entry == m_archive.entries().end())
            return unusableFile(m_archive.file(),
                                "the storage " + printable(wanted.key) + " is missing in it");
        const auto width = static_cast<std::uint64_t>(torch::elementSize(wanted.type));
        if (!entry->second.stored)
            return unusableFile(m_archive.file(), "the storage " + printable(wanted.key) +
                                                      " in it is compressed, which torch.save never does");
        if (entry->second.size / width != static_cast<std::uint64_t>(wanted.numbers) ||
            entry->second.size % width != 0)
            return unusableFile(m_archive.file(), "the storage " + printable(wanted.key) +
                                                      " in it has another size than it says");
        const auto bytes = m_archive.read(name, entry->second.size);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        auto numbers = torch::empty({wanted.numbers}, wanted.type);
        std::copy_n(bytes->data(), bytes->size(), static_cast<char*>(numbers.data_ptr()));
        return m_read[wanted.key] = numbers;
    }

private:
    const ZipArchive& m_archive;
    std::string m_root;
    std::map<std::string, torch::Tensor> m_read;
};

Result<void> littleEndian(const ZipArchive& archive, const std::string& root)
{
    const auto name = root + "byteorder";
    if (!archive.entries().contains(name))
        return {};
    const auto order = archive.read(name, 16);
    if (!order)
        return tl::unexpected<Error>(order.error());
    if (*order != "little")
        return unusableFile(archive.file(),
                            "its numbers have their bytes in another order than this machine");
    return {};
}

} // namespace

Result<std::map<std::string, torch::Tensor>> readStateDict(const std::filesystem::path& file)
{
    const auto archive = ZipArchive::open(file);
    if (!archive)
        return tl::unexpected<Error>(archive.error());
    const auto root = rootOf(*archive);
    if (!root)
        return unusableFile(file, "it holds no data.pkl as torch.save writes it");
    if (auto order = littleEndian(*archive, *root); !order)
        return tl::unexpected<Error>(order.error());
    const auto& [name, entry] = *archive->entries().find(*root + std::string(pickleName));
    if (!entry.stored)
        return unusableFile(file, "its dictionary is compressed, which torch.save never does");
    const auto pickle = archive->read(name, entry.size);
    if (!pickle)
        return tl::unexpected<Error>(pickle.error());
    Storages storages(*archive, *root);
    return readTensorPickle(
        *pickle, [&](const StorageName& wanted) { return storages.fetch(wanted); }, file.string());
}

} // namespace retort::learning
