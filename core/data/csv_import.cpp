// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv_import.h"

#include "core/data/column_selection.h"
#include "core/data/csv_source.h"
#include "core/data/date_order.h"
#include "core/data/gap_filling.h"
#include "core/data/sha256.h"
#include "core/data/time_axis.h"

#include <algorithm>
#include <cmath>
#include <future>

namespace retort::data
{
namespace
{

/// One import from the opened file to the series.
class Import {
public:
    Import(CsvSource& source, const ImportOptions& options)
        : m_source(source), m_table(source.layout()), m_options(options)
    {
        for (const Message& message : m_table.remarks)
            m_remarks.add(0, {}, message);
    }

    Result<ImportedSeries> run(const CancellationToken& cancellation, const Progress& progress)
    {
        Result<ColumnSelection> selection = selectColumns(m_table, m_options, m_source.fileName());
        if (!selection)
            return tl::unexpected(selection.error());
        m_selection = std::move(*selection);
        const std::string_view body = m_source.text().substr(m_table.bodyOffset);
        Result<RawColumns> raw = readColumns(body, readingPlan(body), cancellation, progress);
        if (!raw)
            return tl::unexpected(raw.error());
        m_raw = std::move(*raw);
        for (const auto step : {&Import::checkRows, &Import::checkStamps, &Import::takeChannels}) {
            if (Result<void> result = (this->*step)(); !result)
                return tl::unexpected(result.error());
        }
        m_imported.report.rowsRead = m_raw.rows.size();
        if (Result<void> result = layOnAxis(); !result)
            return tl::unexpected(result.error());
        for (std::size_t i = 0; i < m_imported.series.channels.size(); ++i)
            completeChannel(m_imported.series.channels[i]);
        m_imported.format = m_table.format;
        m_imported.report.remarks = m_remarks.taken();
        return std::move(m_imported);
    }

private:
    const std::string& columnName(std::size_t column) const { return m_table.columns[column].name; }
    std::string timeName() const { return columnName(static_cast<std::size_t>(m_selection.time)); }

    ReadingPlan readingPlan(std::string_view body)
    {
        ReadingPlan plan;
        plan.delimiter = m_table.format.delimiter;
        plan.decimal = m_table.format.decimal;
        plan.rowsBefore = m_table.rowsBefore;
        plan.uses.assign(m_table.columns.size(), ReadingPlan::Use::skip);
        for (std::size_t column : m_selection.channels)
            plan.uses[column] = ReadingPlan::Use::number;
        if (m_selection.time < 0)
            return plan;
        const auto time = static_cast<std::size_t>(m_selection.time);
        plan.uses[time] = ReadingPlan::Use::stamp;
        if (m_selection.timeOfDayBehind)
            plan.uses[time + 1] = ReadingPlan::Use::time_of_day;
        plan.time = *m_selection.layout;
        if (plan.time.orderOpen)
            plan.time = decideDateOrder(body, plan, time, timeName(), m_remarks);
        return plan;
    }

    Result<void> checkRows()
    {
        if (m_raw.unclosedQuoteRow > 0)
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT("data", "%1: row %2: a quote opens and never closes. Close it or take it away."),
                {m_source.fileName(), std::to_string(m_raw.unclosedQuoteRow)});
        if (m_raw.longRow.row > 0)
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT("data",
                            "%1: row %2 has %3 cells, and there are %4 columns. Check the delimiter and "
                            "the decimal sign, or put cells with a delimiter in quotes."),
                {m_source.fileName(), std::to_string(m_raw.longRow.row), std::to_string(m_raw.longRow.cells),
                 std::to_string(m_table.columns.size())});
        for (const RaggedRow& row : m_raw.shortRows)
            m_remarks.add(
                row.row, {},
                {RETORT_TEXT("data", "The row has %1 cells, and there are %2 columns; the rest is missing."),
                 {std::to_string(row.cells), std::to_string(m_table.columns.size())}});
        return {};
    }

    Result<void> checkStamps()
    {
        if (m_selection.time < 0)
            return {};
        const auto time = static_cast<std::size_t>(m_selection.time);
        for (std::size_t column : {time, time + (m_selection.timeOfDayBehind ? 1 : 0)}) {
            const BadCell& bad = m_raw.badCells[column];
            if (bad.count > 0)
                return fail(ErrorKind::malformed,
                            RETORT_TEXT("data",
                                        "%1: row %2, column %3: '%4' does not read as a time like the first "
                                        "rows of the column ('%5'). Write all stamps the same way."),
                            {m_source.fileName(), std::to_string(bad.row), columnName(column), bad.text,
                             firstCell(column)});
        }
        return {};
    }

    std::string firstCell(std::size_t column) const
    {
        for (const std::vector<std::string>& row : m_table.sample) {
            if (column < row.size() && !row[column].empty())
                return row[column];
        }
        return {};
    }

    tl::unexpected<Error> notANumber(std::size_t column, const BadCell& bad) const
    {
        const char otherSign = m_table.format.decimal == '.' ? ',' : '.';
        const bool other = bad.text.find(otherSign) != std::string::npos;
        const bool both = other && bad.text.find(m_table.format.decimal) != std::string::npos;
        const Text text =
            both ? RETORT_TEXT("data",
                               "%1: row %2, column %3: '%4' is not a number; are there thousands separators? "
                               "Take them away.")
            : other && otherSign == ','
                ? RETORT_TEXT("data",
                              "%1: row %2, column %3: '%4' is not a number; is the decimal sign a comma?")
            : other ? RETORT_TEXT("data",
                                  "%1: row %2, column %3: '%4' is not a number; is the decimal sign a point?")
                    : RETORT_TEXT("data",
                                  "%1: row %2, column %3: '%4' is not a finite number. Correct the cell, or "
                                  "leave it empty where the value is missing.");
        return fail(ErrorKind::malformed, text,
                    {m_source.fileName(), std::to_string(bad.row), columnName(column), bad.text});
    }

    /// Columns of numbers become channels; columns of text are left out where nobody asked for them.
    Result<void> takeChannels()
    {
        for (std::size_t column : m_selection.channels) {
            const BadCell& bad = m_raw.badCells[column];
            std::vector<double>& values = m_raw.numbers[column];
            const auto numbers = static_cast<std::size_t>(
                std::count_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); }));
            if (bad.count > 0 && (m_selection.channelsNamed || bad.count <= numbers))
                return notANumber(column, bad);
            if (bad.count > 0 || (numbers == 0 && !m_selection.channelsNamed)) {
                m_remarks.add(0, columnName(column),
                              {bad.count > 0 ? RETORT_TEXT("data", "The column holds text and is ignored.")
                                             : RETORT_TEXT("data", "The column is empty and is ignored."),
                               {}});
                values = {};
                continue;
            }
            if (numbers == 0)
                return fail(ErrorKind::malformed,
                            RETORT_TEXT("data", "%1: column %2 has no value. Choose another channel."),
                            {m_source.fileName(), columnName(column)});
            m_imported.series.channels.push_back({columnName(column), std::move(values)});
        }
        if (m_imported.series.channels.empty())
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT("data",
                            "%1 has no column of numbers besides the time. Check the delimiter ('%2') "
                            "and the decimal sign ('%3')."),
                {m_source.fileName(), std::string(1, m_table.format.delimiter),
                 std::string(1, m_table.format.decimal)});
        return {};
    }

    Result<void> layOnAxis()
    {
        TimeSeries& series = m_imported.series;
        if (m_selection.time < 0) {
            series.calendar = false;
            series.step = m_options.rowTime.step;
            series.stamps.resize(m_raw.rows.size());
            for (std::size_t row = 0; row < series.stamps.size(); ++row)
                series.stamps[row] = m_options.rowTime.start + static_cast<Milliseconds>(row) * series.step;
            return {};
        }
        Result<TimeAxis> axis = regularAxis(m_raw.stamps, m_raw.rows, m_source.fileName(), timeName(),
                                            m_imported.report, m_remarks);
        if (!axis)
            return tl::unexpected(axis.error());
        series.step = axis->step;
        series.stamps = std::move(axis->stamps);
        m_sources = std::move(axis->sources);
        for (Channel& channel : series.channels) {
            if (m_sources.empty())
                continue;
            std::vector<double> values(m_sources.size(), std::numeric_limits<double>::quiet_NaN());
            for (std::size_t row = 0; row < values.size(); ++row) {
                if (m_sources[row] != noSource)
                    values[row] = channel.values[m_sources[row]];
            }
            channel.values = std::move(values);
        }
        return {};
    }

    bool wasRead(std::size_t row) const { return m_sources.empty() || m_sources[row] != noSource; }
    std::size_t fileRow(std::size_t row) const
    {
        return m_raw.rows[m_sources.empty() ? row : m_sources[row]];
    }

    /// Counts and names runs of missing values, then fills them.
    void completeChannel(Channel& channel)
    {
        const std::vector<double>& values = channel.values;
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (!std::isnan(values[row]))
                continue;
            ++m_imported.report.missingValues;
            if (!wasRead(row))
                continue; // the gap in the stamps is remarked on
            const std::size_t begin = row;
            while (row + 1 < values.size() && std::isnan(values[row + 1]) && wasRead(row + 1)) {
                ++row;
                ++m_imported.report.missingValues;
            }
            const std::size_t length = row - begin + 1;
            if (length == 1)
                m_remarks.add(fileRow(begin), channel.name,
                              {RETORT_TEXT("data", "The value is missing."), {}});
            else
                m_remarks.add(fileRow(begin), channel.name,
                              {RETORT_TEXT("data", "%1 values are missing from here to row %2."),
                               {std::to_string(length), std::to_string(fileRow(row))}});
        }
        fillGaps(channel.values, m_options.fill);
    }

    CsvSource& m_source;
    const TableLayout& m_table;
    const ImportOptions& m_options;
    ColumnSelection m_selection;
    RawColumns m_raw;
    std::vector<std::size_t> m_sources; ///< of each row of the axis; empty: as read
    RemarkLog m_remarks;
    ImportedSeries m_imported;
};

} // namespace

Result<ImportedSeries> importCsv(const std::filesystem::path& file, const ImportOptions& options,
                                 const CancellationToken& cancellation, const Progress& progress)
{
    if (options.rowTime.step <= 0)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("data", "The step of the row number must be longer than nothing."));
    Result<CsvSource> source = CsvSource::open(file, options.format);
    if (!source)
        return tl::unexpected(source.error());
    // The digest of a long file takes a third of the time of reading it: a thread of its own is worth its start there.
    const CancellationToken noDigest;
    const std::launch when = source->bytes().size() > (1U << 20) ? std::launch::async : std::launch::deferred;
    std::future<std::string> digest =
        std::async(when, [bytes = source->bytes(), &noDigest] { return sha256(bytes, noDigest); });
    Result<ImportedSeries> imported = Import(*source, options).run(cancellation, progress);
    if (!imported) {
        noDigest.cancel();
        return imported;
    }
    const std::string sha = digest.get();
    if (cancellation.cancelled())
        return fail(ErrorKind::cancelled, RETORT_TEXT("data", "The import was cancelled."));
    imported->sha256 = sha;
    imported->series.name = file.stem().string();
    if (progress)
        progress(1.0);
    return imported;
}

} // namespace retort::data
