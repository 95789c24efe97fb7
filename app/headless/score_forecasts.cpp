// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/score_forecasts.h"

#include "app/headless/delimited_rows.h"
#include "app/headless/text_table.h"
#include "core/data/reading/series_import.h"
#include "core/evaluation/node_metrics.h"
#include "core/foundation/number_text.h"
#include "core/plan/json_text.h"
#include "core/record/json_values.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace retort::headless
{
namespace
{

/// [rows, columns] row-major; a first line without numbers is a header.
Result<std::vector<double>> readNumbers(const std::filesystem::path& file, std::size_t columns)
{
    auto rows = readRows(file);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const auto isNumber = [](const std::string& cell) { return numberFrom(cell).has_value(); };
    const std::size_t first = std::ranges::any_of(rows->front(), isNumber) ? 0 : 1;
    std::vector<double> numbers;
    for (std::size_t i = first; i < rows->size(); ++i) {
        const auto& row = (*rows)[i];
        if (row.size() != columns)
            return fail(ErrorKind::malformed, RETORT_TEXT("headless", "%1: row %2 has %3 cells, and the series has %4 channels."),
                        {file.string(), std::to_string(i + 1), std::to_string(row.size()), std::to_string(columns)});
        for (const std::string& cell : row) {
            const auto value = numberFrom(cell);
            if (!value)
                return fail(ErrorKind::malformed, RETORT_TEXT("headless", "%1: row %2: \"%3\" is not a number."), {file.string(), std::to_string(i + 1), cell});
            numbers.push_back(*value);
        }
    }
    return numbers;
}

std::string tableOf(const evaluation::NodeMetrics& metrics)
{
    TextTable table({"step", "RMSE", "MAE", "MAPE", "accuracy", "R²"});
    const auto add = [&](const std::string& step, const evaluation::UnitErrors& errors) {
        table.add({step, fmt::format("{:.4f}", errors.rmse), fmt::format("{:.4f}", errors.mae), fmt::format("{:.2f} %", errors.mape), fmt::format("{:.5f}", errors.accuracy),
                   fmt::format("{:.5f}", errors.r2)});
    };
    add("all", metrics.all);
    for (std::size_t step = 0; step < metrics.perStep.size(); ++step)
        add(std::to_string(step + 1), metrics.perStep[step]);
    return table.text();
}

Result<evaluation::NodeMetrics> metricsOf(const ForecastScoreArguments& arguments)
{
    const auto imported = data::importSeries(arguments.series, {}, {});
    if (!imported)
        return tl::unexpected<Error>(imported.error());
    const auto& channels = imported->series.channels;
    const auto forecast = readNumbers(arguments.forecast, channels.size());
    if (!forecast)
        return tl::unexpected<Error>(forecast.error());
    const auto horizon = static_cast<std::size_t>(arguments.horizon), values = horizon * channels.size();
    const std::size_t windows = forecast->size() / values, rows = imported->series.rows();
    const std::size_t needed = windows + horizon - 1;
    const std::size_t first = arguments.firstRow > 0 ? static_cast<std::size_t>(arguments.firstRow) - 1 : rows - std::min(rows, needed);
    if (forecast->size() % values != 0 || windows == 0 || first + needed > rows)
        return fail(ErrorKind::invalid,
                    RETORT_TEXT("headless", "%1 has %2 rows, which are %3 windows of %4 steps, a row apart; from row %5 on the series has %6. Check --horizon and --first-row."),
                    {arguments.forecast.string(), std::to_string(forecast->size() / channels.size()), std::to_string(windows), std::to_string(horizon),
                     std::to_string(first + 1), std::to_string(rows - std::min(rows, first))});
    evaluation::NodeAccumulator accumulator(arguments.horizon, std::vector<evaluation::TargetScale>(channels.size()), {});
    std::vector<double> truth(values);
    for (std::size_t window = 0; window < windows; ++window) {
        for (std::size_t step = 0; step < horizon; ++step)
            for (std::size_t channel = 0; channel < channels.size(); ++channel)
                truth[step * channels.size() + channel] = channels[channel].values[first + window + step];
        accumulator.addInUnits({forecast->data() + window * values, values}, truth);
    }
    return accumulator.metrics();
}

} // namespace

ExitCode scoreForecasts(const ForecastScoreArguments& arguments, Console& console)
{
    const auto metrics = metricsOf(arguments);
    if (!metrics) {
        console.error(metrics.error());
        return exitCodeOf(metrics.error().kind);
    }
    console.print(arguments.json ? experiment::indented(experiment::written(*metrics)) + "\n" : tableOf(*metrics));
    return ExitCode::finished;
}

} // namespace retort::headless
