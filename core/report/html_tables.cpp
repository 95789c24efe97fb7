// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_tables.h"

#include "core/plan/class_schema.h"
#include "core/plan/plan_fields.h"
#include "core/plan/strategy.h"
#include "core/plan/term_names.h"
#include "core/plan/term_schedule.h"
#include "core/report/escaping.h"
#include "core/report/html_cells.h"
#include "core/report/headline.h"
#include "core/report/standing.h"
#include "core/task/task.h"

#include <algorithm>
#include <cmath>

namespace retort::report
{
namespace
{

using experiment::Record;
template <typename T, typename Show>
std::string orDash(const std::optional<T>& value, Show show)
{
    return value ? show(*value) : std::string("–");
}

const evaluation::Metrics* metricsOf(const std::vector<Standing>& standings, Role role)
{
    const auto found = std::ranges::find(standings, role, &Standing::stage);
    return found == standings.end() ? nullptr : &found->metrics;
}

std::string changeAgainst(const evaluation::Metrics& metrics, const evaluation::Metrics* reference)
{
    if (!reference || reference == &metrics)
        return "–";
    return signedPercent(changeInPercent(metrics.mse, reference->mse));
}

std::string optionsText(const Options& options, const Wording& words)
{
    std::string text;
    for (const auto& [id, value] : options)
        text += (text.empty() ? "" : ", ") + id + " " + toString(value);
    return text.empty() ? words(RETORT_TEXT("report", "defaults")) : text;
}

/// "96 steps", "Standard", "yes".
std::string valueText(const Parameter& parameter, const Value& value, const Wording& words)
{
    if (const bool* yes = std::get_if<bool>(&value))
        return words(*yes ? RETORT_TEXT("report", "yes") : RETORT_TEXT("report", "no"));
    for (const Choice& choice : parameter.choices)
        if (choice.id == toString(value))
            return words(choice.label);
    return toString(value) + (*parameter.unit.source ? " " + words(parameter.unit) : "");
}

/// "constant", or "warm_up, 5".
std::string scheduleText(const Options& schedule, const Wording& words)
{
    const Options resolved = experiment::termScheduleSchema().resolve(schedule);
    const std::string kind = textOf(resolved, "kind");
    return kind == "constant" ? words(RETORT_TEXT("report", "constant"))
                              : kind + ", " + std::to_string(integerOf(resolved, "epochs"));
}

std::string joined(const std::vector<std::string>& names, std::size_t most, const Wording& words)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (text.empty() ? "" : ", ") + names[i];
    return names.size() > most
               ? words(RETORT_TEXT("report", "%1 and %2 more"), {text, std::to_string(names.size() - most)})
               : text;
}

std::string splitText(const data::SplitPlan& split)
{
    const auto part = [&](double value) {
        return split.unit == data::SplitPlan::Unit::rows ? grouped(std::llround(value)) : readable(100 * value) + " %";
    };
    return part(split.train) + " / " + part(split.validation) + " / " + part(split.test);
}

} // namespace

std::string errorTable(const Record& record, const Wording& words)
{
    const auto standings = everyStanding(record);
    const auto* teacher = metricsOf(standings, Role::teacher);
    const auto* plain = metricsOf(standings, Role::plain_student);
    const auto* naive = metricsOf(standings, Role::seasonal_naive);
    const bool several = record.outcome.data.targets.size() > 1;
    std::vector<Cells> rows;
    for (const auto& [stage, metrics] : standings)
        rows.push_back({words(labelOf(stage)) + (readsFuture(record.outcome, stage) ? " " + words(RETORT_TEXT("report", "(reads the future)")) : ""), decimals(metrics.mse, 4), decimals(metrics.mae, 4), changeAgainst(metrics, plain),
                        changeAgainst(metrics, teacher), changeAgainst(metrics, naive), decimals(metrics.mseInDataUnits, 3),
                        decimals(metrics.maeInDataUnits, 3)});
    return tableOf({"", words(RETORT_TEXT("report", "MSE (scaled)")), words(RETORT_TEXT("report", "MAE (scaled)")), words(RETORT_TEXT("report", "MSE vs plain")), words(RETORT_TEXT("report", "MSE vs teacher")), words(RETORT_TEXT("report", "MSE vs naive")), words(several ? RETORT_TEXT("report", "MSE (data units, mean over channels)")
                                  : RETORT_TEXT("report", "MSE (data units)")),
                    words(several ? RETORT_TEXT("report", "MAE (data units, mean over channels)")
                                  : RETORT_TEXT("report", "MAE (data units)"))},
                   rows);
}

std::string metricTable(const Record& record, const Wording& words)
{
    const auto standings = everyStanding(record);
    if (std::ranges::none_of(standings, [](const Standing& standing) { return standing.metrics.relative.has_value(); }))
        return {}; // a record of before they were measured
    std::vector<task::Metric> others = task::forecasting().metrics;
    others.erase(others.begin(), others.begin() + 2); // MSE and MAE are in the table of errors
    std::erase_if(others, [](const task::Metric& metric) { return metric.ofNodes; }); // in a table of their own
    Cells heads = {""};
    for (const task::Metric& metric : others)
        heads.push_back(words(metric.label) + (*metric.unit.source ? " (" + words(metric.unit) + ")" : ""));
    std::vector<Cells> rows;
    for (const auto& [stage, metrics] : standings) {
        rows.push_back({words(labelOf(stage))});
        for (const task::Metric& metric : others)
            rows.back().push_back(decimals(metric.value(metrics), metric.decimals + 1));
    }
    return tableOf(heads, rows);
}

std::string channelUnitTable(const Record& record, const Wording& words)
{
    constexpr std::size_t most = 64;
    const auto standings = everyStanding(record);
    const auto& data = record.outcome.data;
    Cells heads = {words(RETORT_TEXT("report", "Channel"))};
    bool known = false;
    for (const auto& [stage, metrics] : standings) {
        heads.push_back(words(labelOf(stage)));
        known = known || metrics.maePerChannelInDataUnits.size() == data.targets.size();
    }
    if (!known)
        return {};
    std::vector<Cells> rows;
    for (std::size_t c = 0; c < std::min(most, data.targets.size()); ++c) {
        const std::string unit = c < data.units.size() && !data.units[c].empty() ? " [" + data.units[c] + "]" : "";
        Cells row = {data.targets[c] + unit};
        for (const auto& [stage, metrics] : standings)
            row.push_back(c < metrics.maePerChannelInDataUnits.size() ? decimals(metrics.maePerChannelInDataUnits[c], 3) : "–");
        rows.push_back(std::move(row));
    }
    std::string table = tableOf(heads, rows);
    if (data.targets.size() > most)
        table += "<p class=\"note\">" +
                 htmlEscaped(words(RETORT_TEXT("report", "The first %1 of %2 channels; result.json contains all of "
                                                         "them."),
                                   {std::to_string(most), std::to_string(data.targets.size())})) +
                 "</p>\n";
    return table;
}

std::string modelTable(const Record& record, const Wording& words)
{
    std::vector<Cells> rows;
    for (const auto& model : record.outcome.models)
        if (model.parameters)
            rows.push_back({words(labelOf(model.stage)), model.kind, orDash(model.parameters, grouped),
                            orDash(model.epochs, [](int epochs) { return std::to_string(epochs); }),
                            orDash(model.bestEpoch, [](int epoch) { return std::to_string(epoch); }),
                            orDash(model.seconds, [](double seconds) { return decimals(seconds, 1); }),
                            orDash(model.millisecondsPerStep, [](double time) { return decimals(time, 2); })});
    return tableOf({"", words(RETORT_TEXT("report", "Network")), words(RETORT_TEXT("report", "Parameters")), words(RETORT_TEXT("report", "Epochs")), words(RETORT_TEXT("report", "Best epoch")), words(RETORT_TEXT("report", "Seconds")), words(RETORT_TEXT("report", "ms per step"))}, rows);
}

std::string scaleTable(const Record& record, const Wording& words)
{
    Cells head = {words(RETORT_TEXT("report", "MSE (scaled)"))};
    std::vector<Cells> rows;
    const auto standings = standingsOf(record);
    std::size_t scales = 0;
    for (const auto& [stage, metrics] : standings)
        scales = std::max(scales, metrics.msePerScale.size());
    scales = std::min(scales, evaluation::pooledScales.size());
    for (std::size_t i = 0; i < scales; ++i)
        head.push_back("× " + std::to_string(evaluation::pooledScales[i]));
    for (const auto& [stage, metrics] : standings) {
        Cells row = {words(labelOf(stage))};
        for (std::size_t i = 0; i < scales; ++i)
            row.push_back(i < metrics.msePerScale.size() ? decimals(metrics.msePerScale[i], 4) : "–");
        rows.push_back(std::move(row));
    }
    return tableOf(head, rows);
}

std::string channelTable(const Record& record, const Wording& words)
{
    constexpr std::size_t most = 24;
    const auto standings = standingsOf(record);
    const auto& targets = record.outcome.data.targets;
    Cells head = {words(RETORT_TEXT("report", "MSE (scaled)"))};
    for (const auto& standing : standings)
        head.push_back(words(labelOf(standing.stage)));
    std::vector<Cells> rows;
    for (std::size_t channel = 0; !standings.empty() && channel < std::min(targets.size(), most); ++channel) {
        Cells row = {targets[channel]};
        for (const auto& standing : standings)
            row.push_back(channel < standing.metrics.msePerChannel.size()
                              ? decimals(standing.metrics.msePerChannel[channel], 4)
                              : "–");
        rows.push_back(std::move(row));
    }
    std::string table = tableOf(head, rows);
    if (!table.empty() && targets.size() > most)
        table += "<p class=\"note\">" +
                 htmlEscaped(words(RETORT_TEXT("report", "The first %1 of %2 channels; result.json contains all of "
                                                         "them."),
                                   {std::to_string(most), std::to_string(targets.size())})) +
                 "</p>";
    return table;
}

std::string quantileTable(const Record& record, const Wording& words)
{
    auto standings = standingsOf(record);
    std::erase_if(standings, [](const Standing& standing) { return !standing.metrics.quantiles; });
    if (standings.empty())
        return {};
    const auto share = [](double part) { return std::isfinite(part) ? decimals(100 * part, 1) + " %" : std::string("–"); };
    const auto& levels = standings.front().metrics.quantiles->levels;
    Cells head = {words(RETORT_TEXT("report", "Fraction of the ground truth at or below the quantile"))};
    std::vector<Cells> rows;
    for (const double level : levels)
        rows.push_back({readable(level)});
    rows.push_back({words(RETORT_TEXT("report", "Mean pinball loss (scaled)"))});
    for (const auto& [stage, metrics] : standings) {
        const auto& quantiles = *metrics.quantiles;
        head.push_back(words(labelOf(stage)));
        for (std::size_t i = 0; i < levels.size(); ++i)
            rows[i].push_back(i < quantiles.coverage.size() ? share(quantiles.coverage[i]) : "–");
        rows.back().push_back(decimals(quantiles.pinball, 4));
    }
    return tableOf(head, rows);
}

std::string comparisonTable(const Record& record, const Wording& words)
{
    if (record.outcome.comparisons.empty())
        return {};
    const auto share = [](double rate) { return std::isfinite(rate) ? decimals(100 * rate, 1) + " %" : std::string("–"); };
    std::vector<std::vector<std::string>> rows;
    for (const auto& [stage, over, windows] : record.outcome.comparisons)
        rows.push_back({words(labelOf(stage)), words(labelOf(over)), share(windows.winRate), decimals(windows.difference, 4),
                        std::isfinite(windows.low) ? words(RETORT_TEXT("report", "%1 to %2"), {decimals(windows.low, 4), decimals(windows.high, 4)})
                                                   : "–"});
    return tableOf({words(RETORT_TEXT("report", "Forecaster")), words(RETORT_TEXT("report", "Compared with")),
                    words(RETORT_TEXT("report", "Windows won (ties count half)")), words(RETORT_TEXT("report", "MSE difference")),
                    words(RETORT_TEXT("report", "95 % interval"))},
                   rows);
}

std::string planTable(const Record& record, const Wording& words)
{
    const auto& plan = record.plan;
    const auto& data = record.outcome.data;
    std::vector<Cells> rows = {{words(RETORT_TEXT("report", "Series")), plan.data.file.filename().string()}};
    if (data.rows > 0) {
        rows.push_back({words(RETORT_TEXT("report", "Rows")), data.step > 0 && data.calendar
                                    ? words(RETORT_TEXT("report", "%1, from %2, every %3"),
                                            {grouped(data.rows), stampText(data, 0), durationText(data.step)})
                                    : words(RETORT_TEXT("report", "%1, from %2"), {grouped(data.rows), stampText(data, 0)})});
        rows.push_back({words(RETORT_TEXT("report", "Channels")), std::to_string(data.channels.size()) + ": " + joined(data.channels, 16, words)});
        if (data.targets != data.channels)
            rows.push_back({words(RETORT_TEXT("report", "Targets")), std::to_string(data.targets.size()) + ": " + joined(data.targets, 16, words)});
        std::string windows =
            grouped(data.trainWindows) + " / " + grouped(data.validationWindows) + " / " + grouped(data.testWindows);
        if (data.excludedWindows > 0)
            windows = words(RETORT_TEXT("report", "%1, %2 left out because of missing values"), {windows, grouped(data.excludedWindows)});
        rows.push_back({words(RETORT_TEXT("report", "Windows")), windows});
        if (data.classes.empty())
            rows.push_back({words(RETORT_TEXT("report", "Seasonal period of the naive forecast")), words(data.seasonFromSampling
                                  ? RETORT_TEXT("report", "%1 steps, from the sampling interval")
                                  : RETORT_TEXT("report", "%1 steps, the strongest period in the training set"),
                              {std::to_string(data.season)})});
        rows.push_back({"SHA-256", data.sha256});
    }
    if (!data.classes.empty()) {
        std::string classes;
        for (const auto& one : data.classes)
            classes += (classes.empty() ? "" : "; ") + one.name + " " + grouped(one.train) + " / " + grouped(one.validation) + " / " + grouped(one.test);
        rows.push_back({words(RETORT_TEXT("report", "Classes")), classes});
    }
    if (const Options differs = experiment::classSchema().differences(plan.task.classes); !differs.empty())
        rows.push_back({words(RETORT_TEXT("report", "Classification")), optionsText(differs, words)});
    if (data.lengthOfExamples == 0)
        rows.push_back({words(RETORT_TEXT("report", "Split")), splitText(plan.data.split)});
    for (const experiment::PlanField& field : experiment::planFields())
        if (field.parameter.id != "seed" && !(data.lengthOfExamples > 0 && field.section == "task") && (field.section == "task" || !field.isDefault(plan)))
            if (const std::string text = valueText(field.parameter, field.get(plan), words); !text.empty())
                rows.push_back({words(field.parameter.label), text});
    const auto trained = [&](std::string role, const experiment::NetworkPlan& network) {
        rows.push_back({std::move(role), network.kind + ": " + optionsText(network.options, words)});
        rows.push_back({words(RETORT_TEXT("report", "Training settings")), optionsText(network.training, words)});
    };
    for (std::size_t i = 0; i < plan.teachers.size(); ++i) {
        const auto& teacher = plan.teachers[i];
        const StageId stage{Role::teacher, plan.teachers.size() > 1 ? static_cast<int>(i) + 1 : 0};
        if (teacher.checkpoint.empty())
            trained(words(labelOf(stage)), teacher);
        else
            rows.push_back({words(labelOf(stage)), words(RETORT_TEXT("report", "checkpoint %1"), {teacher.checkpoint.filename().string()})});
    }
    for (std::size_t i = 0; i < plan.assistants.size(); ++i)
        trained(words(labelOf(StageId{Role::assistant, static_cast<int>(i) + 1})), plan.assistants[i]);
    trained(words(RETORT_TEXT("report", "Student")), plan.student);
    if (!plan.student.start.empty())
        rows.push_back({words(RETORT_TEXT("report", "Student starts from")), plan.student.start.string()});
    if (const Options strategy = experiment::strategySchema().differences(plan.strategy); !strategy.empty())
        rows.push_back({words(RETORT_TEXT("report", "Strategy")), optionsText(strategy, words)});
    rows.push_back({words(RETORT_TEXT("report", "Seed")), std::to_string(plan.seed)});
    return tableOf({}, rows, "words");
}

std::string termTable(const Record& record, const Wording& words)
{
    std::vector<Cells> rows;
    for (const auto& term : record.plan.terms) {
        std::string options = optionsText(term.options, words);
        if (!term.teacherFeature.empty())
            options += "; " + words(RETORT_TEXT("report", "teacher's feature %1"), {term.teacherFeature});
        if (!term.studentFeature.empty())
            options += "; " + words(RETORT_TEXT("report", "student's feature %1"), {term.studentFeature});
        rows.push_back({experiment::termLabel(term.kind), experiment::idOf(term.level), readable(term.weight),
                        scheduleText(term.schedule, words), options});
    }
    return tableOf({words(RETORT_TEXT("report", "Distillation term")), words(RETORT_TEXT("report", "Level")), words(RETORT_TEXT("report", "Weight")), words(RETORT_TEXT("report", "Weight schedule")),
                    words(RETORT_TEXT("report", "Options"))}, rows, "words");
}

std::string environmentTable(const Record& record, const Wording& words)
{
    const auto& environment = record.outcome.environment;
    if (environment == experiment::Environment{})
        return {};
    return tableOf({},
                   {{"Retort", environment.program},
                    {"LibTorch", environment.libtorch},
                    {"BLAS", words(RETORT_TEXT("report", "%1, %2 GFLOP/s measured"), {environment.blas, decimals(environment.gflops, 1)})},
                    {words(RETORT_TEXT("report", "Device")), environment.device},
                    {words(RETORT_TEXT("report", "Threads")), std::to_string(environment.threads)},
                    {words(RETORT_TEXT("report", "CPU")), environment.processor}},
                   "words");
}

} // namespace retort::report
