// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/follow_command.h"

#include "app/headless/stop_signals.h"
#include "core/foundation/number_text.h"
#include "core/record/record.h"
#include "core/report/future_tables.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>
#include <thread>
#include <utility>

namespace retort::headless
{
namespace
{

using experiment::FollowedRow;

constexpr int digits = 6;

/// One line with the scores of a row, and one for each anomaly and drift.
void print(const FollowedRow& row, const experiment::FollowedSeries& followed, Console& console)
{
    const auto& latest = followed.latest();
    const auto time = [&](data::Milliseconds stamp) { return report::timeText(latest, stamp); };
    std::string line = time(row.stamp);
    for (const auto& model : row.models)
        if (!std::isnan(model.error))
            line += fmt::format("  {} MAE of this row {:.4f}, MSE so far {:.4f}", idOf(model.stage), model.error, model.mse);
    console.print(line + (row.forecast ? fmt::format("  ({:.1f} ms)\n", row.milliseconds) : "  no forecast: " + latest.remarks.back().english() + "\n"));
    for (const auto& anomaly : row.anomalies)
        console.print(fmt::format("{}  anomaly: {} is {}, outside {} to {} of {}\n", time(row.stamp), anomaly.target, significantText(anomaly.value, digits),
                                  significantText(anomaly.lower, digits), significantText(anomaly.upper, digits), idOf(anomaly.stage)));
    for (const auto& model : row.models)
        if (model.drifted)
            console.print(fmt::format("{}  drift: the errors of {} are larger than on the validation and test windows\n", time(row.stamp), idOf(model.stage)));
}

std::string jsonLine(const FollowedRow& row, const experiment::FutureForecast& latest)
{
    nlohmann::ordered_json json = {{"row", row.row}, {"time", report::timeText(latest, row.stamp)}, {"values", row.values}, {"models", nlohmann::ordered_json::object()}, {"anomalies", nlohmann::ordered_json::array()}, {"milliseconds", row.milliseconds}};
    for (const auto& model : row.models) { // NaN becomes null
        auto& one = json["models"][idOf(model.stage)];
        one = {{"error", model.error}, {"mse", model.mse}, {"due", model.due}, {"drift", model.drift}, {"drifted", model.drifted}, {"coverage", model.coverage}};
        for (const auto& made : latest.models)
            if (made.stage == model.stage && row.forecast) {
                one["values"] = made.values;
                for (const auto& interval : made.intervals)
                    one["intervals"].push_back({{"level", interval.level}, {"lower", interval.lower}, {"upper", interval.upper}});
            }
    }
    for (const auto& anomaly : row.anomalies)
        json["anomalies"].push_back({{"model", idOf(anomaly.stage)}, {"channel", anomaly.target}, {"value", anomaly.value}, {"lower", anomaly.lower}, {"upper", anomaly.upper}});
    return json.dump() + "\n";
}

bool endsFollowing(ErrorKind kind) { return kind == ErrorKind::missing || kind == ErrorKind::io; }

} // namespace

ExitCode followSeries(const FollowArguments& arguments, experiment::Engine& engine, Console& console)
{
    const experiment::RunControl control;
    const StopSignals signals(control);
    auto followed = experiment::readRecord(arguments.record).and_then([&](const experiment::Record& record) { return engine.follow(record, arguments.question, control.stopToken()); });
    if (!followed)
        return failedBy(followed.error(), console);
    for (const Message& remark : (*followed)->latest().remarks)
        console.log().info("{}", remark.english());
    std::ofstream lines;
    if (!arguments.file.empty()) {
        lines.open(arguments.file, std::ios::app);
        if (!lines)
            return failedBy(Error{ErrorKind::io, {RETORT_TEXT("headless", "%1 cannot be written."), {arguments.file.string()}}}, console);
    }
    console.log().info("Following; Ctrl+C ends it.");
    std::int64_t skipped = 0; // times without values since the last row
    for (std::int64_t rows = 0; !control.stopping() && (arguments.rows == 0 || rows < arguments.rows);) {
        const auto fresh = (*followed)->next();
        if (!fresh && endsFollowing(fresh.error().kind))
            return failedBy(fresh.error(), console);
        if (!fresh) {
            console.log().warn("{}", fresh.error().message.english());
            continue;
        }
        if (!*fresh) {
            std::this_thread::sleep_for(arguments.pause);
            continue;
        }
        const bool arrived = std::ranges::any_of((*fresh)->values, [](double value) { return !std::isnan(value); });
        if (arrived && skipped > 0)
            console.print(fmt::format("{} times without values before the next row\n", std::exchange(skipped, 0)));
        rows += arrived ? 1 : 0;
        skipped += arrived ? 0 : 1;
        if (arrived)
            print(**fresh, **followed, console);
        if (lines.is_open() && !(lines << jsonLine(**fresh, (*followed)->latest()) << std::flush))
            return failedBy(Error{ErrorKind::io, {RETORT_TEXT("headless", "%1 cannot be written: the disk may be full."), {arguments.file.string()}}}, console);
    }
    return ExitCode::finished;
}

} // namespace retort::headless
