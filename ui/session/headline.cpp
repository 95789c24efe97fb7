// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/headline.h"

#include "core/report/headline.h"
#include "ui/language/translated.h"

namespace retort::ui
{

namespace
{

/// The snapshots that the sentence depends on: the best and the newest of each training.
std::vector<experiment::EpochSnapshot> decisive(const RunHistory& history)
{
    std::vector<experiment::EpochSnapshot> snapshots;
    for (const StageHistory& stage : history.stages()) {
        if (const auto* best = stage.best(); best && best != &stage.epochs.back())
            snapshots.push_back(*best);
        if (!stage.epochs.empty())
            snapshots.push_back(stage.epochs.back());
    }
    return snapshots;
}

} // namespace

QString headline(const RunHistory& history)
{
    const auto snapshots = decisive(history);
    return snapshots.empty() ? QString() : translated(report::headline(snapshots));
}

QString headline(const experiment::Outcome& outcome, const RunHistory& history)
{
    experiment::Record record;
    record.outcome = outcome;
    record.history = decisive(history);
    return record.history.empty() ? QString() : translated(report::headline(record));
}

} // namespace retort::ui
