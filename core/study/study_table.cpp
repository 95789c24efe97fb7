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

/// An axis of the data or the task, whose values are independent of each other: not other terms on the same networks.
bool isOfBlocks(const Axis& axis)
{
    const auto isOfData = [](const std::string& assignment) { return assignment.starts_with("data.") || assignment.starts_with("task."); };
    return std::ranges::all_of(axis.variants, [&](const Variant& variant) { return std::ranges::all_of(variant.assignments, isOfData); });
}

std::vector<StageId> rankedNetworks(bool withTeacher)
{
    return withTeacher ? std::vector<StageId>{Role::teacher, Role::plain_student, Role::distilled_student} : std::vector<StageId>{Role::plain_student, Role::distilled_student};
}

/// The means of each competitor in each block.
using Means = std::map<std::string, std::map<std::string, double>>;

std::optional<Ranking> rankingOf(const StudyPlan& study, const StudyTable& table, bool withTeacher, bool lowerIsBetter)
{
    std::vector<bool> ofBlocks;
    for (const Axis& axis : study.axes)
        if (!axis.repeats())
            ofBlocks.push_back(isOfBlocks(axis));
    const bool networks = std::ranges::all_of(ofBlocks, [](bool block) { return block; });
    Ranking ranking;
    Means means;
    std::vector<std::string> blocks;
    const auto add = [&](const std::string& competitor, const std::string& block, double mean) {
        if (std::ranges::find(ranking.competitors, competitor) == ranking.competitors.end())
            ranking.competitors.push_back(competitor);
        if (std::ranges::find(blocks, block) == blocks.end())
            blocks.push_back(block);
        if (std::isfinite(mean))
            means[block][competitor] = (lowerIsBetter ? 1 : -1) * mean;
    };
    for (const TableRow& row : table.rows) {
        std::string block, competitor;
        for (std::size_t i = 0; i < row.labels.size(); ++i) {
            std::string& name = ofBlocks[i] ? block : competitor;
            name += (name.empty() ? "" : ", ") + row.labels[i];
        }
        if (networks)
            for (const StageId model : rankedNetworks(withTeacher))
                add(idOf(model), block, row.cells.at(model).mean);
        else
            add(competitor, block, row.cells.at(Role::distilled_student).mean);
    }
    constexpr std::size_t fewestBlocks = 3;
    std::vector<double> errors;
    for (const auto& block : blocks)
        if (means[block].size() == ranking.competitors.size())
            for (const auto& competitor : ranking.competitors)
                errors.push_back(means[block][competitor]);
    ranking.blocks = ranking.competitors.empty() ? 0 : errors.size() / ranking.competitors.size();
    if (ranking.blocks < fewestBlocks || ranking.competitors.size() < 2)
        return std::nullopt;
    ranking.test = evaluation::friedman(errors, ranking.competitors.size());
    return ranking;
}

/// The figure of the distilled student by what repeats: the seed.
std::map<std::vector<std::string>, double> distilledByRepeat(const StudyPlan& study, const TableRow& row, const std::vector<Trial>& trials,
                                                            const std::vector<TrialStatus>& statuses)
{
    std::map<std::vector<std::string>, double> figures;
    for (const std::size_t trial : row.trials) {
        std::vector<std::string> repeat;
        for (std::size_t i = 0; i < study.axes.size(); ++i)
            if (study.axes[i].repeats())
                repeat.push_back(trials[trial].values[i]);
        const auto& status = statuses[trial];
        if (status.state == TrialState::finished && status.summary)
            if (const auto figure = experiment::testOf(*status.summary, Role::distilled_student, metricOf(study)))
                figures[repeat] = *figure;
    }
    return figures;
}

void claimOverFirst(const StudyPlan& study, StudyTable& table, const std::vector<Trial>& trials, const std::vector<TrialStatus>& statuses)
{
    std::vector<SeedClaim*> claims;
    const auto first = distilledByRepeat(study, table.rows.front(), trials, statuses);
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        std::vector<double> ours, theirs;
        for (const auto& [repeat, figure] : distilledByRepeat(study, table.rows[i], trials, statuses))
            if (const auto rival = first.find(repeat); rival != first.end()) {
                ours.push_back(figure);
                theirs.push_back(rival->second);
            }
        if (ours.empty())
            continue;
        table.rows[i].overFirst = claimOver(ours, theirs, metricOf(study).lowerIsBetter);
        claims.push_back(&*table.rows[i].overFirst);
    }
    adjustTogether(claims);
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
                labels.push_back(trial.values[i]);
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
    const auto isOne = [](const Axis& axis) { return !axis.repeats() && !isOfBlocks(axis); };
    if (!study.chooses() && table.axes.size() == 1 && std::ranges::any_of(study.axes, isOne) && !table.rows.empty())
        claimOverFirst(study, table, trials, statuses);
    if (!study.chooses())
        table.ranking = rankingOf(study, table, teacherForecasts(study), metric.lowerIsBetter);
    return table;
}

std::vector<std::vector<std::size_t>> Ranking::groups() const
{
    std::vector<std::size_t> order(competitors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [this](std::size_t competitor) { return test.meanRanks[competitor]; };
    std::ranges::stable_sort(order, {}, rank);
    std::vector<std::vector<std::size_t>> groups;
    std::size_t end = 0; // of the last group: a group inside it says nothing new
    for (std::size_t begin = 0; begin < order.size(); ++begin) {
        std::size_t next = begin;
        while (next < order.size() && rank(order[next]) - rank(order[begin]) <= test.criticalDifference)
            ++next;
        if (next - begin > 1 && next > end)
            groups.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(next));
        end = std::max(end, next);
    }
    return groups;
}

Message Ranking::sentence() const
{
    const std::string p = pText(test.p), difference = fixedText(test.criticalDifference, 2), over = std::to_string(blocks);
    const bool areNetworks = stageOf(competitors.front()).has_value();
    if (!areNetworks || competitors.size() > 3) {
        std::string ranks;
        for (std::size_t i = 0; i < competitors.size(); ++i)
            ranks += (ranks.empty() ? "" : "; ") + competitors[i] + " " + fixedText(test.meanRanks[i], 2);
        return {RETORT_TEXT("study", "Mean ranks of the distilled students over %3 blocks: %4. Friedman test: %1; mean ranks more than %2 apart differ significantly (Nemenyi, α = 0.05)."),
                {p, difference, over, ranks}};
    }
    std::vector<std::string> arguments = {p, difference, over};
    for (std::size_t i = 0; i < competitors.size(); ++i) {
        arguments.push_back(competitors[i]);
        arguments.push_back(fixedText(test.meanRanks[i], 2));
    }
    return {competitors.size() == 3 ? RETORT_TEXT("study", "Mean ranks over %3 blocks: %4 %5, %6 %7, %8 %9. Friedman test: %1; mean ranks more than %2 apart differ significantly (Nemenyi, "
                                                           "α = 0.05).")
                                    : RETORT_TEXT("study", "Mean ranks over %3 blocks: %4 %5, %6 %7. Friedman test: %1; mean ranks more than %2 apart differ significantly (Nemenyi, "
                                                           "α = 0.05)."),
            std::move(arguments)};
}

} // namespace retort::study
