// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_table.h"

namespace retort::study
{

// The table of a study: mean and deviation of each cell with the number of runs, and what may be claimed of the distilled student
// against the plain one. In HTML and LaTeX the best of a row is bold and the second underlined.

/// Heads, then a row each: the labels of the axes, a cell for each network, the number of runs, and the claim.
std::vector<std::vector<std::string>> tableCells(const StudyTable& table, const StudyPlan& study);
/// "City load, seeds: MSE (scaled) on the test windows, mean ± standard deviation (runs)".
std::string tableCaption(const StudyPlan& study);
std::string tableHtml(const StudyTable& table, const StudyPlan& study);
std::string tableLatex(const StudyTable& table, const StudyPlan& study);
std::string tableCsv(const StudyTable& table, const StudyPlan& study);

/// "0.372 ± 0.002 (3)", "0.372 (1 run)"; "–" where no run has finished.
std::string cellText(const Cell& cell, int decimals);

} // namespace retort::study
