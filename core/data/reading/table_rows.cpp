// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reading/table_rows.h"

#include "core/data/reading/cell_reader.h"

namespace retort::data
{

CutRows cutRows(std::string_view text, const TableFormat& format, CutLimits limits, bool wholeText)
{
    CutRows cut;
    CellReader reader(text, format.delimiter, format.quote, format.comment);
    std::size_t line = 0;
    for (; line < static_cast<std::size_t>(format.skippedLines) && !reader.atEnd(); ++line)
        reader.skipLine();
    bool afterBlank = false;
    for (std::size_t cells = 0; !reader.atEnd() && cut.rows.size() < limits.rows && cells < limits.cells; ++line) {
        const std::size_t offset = reader.offset();
        if (reader.skipIdleRow()) {
            afterBlank = true;
            continue;
        }
        TableRow row;
        for (bool rowEnded = false; !rowEnded;)
            row.emplace_back(reader.next(rowEnded));
        const bool cutOff = reader.atEnd() && !wholeText && text.back() != '\n';
        if (cutOff && cut.rows.size() > static_cast<std::size_t>(format.headerRows))
            break;
        cells += row.size();
        cut.rows.push_back(std::move(row));
        cut.lines.push_back(line);
        cut.offsets.push_back(offset);
        cut.afterBlank.push_back(afterBlank);
        afterBlank = false;
    }
    return cut;
}

std::size_t filledWidth(const TableRow& row)
{
    std::size_t width = row.size();
    while (width > 1 && row[width - 1].empty())
        --width;
    return width;
}

} // namespace retort::data
