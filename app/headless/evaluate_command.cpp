// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/evaluate_command.h"

#include "app/headless/stop_signals.h"
#include "core/plan/json_text.h"
#include "core/task/task.h"

#include <spdlog/logger.h>

namespace retort::headless
{
namespace
{

using nlohmann::ordered_json;

/// Every metric of the task; NaN is null.
ordered_json metricsOf(const evaluation::Metrics& metrics, std::int64_t windows)
{
    ordered_json json = ordered_json::object();
    for (const task::Metric& metric : task::taskOf(metrics).metrics)
        json[metric.id] = metric.value(metrics);
    json["windows"] = windows;
    return json;
}

/// Of a score that the test windows are part of.
ordered_json toJson(const experiment::NetworkScore& score)
{
    ordered_json options = ordered_json::object();
    for (const auto& [id, value] : score.options)
        std::visit([&, key = id](const auto& held) { options[key] = held; }, value);
    const auto& test = score.test.value();
    ordered_json validation;
    if (score.validation)
        validation = metricsOf(*score.validation, score.validationWindows);
    ordered_json json = metricsOf(test, score.testWindows);
    json.update(ordered_json{
        {"validation", std::move(validation)},
        {"kind", score.kind},
        {"options", std::move(options)},
        {"parameters", score.parameters},
        {"sha256", score.sha256}});
    if (score.readsFuture)
        json["reads_future"] = true;
    if (!test.classes)
        json["data_units"] = {{"mse", test.mseInDataUnits},
                              {"mae", test.maeInDataUnits},
                              {"mse_per_channel", test.msePerChannelInDataUnits},
                              {"mae_per_channel", test.maePerChannelInDataUnits}};
    if (const auto& quantiles = test.quantiles)
        json["quantiles"] = {{"levels", quantiles->levels},
                             {"pinball", quantiles->pinball},
                             {"coverage", quantiles->coverage}};
    return json;
}

} // namespace

ExitCode evaluateNetwork(const EvaluateArguments& arguments, const composition::Parts& parts,
                         Console& console)
{
    const auto plan = planOf({arguments.plan, {}, arguments.assignments}, *parts.catalogue);
    if (!plan) {
        console.error(plan.error());
        return exitCodeOf(plan.error().kind);
    }
    const experiment::RunControl control;
    const StopSignals signals(control);
    const auto score = parts.engine->score(
        arguments.checkpoint, *plan, experiment::ScoredWindows::validation_and_test, control.stopToken());
    if (!score) {
        console.error(score.error());
        return exitCodeOf(score.error().kind);
    }
    for (const auto& remark : score->remarks)
        console.log().info(remark.english());
    console.print(experiment::indented(toJson(*score)) + "\n");
    return ExitCode::finished;
}

} // namespace retort::headless
