// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/outcome_text.h"

#include "app/headless/run_progress.h"
#include "app/headless/text_table.h"

#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace retort::headless
{
namespace
{

std::string count(const std::optional<std::int64_t>& value)
{
    return value ? std::to_string(*value) : "-";
}

std::string comparisonTable(const experiment::Outcome& outcome)
{
    TextTable table({"on the test windows", "over", "windows won", "MSE difference", "95 % interval"});
    for (const auto& comparison : outcome.comparisons) {
        const auto& windows = comparison.windows;
        table.add({labelOf(comparison.stage).english(), labelOf(comparison.over).english(),
                   fmt::format("{:.1f} %", 100 * windows.winRate), fmt::format("{:+.4f}", windows.difference),
                   std::isnan(windows.low) ? "-" : fmt::format("{:+.4f} to {:+.4f}", windows.low, windows.high)});
    }
    return table.text();
}

std::string epochsOf(const experiment::ModelResult& model);

std::string classTable(const experiment::Outcome& outcome)
{
    TextTable table({"classes", "validation log loss", "test accuracy", "95 % interval", "macro F1", "log loss", "parameters", "epochs (best)", "time"});
    for (const auto& model : outcome.models) {
        const auto* classes = model.test && model.test->classes ? &*model.test->classes : nullptr;
        const auto figure = [&](double evaluation::ClassMetrics::*member) { return classes ? fmt::format("{:.4f}", classes->*member) : "-"; };
        table.add({labelOf(model.stage).english(), model.validationLogLoss ? fmt::format("{:.4f}", *model.validationLogLoss) : "-",
                   figure(&evaluation::ClassMetrics::accuracy),
                   classes ? fmt::format("{:.3f} to {:.3f}", classes->accuracyLow, classes->accuracyHigh) : "-",
                   classes ? fmt::format("{:.4f}", classes->macro.f1) : "-", figure(&evaluation::ClassMetrics::logLoss), count(model.parameters), epochsOf(model),
                   model.seconds ? durationText(*model.seconds) : "-"});
    }
    return table.text();
}

std::string epochsOf(const experiment::ModelResult& model)
{
    return model.epochs && model.bestEpoch ? fmt::format("{} ({})", *model.epochs, *model.bestEpoch) : "-";
}

/// Errors of all nodes together, in data units, over the horizon and at its usual steps.
std::string nodeTable(const experiment::Outcome& outcome)
{
    TextTable table({"data units", "step", "RMSE", "MAE", "MAPE", "accuracy", "R²"});
    const auto add = [&](const std::string& name, const std::string& step, const evaluation::UnitErrors& errors) {
        table.add({name, step, fmt::format("{:.4f}", errors.rmse), fmt::format("{:.4f}", errors.mae), fmt::format("{:.2f} %", errors.mape),
                   fmt::format("{:.4f}", errors.accuracy), fmt::format("{:.4f}", errors.r2)});
    };
    for (const auto& model : outcome.models) {
        if (!model.test || !model.test->nodes)
            continue;
        const auto& nodes = *model.test->nodes;
        add(labelOf(model.stage).english(), "all", nodes.all);
        for (const std::size_t step : {std::size_t{3}, std::size_t{6}, std::size_t{12}})
            if (step <= nodes.perStep.size())
                add("", std::to_string(step), nodes.perStep[step - 1]);
    }
    return table.text();
}

} // namespace

std::string outcomeText(const experiment::Outcome& outcome)
{
    if (!outcome.data.classes.empty())
        return classTable(outcome);
    TextTable table({"scaled values", "validation MSE", "test MSE", "test MAE", "parameters", "epochs (best)", "time"});
    for (const auto& model : outcome.models) {
        table.add({labelOf(model.stage).english() + (model.readsFuture ? " (reads the future)" : ""), model.validationMse ? fmt::format("{:.4f}", *model.validationMse) : "-",
                   model.test ? fmt::format("{:.4f}", model.test->mse) : "-",
                   model.test ? fmt::format("{:.4f}", model.test->mae) : "-", count(model.parameters), epochsOf(model),
                   model.seconds ? durationText(*model.seconds) : "-"});
    }
    std::string text = table.text();
    if (outcome.data.graph)
        text += "\n" + nodeTable(outcome);
    return outcome.comparisons.empty() ? text : text + "\n" + comparisonTable(outcome);
}

} // namespace retort::headless
