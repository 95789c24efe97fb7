// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/run_context.h"

#include "core/learning/forecasters/quantile_fan.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/training/weight_inheritance.h"

namespace retort::learning
{

std::shared_ptr<Forecaster> RunContext::begin(const experiment::StagePlan& stage)
{
    auto network = build(stage);
    std::error_code ignored;
    const bool goesOn = m_folder.earlier && std::filesystem::exists(stateFile(stage.id), ignored); // its weights are in the saved state
    if (!network || stage.network.start.empty() || goesOn)
        return network;
    const auto started = startFrom(stage, *network);
    if (!started) {
        failed(started.error().message);
        return nullptr;
    }
    remark(*started);
    return network;
}

/// Copies the weights whose name and shape match.
Result<Message> RunContext::startFrom(const experiment::StagePlan& stage, Forecaster& network) const
{
    const auto& file = stage.network.start;
    const auto checkpoint = readCheckpoint(file);
    const auto source = checkpoint.and_then([](const Checkpoint& read) { return networkOf(read); });
    if (!source)
        return tl::unexpected<Error>(source.error());
    // Where only one of the two has a quantile head, the names of the weights would tell them apart.
    const auto self = std::dynamic_pointer_cast<Forecaster>(network.shared_from_this());
    const bool alike = network.quantileLevels().empty() == (*source)->quantileLevels().empty();
    const auto target = alike ? self : pointForecasterOf(self);
    const auto inherited = inheritWeights(*target, alike ? **source : *pointForecasterOf(*source), false);
    const auto parameters = target->named_parameters();
    const auto isMatrix = [&](const std::string& name) { // matching biases and scales alone are no useful start
        const auto* parameter = parameters.find(name);
        return parameter && parameter->dim() >= 2;
    };
    if (std::ranges::none_of(inherited.copied, isMatrix))
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "None of the weights in %1 fit the %2. Start from a network of the same kind, look-back and horizon."), {file.string(), idOf(stage.id)});
    return Message{RETORT_TEXT("learning", "The %1 starts with %2 of its %3 weights from %4."),
            {idOf(stage.id), std::to_string(inherited.copied.size()), std::to_string(inherited.weights), file.string()}};
}

/// Before any training.
bool RunContext::startsFit()
{
    for (const auto& stage : m_stages) {
        if (stage.network.start.empty() || m_folder.earlier)
            continue;
        const auto network = build(stage);
        if (!network)
            return false;
        if (const auto started = startFrom(stage, *network); !started)
            return failed(started.error().message);
    }
    return true;
}

} // namespace retort::learning
