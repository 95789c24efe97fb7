// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_report.h"

#include "core/foundation/number_text.h"
#include "core/report/escaping.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace retort::study
{
namespace
{

const task::Metric& metricOf(const StudyPlan& study)
{
    return *task::taskWith(study.metric).metric(study.metric);
}

enum class Rank { best, second, other };

/// Among the networks of a row, as shown: what looks equal is marked equally. Baselines are what they are held against.
Rank rankOf(const TableRow& row, StageId model, const StudyPlan& study)
{
    const task::Metric& metric = metricOf(study);
    const auto competes = [&](StageId stage) { return !isUntrained(stage.role) && (stage != StageId(Role::teacher) || teacherForecasts(study)); };
    std::set<double> shown;
    const auto rounded = [&](double value) { return std::round(value * 1000) * (metric.lowerIsBetter ? 1 : -1); };
    for (const auto& [stage, cell] : row.cells)
        if (competes(stage) && std::isfinite(cell.mean))
            shown.insert(rounded(cell.mean));
    const Cell& own = row.cells.at(model);
    if (!competes(model) || !std::isfinite(own.mean))
        return Rank::other;
    const auto place = std::distance(shown.begin(), shown.find(rounded(own.mean)));
    return place == 0 ? Rank::best : place == 1 ? Rank::second : Rank::other;
}

std::string claimText(const std::optional<SeedClaim>& claim)
{
    return claim ? claim->sentence().english() : "–";
}

} // namespace

std::string cellText(const Cell& cell, int decimals)
{
    if (cell.values.empty())
        return "–";
    const std::string mean = fixedText(cell.mean, decimals);
    if (cell.values.size() == 1)
        return mean + " (1 run)";
    return mean + " ± " + fixedText(cell.deviation, decimals) + " (" + std::to_string(cell.values.size()) + ")";
}

std::vector<std::vector<std::string>> tableCells(const StudyTable& table, const StudyPlan& study)
{
    std::vector<std::vector<std::string>> rows(1);
    for (const auto& axis : table.axes)
        rows[0].push_back(axis);
    for (const StageId model : table.models)
        rows[0].push_back(labelOf(model).english());
    rows[0].emplace_back("runs");
    rows[0].emplace_back("distilled vs plain (Holm-corrected p)");
    const bool againstFirst = std::ranges::any_of(table.rows, [](const TableRow& row) { return row.overFirst.has_value(); });
    if (againstFirst)
        rows[0].emplace_back("distilled vs first row");
    for (const TableRow& row : table.rows) {
        auto& line = rows.emplace_back(row.labels);
        for (const StageId model : table.models)
            line.push_back(cellText(row.cells.at(model), metricOf(study).decimals + 1));
        line.push_back(std::to_string(row.finished) + " of " + std::to_string(row.trials.size()));
        line.push_back(claimText(row.overPlain));
        if (againstFirst)
            line.push_back(claimText(row.overFirst));
    }
    return rows;
}

std::string tableCaption(const StudyPlan& study)
{
    const task::Metric& metric = metricOf(study);
    return study.name + ": " + metric.label.source + (*metric.unit.source ? std::string(" (") + metric.unit.source + ")" : "") +
           " on the test windows, mean ± standard deviation (runs)";
}

std::string tableHtml(const StudyTable& table, const StudyPlan& study)
{
    using report::htmlEscaped;
    const auto rows = tableCells(table, study);
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + htmlEscaped(study.name) +
                       "</title><style>body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em}table{border-collapse:collapse}"
                       "th,td{padding:.35em .8em;text-align:left;border-bottom:1px solid #bbb;font-variant-numeric:tabular-nums}"
                       "@media(prefers-color-scheme:dark){body{background:#17191c;color:#e4e6e8}th,td{border-color:#444}}</style></head><body>\n<h1>" +
                       htmlEscaped(study.name) + "</h1>\n<p>" + htmlEscaped(tableCaption(study)) + "</p>\n<table><thead><tr>";
    for (const auto& head : rows[0])
        html += "<th>" + htmlEscaped(head) + "</th>";
    html += "</tr></thead><tbody>\n";
    for (std::size_t i = 1; i < rows.size(); ++i) {
        html += "<tr>";
        for (std::size_t column = 0; column < rows[i].size(); ++column) {
            std::string cell = htmlEscaped(rows[i][column]);
            const std::size_t model = column - table.axes.size();
            if (column >= table.axes.size() && model < table.models.size()) {
                const Rank rank = rankOf(table.rows[i - 1], table.models[model], study);
                cell = rank == Rank::best ? "<b>" + cell + "</b>" : rank == Rank::second ? "<u>" + cell + "</u>" : cell;
            }
            html += "<td>" + cell + "</td>";
        }
        html += "</tr>\n";
    }
    html += "</tbody></table>\n";
    if (table.ranking)
        html += "<p>" + htmlEscaped(table.ranking->sentence().english()) + "</p>\n";
    return html + "</body></html>\n";
}

std::string tableLatex(const StudyTable& table, const StudyPlan& study)
{
    using report::latexEscaped;
    const task::Metric& metric = metricOf(study);
    std::string latex = "% " + tableCaption(study) + "\n\\begin{tabular}{" + std::string(table.axes.size(), 'l') + std::string(table.models.size(), 'c') + "}\n\\toprule\n";
    std::string head;
    for (const auto& axis : table.axes)
        head += (head.empty() ? "" : " & ") + latexEscaped(axis);
    for (const StageId model : table.models)
        head += (head.empty() ? "" : " & ") + latexEscaped(labelOf(model).english());
    latex += head + " \\\\\n\\midrule\n";
    for (const TableRow& row : table.rows) {
        std::string line;
        for (const auto& label : row.labels)
            line += (line.empty() ? "" : " & ") + latexEscaped(label);
        for (const StageId model : table.models) {
            const Cell& cell = row.cells.at(model);
            std::string text = cell.values.empty() ? "--" : fixedText(cell.mean, metric.decimals);
            const Rank rank = rankOf(row, model, study);
            if (rank == Rank::best)
                text = "\\textbf{" + text + "}";
            if (rank == Rank::second)
                text = "\\underline{" + text + "}";
            text += cell.values.size() > 1 ? " $\\pm$ " + fixedText(cell.deviation, metric.decimals) : cell.values.empty() ? "" : "$^{1}$";
            line += (line.empty() ? "" : " & ") + text;
        }
        latex += line + " \\\\\n";
    }
    return latex + "\\bottomrule\n\\end{tabular}\n% bold: best, underlined: second of a row, without a test; $^{1}$: a single run\n";
}

std::string tableCsv(const StudyTable& table, const StudyPlan&)
{
    std::string csv;
    for (const auto& axis : table.axes)
        csv += report::csvCell(axis) + ",";
    csv += "model,runs,mean,deviation,low,high,t_p_against_plain,holm_p,wilcoxon_p,t_p_against_first,holm_p_against_first\n";
    const auto number = [](double value) { return std::isfinite(value) ? significantText(value, 12) : std::string(); };
    for (const TableRow& row : table.rows)
        for (const StageId model : table.models) {
            const Cell& cell = row.cells.at(model);
            for (const auto& label : row.labels)
                csv += report::csvCell(label) + ",";
            csv += idOf(model) + "," + std::to_string(cell.values.size()) + "," + number(cell.mean) + "," + number(cell.deviation) + "," + number(cell.low) + "," +
                   number(cell.high);
            const bool isDistilled = model == StageId(Role::distilled_student);
            const auto of = [&](const std::optional<SeedClaim>& claim, double p) { return isDistilled && claim ? p : std::nan(""); };
            const SeedClaim plain = row.overPlain.value_or(SeedClaim()), first = row.overFirst.value_or(SeedClaim());
            for (const double p : {of(row.overPlain, plain.test.p), of(row.overPlain, plain.p), of(row.overPlain, plain.ranks.p), of(row.overFirst, first.test.p), of(row.overFirst, first.p)})
                csv += "," + number(p);
            csv += "\n";
        }
    return csv;
}

} // namespace retort::study
