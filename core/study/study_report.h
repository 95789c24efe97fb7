// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_table.h"

namespace retort::study
{

// The table of a study as text for a terminal, HTML page, LaTeX and CSV: mean and deviation of each cell with the number of runs,
// best of a row in bold and second underlined, and what may be claimed of the distilled student against the plain one.
std::string tableText(const StudyTable& table, const StudyPlan& study);
std::string tableHtml(const StudyTable& table, const StudyPlan& study);
std::string tableLatex(const StudyTable& table, const StudyPlan& study);
std::string tableCsv(const StudyTable& table, const StudyPlan& study);

/// "0.372 ± 0.002 (3)", "0.372 (1 run)"; "–" where no run has finished.
std::string cellText(const Cell& cell, int decimals);

} // namespace retort::study
