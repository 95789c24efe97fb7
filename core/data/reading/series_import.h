// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_format.h"
#include "core/data/time/time_layout.h"
#include "core/foundation/cancellation.h"
#include "core/foundation/result.h"

#include <filesystem>
#include <functional>
#include <map>

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

/// How rows follow each other: see Spacing. automatic: trading days where no stamp falls on a weekend, regular otherwise.
enum class StepRule { automatic, regular, business_days, rows };

/// How the words or degrees of a column become numbers.
enum class ColumnEncoding { categories, direction };

struct ImportOptions {
    FormatChoice format; ///< what is not stated is found out
    std::string sheet;   ///< of a workbook; empty: the first
    /// Names; several are joined (a date and an hour); {"auto"}: found; empty: the row number.
    std::vector<std::string> timeColumns = {"auto"};
    std::optional<DateOrder> dateOrder; ///< of 03/04/2016; absent: found
    StepRule steps = StepRule::automatic;
    std::vector<std::string> channels; ///< in this order; empty: every column of numbers
    std::vector<std::string> missing;  ///< words and numbers for missing values besides the usual ones
    Fill fill = Fill::none;
    RowTime rowTime; ///< used where there is no time column
    std::map<std::string, ColumnEncoding> encodings = {}; ///< by column; the channels made from it take its place

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
    std::size_t filledValues = 0;
    std::vector<std::string> suspectedMissing; ///< numbers that look like words for missing: -999
    std::vector<ImportRemark> remarks; ///< the first 100
};

/// Of series that are the parts of a labelled collection.
struct CollectionLayout {
    struct Example {
        std::int64_t firstRow = 0;
        int steps = 0;
        int label = 0; ///< index into `classes`
    };

    std::vector<std::string> classes;
    std::vector<Example> examples; ///< in the order of their rows
    std::int64_t trainingRows = 0; ///< the first ones
    int longest = 0;               ///< series, steps
};

struct ImportedSeries {
    TimeSeries series;
    TableFormat format;
    std::vector<std::string> timeColumns; ///< as taken; empty: the row number
    ImportOptions options;                ///< that it was read with
    ImportReport report;
    std::string sha256; ///< of the file, lower-case hexadecimal
    std::optional<CollectionLayout> collection = {}; ///< where it is one
};

/// Fails where delimiter, decimal or thousands sign cannot be what they are said to be.
Result<void> checkFormat(const FormatChoice& choice);

using Progress = std::function<void(double fraction)>;

/// Reads a table: delimited text, a workbook (.xlsx) or a .tsf file. Errors name row and column and say what to do; a cancelled import gives
/// ErrorKind::cancelled. `progress` is called from the calling thread, about every megabyte.
Result<ImportedSeries> importSeries(const std::filesystem::path& file, const ImportOptions& options,
                                 const CancellationToken& cancellation = {}, const Progress& progress = {});

} // namespace retort::data
