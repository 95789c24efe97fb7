// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/tsf_text.h"

#include "core/data/time/calendar.h"
#include "core/data/time/numeric_stamp.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace retort::data
{
namespace
{

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    return line;
}

std::vector<std::string_view> split(std::string_view text, char sign)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(sign);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

/// Months, or milliseconds, between two values.
struct Frequency {
    int months = 0;
    Milliseconds interval = 0;
};

std::optional<Frequency> frequencyOf(std::string_view word)
{
    static const std::map<std::string_view, Frequency> named = {
        {"yearly", {12, 0}},         {"quarterly", {3, 0}},      {"monthly", {1, 0}},
        {"weekly", {0, 604'800'000}}, {"daily", {0, calendarDay}}, {"hourly", {0, 3'600'000}},
        {"half_hourly", {0, 1'800'000}}, {"minutely", {0, 60'000}},  {"secondly", {0, 1'000}},
    };
    if (const auto found = named.find(word); found != named.end())
        return found->second;
    std::size_t digits = 0;
    Milliseconds count = 0;
    while (digits < word.size() && digits < 6 && word[digits] >= '0' && word[digits] <= '9')
        count = count * 10 + (word[digits++] - '0');
    const std::string_view unit = word.substr(digits);
    const Milliseconds each = unit == "_minutes" ? 60'000 : unit == "_seconds" ? 1'000 : unit == "_hours" ? 3'600'000 : 0;
    return count > 0 && each > 0 ? std::optional(Frequency{0, count * each}) : std::nullopt;
}

struct TsfSeries {
    std::string name;
    std::optional<Milliseconds> start;
    std::vector<std::string_view> values;
};

/// "2000-01-01 00-00-00"
std::optional<Milliseconds> startOf(std::string_view text)
{
    std::string stamp(text);
    for (std::size_t i = 11; i < stamp.size(); ++i)
        stamp[i] = stamp[i] == '-' ? ':' : stamp[i];
    const std::optional<NumericStamp> numeric = readNumericStamp(stamp);
    return numeric ? stampOf(*numeric, DateOrder::year_first) : std::nullopt;
}

class TsfReader {
public:
    TsfReader(std::string_view text, const std::string& fileName) : m_text(text), m_fileName(fileName) {}

    Result<std::string> read()
    {
        if (Result<void> header = readHeader(); !header)
            return tl::unexpected(header.error());
        while (!m_text.empty()) {
            ++m_row;
            const std::string_view line = takeLine(m_text);
            if (line.empty() || line.front() == '#')
                continue;
            if (Result<void> series = readSeries(line); !series)
                return tl::unexpected(series.error());
        }
        if (m_series.empty())
            return malformed(RETORT_TEXT("data", "%1 has no series below @data (row %2)."));
        return table();
    }

private:
    tl::unexpected<Error> malformed(Text text, std::string detail = {}) const
    {
        return fail(ErrorKind::malformed, text, {m_fileName, std::to_string(m_row), std::move(detail)});
    }

    Result<void> readHeader()
    {
        while (!m_text.empty()) {
            ++m_row;
            const std::string_view line = takeLine(m_text);
            const std::vector<std::string_view> words = split(line, ' ');
            if (words[0] == "@data")
                return {};
            if (words[0] == "@attribute" && words.size() > 1)
                m_attributes.emplace_back(words[1]);
            if (words[0] == "@frequency" && words.size() > 1) {
                m_frequency = frequencyOf(words[1]);
                if (!m_frequency)
                    return malformed(RETORT_TEXT("data", "%1: row %2: unknown frequency '%3'. Use hourly, daily, "
                                                         "monthly, 10_minutes or similar."),
                                     std::string(words[1]));
            }
        }
        return malformed(RETORT_TEXT("data", "%1 has no @data line; all of its %2 rows are header. The file may be "
                                             "truncated."));
    }

    Result<void> readSeries(std::string_view line)
    {
        const std::vector<std::string_view> fields = split(line, ':');
        if (fields.size() != m_attributes.size() + 1)
            return malformed(RETORT_TEXT("data", "%1: row %2 has %3 fields separated by colons; it needs one for "
                                                 "each attribute and one for the values."),
                             std::to_string(fields.size()));
        TsfSeries series;
        for (std::size_t i = 0; i < m_attributes.size(); ++i) {
            if (m_attributes[i] == "series_name")
                series.name = std::string(fields[i]);
            if (m_attributes[i] == "start_timestamp") {
                series.start = startOf(fields[i]);
                if (!series.start)
                    return malformed(RETORT_TEXT("data", "%1: row %2: '%3' is not a start time such as 2000-01-01 "
                                                         "00-00-00."),
                                     std::string(fields[i]));
            }
        }
        if (series.name.empty())
            series.name = "series " + std::to_string(m_series.size() + 1);
        series.values = split(fields.back(), ',');
        m_series.push_back(std::move(series));
        return {};
    }

    /// Where a stamp lies on the axis that begins at `first`.
    std::size_t stepOf(Milliseconds stamp, Milliseconds first) const
    {
        if (m_frequency->months > 0) {
            const CalendarTime a = calendarTime(first);
            const CalendarTime b = calendarTime(stamp);
            return static_cast<std::size_t>(((b.year - a.year) * 12 + b.month - a.month) / m_frequency->months);
        }
        return static_cast<std::size_t>((stamp - first) / m_frequency->interval);
    }

    Milliseconds stampAt(std::size_t step, Milliseconds first) const
    {
        if (m_frequency->months == 0)
            return first + static_cast<Milliseconds>(step) * m_frequency->interval;
        const CalendarTime start = calendarTime(first);
        const int month = start.month - 1 + static_cast<int>(step) * m_frequency->months;
        const int year = start.year + month / 12;
        return midnight(year, month % 12 + 1, std::min(start.day, daysInMonth(year, month % 12 + 1)));
    }

    std::string table() const
    {
        const bool dated = m_frequency && std::all_of(m_series.begin(), m_series.end(),
                                                      [](const TsfSeries& series) { return series.start.has_value(); });
        Milliseconds first = 0;
        if (dated)
            first = *std::min_element(m_series.begin(), m_series.end(), [](const TsfSeries& a, const TsfSeries& b) {
                         return *a.start < *b.start;
                     })->start;
        std::vector<std::size_t> offsets;
        std::size_t rows = 0;
        std::string text = dated ? "time" : "";
        for (const TsfSeries& series : m_series) {
            offsets.push_back(dated ? stepOf(*series.start, first) : 0);
            rows = std::max(rows, offsets.back() + series.values.size());
            text += (text.empty() ? "\"" : "\t\"") + series.name + "\"";
        }
        text += '\n';
        for (std::size_t row = 0; row < rows; ++row) {
            if (dated)
                text += calendarText(stampAt(row, first));
            for (std::size_t s = 0; s < m_series.size(); ++s) {
                if (dated || s > 0)
                    text += '\t';
                const bool within = row >= offsets[s] && row - offsets[s] < m_series[s].values.size();
                text += within ? m_series[s].values[row - offsets[s]] : std::string_view("NaN");
            }
            text += '\n';
        }
        return text;
    }

    std::string_view m_text;
    const std::string& m_fileName;
    std::size_t m_row = 0;
    std::vector<std::string> m_attributes;
    std::optional<Frequency> m_frequency;
    std::vector<TsfSeries> m_series;
};

} // namespace

bool isTsf(std::string_view text)
{
    bool attribute = false;
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (line.empty() || line.front() == '#')
            continue;
        if (line.front() != '@')
            return false;
        attribute = attribute || line.starts_with("@attribute") || line.starts_with("@relation");
        if (line.starts_with("@data"))
            return attribute;
    }
    return false;
}

Result<std::string> tableOfTsf(std::string_view text, const std::string& fileName)
{
    return TsfReader(text, fileName).read();
}

} // namespace retort::data
