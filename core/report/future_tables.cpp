// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/future_tables.h"

#include "core/data/time/calendar.h"
#include "core/foundation/number_text.h"
#include "core/record/json_values.h"
#include "core/report/escaping.h"

#include <cmath>

namespace retort::report
{
namespace
{

using experiment::FutureForecast;

constexpr int digits = 9; ///< as exact as single precision is

std::string cell(double value)
{
    return std::isnan(value) ? std::string() : significantText(value, digits);
}

std::string levelText(double level)
{
    return readable(100 * level);
}

} // namespace

std::string stampText(const FutureForecast& forecast, std::size_t step)
{
    return timeText(forecast, forecast.stamps[step]);
}

std::string timeText(const FutureForecast& forecast, data::Milliseconds stamp)
{
    return forecast.calendar ? data::calendarText(stamp) : std::to_string(stamp);
}

std::string futureCsv(const FutureForecast& forecast)
{
    std::string csv = "step,time,channel";
    if (!forecast.truth.empty())
        csv += ",truth";
    for (const auto& model : forecast.models) {
        const std::string id = idOf(model.stage);
        csv += "," + id;
        for (const auto& interval : model.intervals)
            csv += "," + id + "_low_" + levelText(interval.level) + "," + id + "_high_" + levelText(interval.level);
    }
    csv += "\n";
    for (std::size_t i = 0; i < forecast.stamps.size() * forecast.targets.size(); ++i) {
        const std::size_t step = i / forecast.targets.size();
        csv += std::to_string(step + 1) + "," + csvCell(stampText(forecast, step)) + "," + csvCell(forecast.targets[i % forecast.targets.size()]);
        if (!forecast.truth.empty())
            csv += "," + cell(forecast.truth[i]);
        for (const auto& model : forecast.models) {
            csv += "," + cell(model.values[i]);
            for (const auto& interval : model.intervals)
                csv += "," + cell(interval.lower[i]) + "," + cell(interval.upper[i]);
        }
        csv += "\n";
    }
    return csv;
}

nlohmann::ordered_json futureJson(const FutureForecast& forecast)
{
    using experiment::written;
    experiment::Json json = {{"format", "retort.forecast/1"}, {"targets", forecast.targets}, {"units", forecast.units}, {"times", experiment::Json::array()},
                             {"trained_steps", forecast.trainedSteps}, {"models", experiment::Json::object()}, {"remarks", experiment::Json::array()}};
    for (std::size_t step = 0; step < forecast.stamps.size(); ++step)
        json["times"].push_back(stampText(forecast, step));
    for (const auto& model : forecast.models) {
        experiment::Json one = {{"kind", model.kind}, {"values", written(model.values)}, {"intervals", experiment::Json::array()}};
        for (const auto& interval : model.intervals)
            one["intervals"].push_back({{"level", interval.level}, {"coverage", written(interval.coverage)}, {"lower", written(interval.lower)}, {"upper", written(interval.upper)}});
        json["models"][idOf(model.stage)] = std::move(one);
    }
    if (!forecast.truth.empty())
        json["truth"] = written(forecast.truth);
    for (const Message& remark : forecast.remarks)
        json["remarks"].push_back(remark.english());
    return json;
}

} // namespace retort::report
