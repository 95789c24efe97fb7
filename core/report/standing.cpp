// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/standing.h"

#include "core/foundation/number_text.h"
#include "core/report/headline.h"

#include <algorithm>
#include <cmath>
#include <date/date.h>
#include <set>

namespace retort::report
{

bool standingsAreTest(const experiment::Record& record)
{
    return std::ranges::any_of(record.outcome.models, [](const auto& model) { return model.test.has_value(); });
}

std::vector<Standing> everyStanding(const experiment::Record& record)
{
    std::set<StageId> stages; // in the order of the roles
    for (const Role role : allRoles)
        stages.insert(role);
    for (const auto& model : record.outcome.models)
        stages.insert(model.stage);
    std::vector<Standing> standings;
    const bool test = standingsAreTest(record);
    for (const StageId& stage : stages) {
        const auto* epoch = bestEpoch(record.history, stage);
        if (const auto* metrics = testOf(record.outcome, stage); test && metrics)
            standings.push_back({stage, *metrics});
        else if (!test && epoch)
            standings.push_back({stage, epoch->validation});
    }
    return standings;
}

bool isDrawn(Role role, bool ofGraph)
{
    if (role == Role::last_value || role == Role::historical_average)
        return ofGraph;
    return !isFurtherBaseline(role);
}

std::vector<Standing> standingsOf(const experiment::Record& record)
{
    auto standings = everyStanding(record);
    const bool ofGraph = record.outcome.data.graph.has_value();
    std::erase_if(standings, [&](const Standing& standing) { return !standing.stage.isCompared() || !isDrawn(standing.stage.role, ofGraph); });
    return standings;
}

Text labelOf(experiment::RunStatus status)
{
    using experiment::RunStatus;
    switch (status) {
    case RunStatus::running: return RETORT_TEXT("report", "running");
    case RunStatus::finished: return RETORT_TEXT("report", "finished");
    case RunStatus::stopped: return RETORT_TEXT("report", "stopped");
    case RunStatus::failed: return RETORT_TEXT("report", "failed");
    case RunStatus::interrupted: return RETORT_TEXT("report", "interrupted");
    }
    return {};
}

std::string durationText(data::Milliseconds duration)
{
    constexpr data::Milliseconds second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
    for (const auto& [unit, name] : {std::pair{day, " d"}, std::pair{hour, " h"}, std::pair{minute, " min"},
                                     std::pair{second, " s"}})
        if (duration >= unit && duration % unit == 0)
            return std::to_string(duration / unit) + name;
    return std::to_string(duration) + " ms";
}

std::string stampText(const experiment::DataSummary& data, std::int64_t row)
{
    if (!data.calendar || data.step <= 0)
        return "row " + std::to_string(row);
    const date::sys_time<std::chrono::milliseconds> time(std::chrono::milliseconds(data.stampOf(row)));
    if (data.step % 60'000 != 0)
        return date::format("%F %T", std::chrono::floor<std::chrono::seconds>(time));
    return date::format("%F %H:%M", std::chrono::floor<std::chrono::minutes>(time));
}

std::string decimals(double number, int count)
{
    if (!std::isfinite(number))
        return "–";
    const double size = std::abs(number);
    const bool plain = size == 0 || (size < 1e6 && size >= 0.5 * std::pow(10, -count));
    return (number < 0 ? "−" : "") + (plain ? fixedText(size, count) : scientificText(size, count));
}

std::string signedPercent(double change)
{
    if (!std::isfinite(change))
        return "–";
    const bool zero = std::abs(change) < 0.05;
    return (zero ? "±" : change < 0 ? "−" : "+") + fixedText(std::abs(change), 1) + " %";
}

std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > (number < 0 ? 4u : 3u);) {
        at -= 3;
        digits.insert(at, "\u202f"); // narrow no-break space
    }
    return digits;
}

} // namespace retort::report
