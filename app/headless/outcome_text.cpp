// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/outcome_text.h"

#include "app/headless/run_progress.h"
#include "app/headless/text_table.h"

#include <spdlog/fmt/fmt.h>

namespace retort::headless
{
namespace
{

std::string count(const std::optional<std::int64_t>& value)
{
    return value ? std::to_string(*value) : "-";
}

std::string epochsOf(const experiment::ModelResult& model)
{
    return model.epochs && model.bestEpoch ? fmt::format("{} ({})", *model.epochs, *model.bestEpoch) : "-";
}

} // namespace

std::string outcomeText(const experiment::Outcome& outcome)
{
    TextTable table({"scaled values", "validation MSE", "test MSE", "test MAE", "parameters", "epochs (best)", "time"});
    for (const auto& model : outcome.models) {
        table.add({labelOf(model.stage).english(), model.validationMse ? fmt::format("{:.4f}", *model.validationMse) : "-",
                   model.test ? fmt::format("{:.4f}", model.test->mse) : "-",
                   model.test ? fmt::format("{:.4f}", model.test->mae) : "-", count(model.parameters), epochsOf(model),
                   model.seconds ? durationText(*model.seconds) : "-"});
    }
    std::string text = table.text();
    if (outcome.winRates) {
        text += fmt::format("\nWin rate on the test windows: distilled student over teacher {:.1f} %, over plain student "
                            "{:.1f} %; plain student over teacher {:.1f} %.\n",
                            100 * outcome.winRates->distilledOverTeacher, 100 * outcome.winRates->distilledOverPlain,
                            100 * outcome.winRates->plainOverTeacher);
    }
    return text;
}

} // namespace retort::headless
