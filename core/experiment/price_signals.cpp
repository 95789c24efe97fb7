// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/price_signals.h"

#include "core/plan/class_schema.h"

namespace retort::experiment
{

std::optional<evaluation::Signals> priceSignals(const Plan& plan, const Outcome& outcome)
{
    const std::size_t classes = outcome.data.classes.size(), windows = outcome.testPrices.lastSteps.size();
    evaluation::Signals signals;
    signals.positions = evaluation::positionsOf(labelRuleOf(classSchema().resolve(plan.task.classes)), classes);
    if (windows == 0 || signals.positions.empty() || outcome.testPrices.prices.empty())
        return std::nullopt;
    signals.windows = outcome.testPrices;
    signals.horizon = plan.task.horizon;
    for (const ModelResult& model : outcome.models)
        if (model.stage.isCompared() && !isUntrained(model.stage.role) && model.testLogits.size() == windows * classes)
            signals.predictions[model.stage.role] =
                evaluation::predictionsOf(std::vector<double>(model.testLogits.begin(), model.testLogits.end()), classes);
    return signals.predictions.empty() ? std::nullopt : std::optional(std::move(signals));
}

} // namespace retort::experiment
