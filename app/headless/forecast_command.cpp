// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/forecast_command.h"

#include "app/headless/stop_signals.h"
#include "app/headless/text_table.h"
#include "core/foundation/file_writing.h"
#include "core/foundation/number_text.h"
#include "core/report/future_tables.h"
#include "core/record/record.h"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>
#include <algorithm>
#include <cmath>

namespace retort::headless
{
namespace
{

constexpr int digits = 6;

const experiment::FutureModel* bestOf(const experiment::FutureForecast& forecast)
{
    const auto student = std::ranges::find(forecast.models, StageId(Role::distilled_student), &experiment::FutureModel::stage);
    return student == forecast.models.end() ? &forecast.models.front() : &*student;
}

/// Of the distilled student: a row for each step, a column for each target and the bounds of its first interval.
std::string valuesTable(const experiment::FutureForecast& forecast)
{
    const auto& model = *bestOf(forecast);
    std::vector<std::string> head = {"step", "time"};
    for (const auto& target : forecast.targets) {
        head.push_back(target);
        if (!model.intervals.empty())
            head.push_back(readable(100 * model.intervals.front().level) + " % interval");
    }
    TextTable table(std::move(head));
    for (std::size_t step = 0; step < forecast.stamps.size(); ++step) {
        std::vector<std::string> row = {std::to_string(step + 1), report::stampText(forecast, step)};
        for (std::size_t i = step * forecast.targets.size(); i < (step + 1) * forecast.targets.size(); ++i) {
            row.push_back(significantText(model.values[i], digits));
            if (!model.intervals.empty()) {
                const auto& interval = model.intervals.front();
                row.push_back(std::isnan(interval.lower[i]) ? "-" : significantText(interval.lower[i], digits) + " to " + significantText(interval.upper[i], digits));
            }
        }
        table.add(std::move(row));
    }
    return labelOf(model.stage).english() + ":\n" + table.text();
}

std::string coverageTable(const experiment::FutureForecast& forecast)
{
    std::vector<std::string> head = {"coverage on the test windows"};
    for (const auto& interval : forecast.models.front().intervals)
        head.push_back("of " + readable(100 * interval.level) + " %");
    TextTable table(std::move(head));
    for (const auto& model : forecast.models) {
        std::vector<std::string> row = {labelOf(model.stage).english()};
        for (const auto& interval : model.intervals)
            row.push_back(std::isnan(interval.coverage) ? "-" : fmt::format("{:.1f} %", 100 * interval.coverage));
        table.add(std::move(row));
    }
    return table.text();
}

} // namespace

std::vector<double> intervalLevels(const std::vector<double>& percents)
{
    std::vector<double> levels;
    for (const double percent : percents)
        levels.push_back(percent / 100);
    std::ranges::sort(levels);
    return levels;
}

ExitCode forecastFuture(ForecastArguments arguments, experiment::Engine& engine, Console& console)
{
    if (!arguments.percents.empty())
        arguments.question.levels = intervalLevels(arguments.percents);
    const experiment::RunControl control;
    const StopSignals signals(control);
    const auto forecast = experiment::readRecord(arguments.record).and_then([&](const experiment::Record& record) {
        return engine.forecastFuture(record, arguments.question, control.stopToken());
    });
    if (!forecast)
        return failedBy(forecast.error(), console);
    for (const Message& remark : forecast->remarks)
        console.log().info("{}", remark.english());
    if (arguments.file.empty()) {
        console.print(valuesTable(*forecast) + coverageTable(*forecast));
        return ExitCode::finished;
    }
    const std::string content = arguments.file.extension() == ".json" ? report::futureJson(*forecast).dump(2) + "\n" : report::futureCsv(*forecast);
    if (const auto written = writeFile(arguments.file, content); !written)
        return failedBy(written.error(), console);
    console.print(coverageTable(*forecast) + "Forecast written to " + arguments.file.string() + "\n");
    return ExitCode::finished;
}

} // namespace retort::headless
