// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"

namespace retort::data
{

/// categories, direction: encoded (ColumnEncoding), then a channel.
enum class ColumnRole { time, channel, ignore, target, categories, direction };

struct PreviewColumn {
    std::string name;
    ColumnRole role = ColumnRole::channel;
    std::string note; ///< what it looks like: "time", "number", "text"
    bool partOfTime = false; ///< a time of day, an hour, a month: joined to other columns of time
};

/// The first rows of a file, as they would be read. Reads a megabyte at the most where it can: fast for any file.
struct TablePreview {
    TableFormat format;
    std::vector<PreviewColumn> columns;
    std::vector<std::vector<std::string>> rows; ///< UTF-8 cells, at most 200 rows
    std::vector<std::string> sheets;            ///< of a workbook
    Milliseconds step = 0;                      ///< inferred from these rows, 0 where it cannot be
    std::vector<Message> remarks;
};

/// Finds out what of the format is not stated.
Result<TablePreview> previewTable(const std::filesystem::path& file, const FormatChoice& choice = {},
                                  const std::string& sheet = {});

} // namespace retort::data
