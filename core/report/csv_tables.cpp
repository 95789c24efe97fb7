// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_tables.h"

#include "core/report/escaping.h"
#include "core/task/task.h"

#include <algorithm>
#include <cmath>

namespace retort::report
{
namespace
{

using experiment::Record;

std::string number(double value)
{
    return std::isfinite(value) ? toString(Value(value)) : std::string();
}

std::string validation(const evaluation::Metrics& metrics)
{
    if (const auto& classes = metrics.classes)
        return number(classes->logLoss) + "," + number(classes->accuracy) + "," + number(classes->macro.f1);
    return number(metrics.mse) + "," + number(metrics.mae);
}

std::vector<std::string> termsOf(const Record& record)
{
    std::vector<std::string> terms;
    for (const auto& epoch : record.history)
        for (const auto& term : epoch.terms)
            if (std::ranges::find(terms, term.term) == terms.end())
                terms.push_back(term.term);
    return terms;
}

} // namespace

std::string curvesCsv(const Record& record)
{
    const auto terms = termsOf(record);
    std::vector<StageId> rivals;
    for (const auto& epoch : record.history)
        for (const auto& rate : epoch.winRates)
            if (std::ranges::find(rivals, rate.over) == rivals.end())
                rivals.push_back(rate.over);
    const bool ofClasses = record.plan.task.kind == experiment::TaskKind::classification;
    std::string out = ofClasses ? "stage,epoch,best,validation_log_loss,validation_accuracy,validation_macro_f1,learning_rate,seconds,milliseconds_per_step,total"
                                : "stage,epoch,best,validation_mse,validation_mae,learning_rate,seconds,milliseconds_per_step,total";
    for (const StageId rival : rivals)
        out += ",win_rate_over_" + idOf(rival);
    for (const auto& term : terms)
        out += "," + csvCell(term + ".raw") + "," + csvCell(term + ".weighted");
    out += "\n";
    for (const auto& epoch : record.history) {
        out += std::string(idOf(epoch.stage)) + "," + std::to_string(epoch.epoch) + "," + (epoch.best ? "1" : "0") + "," +
               validation(epoch.validation) + "," + number(epoch.learningRate) + "," +
               number(epoch.seconds) + "," + number(epoch.millisecondsPerStep) + "," + number(epoch.total);
        for (const StageId rival : rivals) {
            const auto found = std::ranges::find(epoch.winRates, rival, &experiment::WinRate::over);
            out += "," + (found == epoch.winRates.end() ? std::string() : number(found->rate));
        }
        for (const auto& term : terms) {
            const auto found = std::ranges::find(epoch.terms, term, &experiment::TermLoss::term);
            const bool there = found != epoch.terms.end();
            out += "," + (there ? number(found->raw) : "") + "," + (there ? number(found->weighted) : "");
        }
        out += "\n";
    }
    return out;
}

std::string metricsCsv(const Record& record)
{
    std::string out = "role,measure,index,value\n";
    const auto row = [&](const std::string& role, const char* measure, const std::string& index, double value) {
        out += role + "," + measure + "," + csvCell(index) + "," + number(value) + "\n";
    };
    const auto& targets = record.outcome.data.targets;
    for (const auto& model : record.outcome.models) {
        if (!model.test)
            continue;
        const auto& test = *model.test;
        const std::string role = idOf(model.stage);
        for (const task::Metric& metric : task::taskOf(test).metrics)
            if (const double value = metric.value(test); std::isfinite(value))
                row(role, metric.id.c_str(), "", value);
        if (test.classes) {
            const auto& names = record.outcome.data.classes;
            for (std::size_t k = 0; k < std::min(names.size(), test.classes->perClass.size()); ++k) {
                row(role, "precision_of_class", names[k].name, test.classes->perClass[k].precision);
                row(role, "recall_of_class", names[k].name, test.classes->perClass[k].recall);
                row(role, "f1_of_class", names[k].name, test.classes->perClass[k].f1);
            }
            continue;
        }
        if (test.relative)
            row(role, "zero_truths", "", static_cast<double>(test.relative->zeroTruths));
        row(role, "mse_data_units", "", test.mseInDataUnits);
        row(role, "mae_data_units", "", test.maeInDataUnits);
        for (std::size_t i = 0; i < std::min(test.msePerScale.size(), evaluation::pooledScales.size()); ++i)
            row(role, "mse_per_scale", std::to_string(evaluation::pooledScales[i]), test.msePerScale[i]);
        for (std::size_t i = 0; i < test.msePerHorizonStep.size(); ++i)
            row(role, "mse_per_horizon_step", std::to_string(i + 1), test.msePerHorizonStep[i]);
        for (std::size_t i = 0; i < test.maePerHorizonStep.size(); ++i)
            row(role, "mae_per_horizon_step", std::to_string(i + 1), test.maePerHorizonStep[i]);
        for (std::size_t i = 0; i < std::min(test.msePerChannel.size(), targets.size()); ++i)
            row(role, "mse_per_channel", targets[i], test.msePerChannel[i]);
        for (std::size_t i = 0; i < std::min(test.maePerChannel.size(), targets.size()); ++i)
            row(role, "mae_per_channel", targets[i], test.maePerChannel[i]);
        for (std::size_t i = 0; i < std::min(test.msePerChannelInDataUnits.size(), targets.size()); ++i)
            row(role, "mse_per_channel_data_units", targets[i], test.msePerChannelInDataUnits[i]);
        for (std::size_t i = 0; i < std::min(test.maePerChannelInDataUnits.size(), targets.size()); ++i)
            row(role, "mae_per_channel_data_units", targets[i], test.maePerChannelInDataUnits[i]);
    }
    for (const auto& [stage, over, windows] : record.outcome.comparisons) {
        row(idOf(stage), "win_rate", idOf(over), windows.winRate);
        row(idOf(stage), "mse_difference", idOf(over), windows.difference);
        row(idOf(stage), "mse_difference_low", idOf(over), windows.low);
        row(idOf(stage), "mse_difference_high", idOf(over), windows.high);
    }
    return out;
}

} // namespace retort::report
