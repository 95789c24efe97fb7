// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/growing_table.h"

#include "core/data/reading/file_bytes.h"

#include <algorithm>
#include <array>

namespace retort::data
{
namespace
{

constexpr std::ptrdiff_t rowsKept = 64;

std::string_view wholeLines(std::string_view text) { return text.substr(0, text.rfind('\n') + 1); }

/// The last lines, `count` at the most.
std::string_view lastLines(std::string_view text, std::ptrdiff_t count)
{
    std::size_t begin = text.size();
    for (; count > 0 && begin > 0; --count) {
        const auto end = begin < 2 ? std::string_view::npos : text.rfind('\n', begin - 2);
        begin = end == std::string_view::npos ? 0 : end + 1;
    }
    return text.substr(begin);
}

std::string_view firstLines(std::string_view text, int count)
{
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count)
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
    return text.substr(0, end);
}

/// What was found out, as if it had been stated: a few rows alone might look otherwise.
FormatChoice stated(const TableFormat& format)
{
    return {.encoding = format.encoding,
            .skippedLines = format.skippedLines,
            .comment = format.comment,
            .delimiter = format.delimiter,
            .quote = format.quote,
            .headerRows = format.headerRows,
            .unitsRow = format.unitsRow,
            .decimal = format.decimal,
            .thousands = format.thousands,
            .shape = format.shape};
}

/// The rows of `series` from one on.
TimeSeries rowsFrom(const TimeSeries& series, std::size_t first)
{
    TimeSeries rest = series;
    const auto count = static_cast<std::ptrdiff_t>(first);
    rest.stamps.erase(rest.stamps.begin(), rest.stamps.begin() + count);
    for (auto& channel : rest.channels)
        channel.values.erase(channel.values.begin(), channel.values.begin() + count);
    return rest;
}

} // namespace

Result<GrowingTable> GrowingTable::open(const std::filesystem::path& file, ImportOptions options, const std::vector<std::string>& channels)
{
    const auto bytes = FileBytes::read(file);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto text = wholeLines(bytes->bytes());
    options.channels.clear(); // any order
    auto all = importTable(text, file.string(), options);
    if (!all)
        return tl::unexpected<Error>(all.error());
    if (all->format.shape != TableShape::wide || all->format.encoding != Encoding::utf8 || all->format.namesInComment || all->collection)
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 cannot be followed: only UTF-8 text with one row per step can be followed. Write the measurements to such a file."), {file.string()});
    GrowingTable table;
    table.m_file = file;
    table.m_options = options;
    table.m_options.format = stated(all->format);
    table.m_options.timeColumns = all->timeColumns;
    table.m_options.channels = channels;
    table.m_options.fill = Fill::none; // whoever forecasts fills
    table.m_beginning = std::move(all->series);
    table.m_head = firstLines(text, all->format.skippedLines + all->format.headerRows);
    table.m_recent = lastLines(text.substr(table.m_head.size()), rowsKept);
    table.m_last = table.m_beginning.stamps.back();
    table.m_read = text.size();
    // Of 03/04/2016 a few rows may not tell what all told.
    for (const auto order : std::array<std::optional<DateOrder>, 3>{options.dateOrder, DateOrder::day_first, DateOrder::month_first}) {
        table.m_options.dateOrder = order;
        const auto recent = table.imported({});
        if (recent && (!recent->series.calendar || recent->series.stamps.back() == table.m_last))
            return table;
    }
    return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 cannot be followed: its last rows alone do not tell the order of day and month. Set the order in the import settings."), {file.string()});
}

Result<ImportedSeries> GrowingTable::imported(const std::string& rows) const
{
    return importTable(m_head + m_recent + rows, m_file.string(), m_options);
}

Result<TimeSeries> GrowingTable::appended()
{
    TimeSeries none = rowsFrom(m_beginning, m_beginning.rows());
    std::error_code fault;
    const auto size = std::filesystem::file_size(m_file, fault);
    if (!fault && size < m_read)
        return fail(ErrorKind::io, RETORT_TEXT("data", "%1 has become shorter: it was rewritten. Start following it again."), {m_file.string()});
    if (!fault && size == m_read)
        return none;
    const auto bytes = FileBytes::readFrom(m_file, m_read);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const std::string rows(wholeLines(bytes->bytes()));
    if (rows.empty())
        return none;
    m_read += rows.size();
    const auto known = imported({});
    auto all = imported(rows);
    if (!known || !all)
        return tl::unexpected<Error>(known ? all.error() : known.error());
    m_recent = lastLines(m_recent + rows, rowsKept);
    TimeSeries& series = all->series;
    std::size_t first = 0;
    if (series.calendar) {
        first = static_cast<std::size_t>(std::ranges::upper_bound(series.stamps, m_last) - series.stamps.begin());
    } else { // counted from the beginning of what is kept
        first = known->series.rows();
        for (std::size_t row = first; row < series.rows(); ++row)
            series.stamps[row] = m_last + static_cast<Milliseconds>(row + 1 - first) * series.step;
    }
    TimeSeries fresh = rowsFrom(series, first);
    if (fresh.rows() > 0)
        m_last = fresh.stamps.back();
    return fresh;
}

} // namespace retort::data
