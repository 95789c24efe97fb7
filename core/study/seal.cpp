// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/seal.h"

#include "core/data/sha256.h"
#include "core/plan/plan_ids.h"

namespace retort::study
{
namespace
{

std::string text(const data::RowRange& range)
{
    return std::to_string(range.begin) + " to " + std::to_string(range.end);
}

std::string text(const std::vector<double>& numbers)
{
    std::string all;
    for (const double number : numbers)
        all += (all.empty() ? "" : ", ") + readable(number);
    return all;
}

} // namespace

std::vector<SealPart> sealOf(const experiment::RunResult& run)
{
    const auto& data = run.outcome.data;
    const bool classes = !data.classes.empty();
    std::string labels;
    for (const auto& one : data.classes)
        labels += (labels.empty() ? "" : ", ") + one.name;
    return {{RETORT_TEXT("study", "series (SHA-256)"), data.sha256.substr(0, 16)},
            {RETORT_TEXT("study", "import settings"), data.reading.substr(0, 200)},
            {RETORT_TEXT("study", "targets"), listed(data.targets)},
            {RETORT_TEXT("study", "training rows"), text(data.split.train)},
            {RETORT_TEXT("study", "test rows"), text(data.split.test)},
            {RETORT_TEXT("study", "horizon"), std::to_string(run.plan.task.horizon)},
            {RETORT_TEXT("study", "test windows"), std::to_string(data.testWindows)},
            {RETORT_TEXT("study", "windows with missing values"), run.plan.data.incompleteWindows ? "included" : "excluded"},
            {RETORT_TEXT("study", "error units (scaler mean and standard deviation)"),
             classes ? std::string() : text(run.outcome.scalerShift) + " / " + text(run.outcome.scalerScale)},
            {RETORT_TEXT("study", "classes"), labels}};
}

std::string fingerprintOf(const std::vector<SealPart>& seal)
{
    std::string all;
    for (const SealPart& part : seal)
        all += part.value + "\n";
    return data::sha256(all).substr(0, 16);
}

std::vector<Message> sealDifferences(const experiment::RunResult& one, const experiment::RunResult& other)
{
    const auto ours = sealOf(one), theirs = sealOf(other);
    std::vector<Message> differences;
    for (std::size_t i = 0; i < ours.size(); ++i)
        if (!(ours[i] == theirs[i]))
            differences.push_back({RETORT_TEXT("study", "The two runs use different protocols (%1): %2 versus %3."), {ours[i].what.source, ours[i].value, theirs[i].value}});
    return differences;
}

} // namespace retort::study
