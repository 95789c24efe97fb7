// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_cells.h"

#include "core/report/escaping.h"

namespace retort::report
{
namespace
{

std::string cell(const char* tag, const std::string& text)
{
    return std::string("<") + tag + ">" + htmlEscaped(text) + "</" + tag + ">";
}

} // namespace

std::string tableOf(const Cells& head, const std::vector<Cells>& rows, const char* kind)
{
    if (rows.empty())
        return {};
    std::string out = std::string("<table class=\"") + kind + "\">";
    if (!head.empty()) {
        out += "<thead><tr>";
        for (const auto& title : head)
            out += cell("th", title);
        out += "</tr></thead>";
    }
    out += "<tbody>\n";
    for (const auto& row : rows) {
        out += "<tr>" + cell("th", row.front());
        for (std::size_t i = 1; i < row.size(); ++i)
            out += cell("td", row[i]);
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n";
}

} // namespace retort::report
