// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json_text.h"
#include "core/record/record.h"
#include "core/record/record_files.h"
#include "core/record/record_summary.h"
#include "core/record/run_lock.h"

#include "core/foundation/file_writing.h"

namespace retort::experiment
{
namespace
{

/// The lock of a record that is about to be changed; nobody can begin to write it meanwhile.
Result<RunLock> lockedRecord(const RecordFiles& files)
{
    if (!files.holdRun())
        return fail(ErrorKind::missing, RETORT_TEXT("experiment", "The folder %1 contains no run: it has no "
                                                                  "result.json."),
                    {files.directory.string()});
    auto lock = RunLock::take(files.lock);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (!*lock)
        return fail(ErrorKind::invalid, RETORT_TEXT("experiment", "The run in %1 is still being written. Stop it first."),
                    {files.directory.string()});
    return std::move(**lock);
}

/// Sets one text field and leaves everything else in the file as it is.
Result<void> rewrite(const std::filesystem::path& file, const nlohmann::ordered_json::json_pointer& field,
                     const std::string& value)
{
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    auto json = parseJson(*text, file);
    if (!json)
        return tl::unexpected<Error>(json.error());
    if (!json->contains(field))
        return fail(ErrorKind::malformed, RETORT_TEXT("experiment", "%1 has no field \"%2\"; it is not a run file."),
                    {file.string(), field.to_string()});
    (*json)[field] = value;
    return writeFile(file, indented(*json));
}

} // namespace

Result<void> renameRecord(const std::filesystem::path& directory, const std::string& name)
{
    const RecordFiles files(directory);
    const auto lock = lockedRecord(files);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (auto renamed = rewrite(files.result, nlohmann::ordered_json::json_pointer("/plan/name"), name); !renamed)
        return renamed;
    if (auto renamed = rewrite(files.plan, nlohmann::ordered_json::json_pointer("/name"), name); !renamed)
        return renamed;
    const auto result = readResult(files.result);
    return result ? writeFile(files.summary, onOneLine(toJson(summaryOf(*result, directory)))) : tl::unexpected<Error>(result.error());
}

Result<void> deleteRecord(const std::filesystem::path& directory)
{
    const RecordFiles files(directory);
    {
        const auto lock = lockedRecord(files);
        if (!lock)
            return tl::unexpected<Error>(lock.error());
        if (auto removed = files.remove(); !removed)
            return removed;
    }
    std::error_code ignored;
    std::filesystem::remove(directory, ignored); // stays where something else is in it
    return {};
}

} // namespace retort::experiment
