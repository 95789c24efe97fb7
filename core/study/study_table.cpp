// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_table.h"

#include "core/foundation/number_text.h"
#include "core/plan/strategy.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace retort::study
{
namespace
{

const task::Metric& metricOf(const StudyPlan& study)
{
    return *task::taskWith(study.metric).metric(study.metric);
}

std::vector<StageId> modelsOf(const StudyPlan& study)
{
    const bool classes = study.base.task.kind == experiment::TaskKind::classification;
    return {Role::teacher, Role::plain_student, Role::distilled_student, classes ? Role::majority_class : Role::seasonal_naive};
}

/// Ranks need rows that are independent of each other: other series, horizons or look-backs, not other terms on the same networks.
bool rowsAreBlocks(const StudyPlan& study)
{
    for (const Axis& axis : study.axes)
        for (const Variant& variant : axis.variants)
            for (const auto& assignment : variant.assignments)
                if (!axis.repeats() && !assignment.starts_with("data.") && !assignment.starts_with("task."))
                    return false;
    return true;
}

void rank(StudyTable& table, bool withTeacher, bool lowerIsBetter)
{
    constexpr std::size_t fewest = 3;
    table.ranked = {Role::plain_student, Role::distilled_student};
    if (withTeacher)
        table.ranked.insert(table.ranked.begin(), Role::teacher);
    std::vector<double> errors;
    for (const TableRow& row : table.rows) {
        const auto known = [&](StageId model) { return std::isfinite(row.cells.at(model).mean); };
        if (std::ranges::all_of(table.ranked, known))
            for (const StageId model : table.ranked)
                errors.push_back((lowerIsBetter ? 1 : -1) * row.cells.at(model).mean);
    }
    if (errors.size() >= fewest * table.ranked.size())
        table.ranks = evaluation::friedman(errors, table.ranked.size());
}

} // namespace

bool teacherForecasts(const StudyPlan& study)
{
    return !booleanOf(experiment::strategySchema().resolve(study.base.strategy), "privileged");
}

Cell cellOf(std::vector<double> values)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    const auto count = static_cast<double>(values.size());
    Cell cell{std::move(values), unknown, unknown, unknown, unknown};
    if (cell.values.empty())
        return cell;
    cell.mean = std::accumulate(cell.values.begin(), cell.values.end(), 0.0) / count;
    if (cell.values.size() < 2)
        return cell;
    double squares = 0;
    for (const double value : cell.values)
        squares += (value - cell.mean) * (value - cell.mean);
    cell.deviation = std::sqrt(squares / (count - 1));
    const double reach = boost::math::quantile(boost::math::students_t(count - 1), 0.975) * cell.deviation / std::sqrt(count);
    cell.low = cell.mean - reach;
    cell.high = cell.mean + reach;
    return cell;
}

StudyTable tableOf(const StudyPlan& study, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses)
{
    StudyTable table{{}, modelsOf(study), {}};
    for (std::size_t i = 0; i < study.axes.size(); ++i)
        if (!study.axes[i].repeats())
            table.axes.push_back(axisName(study, i));
    for (const Trial& trial : trials) {
        std::vector<std::string> labels;
        for (std::size_t i = 0; i < study.axes.size(); ++i)
            if (!study.axes[i].repeats())
                labels.push_back(study.axes[i].variants[trial.cell[i]].label);
        auto row = std::ranges::find(table.rows, labels, &TableRow::labels);
        if (row == table.rows.end())
            row = table.rows.insert(row, TableRow{std::move(labels), {}});
        row->trials.push_back(trial.number);
    }
    const task::Metric& metric = metricOf(study);
    for (TableRow& row : table.rows) {
        std::vector<double> plain, distilled;
        for (const StageId model : table.models) {
            std::vector<double> values;
            for (const std::size_t trial : row.trials) {
                const auto& status = statuses[trial];
                const bool done = status.state == TrialState::finished && status.summary;
                if (const auto value = done ? experiment::testOf(*status.summary, model, metric) : std::nullopt)
                    values.push_back(*value);
            }
            row.cells[model] = cellOf(std::move(values));
        }
        for (const std::size_t trial : row.trials) { // both of a pair, or none
            const auto& status = statuses[trial];
            if (status.state != TrialState::finished || !status.summary)
                continue;
            ++row.finished;
            const auto p = experiment::testOf(*status.summary, Role::plain_student, metric), d = experiment::testOf(*status.summary, Role::distilled_student, metric);
            if (p && d) {
                plain.push_back(*p);
                distilled.push_back(*d);
            }
        }
        if (!plain.empty())
            row.overPlain = claimOver(distilled, plain, metric.lowerIsBetter);
    }
    std::vector<SeedClaim*> claims;
    for (TableRow& row : table.rows)
        if (row.overPlain)
            claims.push_back(&*row.overPlain);
    adjustTogether(claims);
    if (rowsAreBlocks(study))
        rank(table, teacherForecasts(study), metric.lowerIsBetter);
    return table;
}

std::optional<Message> StudyTable::rankSentence() const
{
    if (!ranks)
        return std::nullopt;
    std::vector<std::string> arguments = {pText(ranks->p), fixedText(ranks->criticalDifference, 2)};
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        arguments.push_back(idOf(ranked[i]));
        arguments.push_back(fixedText(ranks->meanRanks[i], 2));
    }
    return Message{ranked.size() == 3 ? RETORT_TEXT("study", "Mean ranks across rows: %3 %4, %5 %6, %7 %8. Friedman test: %1; mean ranks more than %2 apart differ significantly (Nemenyi, "
                                                             "α = 0.05).")
                                      : RETORT_TEXT("study", "Mean ranks across rows: %3 %4, %5 %6. Friedman test: %1; mean ranks more than %2 apart differ significantly (Nemenyi, "
                                                             "α = 0.05)."),
                   std::move(arguments)};
}

} // namespace retort::study
