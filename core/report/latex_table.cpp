// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/latex_table.h"

#include "core/foundation/number_text.h"
#include "core/report/escaping.h"
#include "core/report/headline.h"

#include <cmath>
#include <set>

namespace retort::report
{
namespace
{

using experiment::Record;

constexpr std::array columns = {Role::teacher, Role::plain_student, Role::distilled_student, Role::seasonal_naive};

/// As shown: what looks equal is marked equally.
std::string rounded(double number)
{
    return fixedText(number, 3);
}

std::array<std::string, columns.size()> marked(const Record& record, double evaluation::Metrics::*measure)
{
    std::array<std::string, columns.size()> cells;
    std::set<double> shown;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto* metrics = testOf(record.outcome, columns[i]);
        const bool there = metrics && std::isfinite(metrics->*measure);
        cells[i] = there ? rounded(metrics->*measure) : "--";
        if (there)
            shown.insert(*numberFrom(cells[i]));
    }
    for (auto& text : cells) {
        if (text == "--")
            continue;
        const auto rank = std::distance(shown.begin(), shown.find(*numberFrom(text)));
        if (rank == 0)
            text = "\\textbf{" + text + "}";
        else if (rank == 1)
            text = "\\underline{" + text + "}";
    }
    return cells;
}

} // namespace

std::string latexTable(std::span<const Record> records)
{
    std::string out = "\\begin{tabular}{l";
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += "cc";
    out += "}\n\\toprule\n";
    for (const Role role : columns)
        out += std::string(" & \\multicolumn{2}{c}{") + labelOf(role).source + "}";
    out += " \\\\\n";
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += "\\cmidrule(lr){" + std::to_string(2 * i + 2) + "-" + std::to_string(2 * i + 3) + "}";
    out += "\nRun";
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += " & MSE & MAE";
    out += " \\\\\n\\midrule\n";
    for (const Record& record : records) {
        const auto mse = marked(record, &evaluation::Metrics::mse);
        const auto mae = marked(record, &evaluation::Metrics::mae);
        out += latexEscaped(nameOf(record));
        for (std::size_t i = 0; i < columns.size(); ++i)
            out += " & " + mse[i] + " & " + mae[i];
        out += " \\\\\n";
    }
    return out + "\\bottomrule\n\\end{tabular}\n";
}

} // namespace retort::report
