// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/row_reading.h"

#include <deque>

namespace retort::data
{

/// Rows that were appended to a table, and remarks on rows that were left out.
struct AppendedRows {
    TimeSeries rows;
    std::vector<Message> remarks;
};

/// A text file to which rows are appended. Each row is read once, when its line is complete, and only appended bytes are read. The format
/// is detected once, on the whole file. Workbooks, .tsf files, encodings other than UTF-8, shapes other than one row per step, and
/// encoded columns cannot be followed.
class GrowingTable
{
public:
    static Result<GrowingTable> open(const std::filesystem::path& file, ImportOptions options);

    /// The rows that the file had when it was opened.
    const TimeSeries& beginning() const { return m_beginning; }

    /// The rows since the last call, on the existing time axis; skipped times of a regular axis become rows of missing values. Left out,
    /// with a remark: rows that cannot be read or lie between two steps, rows that are not later than the last one, and a row far ahead of
    /// the last one until the next row confirms it. Errors (kinds missing, io): the file is gone, was rewritten, or cannot be opened.
    Result<AppendedRows> appended();

private:
    GrowingTable() = default;

    struct Row {
        std::optional<Milliseconds> stamp; ///< absent: the table has no time column
        std::vector<double> values;
        std::size_t line = 0; ///< of the file, from 1
    };

    Result<std::string> freshText();
    std::vector<Row> rowsOf(const std::string& text, std::vector<Message>& remarks) const;
    std::optional<Message> faultOf(const RawColumns& raw, std::string_view line) const;
    void add(const Row& row, AppendedRows& appended);
    void lay(const Row& row, AppendedRows& appended);
    bool offGrid(Milliseconds stamp) const;
    std::int64_t stepsAhead(Milliseconds stamp) const;

    std::filesystem::path m_file;
    RowReading m_reading;
    TimeSeries m_beginning;
    TimeSeries m_axis;            ///< of the last rows, without values
    Milliseconds m_zoneOffset = 0; ///< of the time zone of all timestamps so far
    std::optional<Row> m_ahead;   ///< far ahead of the last row: held back
    std::string m_lastBytes;      ///< before `m_read`; shows whether the file is still the same
    std::size_t m_read = 0;       ///< bytes
    std::size_t m_lines = 0;
    std::filesystem::file_time_type m_written;
};

} // namespace retort::data
