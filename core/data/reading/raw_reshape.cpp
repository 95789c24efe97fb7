// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/raw_reshape.h"

#include "core/data/reading/series_ids.h"
#include "core/data/reading/series_shape.h"
#include "core/data/time/calendar.h"

#include <algorithm>
#include <unordered_map>

namespace retort::data
{
namespace
{

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// One value with the series and time it belongs to.
struct Placed {
    std::size_t series;
    Milliseconds stamp;
    std::uint32_t row;
};

/// Ids by their first appearance.
class Ids {
public:
    std::size_t of(const std::string& id)
    {
        const auto [entry, added] = m_indices.emplace(id, m_names.size());
        if (added)
            m_names.push_back(id);
        return entry->second;
    }
    const std::vector<std::string>& names() const { return m_names; }

private:
    std::unordered_map<std::string, std::size_t> m_indices;
    std::vector<std::string> m_names;
};

/// Missing too where the column is ignored, as it holds no numbers.
double valueAt(const RawColumns& raw, std::size_t column, std::size_t row)
{
    const std::vector<double>& values = raw.numbers[column];
    return row < values.size() ? values[row] : missing;
}

} // namespace

Reshaped unstacked(const RawColumns& raw, const std::vector<std::string>& ids, const std::vector<std::size_t>& valueColumns,
                   const TableLayout& table, ImportReport& report, RemarkLog& remarks)
{
    Ids known;
    std::vector<Placed> placed(raw.rows.size());
    Reshaped reshaped;
    for (std::size_t r = 0; r < raw.rows.size(); ++r) {
        placed[r] = {known.of(ids[r]), raw.stamps[r], raw.rows[r]};
        if (raw.stamps[r] != noStamp)
            reshaped.stamps.push_back(raw.stamps[r]);
    }
    std::sort(reshaped.stamps.begin(), reshaped.stamps.end());
    reshaped.stamps.erase(std::unique(reshaped.stamps.begin(), reshaped.stamps.end()), reshaped.stamps.end());
    reshaped.rows.assign(reshaped.stamps.size(), 0);
    const std::size_t perId = valueColumns.size();
    for (const std::string& id : known.names()) {
        for (const std::size_t column : valueColumns) {
            reshaped.names.push_back(perId == 1 ? id : id + " " + table.columns[column].name);
            reshaped.values.emplace_back(reshaped.stamps.size(), missing);
        }
    }
    std::vector<std::vector<bool>> taken(known.names().size(), std::vector<bool>(reshaped.stamps.size(), false));
    for (std::size_t r = 0; r < placed.size(); ++r) {
        if (placed[r].stamp == noStamp)
            continue;
        const auto at = static_cast<std::size_t>(
            std::lower_bound(reshaped.stamps.begin(), reshaped.stamps.end(), placed[r].stamp) - reshaped.stamps.begin());
        if (taken[placed[r].series][at]) {
            ++report.duplicateStamps;
            remarks.add(placed[r].row, ids[r],
                        {RETORT_TEXT("data", "The timestamp %1 already occurred for '%2'; this row is skipped."),
                         {calendarText(placed[r].stamp), ids[r]}});
            continue;
        }
        taken[placed[r].series][at] = true;
        if (reshaped.rows[at] == 0)
            reshaped.rows[at] = placed[r].row;
        for (std::size_t v = 0; v < perId; ++v)
            reshaped.values[placed[r].series * perId + v][at] = raw.numbers[valueColumns[v]][r];
    }
    return reshaped;
}

Reshaped transposed(const RawColumns& raw, const std::vector<std::string>& ids, const TableLayout& table)
{
    Reshaped reshaped;
    const std::size_t first = table.firstStep;
    const std::size_t steps = table.columns.size() - first;
    std::vector<std::string> header;
    for (std::size_t c = 0; c < steps; ++c)
        header.push_back(table.columns[first + c].name);
    if (const std::optional<TimeLayout> layout = layoutOfColumn(header, true)) {
        for (const std::string& cell : header)
            reshaped.stamps.push_back(parseStamp(cell, *layout).value_or(noStamp));
        if (std::find(reshaped.stamps.begin(), reshaped.stamps.end(), noStamp) != reshaped.stamps.end())
            reshaped.stamps.clear();
    }
    std::size_t used = 0;
    for (std::size_t r = 0; r < raw.rows.size(); ++r) {
        reshaped.names.push_back(ids[r]);
        std::vector<double> values(steps);
        for (std::size_t c = 0; c < steps; ++c) {
            values[c] = valueAt(raw, first + c, r);
            used = values[c] == values[c] ? std::max(used, c + 1) : used;
        }
        reshaped.values.push_back(std::move(values));
    }
    for (std::vector<double>& values : reshaped.values)
        values.resize(used);
    reshaped.stamps.resize(reshaped.stamps.empty() ? 0 : used);
    for (std::size_t c = 0; c < used; ++c)
        reshaped.rows.push_back(static_cast<std::uint32_t>(c + 1));
    return reshaped;
}

Reshaped unfolded(const RawColumns& raw, const std::vector<std::string>& ids, const TableLayout& table,
                  ImportReport& report, RemarkLog& remarks)
{
    const RowParts parts = partsOfRow(table, table.format.shape);
    RawColumns longer;
    longer.numbers.resize(1);
    std::vector<std::string> idsOfParts;
    for (std::size_t r = 0; r < raw.rows.size(); ++r) {
        for (std::size_t part = 0; part < parts.count; ++part) {
            longer.stamps.push_back(raw.stamps[r] == noStamp ? noStamp : parts.stampOf(raw.stamps[r], part));
            longer.rows.push_back(raw.rows[r]);
            longer.numbers[0].push_back(valueAt(raw, parts.first + part, r));
            idsOfParts.push_back(ids.empty() ? "value" : ids[r]);
        }
    }
    return unstacked(longer, idsOfParts, {0}, table, report, remarks);
}

Result<Reshaped> reshaped(const ShapedTable& shaped, const RawColumns& raw, const std::vector<std::size_t>& valueColumns, ImportReport& report, RemarkLog& remarks)
{
    const TableLayout& table = shaped.table;
    const TableShape shape = table.format.shape;
    const bool folded = shape == TableShape::day_rows || shape == TableShape::year_rows;
    const bool needsTime = shape == TableShape::stacked || folded;
    if (needsTime && (shaped.time.empty() || (shape == TableShape::stacked && table.seriesIds.empty())))
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("data",
                                "%1 cannot be read as stacked series: this needs a time column and an id "
                                "column. Choose another layout in the import settings."),
                    {shaped.fileName});
    if (folded && partsOfRow(table, shape).count == 0)
        return fail(ErrorKind::malformed,
                    shape == TableShape::day_rows
                        ? RETORT_TEXT("data",
                                      "%1 cannot be read as one day per row: its last columns are not the 24, 48 or "
                                      "96 parts of a day in order. Choose another layout in the import settings.")
                        : RETORT_TEXT("data",
                                      "%1 cannot be read as one year per row: it has no twelve columns from January "
                                      "to December. Choose another layout in the import settings."),
                    {shaped.fileName});
    if (valueColumns.empty())
        return Reshaped();
    const std::vector<std::string> ids = idsOfBody(shaped.body, table, raw.rows.size());
    if (shape == TableShape::stacked)
        return unstacked(raw, ids, valueColumns, table, report, remarks);
    if (shape == TableShape::rows)
        return transposed(raw, ids, table);
    const RowParts parts = partsOfRow(table, shape);
    const auto first = raw.numbers.begin() + static_cast<std::ptrdiff_t>(parts.first);
    const bool partsAreRead = std::all_of(first, first + static_cast<std::ptrdiff_t>(parts.count), [&](const std::vector<double>& values) { return values.size() == raw.rows.size(); });
    return partsAreRead ? unfolded(raw, ids, table, report, remarks) : Reshaped();
}

} // namespace retort::data
