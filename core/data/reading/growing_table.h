// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/series_import.h"

namespace retort::data
{

/// A text table to which rows are appended, read row by row: each row once, and only what was appended since. A row counts when
/// its end of line is there. Workbooks and .tsf files cannot be followed.
class GrowingTable
{
public:
    /// Reads what is there, as importSeries does. `channels` are found by their names; empty: every column of numbers.
    static Result<GrowingTable> open(const std::filesystem::path& file, ImportOptions options, const std::vector<std::string>& channels);

    /// The rows that were there at first.
    const TimeSeries& beginning() const { return m_beginning; }

    /// The rows since the last call, with rows of missing values where the time skips; no rows where nothing was appended. Rows that are not later
    /// than the last one are left out. Errors: ErrorKind::missing or io where the file is gone, was shortened or cannot be
    /// read; otherwise a row that cannot be read, which is then left out.
    Result<TimeSeries> appended();

private:
    GrowingTable() = default;
    Result<ImportedSeries> imported(const std::string& rows) const;

    std::filesystem::path m_file;
    ImportOptions m_options;
    TimeSeries m_beginning;
    std::string m_head;      ///< the lines above the first row
    std::string m_recent;    ///< the last rows: what their neighbours are read by
    Milliseconds m_last = 0; ///< stamp
    std::size_t m_read = 0;  ///< bytes
};

} // namespace retort::data
