// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/growing_table.h"

#include "core/data/reading/file_bytes.h"
#include "core/data/time/calendar.h"
#include "core/data/time/future_stamps.h"

#include <algorithm>
#include <cmath>

namespace retort::data
{
namespace
{

constexpr std::size_t bytesCompared = 256, axisKept = 5000;
constexpr std::int64_t farAhead = 1000; ///< steps

std::string_view wholeLines(std::string_view text) { return text.substr(0, text.rfind('\n') + 1); }

std::size_t linesIn(std::string_view text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

/// "+02:00", as zoneOf writes it.
Milliseconds offsetOf(const std::string& zone)
{
    if (zone.size() != 6)
        return 0;
    const int minutes = std::stoi(zone.substr(1, 2)) * 60 + std::stoi(zone.substr(4, 2));
    return (zone.front() == '-' ? -minutes : minutes) * 60'000LL;
}

} // namespace

Result<GrowingTable> GrowingTable::open(const std::filesystem::path& file, ImportOptions options)
{
    const auto bytes = FileBytes::read(file);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto text = wholeLines(bytes->bytes());
    options.channels.clear(); // any order
    options.fill = Fill::none; // whoever forecasts fills
    GrowingTable table;
    auto all = importTable(text, file.string(), options, table.m_reading);
    if (!all)
        return tl::unexpected<Error>(all.error());
    if (all->format.shape != TableShape::wide || !table.m_reading.plainText || !options.encodings.empty() || all->collection)
        return fail(ErrorKind::invalid, RETORT_TEXT("data", "%1 cannot be followed: only UTF-8 text with one row per step and columns of numbers can be followed. Write the measurements to such a file."), {file.string()});
    table.m_file = file;
    table.m_beginning = std::move(all->series);
    table.m_axis = table.m_beginning;
    table.m_axis.channels.clear();
    table.m_zoneOffset = offsetOf(table.m_beginning.zone);
    table.m_read = text.size();
    table.m_lines = linesIn(text);
    table.m_lastBytes = text.substr(text.size() - std::min(text.size(), bytesCompared));
    return table;
}

/// The complete lines that were appended; fails if the bytes before them have changed.
Result<std::string> GrowingTable::freshText()
{
    std::error_code fault;
    const auto size = std::filesystem::file_size(m_file, fault);
    const auto written = fault ? std::filesystem::file_time_type() : std::filesystem::last_write_time(m_file, fault);
    if (!fault && size == m_read && written == m_written)
        return std::string();
    const auto bytes = FileBytes::readFrom(m_file, m_read - m_lastBytes.size());
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    m_written = written;
    if (!bytes->bytes().starts_with(m_lastBytes))
        return fail(ErrorKind::io, RETORT_TEXT("data", "%1 was rewritten: it no longer contains the rows that were read before. Start following it again."), {m_file.string()});
    return std::string(wholeLines(bytes->bytes().substr(m_lastBytes.size())));
}

Result<AppendedRows> GrowingTable::appended()
{
    AppendedRows appended;
    appended.rows = m_beginning;
    appended.rows.stamps.clear();
    for (auto& channel : appended.rows.channels)
        channel.values.clear();
    const auto text = freshText();
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (text->empty())
        return appended;
    for (const Row& row : rowsOf(*text, appended.remarks))
        add(row, appended);
    m_read += text->size();
    m_lines += linesIn(*text);
    m_lastBytes = (m_lastBytes + *text).substr(m_lastBytes.size() + text->size() - std::min(m_lastBytes.size() + text->size(), bytesCompared));
    return appended;
}

/// Why a row cannot be used; nothing where it can.
std::optional<Message> GrowingTable::faultOf(const RawColumns& raw, std::string_view line) const
{
    const std::string shown(line.substr(0, std::min<std::size_t>(60, line.find_first_of("\r\n"))));
    if (!raw.shortRows.empty())
        return Message{RETORT_TEXT("data", "'%1' has fewer cells than there are columns"), {shown}};
    if (raw.unclosedQuoteRow > 0 || raw.longRow.row > 0)
        return Message{RETORT_TEXT("data", "'%1' has more cells than there are columns, or an open quote"), {shown}};
    for (std::size_t column = 0; column < raw.badCells.size(); ++column)
        if (raw.badCells[column].count > 0)
            return Message{RETORT_TEXT("data", "column %1 contains '%2'"), {m_reading.columns[column], raw.badCells[column].text}};
    if (std::ranges::find(raw.stamps, noStamp) != raw.stamps.end())
        return Message{RETORT_TEXT("data", "'%1' has no timestamp"), {shown}};
    return std::nullopt;
}

/// Line by line, so that a bad row does not affect others.
std::vector<GrowingTable::Row> GrowingTable::rowsOf(const std::string& text, std::vector<Message>& remarks) const
{
    std::vector<Row> rows;
    std::size_t line = m_lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin) + 1;
        const std::string_view one(text.data() + begin, end - begin);
        begin = end;
        ++line;
        const auto raw = readColumns(one, m_reading.plan, {}, {});
        const bool counted = m_reading.plan.time.empty();
        const auto fault = raw ? faultOf(*raw, one) : std::optional(raw.error().message);
        if (fault) {
            remarks.push_back({.text = RETORT_TEXT("data", "%1: line %2 is left out."), .arguments = {m_file.string(), std::to_string(line)}, .further = {*fault}});
            if (counted)
                rows.push_back({std::nullopt, std::vector<double>(m_reading.channels.size(), std::nan("")), line}); // later rows keep their time
            continue;
        }
        for (std::size_t row = 0; row < raw->rows.size(); ++row) { // none of a blank line or a comment
            Row read{.stamp = {}, .values = {}, .line = line};
            if (!counted)
                read.stamp = raw->stamps[row] + (raw->zones.with > 0 ? m_zoneOffset : 0);
            for (const std::size_t column : m_reading.channels)
                read.values.push_back(raw->numbers[column][row]);
            rows.push_back(std::move(read));
        }
    }
    return rows;
}

/// Steps from the last row to a timestamp on a regular axis, rounded.
std::int64_t GrowingTable::stepsAhead(Milliseconds stamp) const
{
    const Milliseconds last = m_axis.stamps.back();
    if (const int months = monthsOfStep(m_axis.step); months > 0 && m_axis.calendar) {
        const CalendarTime from = calendarTime(last), to = calendarTime(stamp);
        return ((to.year - from.year) * 12 + to.month - from.month) / months;
    }
    return std::llround(static_cast<double>(stamp - last) / static_cast<double>(m_axis.step));
}

/// Whether it is more than a quarter of a step from the grid, and could take the place of another row.
bool GrowingTable::offGrid(Milliseconds stamp) const
{
    if (monthsOfStep(m_axis.step) > 0 && m_axis.calendar)
        return false;
    const double steps = static_cast<double>(stamp - m_axis.stamps.back()) / static_cast<double>(m_axis.step);
    return std::abs(steps - std::round(steps)) > 0.25;
}

void GrowingTable::add(const Row& row, AppendedRows& appended)
{
    const bool regular = m_axis.spacing == Spacing::regular;
    Row placed = row;
    const bool clockOnly = placed.stamp && m_reading.plan.time.layout.kind == TimeLayout::Kind::clock && !m_axis.calendar;
    while (clockOnly && *placed.stamp <= m_axis.stamps.back())
        *placed.stamp += calendarDay; // times of day without a date pass midnight
    if (!placed.stamp) {
        lay(placed, appended);
        return;
    }
    const std::int64_t ahead = regular ? stepsAhead(*placed.stamp) : *placed.stamp > m_axis.stamps.back() ? 1 : 0;
    const auto leftOut = [&](const Row& which, Text why) {
        appended.remarks.push_back({why, {m_file.string(), std::to_string(which.line)}});
    };
    if (ahead <= 0)
        return leftOut(placed, RETORT_TEXT("data", "%1: line %2 is left out because it is not later than the last row."));
    if (regular && offGrid(*placed.stamp))
        return leftOut(placed, RETORT_TEXT("data", "%1: line %2 is left out because its time lies between two steps."));
    const bool far = regular && ahead > farAhead;
    if (far && !m_ahead) {
        m_ahead = std::move(placed);
        return leftOut(*m_ahead, RETORT_TEXT("data", "%1: line %2 is far ahead of the last row; it is held back until the next row confirms it."));
    }
    if (const auto held = std::exchange(m_ahead, std::nullopt); held) {
        if (far)
            lay(*held, appended);
        else
            leftOut(*held, RETORT_TEXT("data", "%1: line %2 is left out because the rows after it are earlier."));
    }
    lay(placed, appended);
}

void GrowingTable::lay(const Row& row, AppendedRows& appended)
{
    const bool regular = m_axis.spacing == Spacing::regular || !row.stamp;
    const std::int64_t ahead = !row.stamp ? 1 : regular ? stepsAhead(*row.stamp) : 1;
    if (ahead <= 0)
        return; // the same step as the row that was held back
    const auto stamps = regular ? stampsAfter(m_axis, static_cast<std::size_t>(ahead)) : std::vector<Milliseconds>{*row.stamp};
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        m_axis.stamps.push_back(stamps[i]);
        appended.rows.stamps.push_back(stamps[i]);
        for (std::size_t channel = 0; channel < appended.rows.channels.size(); ++channel)
            appended.rows.channels[channel].values.push_back(i + 1 == stamps.size() ? row.values[channel] : std::nan(""));
    }
    if (m_axis.stamps.size() > 2 * axisKept)
        m_axis.stamps.erase(m_axis.stamps.begin(), m_axis.stamps.end() - static_cast<std::ptrdiff_t>(axisKept));
}

} // namespace retort::data
