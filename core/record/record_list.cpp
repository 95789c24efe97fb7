// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_list.h"

#include "core/plan/json_text.h"
#include "core/record/record.h"
#include "core/record/record_files.h"
#include "core/record/record_index.h"
#include "core/record/run_lock.h"
#include "core/foundation/file_writing.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

void collect(const std::filesystem::path& folder, int depth, std::vector<std::filesystem::path>& runs)
{
    constexpr int deepest = 3;
    std::error_code fault;
    if (std::filesystem::exists(folder / "result.json", fault)) {
        runs.push_back(folder);
        return;
    }
    if (depth < deepest)
        for (const auto& entry : std::filesystem::directory_iterator(folder, fault))
            if (std::error_code ignored; entry.is_directory(ignored) && !entry.is_symlink(ignored))
                collect(entry.path(), depth + 1, runs);
}

/// From summary.json; from the result where there is none, as in format 1, or where it is older: a writer that was killed
/// between the two.
RecordSummary readSummary(const RecordFiles& files, const RunStamp& stamp)
{
    const std::filesystem::path& directory = files.directory;
    if (const auto text = stamp.summaryIsCurrent() ? readFile(files.summary) : tl::unexpected<Error>(Error{}))
        try {
            RecordSummary summary = summaryFrom(nlohmann::ordered_json::parse(*text));
            summary.directory = directory;
            return summary;
        } catch (const std::exception&) { // the result says the same
        }
    const auto result = readResult(files.result);
    const auto usable = result ? result : readOrSalvage(directory);
    RecordSummary summary;
    if (usable)
        summary = summaryOf(*usable, directory);
    summary.directory = directory;
    if (summary.name.empty())
        summary.name = directory.filename().string();
    if (!result)
        summary.fault = result.error().message;
    return summary;
}

} // namespace

std::vector<RecordSummary> listRecords(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> runs;
    collect(folder, 0, runs);
    RecordIndex index(folder);
    std::vector<RecordSummary> summaries;
    summaries.reserve(runs.size());
    for (const auto& run : runs) {
        const RecordFiles files(run);
        const RunStamp stamp = stampOf(files);
        if (auto known = index.take(run, stamp)) {
            summaries.push_back(std::move(*known));
        } else {
            summaries.push_back(readSummary(files, stamp));
            index.put(summaries.back(), stamp);
        }
        RecordSummary& summary = summaries.back();
        if (summary.status == RunStatus::interrupted && RunLock::held(files.lock))
            summary.status = RunStatus::running;
        summary.labels = readLabels(run);
    }
    index.save();
    std::ranges::sort(summaries, [](const RecordSummary& a, const RecordSummary& b) {
        return a.started != b.started ? a.started > b.started : a.directory < b.directory;
    });
    return summaries;
}

} // namespace retort::experiment
