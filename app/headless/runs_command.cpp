// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/runs_command.h"

#include "app/headless/text_table.h"
#include "core/foundation/number_text.h"
#include "core/record/json_values.h"
#include "core/record/record_list.h"
#include "core/record/run_filter.h"
#include "core/study/run_groups.h"
#include "core/study/study_report.h"
#include <algorithm>

namespace retort::headless
{
namespace
{

const std::vector<StageId> networks = {Role::teacher, Role::plain_student, Role::distilled_student};

std::string ids(const std::vector<const task::Metric*>& metrics)
{
    std::vector<std::string> all;
    for (const auto* metric : metrics)
        all.push_back(metric->id);
    return listed(all);
}

std::string tableOf(const std::vector<experiment::RecordSummary>& runs, const task::Metric& metric)
{
    TextTable table({"run", "teacher " + metric.id, "plain", "distilled", "seed", "task", "status", "series", "tags"});
    for (const auto& run : runs) {
        std::vector<std::string> row = {run.directory.filename().string()};
        for (const StageId model : networks) {
            const auto figure = testOf(run, model, metric);
            row.push_back(figure ? fixedText(*figure, metric.decimals + 1) : "-");
        }
        row.push_back(run.seed ? std::to_string(*run.seed) : "-");
        row.push_back(std::to_string(run.lookBack) + " -> " + std::to_string(run.horizon));
        row.push_back(run.fault ? "unreadable" : idOf(run.status));
        row.push_back(run.series);
        row.push_back(experiment::tagText(run.labels.tags));
        table.add(std::move(row));
    }
    return table.text(6);
}

std::string tableOf(const std::vector<study::RunGroup>& groups, const std::string& field, const task::Metric& metric)
{
    TextTable table({field, "runs", "teacher " + metric.id, "plain", "distilled"});
    for (const auto& group : groups) {
        std::vector<std::string> row = {group.value.empty() ? "-" : group.value, std::to_string(group.runs.size())};
        for (const StageId model : networks) {
            const auto cell = group.cells.find(model);
            row.push_back(cell == group.cells.end() ? "-" : study::cellText(cell->second, metric.decimals + 1));
        }
        table.add(std::move(row));
    }
    return table.text();
}

experiment::Json jsonOf(const std::vector<experiment::RecordSummary>& runs)
{
    auto json = experiment::Json::array();
    for (const auto& run : runs) {
        auto one = toJson(run);
        one["directory"] = run.directory.string();
        one["tags"] = run.labels.tags;
        one["note"] = run.labels.note;
        json.push_back(std::move(one));
    }
    return json;
}

experiment::Json jsonOf(const std::vector<study::RunGroup>& groups)
{
    auto json = experiment::Json::array();
    for (const auto& group : groups) {
        experiment::Json one = {{"value", group.value}, {"runs", group.runs.size()}, {"models", experiment::Json::object()}};
        for (const auto& [model, cell] : group.cells)
            one["models"][idOf(model)] = {{"runs", cell.values.size()}, {"mean", experiment::written(cell.mean)}, {"deviation", experiment::written(cell.deviation)}};
        json.push_back(std::move(one));
    }
    return json;
}

} // namespace

ExitCode listRuns(const RunsArguments& arguments, Console& console)
{
    const auto& metrics = task::everyMetric();
    const auto metric = std::ranges::find(metrics, arguments.metric, &task::Metric::id);
    if (metric == metrics.end()) {
        console.error("Unknown metric \"" + arguments.metric + "\". Metrics: " + ids(metrics) + ".");
        return ExitCode::badArguments;
    }
    std::error_code ignored;
    if (!std::filesystem::is_directory(arguments.folder, ignored))
        return failedBy({ErrorKind::missing, {RETORT_TEXT("headless", "%1 was not found. Check the path."), {arguments.folder.string()}}}, console);
    auto runs = experiment::listRecords(arguments.folder);
    const std::size_t all = runs.size();
    if (!arguments.filter.empty()) {
        const auto filter = experiment::RunFilter::parse(arguments.filter);
        if (!filter)
            return failedBy(filter.error(), console);
        std::erase_if(runs, [&](const auto& run) { return !filter->accepts(run); });
    }
    if (!arguments.groupBy.empty()) {
        const auto field = experiment::runField(arguments.groupBy);
        if (!field)
            return failedBy(field.error(), console);
        const auto groups = study::groupRuns(runs, *field, networks, **metric);
        console.print(arguments.json ? jsonOf(groups).dump(2) + "\n" : tableOf(groups, field->id, **metric));
        return ExitCode::finished;
    }
    console.print(arguments.json ? jsonOf(runs).dump(2) + "\n" : tableOf(runs, **metric) + std::to_string(runs.size()) + " of " + std::to_string(all) + " runs\n");
    return ExitCode::finished;
}

ExitCode labelRuns(const LabelArguments& arguments, Console& console)
{
    for (const auto& run : arguments.runs) {
        auto labels = experiment::readLabels(run);
        for (const auto& tag : arguments.tags)
            labels.tags.push_back(tag);
        labels.tags = experiment::tagsFrom(experiment::tagText(labels.tags));
        for (const auto& tag : arguments.removedTags)
            std::erase(labels.tags, tag);
        if (arguments.note)
            labels.note = *arguments.note;
        if (const auto written = experiment::writeLabels(run, labels); !written)
            return failedBy(written.error(), console);
        console.print(run.string() + ": " + (labels.tags.empty() ? "no tags" : experiment::tagText(labels.tags)) + (labels.note.empty() ? "" : "; " + labels.note) + "\n");
    }
    return ExitCode::finished;
}

} // namespace retort::headless
