// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/latex_table.h"

#include "core/foundation/number_text.h"
#include "core/report/escaping.h"
#include "core/report/class_tables.h"
#include "core/report/headline.h"
#include "core/task/task.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace retort::report
{
namespace
{

using experiment::Record;

/// MSE and MAE, or of classes accuracy and macro F1; the best is the lowest, or the highest.
using Measure = double (*)(const evaluation::Metrics&);

constexpr std::array valueColumns = {Role::teacher, Role::plain_student, Role::distilled_student, Role::seasonal_naive};
constexpr std::array classColumns = {Role::teacher, Role::plain_student, Role::distilled_student, Role::majority_class};

/// As shown: what looks equal is marked equally.
std::string rounded(double number)
{
    return fixedText(number, 3);
}

std::array<std::string, valueColumns.size()> marked(const Record& record, Measure measure, bool highestIsBest)
{
    const auto& columns = highestIsBest ? classColumns : valueColumns;
    std::array<std::string, valueColumns.size()> cells;
    std::set<double> shown;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto* metrics = testOf(record.outcome, columns[i]);
        const bool there = metrics && std::isfinite(measure(*metrics));
        cells[i] = there ? rounded(measure(*metrics)) : "--";
        if (there && readsFuture(record.outcome, columns[i]))
            cells[i] = "(" + cells[i] + ")"; // no forecast
        else if (there)
            shown.insert(*numberFrom(cells[i]));
    }
    for (auto& text : cells) {
        if (text == "--" || text.starts_with("("))
            continue;
        const auto from = std::distance(shown.begin(), shown.find(*numberFrom(text)));
        const auto rank = highestIsBest ? std::ssize(shown) - 1 - from : from;
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
    const bool ofClasses = !records.empty() && std::ranges::all_of(records, isOfClasses);
    const bool ofNodes = !records.empty() && std::ranges::all_of(records, [](const Record& record) { return record.outcome.data.graph.has_value(); });
    const auto& columns = ofClasses ? classColumns : valueColumns;
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
        out += ofClasses ? " & Acc. & F1" : ofNodes ? " & RMSE & MAE" : " & MSE & MAE";
    out += " \\\\\n\\midrule\n";
    for (const Record& record : records) {
        const auto mse = ofClasses ? marked(record, task::classification().metric("accuracy")->value, true)
                                   : marked(record, task::forecasting().metric(ofNodes ? "node_rmse" : "mse")->value, false);
        const auto mae = ofClasses ? marked(record, task::classification().metric("macro_f1")->value, true)
                                   : marked(record, task::forecasting().metric(ofNodes ? "node_mae" : "mae")->value, false);
        out += latexEscaped(nameOf(record));
        for (std::size_t i = 0; i < columns.size(); ++i)
            out += " & " + mse[i] + " & " + mae[i];
        out += " \\\\\n";
    }
    return out + "\\bottomrule\n\\end{tabular}\n";
}

} // namespace retort::report
