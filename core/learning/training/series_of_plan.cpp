// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/series_of_plan.h"

#include "core/evaluation/seasonal_naive.h"
#include "core/data/graph/graph_file.h"
#include "core/data/graph/graph_layout.h"
#include "core/plan/class_schema.h"
#include "core/plan/graph_schema.h"
#include "core/plan/import_json.h"

namespace retort::learning
{
namespace
{

experiment::DataSummary summaryOf(const data::PreparedSeries& prepared, const std::string& sha256)
{
    experiment::DataSummary summary;
    summary.rows = static_cast<std::int64_t>(prepared.series.rows());
    for (const auto& channel : prepared.series.channels)
        summary.channels.push_back(channel.name);
    for (const auto target : prepared.targets) {
        summary.targets.push_back(summary.channels[static_cast<std::size_t>(target)]);
        summary.units.push_back(prepared.series.channels[static_cast<std::size_t>(target)].unit);
    }
    summary.sha256 = sha256;
    summary.firstStamp = prepared.series.stamps.front();
    summary.step = prepared.series.step;
    summary.calendar = prepared.series.calendar;
    const auto& stamps = prepared.series.stamps;
    if (std::ranges::adjacent_find(stamps, [&](auto one, auto next) { return next - one != summary.step; }) != stamps.end())
        summary.unevenStamps.assign(stamps.begin(), stamps.end());
    summary.split = prepared.split;
    summary.trainWindows = prepared.train.count();
    summary.validationWindows = prepared.validation.count();
    summary.testWindows = prepared.test.count();
    summary.excludedWindows = prepared.train.excluded + prepared.validation.excluded + prepared.test.excluded;
    if (const auto& classes = prepared.classes) {
        for (std::size_t k = 0; k < classes->names.size(); ++k) {
            const auto of = [k](const std::vector<int>& labels) { return std::ranges::count(labels, static_cast<int>(k)); };
            summary.classes.push_back({classes->names[k], of(classes->train), of(classes->validation), of(classes->test)});
        }
        if (classes->channel)
            summary.labelChannel = summary.channels[*classes->channel];
        return summary; // classes have no season
    }
    const auto season = evaluation::seasonOf(prepared);
    summary.season = season.steps;
    summary.seasonFromSampling = season.fromSampling;
    return summary;
}

/// What inspecting the file says, in sums and then row by row, and what was filled and left out.
std::vector<Message> remarksOn(const data::ImportReport& report, const SeriesOfPlan& series)
{
    std::vector<Message> remarks;
    if (report.missingStamps + report.duplicateStamps + report.irregularStamps + report.missingValues > 0)
        remarks.push_back({RETORT_TEXT("learning", "In the file, %1 timestamps were missing and inserted, %2 were "
                                                   "duplicates and skipped, %3 were moved to the nearest step; %4 "
                                                   "values are missing."),
                           {std::to_string(report.missingStamps), std::to_string(report.duplicateStamps),
                            std::to_string(report.irregularStamps), std::to_string(report.missingValues)}});
    for (const data::ImportRemark& remark : report.remarks) {
        Message message = remark.message;
        message.row = remark.row;
        message.column = remark.column;
        remarks.push_back(std::move(message));
    }
    remarks.insert(remarks.end(), series.prepared.remarks.begin(), series.prepared.remarks.end());
    const bool collection = series.summary.lengthOfExamples > 0;
    if (const auto unused = collection ? 0 : series.summary.rows - series.summary.split.test.end; unused > 0)
        remarks.push_back({RETORT_TEXT("learning", "The split leaves the last %1 of %2 rows unused."),
                           {std::to_string(unused), std::to_string(series.summary.rows)}});
    if (!series.prepared.classes && 2 * static_cast<std::int64_t>(series.summary.season) > series.summary.split.train.size())
        remarks.push_back({RETORT_TEXT("learning", "A seasonal period of %1 steps is longer than half of the %2 "
                                                   "training rows: it cannot be learned, and the seasonal naive "
                                                   "forecast is weak."),
                           {std::to_string(series.summary.season), std::to_string(series.summary.split.train.size())}});
    return remarks;
}

} // namespace

namespace
{

Result<SeriesOfPlan> loadCollection(const experiment::Plan& plan, const Options& classes, const CancellationToken& stop)
{
    auto collection = data::readCollection(plan.data.file, experiment::collectionOptionsOf(classes, plan.data.file), stop);
    if (!collection)
        return tl::unexpected<Error>(collection.error());
    const std::string digest = collection->sha256;
    auto prepared = data::prepareCollection(std::move(*collection), experiment::collectionPlanOf(classes, plan));
    if (!prepared)
        return tl::unexpected<Error>(prepared.error());
    SeriesOfPlan series{std::move(*prepared), {}, {}};
    series.summary = summaryOf(series.prepared, digest);
    series.summary.lengthOfExamples = series.prepared.train.lookBack;
    series.remarks = series.prepared.remarks;
    return series;
}

} // namespace

Result<SeriesOfPlan> loadSeries(const experiment::Plan& plan, const CancellationToken& stop,
                                const std::function<void(double)>& progress)
{
    const bool classifies = plan.task.kind == experiment::TaskKind::classification;
    const Options classes = experiment::classSchema().resolve(plan.task.classes);
    if (classifies && experiment::labelsOfCollection(classes))
        return loadCollection(plan, classes, stop);
    auto imported = data::importSeries(plan.data.file, plan.data.import, stop, progress);
    if (!imported)
        return tl::unexpected<Error>(imported.error());
    auto prepared =
        data::prepare(std::move(imported->series), {plan.data.split, plan.data.scaler, plan.task.lookBack,
                                                    plan.task.horizon, plan.task.targets, plan.data.import.fill,
                                                    plan.data.incompleteWindows});
    if (!prepared)
        return tl::unexpected<Error>(prepared.error());
    if (classifies) {
        if (const auto labelled = data::labelWindows(*prepared, experiment::labelRuleOf(classes)); !labelled)
            return tl::unexpected<Error>(labelled.error());
        prepared->marks = 0; // a classifier reads values alone
        prepared->timeMarks.clear();
    }
    if (experiment::hasGraph(plan)) {
        auto file = data::readGraphOf(prepared->series, experiment::graphOptionsOf(plan));
        if (!file)
            return tl::unexpected<Error>(file.error());
        prepared->graph = std::move(file->graph);
        prepared->remarks.insert(prepared->remarks.end(), file->remarks.begin(), file->remarks.end());
    }
    SeriesOfPlan series{std::move(*prepared), {}, {}};
    series.summary = summaryOf(series.prepared, imported->sha256);
    series.summary.graph = series.prepared.graph;
    if (series.prepared.graph) {
        series.summary.graphSha256 = series.prepared.graph->digest();
        series.summary.graphLayout = data::layOutNodes(*series.prepared.graph);
    }
    series.summary.reading = experiment::readingOf(plan.data.import);
    series.remarks = remarksOn(imported->report, series);
    return series;
}

} // namespace retort::learning
