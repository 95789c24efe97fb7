// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/table_preview.h"

#include "core/data/reading/column_names.h"
#include "core/data/reading/table_source.h"
#include "core/data/time/sampling_steps.h"

#include <algorithm>
#include <set>

namespace retort::data
{
namespace
{

constexpr std::size_t shownRows = 200;

const char* noteOf(CellClass content)
{
    switch (content) {
    case CellClass::number:
    case CellClass::truth:
    case CellClass::missing:
        return "number";
    case CellClass::time:
    case CellClass::clock:
        return "time";
    case CellClass::text:
        break;
    }
    return "text";
}

/// Stamps of the first rows, sorted and each once.
std::vector<Milliseconds> sampleStamps(const TableLayout& table)
{
    std::set<Milliseconds> stamps;
    for (const std::optional<Milliseconds>& stamp : stampsOf(table.sample, table.time)) {
        if (stamp)
            stamps.insert(*stamp);
    }
    return {stamps.begin(), stamps.end()};
}

ColumnRole roleOf(const TableLayout& table, std::size_t column)
{
    if (table.time.uses(column))
        return ColumnRole::time;
    const bool number = table.columns[column].content == CellClass::number && !table.isUsed(column);
    return number ? ColumnRole::channel : ColumnRole::ignore;
}

} // namespace

Result<TablePreview> previewTable(const std::filesystem::path& file, const FormatChoice& choice, const std::string& sheet)
{
    Result<TableSource> source = TableSource::open(file, choice, sheet, TableSource::Amount::beginning);
    if (!source)
        return tl::unexpected(source.error());
    TableLayout& table = source->layout();
    TablePreview preview;
    preview.format = table.format;
    preview.sheets = source->sheets();
    preview.remarks = table.remarks;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        preview.columns.push_back(
            {table.columns[c].name, roleOf(table, c), noteOf(table.columns[c].content),
             table.columns[c].content == CellClass::clock || partNamed(table.columns[c].name).has_value()});
    if (table.time.empty()) {
        if (table.format.shape == TableShape::wide)
            preview.remarks.push_back(
                {RETORT_TEXT("data", "No column looks like a time column; the row number is used instead."), {}});
    } else {
        preview.step = SamplingSteps::infer(sampleStamps(table)).interval();
        if (table.time.layout.orderOpen)
            preview.remarks.push_back(
                {RETORT_TEXT("data", "The first rows do not show whether the day or the month comes first; the "
                                     "import decides from all rows."),
                 {}});
    }
    preview.rows.assign(table.sample.begin(),
                        table.sample.begin() + static_cast<std::ptrdiff_t>(std::min(shownRows, table.sample.size())));
    return preview;
}

} // namespace retort::data
