// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_tables.h"

#include "core/report/escaping.h"

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

std::string number(const std::optional<double>& value)
{
    return value ? number(*value) : std::string();
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
    std::string out = "stage,epoch,best,validation_mse,validation_mae,win_rate_over_teacher,win_rate_over_plain,"
                      "learning_rate,seconds,milliseconds_per_step,total";
    for (const auto& term : terms)
        out += "," + csvCell(term + ".raw") + "," + csvCell(term + ".weighted");
    out += "\n";
    for (const auto& epoch : record.history) {
        out += std::string(idOf(epoch.stage)) + "," + std::to_string(epoch.epoch) + "," + (epoch.best ? "1" : "0") + "," +
               number(epoch.validation.mse) + "," + number(epoch.validation.mae) + "," + number(epoch.winRateOverTeacher) + "," +
               number(epoch.winRateOverPlain) + "," + number(epoch.learningRate) + "," + number(epoch.seconds) + "," +
               number(epoch.millisecondsPerStep) + "," + number(epoch.total);
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
        row(role, "mse", "", test.mse);
        row(role, "mae", "", test.mae);
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
    if (const auto& rates = record.outcome.winRates) {
        row("distilled_student", "win_rate", "teacher", rates->distilledOverTeacher);
        row("distilled_student", "win_rate", "plain_student", rates->distilledOverPlain);
        row("plain_student", "win_rate", "teacher", rates->plainOverTeacher);
    }
    return out;
}

} // namespace retort::report
