// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_labels.h"

#include "core/foundation/file_writing.h"
#include "core/plan/json_text.h"
#include "core/record/json_values.h"
#include "core/record/record_files.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

constexpr const char* labelsFormat = "retort.labels/1";

} // namespace

RunLabels readLabels(const std::filesystem::path& directory)
{
    const auto text = readFile(RecordFiles(directory).labels);
    if (!text)
        return {};
    RunLabels labels;
    try {
        const Json json = Json::parse(*text);
        take(json, "tags", labels.tags);
        take(json, "note", labels.note);
    } catch (const std::exception&) { // a note is no reason to refuse the run
        return {};
    }
    return labels;
}

Result<void> writeLabels(const std::filesystem::path& directory, const RunLabels& labels)
{
    const RecordFiles files(directory);
    if (!files.holdRun())
        return fail(ErrorKind::missing, RETORT_TEXT("experiment", "The folder %1 contains no run: it has no "
                                                                  "result.json."),
                    {directory.string()});
    if (labels == RunLabels{}) {
        std::error_code ignored;
        std::filesystem::remove(files.labels, ignored);
        return {};
    }
    return writeFile(files.labels, indented({{"format", labelsFormat}, {"tags", labels.tags}, {"note", labels.note}}));
}

std::vector<std::string> tagsFrom(const std::string& text)
{
    std::vector<std::string> tags;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t comma = std::min(text.find(',', begin), text.size());
        std::string tag = text.substr(begin, comma - begin);
        tag.erase(0, std::min(tag.find_first_not_of(" \t"), tag.size()));
        tag.erase(tag.find_last_not_of(" \t") + 1);
        if (!tag.empty() && std::ranges::find(tags, tag) == tags.end())
            tags.push_back(std::move(tag));
        begin = comma + 1;
    }
    return tags;
}

std::string tagText(const std::vector<std::string>& tags)
{
    std::string text;
    for (const auto& tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text;
}

} // namespace retort::experiment
