// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/report_command.h"

#include "core/foundation/file_writing.h"
#include "core/report/csv_tables.h"
#include "core/report/html_report.h"
#include "core/report/latex_table.h"

namespace retort::headless
{
namespace
{

Result<std::string> written(const ReportArguments& arguments, const experiment::Record& record)
{
    std::string said;
    const auto write = [&](const std::filesystem::path& file, const char* what, const auto& content) -> Result<void> {
        if (file.empty())
            return {};
        said += std::string(what) + " written to " + file.string() + "\n";
        return writeFile(file, content());
    };
    return write(arguments.html, "Report", [&] { return report::htmlReport(record); })
        .and_then([&] {
            return write(arguments.latex, "Table", [&] { return report::latexTable(std::span(&record, 1)); });
        })
        .and_then([&] { return write(arguments.curves, "Curves", [&] { return report::curvesCsv(record); }); })
        .and_then([&] { return write(arguments.metrics, "Metrics", [&] { return report::metricsCsv(record); }); })
        .map([&] { return said; });
}

} // namespace

ExitCode reportRecord(ReportArguments arguments, Console& console)
{
    if (arguments.html.empty() && arguments.latex.empty() && arguments.curves.empty() && arguments.metrics.empty()) {
        arguments.html = arguments.record / "report.html";
        arguments.latex = arguments.record / "report.tex";
    }
    const auto said = experiment::readRecord(arguments.record).and_then([&](const experiment::Record& record) {
        return written(arguments, record);
    });
    if (!said) {
        console.error(said.error());
        return exitCodeOf(said.error().kind);
    }
    console.print(*said);
    return ExitCode::finished;
}

} // namespace retort::headless
