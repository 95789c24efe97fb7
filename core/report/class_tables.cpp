// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/class_tables.h"

#include "core/experiment/price_signals.h"
#include "core/foundation/number_text.h"
#include "core/report/escaping.h"
#include "core/report/headline.h"
#include "core/report/html_cells.h"
#include "core/report/standing.h"
#include "core/task/task.h"

#include <algorithm>
#include <cmath>

namespace retort::report
{
namespace
{

using evaluation::ClassMetrics;
using experiment::Record;

constexpr std::array networks = {Role::teacher, Role::plain_student, Role::distilled_student};

const ClassMetrics* classesOf(const evaluation::Metrics* metrics)
{
    return metrics && metrics->classes ? &*metrics->classes : nullptr;
}

std::string shareText(double share)
{
    return fixedText(100 * share, 1);
}

std::vector<std::string> namesOf(const Record& record)
{
    std::vector<std::string> names;
    for (const auto& one : record.outcome.data.classes)
        names.push_back(one.name);
    return names;
}

std::string head(const std::vector<std::string>& titles)
{
    std::string out = "<table class=\"numbers\"><thead><tr>";
    for (const auto& title : titles)
        out += "<th>" + htmlEscaped(title) + "</th>";
    return out + "</tr></thead><tbody>\n";
}

std::string row(const std::vector<std::string>& cells)
{
    std::string out = "<tr><th>" + htmlEscaped(cells.front()) + "</th>";
    for (std::size_t i = 1; i < cells.size(); ++i)
        out += "<td>" + htmlEscaped(cells[i]) + "</td>";
    return out + "</tr>\n";
}

std::vector<int> predictionsOf(const experiment::ModelResult& model, std::size_t classes)
{
    const std::vector<double> logits(model.testLogits.begin(), model.testLogits.end());
    return evaluation::predictionsOf(logits, classes);
}

} // namespace

bool isOfClasses(const Record& record)
{
    return record.plan.task.kind == experiment::TaskKind::classification;
}

Message classHeadline(const Record& record)
{
    const auto standings = standingsOf(record);
    const auto accuracyOf = [&](Role role) -> std::string {
        const auto found = std::ranges::find(standings, role, &Standing::stage);
        return found != standings.end() && found->metrics.classes ? shareText(found->metrics.classes->accuracy) : std::string();
    };
    const std::string distilled = accuracyOf(Role::distilled_student), plain = accuracyOf(Role::plain_student), teacher = accuracyOf(Role::teacher);
    if (distilled.empty() || plain.empty() || teacher.empty())
        return {RETORT_TEXT("report", "The run has not yet trained all its networks."), {}};
    if (standingsAreTest(record))
        return {RETORT_TEXT("report", "The distilled student classifies %1 % of the test windows correctly; the plain student %2 %, the teacher %3 %."),
                {distilled, plain, teacher}};
    return {RETORT_TEXT("report", "The distilled student classifies %1 % of the validation windows correctly; the plain student %2 %, the teacher %3 %."),
            {distilled, plain, teacher}};
}

std::vector<Message> classWarnings(const Record& record)
{
    std::vector<Message> warnings;
    const auto* majority = classesOf(testOf(record.outcome, Role::majority_class));
    const auto *distilled = classesOf(testOf(record.outcome, Role::distilled_student)), *plain = classesOf(testOf(record.outcome, Role::plain_student)),
               *teacher = classesOf(testOf(record.outcome, Role::teacher));
    if (!majority || !distilled || !plain || !teacher)
        return warnings;
    if (std::max({distilled->accuracy, plain->accuracy, teacher->accuracy}) <= majority->accuracy)
        warnings.push_back({RETORT_TEXT("report", "No network beats always predicting the majority class (test accuracy)."), {}});
    else if (distilled->accuracyLow <= majority->accuracy)
        warnings.push_back({RETORT_TEXT("report", "The distilled student may be no better than always predicting the majority class: its 95 % interval is %1 to %2 %, "
                                                  "and that class makes %3 %."),
                            {shareText(distilled->accuracyLow), shareText(distilled->accuracyHigh), shareText(majority->accuracy)}});
    if (distilled->accuracy < plain->accuracy)
        warnings.push_back({RETORT_TEXT("report", "The distilled student has a lower test accuracy than the plain one: distillation did not help."), {}});
    if (teacher->accuracy < plain->accuracy)
        warnings.push_back({RETORT_TEXT("report", "The teacher has a lower test accuracy than the plain student: there was little to learn from it."), {}});
    return warnings;
}

std::string classMetricTable(const Record& record, const Wording& words)
{
    const auto standings = everyStanding(record);
    std::vector<std::string> titles = {"", words(RETORT_TEXT("report", "Accuracy (95 % interval)"))};
    std::vector<const task::Metric*> others;
    for (const task::Metric& metric : task::classification().metrics)
        if (metric.id != "accuracy") {
            others.push_back(&metric);
            titles.push_back(words(metric.label));
        }
    std::string out;
    for (const auto& [stage, metrics] : standings) {
        if (!metrics.classes)
            continue;
        std::vector<std::string> cells = {words(labelOf(stage)), words(RETORT_TEXT("report", "%1 % (%2 to %3)"),
                                                                       {shareText(metrics.classes->accuracy), shareText(metrics.classes->accuracyLow),
                                                                        shareText(metrics.classes->accuracyHigh)})};
        for (const auto* metric : others)
            cells.push_back(decimals(metric->value(metrics), 4));
        out += row(cells);
    }
    return out.empty() ? out : head(titles) + out + "</tbody></table>\n";
}

std::string classScoreTable(const Record& record, const Wording& words)
{
    const auto names = namesOf(record);
    const auto standings = standingsOf(record);
    std::vector<std::string> titles = {words(RETORT_TEXT("report", "F1 of the class"))};
    std::vector<const ClassMetrics*> shown;
    for (const auto& [stage, metrics] : standings)
        if (metrics.classes && metrics.classes->perClass.size() == names.size()) {
            titles.push_back(words(labelOf(stage)));
            shown.push_back(&*metrics.classes);
        }
    if (shown.empty())
        return {};
    titles.push_back(words(RETORT_TEXT("report", "Windows")));
    std::string out = head(titles);
    for (std::size_t k = 0; k < names.size(); ++k) {
        std::vector<std::string> cells = {names[k]};
        for (const auto* metrics : shown)
            cells.push_back(decimals(metrics->perClass[k].f1, 4));
        cells.push_back(grouped(shown.front()->perClass[k].support));
        out += row(cells);
    }
    return out + "</tbody></table>\n";
}

std::string predictionSetTable(const Record& record, const Wording& words)
{
    std::vector<Cells> rows;
    for (const auto& model : record.outcome.models)
        for (const auto& sets : model.predictionSets)
            rows.push_back({&sets == &model.predictionSets.front() ? words(labelOf(model.stage)) : std::string(), shareText(sets.level), shareText(sets.coverage), fixedText(sets.meanSize, 2),
                            shareText(sets.single)});
    return tableOf({{}, words(RETORT_TEXT("report", "Nominal (%)")), words(RETORT_TEXT("report", "Coverage (%)")), words(RETORT_TEXT("report", "Classes per set")),
                    words(RETORT_TEXT("report", "Single class (%)"))},
                   rows);
}

std::string confusionTables(const Record& record, const Wording& words)
{
    const auto names = namesOf(record);
    constexpr std::size_t mostClasses = 24;
    std::string out;
    for (const Role role : networks) {
        const auto* metrics = classesOf(testOf(record.outcome, role));
        if (!metrics || names.size() > mostClasses || metrics->confusion.size() != names.size() * names.size())
            continue;
        out += "<div><h3>" + htmlEscaped(words(labelOf(role))) + "</h3>\n<table class=\"numbers\"><thead><tr><th>" +
               htmlEscaped(words(RETORT_TEXT("report", "true \\ predicted"))) + "</th>";
        for (const auto& name : names)
            out += "<th>" + htmlEscaped(name) + "</th>";
        out += "</tr></thead><tbody>\n";
        for (std::size_t k = 0; k < names.size(); ++k) {
            const auto support = static_cast<double>(std::max<std::int64_t>(1, metrics->perClass[k].support));
            out += "<tr><th>" + htmlEscaped(names[k]) + "</th>";
            for (std::size_t other = 0; other < names.size(); ++other) {
                const std::int64_t count = metrics->confusion[k * names.size() + other];
                // Right ones in the colour of the distilled student, wrong ones in another, by their share of the class.
                const std::string colour = k == other ? "18,152,111," : "176,58,140,";
                out += "<td style=\"background:rgba(" + colour + fixedText(0.6 * static_cast<double>(count) / support, 3) + ")\">" + std::to_string(count) + "</td>";
            }
            out += "</tr>\n";
        }
        out += "</tbody></table></div>\n";
    }
    return out.empty() ? out : "<div class=\"figures\">\n" + out + "</div>\n";
}

std::string agreementTable(const Record& record, const Wording& words)
{
    const std::size_t classes = record.outcome.data.classes.size();
    const auto& truth = record.outcome.testLabels;
    const auto* student = experiment::modelOf(record.outcome, Role::distilled_student);
    if (truth.empty() || classes == 0 || !student || student->testLogits.size() != truth.size() * classes)
        return {};
    const auto ours = predictionsOf(*student, classes);
    std::string out;
    for (const Role role : {Role::teacher, Role::plain_student}) {
        const auto* other = experiment::modelOf(record.outcome, role);
        if (!other || other->testLogits.size() != truth.size() * classes)
            continue;
        const auto met = evaluation::agreementOf(truth, ours, predictionsOf(*other, classes));
        const auto share = [&](std::int64_t count) { return shareText(static_cast<double>(count) / static_cast<double>(truth.size())) + " %"; };
        out += row({words(labelOf(role)), share(met.sameClass), share(met.bothRight), share(met.onlyFirst), share(met.onlySecond), share(met.noneRight)});
    }
    return out.empty() ? out
                       : head({words(RETORT_TEXT("report", "Distilled student and")), words(RETORT_TEXT("report", "Same prediction")), words(RETORT_TEXT("report", "Both correct")),
                               words(RETORT_TEXT("report", "Only the student correct")), words(RETORT_TEXT("report", "Only the other correct")),
                               words(RETORT_TEXT("report", "Neither correct"))}) +
                             out + "</tbody></table>\n";
}

std::string returnTable(const Record& record, const Wording& words)
{
    const auto signals = experiment::priceSignals(record.plan, record.outcome);
    if (!signals)
        return {};
    constexpr std::array costs = {0.0, 5.0, 20.0};
    std::vector<std::string> titles = {words(RETORT_TEXT("report", "Return, costs per trade"))};
    for (const double cost : costs)
        titles.push_back(words(RETORT_TEXT("report", "%1 bp"), {fixedText(cost, 0)}));
    titles.insert(titles.end(), {words(RETORT_TEXT("report", "Largest fall")), words(RETORT_TEXT("report", "Turnover"))});
    std::string out = head(titles);
    const auto enter = [&](const std::string& name, const auto& returnAt) {
        std::vector<std::string> cells = {name};
        for (const double cost : costs)
            cells.push_back(shareText(returnAt(cost).total()) + " %");
        const evaluation::SignalReturn middle = returnAt(costs[1]);
        cells.insert(cells.end(), {shareText(middle.largestFall) + " %", "× " + fixedText(middle.turnover, 1)});
        out += row(cells);
    };
    enter(words(RETORT_TEXT("report", "Holding %1"), {record.outcome.data.labelChannel}),
          [&](double cost) { return evaluation::holdAsset(signals->windows, cost); });
    for (const auto& [role, predictions] : signals->predictions)
        enter(words(labelOf(role)), [&, role = role](double cost) { return evaluation::followSignal(*signals, role, cost); });
    return out + "</tbody></table>\n<p class=\"note\">" +
           htmlEscaped(words(RETORT_TEXT("report", "An illustration, not a promise: past returns on the test part only. Each prediction is held for %1 steps with an equal share of the "
                                                   "money, at positions from %2 for the lowest class to %3 for the highest (1 long, -1 short); costs are paid on every change of the position. Interest, the cost of lending "
                                                   "and the effect of trading on the price are not counted. Largest fall and turnover are given at 5 bp."),
                             {std::to_string(signals->horizon), fixedText(signals->positions.front(), 0), fixedText(signals->positions.back(), 0)})) +
           "</p>\n";
}

} // namespace retort::report
