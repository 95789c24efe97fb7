// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/json_values.h"

#include "core/foundation/number_text.h"
#include "core/record/class_metrics_json.h"

#include <cmath>
#include <limits>
#include <mutex>
#include <set>

namespace retort::experiment
{
namespace
{

/// Texts are literals everywhere else; those read from a file live as long as the program.
const char* kept(const std::string& text)
{
    static std::mutex mutex;
    static std::set<std::string> texts;
    const std::lock_guard lock(mutex);
    return texts.insert(text).first->c_str();
}

double numberFrom(const Json& json)
{
    return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}

} // namespace

Json written(double number)
{
    return std::isfinite(number) ? Json(number) : Json(nullptr);
}

Json written(std::span<const double> numbers)
{
    Json list = Json::array();
    for (const double number : numbers)
        list.push_back(written(number));
    return list;
}

Json writtenOrNull(const std::optional<double>& value)
{
    return value ? written(*value) : Json(nullptr);
}

Json written(const Message& message)
{
    Json json = {{"english", message.english()},
                 {"context", message.text.context},
                 {"source", message.text.source},
                 {"arguments", message.arguments}};
    if (message.row > 0)
        json["row"] = message.row;
    if (!message.column.empty())
        json["column"] = message.column;
    if (!message.field.empty())
        json["field"] = message.field;
    for (const Message& each : message.further)
        json["further"].push_back(written(each));
    return json;
}

namespace
{

Json written(const evaluation::UnitErrors& errors)
{
    return {{"rmse", experiment::written(errors.rmse)},
            {"mae", experiment::written(errors.mae)},
            {"mape", experiment::written(errors.mape)},
            {"accuracy", experiment::written(errors.accuracy)},
            {"r2", experiment::written(errors.r2)}};
}

void takeErrors(const Json& json, evaluation::UnitErrors& errors)
{
    takeNumber(json, "rmse", errors.rmse);
    takeNumber(json, "mae", errors.mae);
    takeNumber(json, "mape", errors.mape);
    takeNumber(json, "accuracy", errors.accuracy);
    takeNumber(json, "r2", errors.r2);
}

} // namespace

Json written(const evaluation::NodeMetrics& nodes)
{
    Json json = written(nodes.all);
    json["per_step"] = Json::array();
    for (const auto& step : nodes.perStep)
        json["per_step"].push_back(written(step));
    if (!nodes.msePerSpaceScale.empty())
        json["mse_per_space_scale"] = written(nodes.msePerSpaceScale);
    return json;
}

Json written(const evaluation::Metrics& metrics)
{
    if (metrics.classes)
        return toJson(*metrics.classes);
    Json json = {{"mse", written(metrics.mse)},
            {"mae", written(metrics.mae)},
            {"mse_per_scale", written(metrics.msePerScale)},
            {"data_units", {{"mse", written(metrics.mseInDataUnits)},
              {"mae", written(metrics.maeInDataUnits)}}}};
    if (metrics.unknown > 0)
        json["unknown_values"] = metrics.unknown;
    if (const auto& relative = metrics.relative)
        json["relative"] = {{"mape", written(relative->mape)},   {"smape", written(relative->smape)},
                            {"wape", written(relative->wape)},   {"mase", written(relative->mase)},
                            {"r2", written(relative->r2)},       {"zero_truths", relative->zeroTruths}};
    if (metrics.nodes)
        json["nodes"] = written(*metrics.nodes);
    if (metrics.quantiles)
        json["quantiles"] = {{"levels", written(metrics.quantiles->levels)},
                             {"pinball", written(metrics.quantiles->pinball)},
                             {"coverage", written(metrics.quantiles->coverage)}};
    return json;
}

void takeNumber(const Json& object, const char* name, double& out)
{
    if (const auto found = object.find(name); found != object.end())
        out = numberFrom(*found);
}

void takeNumbers(const Json& object, const char* name, std::vector<double>& out)
{
    if (const auto found = object.find(name); found != object.end())
        for (const auto& number : *found)
            out.push_back(numberFrom(number));
}

void takeFloats(const Json& object, const char* name, std::vector<float>& out)
{
    if (const auto found = object.find(name); found != object.end())
        for (const auto& number : *found)
            out.push_back(static_cast<float>(numberFrom(number)));
}

Message messageFrom(const Json& json)
{
    std::string context, source;
    Message message;
    take(json, "context", context);
    take(json, "source", source);
    take(json, "arguments", message.arguments);
    take(json, "row", message.row);
    take(json, "column", message.column);
    take(json, "field", message.field);
    if (const auto further = json.find("further"); further != json.end())
        for (const Json& each : *further)
            message.further.push_back(messageFrom(each));
    message.text = {kept(context), kept(source)};
    return message;
}

signal::Spectrum spectrumFrom(const Json& json)
{
    signal::Spectrum spectrum;
    takeNumbers(json, "period", spectrum.period);
    takeNumbers(json, "amplitude", spectrum.amplitude);
    return spectrum;
}

evaluation::Metrics metricsFrom(const Json& json)
{
    evaluation::Metrics metrics;
    if (json.contains("confusion")) {
        metrics.mse = metrics.mae = metrics.mseInDataUnits = metrics.maeInDataUnits = std::numeric_limits<double>::quiet_NaN();
        metrics.classes = classMetricsFrom(json);
        return metrics;
    }
    takeNumber(json, "mse", metrics.mse);
    takeNumber(json, "mae", metrics.mae);
    takeNumbers(json, "mse_per_scale", metrics.msePerScale);
    takeNumbers(json, "mse_per_horizon_step", metrics.msePerHorizonStep);
    takeNumbers(json, "mae_per_horizon_step", metrics.maePerHorizonStep);
    takeNumbers(json, "mse_per_channel", metrics.msePerChannel);
    takeNumbers(json, "mae_per_channel", metrics.maePerChannel);
    if (const auto units = json.find("data_units"); units != json.end()) {
        takeNumber(*units, "mse", metrics.mseInDataUnits);
        takeNumber(*units, "mae", metrics.maeInDataUnits);
        takeNumbers(*units, "mse_per_channel", metrics.msePerChannelInDataUnits);
        takeNumbers(*units, "mae_per_channel", metrics.maePerChannelInDataUnits);
    }
    take(json, "unknown_values", metrics.unknown);
    if (const auto nodes = json.find("nodes"); nodes != json.end() && !nodes->is_null()) {
        auto& read = metrics.nodes.emplace();
        takeErrors(*nodes, read.all);
        if (const auto steps = nodes->find("per_step"); steps != nodes->end())
            for (const Json& step : *steps)
                takeErrors(step, read.perStep.emplace_back());
        takeNumbers(*nodes, "mse_per_space_scale", read.msePerSpaceScale);
    }
    if (const auto relative = json.find("relative"); relative != json.end() && !relative->is_null()) {
        auto& read = metrics.relative.emplace();
        takeNumber(*relative, "mape", read.mape);
        takeNumber(*relative, "smape", read.smape);
        takeNumber(*relative, "wape", read.wape);
        takeNumber(*relative, "mase", read.mase);
        takeNumber(*relative, "r2", read.r2);
        take(*relative, "zero_truths", read.zeroTruths);
    }
    if (const auto quantiles = json.find("quantiles"); quantiles != json.end() && !quantiles->is_null()) {
        auto& read = metrics.quantiles.emplace();
        takeNumbers(*quantiles, "levels", read.levels);
        takeNumber(*quantiles, "pinball", read.pinball);
        takeNumbers(*quantiles, "coverage", read.coverage);
    }
    return metrics;
}

} // namespace retort::experiment
