// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/comparability.h"

#include "core/task/task.h"
#include "ui/language/translated.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace retort::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Comparability)
};

} // namespace

QString comparability(const std::vector<const experiment::Record*>& records)
{
    const auto all = [&](auto alike) {
        return std::ranges::all_of(records,
                                   [&](const auto* record) { return alike(*record, *records.front()); });
    };
    QStringList differences;
    if (!all([](const auto& a, const auto& b) { return a.plan.task.kind == b.plan.task.kind; }))
        differences << Words::tr("task");
    if (!all([](const auto& a, const auto& b) { return a.outcome.data.sha256 == b.outcome.data.sha256; }))
        differences << Words::tr("series");
    if (!all([](const auto& a, const auto& b) { return a.plan.task.horizon == b.plan.task.horizon; }))
        differences << Words::tr("horizon");
    if (!all([](const auto& a, const auto& b) { return a.outcome.data.split == b.outcome.data.split; }))
        differences << Words::tr("split");
    if (!all([](const auto& a, const auto& b) { return a.plan.data.scaler == b.plan.data.scaler; }))
        differences << Words::tr("scaler");
    if (!all([](const auto& a, const auto& b) { return a.outcome.data.targets == b.outcome.data.targets; }))
        differences << Words::tr("forecast channels");
    if (!all([](const auto& a, const auto& b) {
            return a.outcome.data.testWindows == b.outcome.data.testWindows;
        }))
        differences << Words::tr("number of test windows");
    if (!differences.isEmpty())
        return QStringLiteral("⚠ ") +
               Words::tr("The selected runs differ in: %1. Their figures cannot be compared.")
                   .arg(differences.join(Words::tr(", ")));
    std::set<std::uint64_t> seeds;
    for (const auto* record : records)
        seeds.insert(record->plan.seed);
    const bool seedAlone = seeds.size() == records.size() && all([](const auto& a, const auto& b) {
                               auto plan = a.plan;
                               plan.seed = b.plan.seed;
                               plan.name = b.plan.name;
                               return plan == b.plan &&
                                      experiment::modelOf(a.outcome, Role::distilled_student) &&
                                      experiment::modelOf(a.outcome, Role::distilled_student)->test;
                           });
    if (!seedAlone)
        return Words::tr(
            "The selected runs have the same series, horizon and split: their figures can be compared.");
    const task::Metric& metric = task::taskOf(*experiment::modelOf(records.front()->outcome, Role::distilled_student)->test).metrics.front();
    QStringList parts;
    for (const Role role : {Role::teacher, Role::plain_student, Role::distilled_student}) {
        std::vector<double> errors;
        for (const auto* record : records)
            if (const auto* model = experiment::modelOf(record->outcome, role); model && model->test)
                errors.push_back(metric.value(*model->test));
        if (errors.size() != records.size())
            continue; // a run without this network has no error of it
        const auto count = static_cast<double>(errors.size());
        const double mean = std::accumulate(errors.begin(), errors.end(), 0.0) / count;
        double squares = 0;
        for (const double error : errors)
            squares += (error - mean) * (error - mean);
        parts << Words::tr("%1 %2 ± %3")
                     .arg(inSentence(stageName(role)))
                     .arg(mean, 0, 'f', 4)
                     .arg(std::sqrt(squares / (count - 1)), 0, 'f', 4);
    }
    return Words::tr("Test %1 over %2 seeds, mean ± standard deviation: %3")
        .arg(translated(metric.label))
        .arg(records.size())
        .arg(parts.join(Words::tr(", ")));
}

} // namespace retort::ui
