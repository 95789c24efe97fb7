// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/json_values.h"
#include "core/plan/plan_json.h"
#include "core/record/result_arrays.h"
#include "core/record/result_json.h"

#include <date/date.h>

namespace retort::experiment
{
namespace
{

Json written(const Environment& environment)
{
    return {{"program", environment.program}, {"libtorch", environment.libtorch},
            {"blas", environment.blas},       {"gflops", experiment::written(environment.gflops)},
            {"threads", environment.threads}, {"device", environment.device},
            {"processor", environment.processor}};
}

Json written(const data::RowRange& range)
{
    return Json::array({range.begin, range.end});
}

Json written(const DataSummary& data)
{
    Json json = {{"rows", data.rows},
            {"channels", data.channels},
            {"targets", data.targets},
            {"units", data.units},
            {"sha256", data.sha256},
            {"reading", data.reading},
            {"first_stamp", data.firstStamp},
            {"step", data.step},
            {"calendar", data.calendar},
            {"split",
             {{"train", written(data.split.train)},
              {"validation", written(data.split.validation)},
              {"test", written(data.split.test)}}},
            {"windows",
             {{"train", data.trainWindows},
              {"validation", data.validationWindows},
              {"test", data.testWindows},
              {"excluded", data.excludedWindows}}},
            {"season", data.season},
            {"season_from_sampling", data.seasonFromSampling}};
    for (const ClassCounts& one : data.classes)
        json["classes"].push_back({{"name", one.name}, {"train", one.train}, {"validation", one.validation}, {"test", one.test}});
    if (data.lengthOfExamples > 0)
        json["length_of_examples"] = data.lengthOfExamples;
    if (data.graph)
        json["graph"] = {{"nodes", data.graph->nodes}, {"edges", data.graph->edges.size()}, {"directed", data.graph->directed}, {"sha256", data.graphSha256}};
    if (!data.labelChannel.empty())
        json["label_channel"] = data.labelChannel;
    return json;
}

} // namespace

Json toJson(const ModelResult& model)
{
    Json json = {{"kind", model.kind},
                 {"parameters", writtenOrNull(model.parameters)},
                 {"epochs", writtenOrNull(model.epochs)},
                 {"best_epoch", writtenOrNull(model.bestEpoch)},
                 {"seconds", writtenOrNull(model.seconds)},
                 {"milliseconds_per_step", writtenOrNull(model.millisecondsPerStep)},
                 {"validation_mse", writtenOrNull(model.validationMse)},
                 {"checkpoint", model.checkpoint},
                 {"test", nullptr}};
    if (model.validationLogLoss) {
        json.erase("validation_mse");
        json["validation_log_loss"] = written(*model.validationLogLoss);
    }
    if (model.test)
        json["test"] = experiment::written(*model.test);
    if (model.readsFuture)
        json["reads_future"] = true;
    for (const auto& sets : model.predictionSets)
        json["prediction_sets"].push_back({{"level", sets.level}, {"coverage", sets.coverage}, {"mean_size", sets.meanSize}, {"single", sets.single}});
    if (model.reused)
        json["reused"] = {{"trained", stampOf(model.reused->trained)}, {"run", model.reused->run}};
    return json;
}

namespace
{

Json written(const TestForecast& forecast)
{
    Json forecasters = Json::array();
    for (const auto& [role, values] : forecast.forecasts)
        forecasters.push_back(idOf(role));
    return {{"window", forecast.window},
            {"first_row", forecast.firstRow},
            {"targets", std::min(forecast.targets, mostSampledTargets)},
            {"forecasters", std::move(forecasters)}};
}

Json written(const Comparison& comparison)
{
    const auto& windows = comparison.windows;
    return {{"of", idOf(comparison.stage)},
            {"over", idOf(comparison.over)},
            {"win_rate", experiment::written(windows.winRate)},
            {"difference", experiment::written(windows.difference)},
            {"interval", Json::array({experiment::written(windows.low), experiment::written(windows.high)})}};
}

} // namespace

namespace
{

/// The classes of each test by their names.
void nameClasses(Json& models, const std::vector<ClassCounts>& classes)
{
    for (auto& model : models)
        if (auto& test = model["test"]; test.is_object() && test.contains("per_class"))
            for (std::size_t k = 0; k < std::min(classes.size(), test["per_class"].size()); ++k)
                test["per_class"][k]["class"] = classes[k].name;
}

} // namespace

Json toJson(const RunResult& result, const std::filesystem::path& folder)
{
    const Outcome& outcome = result.outcome;
    Json json = {{"format", resultFormat},
                 {"status", idOf(outcome.status)},
                 {"message", nullptr},
                 {"started", stampOf(result.started)},
                 {"seconds", written(outcome.seconds)},
                 {"plan", toJson(result.plan, folder)},
                 {"environment", written(outcome.environment)},
                 {"data", written(outcome.data)},
                 {"scaler", {{"shift", written(outcome.scalerShift)}, {"scale", written(outcome.scalerScale)}}},
                 {"models", Json::object()},
                 {"comparisons", Json::array()},
                 {"forecasts", Json::array()},
                 {"remarks", Json::array()}};
    if (outcome.message)
        json["message"] = written(*outcome.message);
    for (const auto& model : outcome.models)
        json["models"][idOf(model.stage)] = toJson(model);
    nameClasses(json["models"], outcome.data.classes);
    for (const auto& comparison : outcome.comparisons)
        json["comparisons"].push_back(written(comparison));
    for (const auto& forecast : outcome.forecasts)
        json["forecasts"].push_back(written(forecast));
    for (const auto& remark : outcome.remarks)
        json["remarks"].push_back(written(remark));
    return json;
}

std::string stampOf(TimePoint time)
{
    return date::format("%FT%TZ", time);
}

} // namespace retort::experiment
