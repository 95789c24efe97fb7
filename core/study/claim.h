// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/significance/diebold_mariano.h"
#include "core/evaluation/significance/paired_tests.h"
#include "core/record/record.h"

namespace retort::study
{

/// One network of a run against the same network of another, window by window.
struct RunComparison {
    std::size_t windows = 0;  ///< that both have an error of
    double ours = 0, theirs = 0; ///< mean errors: scaled MSE, or log loss of classes
    double winRate = 0;
    evaluation::DieboldMariano test;
    evaluation::BlockInterval relative; ///< of ours / theirs - 1
    std::vector<Message> warnings;      ///< of protocols that differ

    /// "better (p = 0.003)", "no significant difference on these windows (p = 0.4)".
    Message sentence() const;
};

/// Fails where a run has no such network or no test, or where their windows cannot be paired: another number of them, or
/// another horizon.
Result<RunComparison> compareRuns(const experiment::Record& ours, const experiment::Record& theirs, StageId model);

/// Two models over runs that are paired by their seed.
struct SeedClaim {
    std::size_t runs = 0, better = 0; ///< in how many ours has the lower error
    evaluation::PairedT test;
    double p = 1; ///< of the test; where several claims are made at once, adjusted by Holm
    evaluation::SignedRank ranks;
    std::size_t runsNeeded = 0; ///< to find a difference of this size; 0 of fewer than five runs, or where there is none

    /// "better (p = 0.003, 12 of 12 runs)", "no significant difference over 6 runs (p = 0.2); detecting one of this size would take about 14 runs".
    Message sentence() const;
};

/// Errors, or figures of which the highest is best.
SeedClaim claimOver(std::span<const double> ours, std::span<const double> theirs, bool lowerIsBetter = true);

/// Adjusts the p values of claims that are made together.
void adjustTogether(std::span<SeedClaim* const> claims);

/// "p = 0.003", "p < 0.001".
std::string pText(double p);

} // namespace retort::study
