// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"

#include "core/report/class_tables.h"
#include "core/report/efficiency_tables.h"
#include "core/report/escaping.h"
#include "core/report/figures.h"
#include "core/report/headline.h"
#include "core/report/html_tables.h"
#include "core/report/node_table.h"
#include "core/report/standing.h"
#include "core/report/verdict.h"

#include <date/date.h>

namespace retort::report
{
namespace
{

using experiment::Record;
using experiment::RunStatus;

constexpr const char* style = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1180px; padding: 40px 32px 64px; background: #fff; color: #1a202b;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0; font-size: 26px; line-height: 1.2; }
h2 { margin: 44px 0 12px; padding-bottom: 6px; border-bottom: 1px solid #d9dfe7; font-size: 18px; }
.about { margin: 6px 0 0; color: #566070; }
.headline { margin: 24px 0 0; padding: 16px 20px; border-left: 4px solid #12986f; background: #f1f8f5; font-size: 18px; }
.partial { margin: 16px 0 0; padding: 12px 20px; border-left: 4px solid #b45309; background: #fdf5ea; }
.status { display: inline-block; margin-left: 10px; padding: 2px 10px; border-radius: 10px; background: #e8edf3;
  font-size: 13px; font-weight: 600; vertical-align: 4px; }
.figures { display: grid; grid-template-columns: 1fr 1fr; gap: 24px 32px; }
.figures svg { width: 100%; height: auto; break-inside: avoid; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 32px; align-items: start; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; break-inside: avoid; }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid #e8ecf1; text-align: left; vertical-align: top; }
thead th { border-bottom-color: #aab3bf; color: #566070; font-size: 13px; font-weight: 600; }
tbody th { font-weight: 600; white-space: nowrap; }
table.numbers td, table.numbers thead th + th { text-align: right; }
table.words tbody th { width: 1%; padding-right: 24px; }
table.words td { overflow-wrap: anywhere; }
table + table { margin-top: 20px; }
code { display: block; padding: 10px 14px; border-radius: 6px; background: #f3f5f8; overflow-wrap: anywhere;
  font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
.note { margin: 8px 0 0; color: #566070; font-size: 13px; }
@media (max-width: 760px) { .figures, .beside { grid-template-columns: 1fr; } }
@media print { @page { margin: 14mm; } body { max-width: none; padding: 0; font-size: 12px; } h2 { break-after: avoid; } }
)";

std::string section(const std::string& title, const std::string& content)
{
    return content.empty() ? std::string() : "<section>\n<h2>" + htmlEscaped(title) + "</h2>\n" + content + "</section>\n";
}

std::string figures(const std::vector<std::string>& all)
{
    std::string out;
    for (const auto& figure : all)
        out += figure;
    return out.empty() ? out : "<div class=\"figures\">\n" + out + "</div>\n";
}

std::string beside(const std::string& left, const std::string& right)
{
    if (left.empty() || right.empty())
        return left + right;
    return "<div class=\"beside\">\n<div>" + left + "</div>\n<div>" + right + "</div>\n</div>\n";
}

std::string warnings(const Record& record, const Wording& words)
{
    std::string out;
    for (const Message& warning : warningsOf(record.outcome, record.plan))
        out += "<p class=\"note\">" + htmlEscaped(words.say(warning)) + "</p>\n";
    return out;
}

/// What a reader must know before trusting the figures of a run without an end.
std::string partialNote(const Record& record, const Wording& words)
{
    const auto& outcome = record.outcome;
    if (outcome.status == RunStatus::finished)
        return {};
    std::string why;
    switch (outcome.status) {
    case RunStatus::running: why = words(RETORT_TEXT("report", "This run is still in progress.")); break;
    case RunStatus::stopped: why = words(RETORT_TEXT("report", "This run was stopped before it finished.")); break;
    case RunStatus::failed: why = words(RETORT_TEXT("report", "This run failed.")); break;
    default: why = words(RETORT_TEXT("report", "This run was interrupted: its program exited before it finished."));
    }
    if (outcome.message)
        why += " " + words.say(*outcome.message);
    if (!standingsAreTest(record))
        why += " " + words(record.history.empty()
                               ? RETORT_TEXT("report", "No epoch finished, so there is nothing to compare.")
                               : RETORT_TEXT("report", "The test windows are used only at the end, so all figures "
                                                       "here are for the validation windows, each network at its "
                                                       "best epoch."));
    return "<p class=\"partial\">" + htmlEscaped(why) + "</p>\n";
}

/// "itransformer", "gru + A pre-trained teacher".
std::string teacherNames(const experiment::Plan& plan, const Wording& words)
{
    std::string names;
    for (const auto& teacher : plan.teachers)
        names += (names.empty() ? "" : " + ") +
                 (teacher.kind.empty() ? words(RETORT_TEXT("report", "A pre-trained teacher")) : teacher.kind);
    return names;
}

std::string about(const Record& record, const Wording& words)
{
    using namespace std::chrono;
    const std::string started = date::format("%F %H:%M", floor<minutes>(record.started));
    const std::string took = decimals(record.outcome.seconds, record.outcome.seconds < 100 ? 1 : 0);
    std::string text = record.outcome.seconds > 0 ? words(RETORT_TEXT("report", "Started %1 UTC, took %2 s."), {started, took})
                                                  : words(RETORT_TEXT("report", "Started %1 UTC."), {started});
    const std::string teacher = teacherNames(record.plan, words);
    if (record.outcome.data.lengthOfExamples > 0)
        return "<p class=\"about\">" + htmlEscaped(text + " " + words(RETORT_TEXT("report", "%1 teaches %2 on %3, series of %4 steps."),
                                                                      {teacher, record.plan.student.kind, record.plan.data.file.filename().string(),
                                                                       std::to_string(record.outcome.data.lengthOfExamples)})) + "</p>\n";
    text += " " + words(RETORT_TEXT("report", "%1 teaches %2 on %3, %4 → %5 steps."),
                        {teacher, record.plan.student.kind, record.plan.data.file.filename().string(),
                         std::to_string(record.plan.task.lookBack), std::to_string(record.plan.task.horizon)});
    return "<p class=\"about\">" + htmlEscaped(text) + "</p>\n";
}

std::string repetition(const Record& record, const Wording& words)
{
    return "<code>retort-cli run " + htmlEscaped(shellQuoted((record.directory / "plan.json").string())) + " --out " +
           htmlEscaped(shellQuoted(record.directory.string() + "-again")) +
           "</code>\n<p class=\"note\">" +
           htmlEscaped(words(RETORT_TEXT("report", "The same plan, seed, machine and thread count give the same numbers."))) +
           "</p>\n";
}

std::string remarks(const Record& record, const Wording& words)
{
    std::string list;
    for (const auto& remark : record.outcome.remarks)
        list += "<li>" + htmlEscaped(words.say(remark)) + "</li>\n";
    return list.empty() ? list : "<ul>\n" + list + "</ul>\n";
}

/// What only a run of one of the two tasks has.
std::string figuresOfTask(const Record& record, const Wording& words)
{
    const bool test = standingsAreTest(record);
    if (isOfClasses(record)) {
        std::string out = section(words(test ? RETORT_TEXT("report", "Classes on the test windows") : RETORT_TEXT("report", "Classes on the validation windows")),
                                  classMetricTable(record, words));
        out += section(words(RETORT_TEXT("report", "By class")), classScoreTable(record, words));
        out += section(words(RETORT_TEXT("report", "Confusion on the test windows")), confusionTables(record, words));
        out += section(words(RETORT_TEXT("report", "Conformal prediction sets")), predictionSetTable(record, words));
        out += section(words(RETORT_TEXT("report", "Agreement")), agreementTable(record, words));
        out += section(words(RETORT_TEXT("report", "Illustration: following the predictions")), figures({returnFigure(record, words)}) + returnTable(record, words));
        return out + section(words(RETORT_TEXT("report", "What the student learned")), figures({lossFigure(record, words)}));
    }
    std::string out = section(words(test ? RETORT_TEXT("report", "Errors on the test windows") : RETORT_TEXT("report", "Errors on the validation windows")),
                              errorTable(record, words));
    out += section(words(RETORT_TEXT("report", "All nodes of the graph, test windows, data units")), nodeTable(record, words));
    out += section(words(RETORT_TEXT("report", "Further metrics")), metricTable(record, words));
    out += section(words(RETORT_TEXT("report", "Pairs of forecasters on the same test windows")), comparisonTable(record, words));
    out += section(words(RETORT_TEXT("report", "What the student learned")),
                   figures({validationFigure(record, words, false), validationFigure(record, words, true), spectrumFigure(record, words),
                            scaleFigure(record, words), horizonFigure(record, words), winRateFigure(record, words), lossFigure(record, words)}));
    out += section(words(RETORT_TEXT("report", "Example forecasts")), figures(forecastFigures(record, words)));
    out += section(words(RETORT_TEXT("report", "Per scale and per channel")), beside(scaleTable(record, words), channelTable(record, words)));
    out += section(words(RETORT_TEXT("report", "Mean absolute error per channel, in data units")), channelUnitTable(record, words));
    return out + section(words(RETORT_TEXT("report", "Quantiles")), quantileTable(record, words));
}

} // namespace

std::string htmlReport(const Record& record, const Wording& words)
{
    const std::string name = htmlEscaped(nameOf(record));
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(words.language) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                      name + " – Retort</title>\n<style>" + style + "</style>\n</head>\n<body>\n";
    out += "<header>\n<h1>" + name + "<span class=\"status\">" + htmlEscaped(words(labelOf(record.outcome.status))) +
           "</span></h1>\n" + about(record, words) +
           "<p class=\"headline\">" + htmlEscaped(words.say(headline(record))) + "</p>\n" + warnings(record, words) + partialNote(record, words) + "</header>\n";
    out += figuresOfTask(record, words);
    out += section(words(RETORT_TEXT("report", "Networks")), modelTable(record, words));
    out += section(words(RETORT_TEXT("report", "Efficiency")), efficiencyTable(record, words));
    out += section(words(RETORT_TEXT("report", "Compressed versions")), compressionTable(record, words));
    out += section(words(RETORT_TEXT("report", "Plan")), planTable(record, words) + termTable(record, words));
    out += section(words(RETORT_TEXT("report", "Environment")), environmentTable(record, words));
    out += section(words(RETORT_TEXT("report", "Reproduce this run")), repetition(record, words));
    out += section(words(RETORT_TEXT("report", "Notes")), remarks(record, words));
    return out + "</body>\n</html>\n";
}

} // namespace retort::report
