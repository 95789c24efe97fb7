// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/claim.h"

#include "core/evaluation/significance/many_models.h"
#include "core/evaluation/window_comparison.h"
#include "core/foundation/number_text.h"
#include "core/study/seal.h"

#include <algorithm>
#include <cmath>

namespace retort::study
{
namespace
{

constexpr double level = 0.05;

experiment::RunResult resultOf(const experiment::Record& record)
{
    return {record.plan, record.started, record.outcome};
}

Result<const experiment::ModelResult*> testedModel(const experiment::Record& record, StageId model)
{
    const auto* found = experiment::modelOf(record.outcome, model);
    if (!found || found->testWindowErrors.empty())
        return fail(ErrorKind::missing, RETORT_TEXT("study", "%1 has no per-window test errors of the %2. Choose another network, or a finished run."),
                    {record.directory.string(), idOf(model)});
    return found;
}

} // namespace

std::string pText(double p)
{
    return p < 0.001 ? "p < 0.001" : "p = " + fixedText(p, 3);
}

Result<RunComparison> compareRuns(const experiment::Record& ours, const experiment::Record& theirs, StageId model)
{
    const auto one = testedModel(ours, model), other = testedModel(theirs, model);
    if (!one || !other)
        return tl::unexpected<Error>(one ? other.error() : one.error());
    const auto &a = (*one)->testWindowErrors, &b = (*other)->testWindowErrors;
    if (a.size() != b.size() || ours.plan.task.horizon != theirs.plan.task.horizon)
        return fail(ErrorKind::invalid, RETORT_TEXT("study", "The test windows of these runs cannot be paired: %1 windows of %2 steps against %3 of %4."),
                    {std::to_string(a.size()), std::to_string(ours.plan.task.horizon), std::to_string(b.size()), std::to_string(theirs.plan.task.horizon)});
    std::vector<double> errors, rivals, differences;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (std::isfinite(a[i]) && std::isfinite(b[i])) {
            errors.push_back(a[i]);
            rivals.push_back(b[i]);
            differences.push_back(errors.back() - rivals.back());
        }
    const int horizon = ours.outcome.data.lengthOfExamples > 0 ? 1 : std::max(1, ours.plan.task.horizon); // series of a collection do not overlap
    RunComparison comparison;
    comparison.windows = errors.size();
    comparison.test = evaluation::dieboldMariano(differences, horizon);
    comparison.relative = evaluation::blockBootstrap(errors, rivals, static_cast<std::size_t>(2 * horizon));
    for (std::size_t i = 0; i < errors.size(); ++i) {
        comparison.ours += errors[i] / static_cast<double>(errors.size());
        comparison.theirs += rivals[i] / static_cast<double>(errors.size());
    }
    comparison.winRate = evaluation::winRate(errors, rivals);
    comparison.warnings = sealDifferences(resultOf(ours), resultOf(theirs));
    return comparison;
}

Message RunComparison::sentence() const
{
    if (windows > 0 && test.difference == 0 && relative.low == 0 && relative.high == 0)
        return {RETORT_TEXT("study", "the same errors in every window"), {}};
    if (std::isnan(test.twoSided))
        return {RETORT_TEXT("study", "too few windows for a test"), {}};
    if (test.twoSided >= level)
        return {RETORT_TEXT("study", "no significant difference on these windows (%1)"), {pText(test.twoSided)}};
    return {test.difference < 0 ? RETORT_TEXT("study", "better (%1)") : RETORT_TEXT("study", "worse (%1)"), {pText(test.twoSided)}};
}

SeedClaim claimOver(std::span<const double> ours, std::span<const double> theirs, bool lowerIsBetter)
{
    SeedClaim claim;
    claim.runs = std::min(ours.size(), theirs.size());
    std::vector<double> a, b;
    for (std::size_t i = 0; i < claim.runs; ++i) {
        a.push_back(lowerIsBetter ? ours[i] : -ours[i]);
        b.push_back(lowerIsBetter ? theirs[i] : -theirs[i]);
        claim.better += a.back() < b.back() ? 1 : 0;
    }
    claim.test = evaluation::pairedT(a, b);
    claim.p = claim.test.p;
    claim.ranks = evaluation::signedRank(a, b);
    constexpr std::size_t fewest = 5; // of fewer runs the deviation is hardly known
    if (claim.runs >= fewest)
        claim.runsNeeded = evaluation::pairsNeeded(claim.test.difference, claim.test.deviation);
    return claim;
}

void adjustTogether(std::span<SeedClaim* const> claims)
{
    std::vector<SeedClaim*> tested;
    std::vector<double> p;
    for (SeedClaim* claim : claims)
        if (std::isfinite(claim->test.p)) {
            tested.push_back(claim);
            p.push_back(claim->test.p);
        }
    const auto adjusted = evaluation::holm(p);
    for (std::size_t i = 0; i < tested.size(); ++i)
        tested[i]->p = adjusted[i];
}

Message SeedClaim::sentence() const
{
    const auto count = [](std::size_t number) { return std::to_string(number); };
    if (runs < 2)
        return {RETORT_TEXT("study", "1 run: no claim"), {}};
    if (p < level)
        return {test.difference < 0 ? RETORT_TEXT("study", "better (%1, %2 of %3 runs)") : RETORT_TEXT("study", "worse (%1, better in %2 of %3 runs)"),
                {pText(p), count(better), count(runs)}};
    if (runsNeeded > runs && runsNeeded < 1000)
        return {RETORT_TEXT("study", "no significant difference over %1 runs (%2); detecting one of this size would take about %3 runs"), {count(runs), std::isnan(p) ? "-" : pText(p), count(runsNeeded)}};
    return {RETORT_TEXT("study", "no significant difference over %1 runs (%2)"), {count(runs), std::isnan(p) ? "-" : pText(p)}};
}

} // namespace retort::study
