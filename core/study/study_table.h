// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/significance/many_models.h"
#include "core/study/claim.h"
#include "core/study/study_folder.h"

namespace retort::study
{

/// Figures of several runs that differ in the seed alone.
struct Cell {
    std::vector<double> values; ///< in the order of the trials, of those that have finished
    double mean = 0;
    double deviation = 0;       ///< n - 1; NaN of a single run
    double low = 0, high = 0;   ///< 95 % interval of the mean, Student's t; NaN of a single run
};
Cell cellOf(std::vector<double> values);

/// A row of the table: one combination of the axes that do not only repeat.
struct TableRow {
    std::vector<std::string> labels; ///< of each such axis
    std::vector<std::size_t> trials;
    std::size_t finished = 0;
    std::map<StageId, Cell> cells;
    std::optional<SeedClaim> overPlain = {}; ///< distilled against plain student, paired by trial; p values adjusted over the rows
};

struct StudyTable {
    std::vector<std::string> axes; ///< that do not only repeat
    std::vector<StageId> models;   ///< teacher, plain and distilled student, and the baseline
    std::vector<TableRow> rows;
    /// Whether the networks differ over the rows as blocks, by the ranks of their means; absent with fewer than three rows that have all of them,
    /// and where the rows vary more than the data and the task. The order is that of `ranked`.
    std::optional<evaluation::Friedman> ranks = {};
    std::vector<StageId> ranked = {};

    /// "Over 4 rows the mean ranks are ..."; absent without ranks.
    std::optional<Message> rankSentence() const;
};

/// False of a privileged teacher: it is in the table, but no rival.
bool teacherForecasts(const StudyPlan& study);

StudyTable tableOf(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses);

} // namespace retort::study
