// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/forecasts_command.h"

#include "app/headless/stop_signals.h"
#include "core/report/forecast_csv.h"

namespace retort::headless
{

ExitCode writeForecasts(ForecastsArguments arguments, experiment::Engine& engine, Console& console)
{
    if (arguments.file.empty())
        arguments.file = arguments.record / "forecasts.csv";
    const experiment::RunControl control;
    const StopSignals signals(control);
    const auto percent = [&](double part) { console.showBar(std::to_string(static_cast<int>(100 * part)) + " %"); };
    const auto written = experiment::readRecord(arguments.record).and_then([&](const experiment::Record& record) {
        return report::writeForecasts(engine, record, arguments.file, percent, control.stopToken());
    });
    console.clearBar();
    if (!written) {
        console.error(written.error());
        return exitCodeOf(written.error().kind);
    }
    console.print("Forecasts written to " + arguments.file.string() + "\n");
    return ExitCode::finished;
}

} // namespace retort::headless
