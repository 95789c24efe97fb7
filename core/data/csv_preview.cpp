// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv_preview.h"

#include "core/data/column_reading.h"
#include "core/data/csv_source.h"
#include "core/data/sampling_steps.h"

#include <algorithm>
#include <set>

namespace retort::data
{
namespace
{

const char* noteOf(ColumnLayout::Content content)
{
    switch (content) {
    case ColumnLayout::Content::number:
        return "number";
    case ColumnLayout::Content::time:
    case ColumnLayout::Content::time_of_day:
        return "time";
    case ColumnLayout::Content::text:
        break;
    }
    return "text";
}

/// Stamps of the first rows, sorted and each once.
std::vector<Milliseconds> sampleStamps(const TableLayout& table)
{
    const auto column = static_cast<std::size_t>(table.timeColumn);
    const bool timeBehind = column + 1 < table.columns.size() &&
                            table.columns[column + 1].content == ColumnLayout::Content::time_of_day;
    std::set<Milliseconds> stamps;
    for (const std::vector<std::string>& row : table.sample) {
        if (column >= row.size())
            continue;
        std::optional<Milliseconds> stamp = parseStamp(row[column], *table.columns[column].time);
        const std::optional<Milliseconds> ofDay =
            timeBehind && column + 1 < row.size() ? parseTimeOfDay(row[column + 1]) : std::nullopt;
        if (stamp && ofDay)
            *stamp += *ofDay;
        if (stamp)
            stamps.insert(*stamp);
    }
    return {stamps.begin(), stamps.end()};
}

ColumnRole roleOf(const TableLayout& table, std::size_t column)
{
    const ColumnLayout::Content content = table.columns[column].content;
    if (static_cast<int>(column) == table.timeColumn)
        return ColumnRole::time;
    return content == ColumnLayout::Content::number ? ColumnRole::channel : ColumnRole::ignore;
}

} // namespace

Result<CsvPreview> previewCsv(const std::filesystem::path& file, std::optional<CsvFormat> format)
{
    const Result<CsvSource> source = CsvSource::open(file, format);
    if (!source)
        return tl::unexpected(source.error());
    const TableLayout& table = source->layout();
    CsvPreview preview;
    preview.format = table.format;
    preview.rows = table.sample;
    preview.remarks = table.remarks;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        preview.columns.push_back(
            {table.columns[c].name, roleOf(table, c), noteOf(table.columns[c].content)});
    if (table.timeColumn < 0) {
        preview.remarks.push_back(
            {RETORT_TEXT("data", "No column looks like time; the row number stands in for it."), {}});
    } else {
        preview.step = SamplingSteps::infer(sampleStamps(table)).interval();
        if (table.columns[static_cast<std::size_t>(table.timeColumn)].time->orderOpen)
            preview.remarks.push_back(
                {RETORT_TEXT("data", "The first rows do not say whether day or month stands "
                                     "first; the import decides by all rows."),
                 {}});
    }
    return preview;
}

} // namespace retort::data
