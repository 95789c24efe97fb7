// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/series_import.h"

#include "core/data/reading/channel_checks.h"
#include "core/data/reading/column_encoding.h"
#include "core/data/reading/column_names.h"
#include "core/data/reading/column_selection.h"
#include "core/data/reading/raw_reshape.h"
#include "core/data/reading/raw_stamps.h"
#include "core/data/reading/row_checks.h"
#include "core/data/reading/row_reading.h"
#include "core/data/reading/series_ids.h"
#include "core/data/reading/series_shape.h"
#include "core/data/reading/table_source.h"
#include "core/data/sha256.h"
#include "core/data/time/calendar.h"
#include "core/data/time/date_order.h"
#include "core/data/time/time_axis.h"
#include "core/foundation/number_text.h"

#include <algorithm>
#include <cmath>
#include <future>

namespace retort::data
{
namespace
{

/// One import from the opened file to the series.
class Import
{
public:
    Import(TableSource& source, const ImportOptions& options)
        : m_source(source)
        , m_table(source.layout())
        , m_options(options)
    {
        for (const Message& message : m_table.remarks)
            m_remarks.add(0, {}, message);
    }

    Result<ImportedSeries> run(const CancellationToken& cancellation, const Progress& progress)
    {
        m_body = m_source.text().substr(m_table.bodyOffset);
        if (const Result<void> encoded = encodeColumns(); !encoded)
            return tl::unexpected(encoded.error());
        Result<ColumnSelection> selection = selectColumns(m_table, m_options, m_source.fileName());
        if (!selection)
            return tl::unexpected(selection.error());
        m_selection = std::move(*selection);
        m_reading.plan = readingPlan();
        Result<RawColumns> raw = readColumns(m_body, m_reading.plan, cancellation, progress);
        if (!raw)
            return tl::unexpected(raw.error());
        m_raw = std::move(*raw);
        m_raw.numbers.insert(m_raw.numbers.end(), m_encoded.begin(), m_encoded.end());
        m_raw.badCells.resize(m_table.columns.size());
        m_raw.missingWords.resize(m_table.columns.size());
        if (stacksBelowTheSample())
            return run(cancellation, progress); // once more, now that the series are known to be stacked
        m_imported.report.rowsRead = m_raw.rows.size();
        const RowChecks checks{m_source.fileName(), m_table, m_table.columns.size() - m_encoded.size(), m_selection.time, m_raw, m_remarks};
        for (const auto check : {&RowChecks::cells, &RowChecks::clock, &RowChecks::stamps})
            if (Result<void> result = (checks.*check)(); !result)
                return tl::unexpected(result.error());
        for (const auto step : {&Import::takeChannels, &Import::layOnAxis}) {
            if (Result<void> result = (this->*step)(); !result)
                return tl::unexpected(result.error());
        }
        for (const Channel& channel : m_imported.series.channels)
            remarkOnMissing(channel);
        m_imported.format = m_table.format;
        for (const TimeColumn& column : m_selection.time.columns)
            m_imported.timeColumns.push_back(columnName(column.column));
        m_imported.report.remarks = m_remarks.taken();
        m_reading.columns = m_table.columnNames();
        m_reading.bodyOffset = m_table.bodyOffset;
        m_reading.plainText = m_source.isPlainText();
        return std::move(m_imported);
    }

    /// After a run.
    RowReading takeReading() { return std::move(m_reading); }

private:
    const std::string& columnName(std::size_t column) const { return m_table.columns[column].name; }
    std::string timeName() const
    {
        return m_selection.time.empty() ? "header" : columnName(m_selection.time.leading());
    }
    bool isWide() const { return m_table.format.shape == TableShape::wide; }

    /// Adds the columns made from those that are to be encoded.
    Result<void> encodeColumns()
    {
        if (m_options.encodings.empty() || !m_table.encoded.empty())
            return {};
        if (!isWide())
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("data", "%1: columns can be encoded only where each row is a point in time. Ignore them in the import settings."),
                        {m_source.fileName()});
        const std::vector<std::string> known = m_table.columnNames();
        for (const auto& [name, encoding] : m_options.encodings) {
            const Result<std::size_t> column = columnNamed(known, name, m_source.fileName());
            if (!column)
                return tl::unexpected(column.error());
            auto made = encodeColumn(m_body, m_table, *column, encoding, m_options.missing, m_source.fileName(), m_remarks);
            if (!made)
                return tl::unexpected(made.error());
            for (std::size_t i = 0; i < made->names.size(); ++i) {
                m_table.encoded[*column].push_back(m_table.columns.size());
                m_table.columns.push_back({made->names[i]});
                m_encoded.push_back(std::move(made->values[i]));
            }
        }
        return {};
    }

    ReadingPlan readingPlan()
    {
        ReadingPlan plan;
        plan.format = m_table.format;
        plan.missing = MissingValues(m_options.missing);
        plan.rowsBefore = m_table.rowsBefore;
        plan.columns.resize(m_table.columns.size() - m_encoded.size());
        for (std::size_t column : m_selection.channels) {
            if (column >= plan.columns.size())
                continue; // encoded
            const ColumnLayout& layout = m_table.columns[column];
            const bool date = layout.content == CellClass::time && !m_selection.channelsNamed;
            plan.columns[column].unit = layout.unit;
            plan.columns[column].use =
                date                                                 ? ReadingPlan::Use::skip
                : layout.numbers == ColumnLayout::Numbers::decorated ? ReadingPlan::Use::decorated
                : layout.numbers == ColumnLayout::Numbers::truths    ? ReadingPlan::Use::truth
                                                                     : ReadingPlan::Use::number;
        }
        TimeSource& time = m_selection.time;
        for (std::size_t i = 0; i < time.columns.size(); ++i)
            plan.columns[time.columns[i].column] = {ReadingPlan::Use::time, i, {}};
        if (!time.empty() && time.layout.kind == TimeLayout::Kind::numeric &&
            time.layout.order != DateOrder::year_first) {
            if (m_options.dateOrder) {
                time.layout.order = *m_options.dateOrder;
                time.layout.orderOpen = false;
            }
            if (time.layout.orderOpen)
                time.layout = decideDateOrder(m_body, m_table.format, time.layout, time.leading(), timeName(),
                                              m_remarks);
        }
        plan.time = time;
        return plan;
    }

    /// Where most stamps repeat and columns of ids tell the rows apart, which the first rows did not show.
    bool stacksBelowTheSample()
    {
        if (!isWide() || m_selection.time.empty() || m_selection.channelsNamed || m_options.format.shape)
            return false;
        std::vector<std::size_t> ids = seriesIdsOfBody(m_body, m_table, m_selection.time, m_raw.stamps);
        if (ids.empty())
            return false;
        m_table.format.shape = TableShape::stacked;
        m_table.seriesIds = std::move(ids);
        m_remarks.add(0, {}, stackedRemark(m_table));
        return true;
    }

    /// Columns of numbers become channels; columns of text are left out where nobody asked for them.
    Result<void> takeChannels()
    {
        std::vector<std::size_t> columns;
        const ChannelChecks checks{m_source.fileName(), m_table, m_selection.channelsNamed, m_raw};
        for (std::size_t column : m_selection.channels) {
            const Result<bool> taken = checks.take(column, m_remarks);
            if (!taken)
                return tl::unexpected(taken.error());
            if (*taken)
                columns.push_back(column);
        }
        if (isWide()) {
            for (std::size_t column : checks.withoutTimes(columns, m_remarks)) {
                m_imported.series.channels.push_back(
                    {columnName(column), std::move(m_raw.numbers[column]), m_table.columns[column].unit});
                m_reading.channels.push_back(column);
            }
        } else if (Result<void> reshaped = reshape(columns); !reshaped) {
            return reshaped;
        }
        if (m_imported.series.channels.empty() && m_source.sheets().size() > 1)
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("data", "%1: the sheet has no numeric column besides the time. Choose another sheet in "
                                            "the import settings: %2."),
                        {m_source.fileName(), listed(m_source.sheets())});
        if (m_imported.series.channels.empty())
            return fail(
                ErrorKind::malformed,
                RETORT_TEXT(
                    "data",
                    "%1 has no numeric column besides the time. Check the delimiter ('%2') and the decimal "
                    "separator ('%3')."),
                {m_source.fileName(), std::string(1, m_table.format.delimiter),
                 std::string(1, m_table.format.decimal)});
        return {};
    }

    Result<void> reshape(const std::vector<std::size_t>& columns)
    {
        Result<Reshaped> made = reshaped({m_source.fileName(), m_body, m_table, m_selection.time}, m_raw, columns, m_imported.report, m_remarks);
        if (!made)
            return tl::unexpected(made.error());
        if (columns.empty())
            return {};
        m_raw.stamps = std::move(made->stamps);
        m_raw.rows = std::move(made->rows);
        m_datedByHeader = m_table.format.shape == TableShape::rows && !m_raw.stamps.empty();
        return chooseSeries(std::move(*made));
    }

    Result<void> chooseSeries(Reshaped reshaped)
    {
        std::vector<std::size_t> chosen;
        for (const std::string& name : m_options.channels) {
            const Result<std::size_t> index = columnNamed(reshaped.names, name, m_source.fileName());
            if (!index)
                return tl::unexpected(index.error());
            chosen.push_back(*index);
        }
        for (std::size_t i = 0; m_options.channels.empty() && i < reshaped.names.size(); ++i)
            chosen.push_back(i);
        for (const std::size_t i : chosen)
            m_imported.series.channels.push_back({reshaped.names[i], std::move(reshaped.values[i]), {}});
        return {};
    }

    Result<void> layOnAxis()
    {
        TimeSeries& series = m_imported.series;
        if (m_raw.stamps.empty()) {
            series.calendar = false;
            series.step = m_options.rowTime.step;
            series.stamps.resize(m_raw.rows.size());
            for (std::size_t row = 0; row < series.stamps.size(); ++row)
                series.stamps[row] = m_options.rowTime.start + static_cast<Milliseconds>(row) * series.step;
            if (m_options.timeColumns == std::vector<std::string>{"auto"})
                m_remarks.add(0, {},
                              {RETORT_TEXT("data", "No column looks like a time column; the row number is "
                                                   "used instead."),
                               {}});
            return {};
        }
        series.calendar = m_datedByHeader || m_selection.time.layout.hasDate();
        if (m_selection.time.layout.kind == TimeLayout::Kind::clock && !series.calendar)
            continuePastMidnight(m_raw.stamps, timeName(), m_remarks);
        series.zone = zoneOf(m_raw, timeName(), m_remarks);
        AxisPlan plan{m_source.fileName(), timeName(), m_options.steps,
                      series.calendar};
        Result<TimeAxis> axis = regularAxis(m_raw.stamps, m_raw.rows, plan, m_imported.report, m_remarks);
        if (!axis)
            return tl::unexpected(axis.error());
        series.step = axis->step;
        series.spacing = axis->spacing;
        series.rowsPerSeason = axis->rowsPerSeason;
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

    /// Counts and names runs of missing values; says which number may stand for them.
    void remarkOnMissing(const Channel& channel)
    {
        remarkOnSuspicion(channel, m_imported.report, m_remarks);
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
    }

    TableSource& m_source;
    TableLayout& m_table;
    const ImportOptions& m_options;
    std::string_view m_body;
    ColumnSelection m_selection;
    RawColumns m_raw;
    std::vector<std::vector<double>> m_encoded; ///< of the columns behind the file's own
    bool m_datedByHeader = false;
    std::vector<std::size_t> m_sources; ///< of each row of the axis; empty: as read
    RemarkLog m_remarks;
    RowReading m_reading;
    ImportedSeries m_imported;
};

Result<void> checkRowTime(const ImportOptions& options)
{
    if (options.rowTime.step > 0)
        return {};
    return fail(ErrorKind::invalid, RETORT_TEXT("data", "The step of the row number must be greater than zero."));
}

} // namespace

Result<ImportedSeries> importTable(std::string_view table, const std::string& name, const ImportOptions& options, RowReading& reading)
{
    if (const auto step = checkRowTime(options); !step)
        return tl::unexpected(step.error());
    Result<TableSource> source = TableSource::of(table, name, options.format);
    if (!source)
        return tl::unexpected(source.error());
    Import import(*source, options);
    Result<ImportedSeries> imported = import.run({}, {});
    if (imported) {
        reading = import.takeReading();
        imported->options = options;
        imported->series.name = std::filesystem::path(name).stem().string();
    }
    return imported;
}

Result<ImportedSeries> importSeries(const std::filesystem::path& file, const ImportOptions& options,
                                    const CancellationToken& cancellation, const Progress& progress)
{
    if (const auto step = checkRowTime(options); !step)
        return tl::unexpected(step.error());
    Result<TableSource> source =
        TableSource::open(file, options.format, options.sheet, TableSource::Amount::whole);
    if (!source)
        return tl::unexpected(source.error());
    // The digest of a long file takes a third of the time of reading it: a thread of its own is worth its
    // start there.
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
    imported->options = options;
    imported->series.name = file.stem().string();
    if (progress)
        progress(1.0);
    return imported;
}

} // namespace retort::data
