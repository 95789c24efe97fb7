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
    /// Its distilled student against that of the first row, paired by what repeats; of a study with one axis that does not vary the
    /// data or the task, as an ablation has. p values adjusted over the rows.
    std::optional<SeedClaim> overFirst = {};
    std::optional<SeedClaim> overPlain = {}; ///< distilled against plain student, paired by trial; p values adjusted over the rows
};

/// Whether competitors differ over blocks that are independent of each other: series, horizons, look-backs. Competitors are the
/// networks where the axes vary only the data and the task, else what the other axes vary, by the distilled student.
struct Ranking {
    std::vector<std::string> competitors; ///< ids of stages, or labels of the axes
    evaluation::Friedman test;            ///< of their means in each block, in the same order
    std::size_t blocks = 0;

    /// Competitors whose mean ranks are no further apart than the critical difference, as many as possible in each group and at
    /// least two: numbers of `competitors`, the lowest rank first.
    std::vector<std::vector<std::size_t>> groups() const;
    /// "Mean ranks over 4 blocks: ...".
    Message sentence() const;
};

struct StudyTable {
    std::vector<std::string> axes; ///< that do not only repeat
    std::vector<StageId> models;   ///< teacher, plain and distilled student, and the baseline
    std::vector<TableRow> rows;
    std::optional<Ranking> ranking = {}; ///< absent with fewer than three blocks that have all competitors
};

/// False of a privileged teacher: it is in the table, but no rival.
bool teacherForecasts(const StudyPlan& study);

StudyTable tableOf(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses);

} // namespace retort::study
