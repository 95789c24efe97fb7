// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_tables.h"

#include "core/report/escaping.h"
#include "core/report/headline.h"
#include "core/report/standing.h"

#include <algorithm>
#include <cmath>

namespace retort::report
{
namespace
{

using experiment::Record;
using Cells = std::vector<std::string>;

std::string cell(const char* tag, const std::string& text)
{
    return std::string("<") + tag + ">" + htmlEscaped(text) + "</" + tag + ">";
}

std::string tableOf(const Cells& head, const std::vector<Cells>& rows, const char* kind = "numbers")
{
    if (rows.empty())
        return {};
    std::string out = std::string("<table class=\"") + kind + "\">";
    if (!head.empty()) {
        out += "<thead><tr>";
        for (const auto& title : head)
            out += cell("th", title);
        out += "</tr></thead>";
    }
    out += "<tbody>\n";
    for (const auto& row : rows) {
        out += "<tr>" + cell("th", row.front());
        for (std::size_t i = 1; i < row.size(); ++i)
            out += cell("td", row[i]);
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n";
}

template <typename T, typename Show>
std::string orDash(const std::optional<T>& value, Show show)
{
    return value ? show(*value) : std::string("–");
}

const evaluation::Metrics* metricsOf(const std::vector<Standing>& standings, Role role)
{
    const auto found = std::ranges::find(standings, role, &Standing::role);
    return found == standings.end() ? nullptr : &found->metrics;
}

std::string changeAgainst(const evaluation::Metrics& metrics, const evaluation::Metrics* reference)
{
    if (!reference || reference == &metrics)
        return "–";
    return signedPercent(changeInPercent(metrics.mse, reference->mse));
}

std::string optionsText(const Options& options)
{
    std::string text;
    for (const auto& [id, value] : options)
        text += (text.empty() ? "" : ", ") + id + " " + toString(value);
    return text.empty() ? "defaults" : text;
}

std::string joined(const std::vector<std::string>& names, std::size_t most)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (text.empty() ? "" : ", ") + names[i];
    return names.size() > most ? text + " and " + std::to_string(names.size() - most) + " more" : text;
}

std::string splitText(const data::SplitPlan& split)
{
    const auto part = [&](double value) {
        return split.unit == data::SplitPlan::Unit::rows ? grouped(std::llround(value)) : readable(100 * value) + " %";
    };
    return part(split.train) + " / " + part(split.validation) + " / " + part(split.test);
}

} // namespace

std::string errorTable(const Record& record)
{
    const auto standings = standingsOf(record);
    const auto* teacher = metricsOf(standings, Role::teacher);
    const auto* naive = metricsOf(standings, Role::seasonal_naive);
    std::vector<Cells> rows;
    for (const auto& [role, metrics] : standings)
        rows.push_back({labelOf(role).source, decimals(metrics.mse, 4), decimals(metrics.mae, 4), changeAgainst(metrics, teacher),
                        changeAgainst(metrics, naive), decimals(metrics.mseInDataUnits, 3),
                        decimals(metrics.maeInDataUnits, 3)});
    return tableOf({"", "MSE (scaled)", "MAE (scaled)", "MSE against teacher", "MSE against naive", "MSE (data units)",
                    "MAE (data units)"},
                   rows);
}

std::string modelTable(const Record& record)
{
    std::vector<Cells> rows;
    for (const auto& model : record.outcome.models)
        if (model.role != Role::seasonal_naive)
            rows.push_back({labelOf(model.role).source, model.kind, orDash(model.parameters, grouped),
                            orDash(model.epochs, [](int epochs) { return std::to_string(epochs); }),
                            orDash(model.bestEpoch, [](int epoch) { return std::to_string(epoch); }),
                            orDash(model.seconds, [](double seconds) { return decimals(seconds, 1); }),
                            orDash(model.millisecondsPerStep, [](double time) { return decimals(time, 2); })});
    return tableOf({"", "Network", "Parameters", "Epochs", "Best epoch", "Seconds", "ms per step"}, rows);
}

std::string scaleTable(const Record& record)
{
    Cells head = {"MSE (scaled)"};
    std::vector<Cells> rows;
    const auto standings = standingsOf(record);
    std::size_t scales = 0;
    for (const auto& [role, metrics] : standings)
        scales = std::max(scales, metrics.msePerScale.size());
    scales = std::min(scales, evaluation::pooledScales.size());
    for (std::size_t i = 0; i < scales; ++i)
        head.push_back("× " + std::to_string(evaluation::pooledScales[i]));
    for (const auto& [role, metrics] : standings) {
        Cells row = {labelOf(role).source};
        for (std::size_t i = 0; i < scales; ++i)
            row.push_back(i < metrics.msePerScale.size() ? decimals(metrics.msePerScale[i], 4) : "–");
        rows.push_back(std::move(row));
    }
    return tableOf(head, rows);
}

std::string channelTable(const Record& record)
{
    constexpr std::size_t most = 24;
    const auto standings = standingsOf(record);
    const auto& targets = record.outcome.data.targets;
    Cells head = {"MSE (scaled)"};
    for (const auto& standing : standings)
        head.emplace_back(labelOf(standing.role).source);
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
        table += "<p class=\"note\">The first " + std::to_string(most) + " of " + std::to_string(targets.size()) +
                 " channels; result.json holds all.</p>";
    return table;
}

std::string winRateTable(const Record& record)
{
    const auto& rates = record.outcome.winRates;
    if (!rates)
        return {};
    const auto share = [](double rate) { return std::isfinite(rate) ? decimals(100 * rate, 1) + " %" : std::string("–"); };
    return tableOf({"Share of test windows with the lower MSE, ties half", ""},
                   {{"Distilled student over teacher", share(rates->distilledOverTeacher)},
                    {"Distilled student over plain student", share(rates->distilledOverPlain)},
                    {"Plain student over teacher", share(rates->plainOverTeacher)}});
}

std::string planTable(const Record& record)
{
    const auto& plan = record.plan;
    const auto& data = record.outcome.data;
    std::vector<Cells> rows = {{"Series", plan.data.file.filename().string()}};
    if (data.rows > 0) {
        rows.push_back({"Rows", grouped(data.rows) + ", from " + stampText(data, 0) +
                                    (data.step > 0 && data.calendar ? ", every " + durationText(data.step) : "")});
        rows.push_back({"Channels", std::to_string(data.channels.size()) + ": " + joined(data.channels, 16)});
        if (data.targets != data.channels)
            rows.push_back({"Targets", std::to_string(data.targets.size()) + ": " + joined(data.targets, 16)});
        rows.push_back({"Windows", grouped(data.trainWindows) + " / " + grouped(data.validationWindows) + " / " +
                                       grouped(data.testWindows) +
                                       (data.excludedWindows > 0 ? ", " + grouped(data.excludedWindows) +
                                                                       " left out for missing values"
                                                                 : std::string())});
        rows.push_back({"Season of the naive forecast", std::to_string(data.season) + " steps, " +
                                                            (data.seasonFromSampling ? "by the sampling"
                                                                                     : "strongest period of the training rows")});
        rows.push_back({"SHA-256", data.sha256});
    }
    rows.push_back({"Split", splitText(plan.data.split)});
    rows.push_back({"Look-back and horizon", std::to_string(plan.task.lookBack) + " steps, " + std::to_string(plan.task.horizon) + " steps"});
    for (const auto& teacher : plan.teachers) {
        rows.push_back({"Teacher", teacher.checkpoint.empty() ? teacher.kind + ": " + optionsText(teacher.options)
                                                              : "checkpoint " + teacher.checkpoint.filename().string()});
        if (teacher.checkpoint.empty())
            rows.push_back({"Its training", optionsText(teacher.training)});
    }
    rows.push_back({"Student", plan.student.kind + ": " + optionsText(plan.student.options)});
    rows.push_back({"Its training", optionsText(plan.student.training)});
    rows.push_back({"Seed", std::to_string(plan.seed)});
    return tableOf({}, rows, "words");
}

std::string termTable(const Record& record)
{
    std::vector<Cells> rows;
    for (const auto& term : record.plan.terms)
        rows.push_back({termLabel(term.kind), experiment::idOf(term.level), readable(term.weight), optionsText(term.options)});
    return tableOf({"Distillation term", "Level", "Weight", "Options"}, rows, "words");
}

std::string environmentTable(const Record& record)
{
    const auto& environment = record.outcome.environment;
    if (environment == experiment::Environment{})
        return {};
    return tableOf({},
                   {{"Retort", environment.program},
                    {"LibTorch", environment.libtorch},
                    {"BLAS", environment.blas + ", " + decimals(environment.gflops, 1) + " GFLOP/s measured"},
                    {"Device", environment.device},
                    {"Threads", std::to_string(environment.threads)},
                    {"Processor", environment.processor}},
                   "words");
}

} // namespace retort::report
