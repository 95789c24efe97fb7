// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/weights_file.h"

#include "core/learning/interchange/state_dict.h"
#include "core/foundation/zip_archive.h"

#include <algorithm>
#include <fstream>

namespace retort::learning
{
namespace
{

std::string beginningOf(const std::filesystem::path& file)
{
    std::string bytes(2, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

/// TorchScript keeps its constants beside the data; a dictionary has none.
Result<bool> isScript(const std::filesystem::path& file)
{
    const auto archive = ZipArchive::open(file);
    if (!archive)
        return tl::unexpected<Error>(archive.error());
    return std::ranges::any_of(archive->entries(),
                               [](const auto& entry) { return entry.first.ends_with("/constants.pkl"); });
}

Result<WeightsFile> readZip(const std::filesystem::path& file)
{
    const auto script = isScript(file);
    if (!script)
        return tl::unexpected<Error>(script.error());
    if (*script)
        return ScriptFile{file};
    auto weights = readStateDict(file);
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    return std::move(*weights);
}

} // namespace

Result<WeightsFile> readWeights(const std::filesystem::path& file)
{
    const auto beginning = beginningOf(file);
    if (beginning == "PK")
        return readZip(file);
    if (beginning == "\x80\x02")
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("learning",
                                "%1 uses the format of PyTorch before 1.6. Load it in Python and save its "
                                "state_dict() again with torch.save."),
                    {file.string()});
    auto content = readTensors(file);
    if (!content)
        return tl::unexpected<Error>(content.error());
    if (!isCheckpoint(*content))
        return std::move(content->tensors);
    auto checkpoint = checkpointOf(std::move(*content), file);
    if (!checkpoint)
        return tl::unexpected<Error>(checkpoint.error());
    return std::move(*checkpoint);
}

} // namespace retort::learning
