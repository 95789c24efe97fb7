// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/headline.h"

#include "core/foundation/number_text.h"
#include "core/report/class_tables.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace retort::report
{
namespace
{

using experiment::EpochSnapshot;

/// Never "0.0" for what is not the same.
std::string percent(double change)
{
    const double size = std::abs(change);
    if (size > 0 && size < 0.05)
        return "< 0.1";
    return fixedText(size, 1);
}

/// Whole sentences, because languages put "better" and "worse" in different places.
Text comparison(bool betterThanPlain, bool betterThanTeacher, bool test)
{
    if (test) {
        if (betterThanPlain && betterThanTeacher)
            return RETORT_TEXT("report", "The distilled student is %1 % better than the plain one and %2 % better than its "
                                         "teacher (test).");
        if (betterThanPlain)
            return RETORT_TEXT("report", "The distilled student is %1 % better than the plain one and %2 % worse than its "
                                         "teacher (test).");
        if (betterThanTeacher)
            return RETORT_TEXT("report", "The distilled student is %1 % worse than the plain one and %2 % better than its "
                                         "teacher (test).");
        return RETORT_TEXT("report", "The distilled student is %1 % worse than the plain one and %2 % worse than its teacher "
                                     "(test).");
    }
    if (betterThanPlain && betterThanTeacher)
        return RETORT_TEXT("report", "The distilled student is %1 % better than the plain one and %2 % better than its "
                                     "teacher (validation, epoch %3).");
    if (betterThanPlain)
        return RETORT_TEXT("report", "The distilled student is %1 % better than the plain one and %2 % worse than its teacher "
                                     "(validation, epoch %3).");
    if (betterThanTeacher)
        return RETORT_TEXT("report", "The distilled student is %1 % worse than the plain one and %2 % better than its teacher "
                                     "(validation, epoch %3).");
    return RETORT_TEXT("report", "The distilled student is %1 % worse than the plain one and %2 % worse than its teacher "
                                 "(validation, epoch %3).");
}

/// A teacher loaded from a checkpoint has no epoch in the history.
Message againstPlainOnly(const EpochSnapshot& distilled, const EpochSnapshot& plain)
{
    const double change = changeInPercent(distilled.validation.mse, plain.validation.mse);
    const std::vector<std::string> arguments = {percent(change), std::to_string(distilled.epoch)};
    if (change <= 0)
        return {RETORT_TEXT("report", "The distilled student is %1 % better than the plain one (validation, epoch %2)."),
                arguments};
    return {RETORT_TEXT("report", "The distilled student is %1 % worse than the plain one (validation, epoch %2)."), arguments};
}

Message standing(Text text, const EpochSnapshot& epoch)
{
    return {text, {fixedText(epoch.validation.mse, 3), std::to_string(epoch.epoch)}};
}

} // namespace

double changeInPercent(double error, double reference)
{
    return reference > 0 ? 100 * (error - reference) / reference : std::numeric_limits<double>::quiet_NaN();
}

const EpochSnapshot* bestEpoch(std::span<const EpochSnapshot> history, StageId stage)
{
    const EpochSnapshot* best = nullptr;
    for (const auto& epoch : history)
        if (epoch.stage == stage && epoch.best)
            best = &epoch;
    return best;
}

const evaluation::Metrics* testOf(const experiment::Outcome& outcome, StageId stage)
{
    const auto* model = experiment::modelOf(outcome, stage);
    return model && model->test ? &*model->test : nullptr;
}

bool readsFuture(const experiment::Outcome& outcome, StageId stage)
{
    const auto* model = experiment::modelOf(outcome, stage);
    return model && model->readsFuture;
}

Message headline(std::span<const EpochSnapshot> history)
{
    const EpochSnapshot* teacher = bestEpoch(history, Role::teacher);
    const EpochSnapshot* plain = bestEpoch(history, Role::plain_student);
    const EpochSnapshot* distilled = bestEpoch(history, Role::distilled_student);
    if (distilled && plain && teacher) {
        const double overPlain = changeInPercent(distilled->validation.mse, plain->validation.mse);
        const double overTeacher = changeInPercent(distilled->validation.mse, teacher->validation.mse);
        return {comparison(overPlain <= 0, overTeacher <= 0, false),
                {percent(overPlain), percent(overTeacher), std::to_string(distilled->epoch)}};
    }
    if (distilled && plain)
        return againstPlainOnly(*distilled, *plain);
    if (distilled)
        return standing(RETORT_TEXT("report", "The validation MSE of the distilled student is %1 (epoch %2)."), *distilled);
    if (plain)
        return standing(RETORT_TEXT("report", "The validation MSE of the plain student is %1 (epoch %2); the "
                                              "distilled student has not started."),
                        *plain);
    if (teacher)
        return standing(RETORT_TEXT("report", "The validation MSE of the teacher is %1 (epoch %2); no student has "
                                              "started."),
                        *teacher);
    return {RETORT_TEXT("report", "No epoch has finished yet."), {}};
}

std::string nameOf(const experiment::Record& record)
{
    return record.plan.name.empty() ? record.directory.filename().string() : record.plan.name;
}

Message headline(const experiment::Record& record)
{
    if (isOfClasses(record))
        return classHeadline(record);
    const auto* teacher = testOf(record.outcome, Role::teacher);
    const auto* plain = testOf(record.outcome, Role::plain_student);
    const auto* distilled = testOf(record.outcome, Role::distilled_student);
    if (!teacher || !plain || !distilled)
        return headline(std::span(record.history));
    const double overPlain = changeInPercent(distilled->mse, plain->mse);
    if (readsFuture(record.outcome, Role::teacher))
        return {overPlain <= 0 ? RETORT_TEXT("report", "The distilled student is %1 % better than the plain one (test); its teacher also reads the future.")
                               : RETORT_TEXT("report", "The distilled student is %1 % worse than the plain one (test); its teacher also reads the future."),
                {percent(overPlain)}};
    const double overTeacher = changeInPercent(distilled->mse, teacher->mse);
    return {comparison(overPlain <= 0, overTeacher <= 0, true), {percent(overPlain), percent(overTeacher)}};
}

} // namespace retort::report
