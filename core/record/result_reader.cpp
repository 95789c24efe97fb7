// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json_text.h"
#include "core/plan/plan_json.h"
#include "core/record/result_json.h"
#include "core/record/stage_ids.h"

#include "core/foundation/file_writing.h"

#include <cstdio>
#include <date/date.h>

namespace retort::experiment
{
namespace
{

const Json& sectionOf(const Json& json, const char* name)
{
    static const Json empty = Json::object();
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? empty : *found;
}

Environment environmentFrom(const Json& json)
{
    Environment environment;
    take(json, "program", environment.program);
    take(json, "libtorch", environment.libtorch);
    take(json, "blas", environment.blas);
    takeNumber(json, "gflops", environment.gflops);
    take(json, "threads", environment.threads);
    take(json, "device", environment.device);
    take(json, "processor", environment.processor);
    return environment;
}

void takeRange(const Json& json, const char* name, data::RowRange& range)
{
    if (const auto found = json.find(name); found != json.end())
        range = {found->at(0).get<std::int64_t>(), found->at(1).get<std::int64_t>()};
}

DataSummary dataFrom(const Json& json)
{
    DataSummary data;
    take(json, "rows", data.rows);
    take(json, "channels", data.channels);
    take(json, "targets", data.targets);
    take(json, "units", data.units);
    take(json, "sha256", data.sha256);
    take(json, "reading", data.reading);
    take(json, "first_stamp", data.firstStamp);
    take(json, "step", data.step);
    take(json, "calendar", data.calendar);
    const Json& split = sectionOf(json, "split");
    takeRange(split, "train", data.split.train);
    takeRange(split, "validation", data.split.validation);
    takeRange(split, "test", data.split.test);
    const Json& windows = sectionOf(json, "windows");
    take(windows, "train", data.trainWindows);
    take(windows, "validation", data.validationWindows);
    take(windows, "test", data.testWindows);
    take(windows, "excluded", data.excludedWindows);
    take(json, "season", data.season);
    take(json, "season_from_sampling", data.seasonFromSampling);
    for (const Json& one : sectionOf(json, "classes")) {
        ClassCounts& counts = data.classes.emplace_back();
        take(one, "name", counts.name);
        take(one, "train", counts.train);
        take(one, "validation", counts.validation);
        take(one, "test", counts.test);
    }
    take(json, "length_of_examples", data.lengthOfExamples);
    take(json, "label_channel", data.labelChannel);
    if (const Json& graph = sectionOf(json, "graph"); graph.contains("nodes")) {
        data.graph.emplace().ids = data.channels;
        take(graph, "nodes", data.graph->nodes);
        take(graph, "directed", data.graph->directed);
        take(graph, "sha256", data.graphSha256);
    }
    return data;
}

} // namespace

ModelResult modelFrom(const std::string& stage, const Json& json)
{
    ModelResult model;
    model.stage = stageFrom(stage);
    take(json, "kind", model.kind);
    take(json, "parameters", model.parameters);
    take(json, "epochs", model.epochs);
    take(json, "best_epoch", model.bestEpoch);
    take(json, "seconds", model.seconds);
    take(json, "milliseconds_per_step", model.millisecondsPerStep);
    take(json, "validation_mse", model.validationMse);
    take(json, "validation_log_loss", model.validationLogLoss);
    take(json, "checkpoint", model.checkpoint);
    take(json, "reads_future", model.readsFuture);
    if (json.contains("prediction_sets"))
        for (const auto& sets : json["prediction_sets"])
            model.predictionSets.push_back({sets.at("level").get<double>(), sets.at("coverage").get<double>(), sets.at("mean_size").get<double>(), sets.at("single").get<double>()});
    if (const Json& test = sectionOf(json, "test"); !test.empty())
        model.test = metricsFrom(test);
    if (const Json& spectrum = sectionOf(json, "test_spectrum"); !spectrum.empty())
        model.testSpectrum = spectrumFrom(spectrum);
    if (const Json& reused = sectionOf(json, "reused"); !reused.empty())
        model.reused = Reuse{timeOf(reused.at("trained").get<std::string>()), reused.at("run").get<std::string>()};
    return model;
}

namespace
{

/// `targets` of the run, which format 1 kept all.
TestForecast forecastFrom(const Json& json, std::size_t targets)
{
    TestForecast forecast{.targets = static_cast<int>(targets)};
    take(json, "targets", forecast.targets);
    take(json, "window", forecast.window);
    take(json, "first_row", forecast.firstRow);
    for (const auto& id : sectionOf(json, "forecasters"))
        forecast.forecasts.emplace_back(stageFrom(id).role, std::vector<float>());
    takeFloats(json, "context", forecast.context);
    takeFloats(json, "truth", forecast.truth);
    const Json& forecasts = sectionOf(json, "forecasts");
    for (const auto& [role, values] : forecasts.items())
        takeFloats(forecasts, role.c_str(), forecast.forecasts.emplace_back(stageFrom(role).role, std::vector<float>()).second);
    takeFloats(json, "quantiles", forecast.quantiles);
    return forecast;
}

Comparison comparisonFrom(const Json& json)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    Comparison comparison{stageFrom(json.at("of")), stageFrom(json.at("over")), {unknown, unknown, unknown, unknown}};
    takeNumber(json, "win_rate", comparison.windows.winRate);
    takeNumber(json, "difference", comparison.windows.difference);
    std::vector<double> interval;
    takeNumbers(json, "interval", interval);
    if (interval.size() == 2) {
        comparison.windows.low = interval[0];
        comparison.windows.high = interval[1];
    }
    return comparison;
}

/// Of format 1: three win rates by name.
void takeWinRates(const Json& rates, std::vector<Comparison>& comparisons)
{
    const std::tuple<const char*, StageId, StageId> known[] = {
        {"distilled_over_teacher", Role::distilled_student, Role::teacher},
        {"distilled_over_plain", Role::distilled_student, Role::plain_student},
        {"plain_over_teacher", Role::plain_student, Role::teacher}};
    for (const auto& [name, stage, over] : known)
        if (const auto found = rates.find(name); found != rates.end() && found->is_number())
            comparisons.push_back(comparisonFrom({{"of", idOf(stage)}, {"over", idOf(over)}, {"win_rate", *found}}));
}

/// Throws what nlohmann throws, and std::out_of_range for an unknown stage or status.
Outcome outcomeFrom(const Json& json)
{
    Outcome outcome;
    outcome.status = statusFrom(json.at("status"));
    if (const Json& message = sectionOf(json, "message"); !message.empty())
        outcome.message = messageFrom(message);
    outcome.environment = environmentFrom(sectionOf(json, "environment"));
    outcome.data = dataFrom(sectionOf(json, "data"));
    const Json& scaler = sectionOf(json, "scaler");
    takeNumbers(scaler, "shift", outcome.scalerShift);
    takeNumbers(scaler, "scale", outcome.scalerScale);
    for (const auto& [stage, model] : sectionOf(json, "models").items())
        outcome.models.push_back(modelFrom(stage, model));
    for (const auto& comparison : sectionOf(json, "comparisons"))
        outcome.comparisons.push_back(comparisonFrom(comparison));
    takeWinRates(sectionOf(json, "win_rate"), outcome.comparisons);
    if (const Json& spectrum = sectionOf(json, "truth_spectrum"); !spectrum.empty())
        outcome.truthSpectrum = spectrumFrom(spectrum);
    for (const auto& forecast : sectionOf(json, "forecasts"))
        outcome.forecasts.push_back(forecastFrom(forecast, outcome.data.targets.size()));
    for (const auto& remark : sectionOf(json, "remarks"))
        outcome.remarks.push_back(messageFrom(remark));
    takeNumber(json, "seconds", outcome.seconds);
    return outcome;
}

} // namespace

Result<RunResult> readResult(const std::filesystem::path& file)
{
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const auto json = parseJson(*text, file);
    if (!json)
        return tl::unexpected<Error>(json.error());
    try {
        if (const auto format = json->at("format").get<std::string>(); format != resultFormat && format != "retort.result/1")
            return fail(ErrorKind::malformed,
                        RETORT_TEXT("experiment", "%1 has the format \"%2\", but this version of Retort reads \"%3\"."),
                        {file.string(), format, resultFormat});
        RunResult result;
        // A field that a later version added is no reason not to show the run: findings are left aside.
        result.plan = parsePlan(nlohmann::json(json->at("plan")), file.parent_path()).plan;
        std::string started;
        take(*json, "started", started);
        result.started = timeOf(started);
        result.outcome = outcomeFrom(*json);
        return result;
    } catch (const std::exception& error) {
        return fail(ErrorKind::malformed,
                    RETORT_TEXT("experiment", "%1 is not the result of a run: %2. Restore it from a backup, or run "
                                              "the plan next to it again."),
                    {file.string(), error.what()});
    }
}

TimePoint timeOf(const std::string& stamp)
{
    // "2016-07-01T05:30:00.000Z"
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd:dd.dddZ";
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    bool fits = stamp.size() == shape.size();
    for (std::size_t i = 0; fits && i < shape.size(); ++i)
        fits = shape[i] == 'd' ? digit(stamp[i]) : stamp[i] == shape[i];
    if (!fits)
        return {};
    const auto number = [&](std::size_t from, std::size_t count) {
        unsigned value = 0;
        for (std::size_t i = from; i < from + count; ++i)
            value = value * 10 + static_cast<unsigned>(stamp[i] - '0');
        return value;
    };
    const int year = static_cast<int>(number(0, 4));
    const unsigned month = number(5, 2), day = number(8, 2), hour = number(11, 2), minute = number(14, 2),
                   second = number(17, 2), milliseconds = number(20, 3);
    const auto date = date::year(year) / date::month(month) / date::day(day);
    if (!date.ok() || hour > 23 || minute > 59 || second > 59)
        return {};
    return date::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second) +
           std::chrono::milliseconds(milliseconds);
}

} // namespace retort::experiment
