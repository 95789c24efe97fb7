// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv_format.h"
#include "core/data/time_series.h"
#include "core/foundation/result.h"

#include <filesystem>

namespace retort::data
{

enum class ColumnRole { time, channel, ignore, target };

struct PreviewColumn {
    std::string name;
    ColumnRole role = ColumnRole::channel;
    std::string note; ///< what it looks like: "time", "number", "text"
};

/// The first rows of a file, as they would be read. Reads 64 KiB at the most: fast for any file.
struct CsvPreview {
    CsvFormat format;
    std::vector<PreviewColumn> columns;
    std::vector<std::vector<std::string>> rows; ///< UTF-8 cells, at most 200 rows
    Milliseconds step = 0;                      ///< inferred from these rows, 0 where it cannot be
    std::vector<Message> remarks;
};

/// Detects delimiter, decimal sign, header and encoding, or takes the given format.
Result<CsvPreview> previewCsv(const std::filesystem::path& file,
                              std::optional<CsvFormat> format = std::nullopt);

} // namespace retort::data
