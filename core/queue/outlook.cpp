// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/outlook.h"

#include "core/plan/plan_json.h"
#include "core/record/record_list.h"
#include "core/study/study_folder.h"

#include <algorithm>

namespace retort::queue
{
namespace
{

using experiment::RecordSummary;

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

bool isLike(const RecordSummary& run, const experiment::Plan& plan)
{
    const std::string teacher = plan.teachers.size() == 1 ? plan.teachers.front().kind : std::string();
    return run.series == plan.data.file.stem().string() && run.student == plan.student.kind && (teacher.empty() || run.teacher == teacher) &&
           run.lookBack == plan.task.lookBack && run.horizon == plan.task.horizon;
}

using Counts = std::function<bool(const RecordSummary&)>;

std::vector<double> secondsOf(const std::vector<RecordSummary>& runs, const Counts& counts)
{
    std::vector<double> seconds;
    for (const auto& run : runs)
        if (run.seconds > 0 && counts(run))
            seconds.push_back(run.seconds);
    return seconds;
}

bool isFinished(const RecordSummary& run)
{
    return run.status == experiment::RunStatus::finished;
}

Outlook ofStudy(const Item& item)
{
    const study::StudyFolder folder(item.folder);
    const auto plan = folder.study();
    if (!plan)
        return {};
    const auto isOver = [&](const RecordSummary& trial) { return isFinished(trial) || folder.endedEarly(trial.directory); };
    const auto seconds = secondsOf(experiment::listRecords(item.folder / "trials"), isOver);
    Outlook outlook{.trials = study::trialCount(*plan), .finished = seconds.size()};
    if (const auto each = median(seconds); each && outlook.finished <= outlook.trials)
        outlook.seconds = *each * static_cast<double>(outlook.trials - outlook.finished) / std::max(1, item.workers > 0 ? item.workers : plan->workers);
    return outlook;
}

Outlook ofRun(const Item& item)
{
    const auto parsed = experiment::readPlan(item.folder / queuedPlan);
    if (!parsed || item.state == State::finished)
        return {.finished = std::size_t{item.state == State::finished}};
    const auto runs = experiment::listRecords(item.folder.parent_path());
    return {.finished = 0, .seconds = median(secondsOf(runs, [&](const auto& run) { return isFinished(run) && isLike(run, parsed->plan); }))};
}

} // namespace

Outlook outlookOf(const Item& item)
{
    return item.kind == Kind::study ? ofStudy(item) : ofRun(item);
}

} // namespace retort::queue
