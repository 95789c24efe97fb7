// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/verdict.h"

#include "core/report/headline.h"
#include "core/report/standing.h"

#include <algorithm>

namespace retort::report
{
namespace
{

bool beats(const experiment::Outcome& outcome, StageId stage, StageId other)
{
    const auto* ours = testOf(outcome, stage);
    const auto* theirs = testOf(outcome, other);
    return ours && theirs && ours->mse < theirs->mse;
}

} // namespace

std::vector<Message> warningsOf(const experiment::Outcome& outcome)
{
    std::vector<Message> warnings;
    if (testOf(outcome, Role::distilled_student) && testOf(outcome, Role::seasonal_naive)) {
        const auto beatsNaive = [&](Role role) { return beats(outcome, role, Role::seasonal_naive); };
        if (!beatsNaive(Role::teacher) && !beatsNaive(Role::plain_student) && !beatsNaive(Role::distilled_student))
            warnings.push_back({RETORT_TEXT("report", "No network beats the seasonal naive forecast (test MSE)."), {}});
        else if (!beatsNaive(Role::distilled_student))
            warnings.push_back(
                {RETORT_TEXT("report", "The distilled student does not beat the seasonal naive forecast (test MSE)."), {}});
    }
    if (beats(outcome, Role::plain_student, Role::teacher))
        warnings.push_back({RETORT_TEXT("report", "The teacher is worse than the plain student (test MSE): there was little to "
                                                  "learn from it."),
                            {}});
    const auto* comparison = comparisonOf(outcome, Role::distilled_student, Role::plain_student);
    if (comparison && comparison->windows.low <= 0 && comparison->windows.high >= 0)
        warnings.push_back({RETORT_TEXT("report", "The difference between the distilled and the plain student may be chance: its "
                                                  "95 % interval is %1 to %2 (test MSE)."),
                            {decimals(comparison->windows.low, 4), decimals(comparison->windows.high, 4)}});
    return warnings;
}

} // namespace retort::report
