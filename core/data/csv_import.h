// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv_format.h"
#include "core/data/time_series.h"
#include "core/foundation/cancellation.h"
#include "core/foundation/result.h"

#include <filesystem>
#include <functional>

namespace retort::data
{

/// What stands in for a missing value: nothing (windows that touch it are left out), the last known value, or
/// the straight line between its neighbours. Leading gaps take the first known value.
enum class Fill { none, forward, linear };

/// Time as a row number, for files without stamps.
struct RowTime {
    Milliseconds start = 0;
    Milliseconds step = 3'600'000;

    bool operator==(const RowTime&) const = default;
};

struct ImportOptions {
    std::optional<CsvFormat> format;   ///< detected where absent
    std::string timeColumn = "auto";   ///< a name, "auto", or "" for the row number
    std::vector<std::string> channels; ///< in this order; empty: every column of numbers
    Fill fill = Fill::none;
    RowTime rowTime; ///< used where there is no time column

    bool operator==(const ImportOptions&) const = default;
};

/// Something a person should know of, with the row of the file (from 1, the header counted).
struct ImportRemark {
    std::size_t row = 0; ///< 0 where it is about the whole file
    std::string column;
    Message message;
};

struct ImportReport {
    std::size_t rowsRead = 0;
    std::size_t duplicateStamps = 0;   ///< later rows of a stamp, dropped
    std::size_t missingStamps = 0;     ///< rows put in where the axis had a gap
    std::size_t irregularStamps = 0;   ///< stamps off the regular axis, moved to the nearest step
    std::size_t missingValues = 0;     ///< before filling
    std::vector<ImportRemark> remarks; ///< the first 100
};

struct ImportedSeries {
    TimeSeries series;
    CsvFormat format;
    ImportReport report;
    std::string sha256; ///< of the file, lower-case hexadecimal
};

using Progress = std::function<void(double fraction)>;

/// Reads a delimited file. Errors name row and column and say what to do; a cancelled import gives
/// ErrorKind::cancelled. `progress` is called from the calling thread, about every megabyte.
Result<ImportedSeries> importCsv(const std::filesystem::path& file, const ImportOptions& options,
                                 const CancellationToken& cancellation = {}, const Progress& progress = {});

} // namespace retort::data
