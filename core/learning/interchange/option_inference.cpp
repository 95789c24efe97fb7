// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/option_inference.h"

#include "core/learning/forecasters/registry.h"

#include <algorithm>

namespace retort::learning
{
namespace
{

constexpr std::int64_t mostOfAKind = 12; // layers and blocks that are tried out

/// The value of an option by which one size becomes another, where both follow from it linearly.
std::optional<std::int64_t> valueFor(std::int64_t wanted, std::int64_t before, std::int64_t after,
                                     std::int64_t value, std::int64_t probed)
{
    const auto step = probed - value, growth = after - before;
    if (growth == 0 || ((wanted - before) * step) % growth != 0)
        return std::nullopt;
    return value + (wanted - before) * step / growth;
}

} // namespace

std::optional<WeightShapes> OptionInference::shapesWith(const Options& options) const
{
    const auto network = buildNetwork(m_entry.info.kind, options, m_task);
    return network ? std::optional(shapesOf(**network)) : std::nullopt;
}

Misfit OptionInference::misfit(const WeightShapes& shapes) const
{
    Misfit misfit;
    for (const auto& [name, sizes] : shapes) {
        const auto given = m_wanted.find(name);
        if (given == m_wanted.end() || given->second != sizes)
            ++misfit.weights;
    }
    const auto patterns = patternsOf(shapes);
    for (const auto& [name, sizes] : m_wanted)
        if (!shapes.contains(name) && patterns.contains(patternOf(name)))
            ++misfit.weights;
    return misfit;
}

std::vector<Value> OptionInference::wholeNumbers(const Parameter& parameter, const Options& options,
                                                 const WeightShapes& before) const
{
    const auto value = integerOf(options, parameter.id);
    std::optional<WeightShapes> after;
    std::int64_t probed = value;
    for (const auto other : {2 * value, value + 1, value / 2}) {
        if (after || other == value)
            continue;
        auto changed = options;
        changed[parameter.id] = probed = other;
        after = shapesWith(changed);
    }
    if (!after)
        return {};
    std::map<std::int64_t, int> votes;
    bool sizesFollow = false, namesFollow = false;
    for (const auto& [name, sizes] : *after) {
        const auto old = before.find(name);
        const auto wanted = m_wanted.find(name);
        if (old == before.end()) {
            namesFollow = true;
            continue;
        }
        const bool comparable = wanted != m_wanted.end() && wanted->second.size() == sizes.size() &&
                                old->second.size() == sizes.size();
        for (std::size_t i = 0; i < sizes.size() && comparable; ++i) {
            sizesFollow = sizesFollow || old->second[i] != sizes[i];
            if (const auto vote = valueFor(wanted->second[i], old->second[i], sizes[i], value, probed))
                ++votes[*vote];
        }
    }
    namesFollow = namesFollow || after->size() < before.size();
    std::vector<Value> found;
    if (namesFollow)
        for (std::int64_t count = 1; count <= mostOfAKind; ++count)
            found.emplace_back(count);
    else if (sizesFollow && !votes.empty())
        found.emplace_back(
            std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; })->first);
    return found;
}

std::vector<Value> OptionInference::candidates(const Parameter& parameter, const Options& options,
                                               const WeightShapes& before) const
{
    switch (parameter.type) {
    case ParameterType::boolean: return {!booleanOf(options, parameter.id)};
    case ParameterType::choice: {
        std::vector<Value> others;
        for (const auto& choice : parameter.choices)
            if (choice.id != textOf(options, parameter.id))
                others.emplace_back(choice.id);
        return others;
    }
    case ParameterType::integer: return wholeNumbers(parameter, options, before);
    case ParameterType::real:
    case ParameterType::text: break;
    }
    return {};
}

std::optional<Options> OptionInference::infer(const Options& known)
{
    auto best = m_entry.info.options.resolve(known);
    auto shapes = shapesWith(best);
    if (!shapes)
        return std::nullopt;
    constexpr int rounds = 2; // an option may be seen only once another is right
    for (int round = 0; round < rounds; ++round) {
        for (const auto& parameter : m_entry.info.options.parameters()) {
            if (misfit(*shapes).fits())
                return best;
            if (known.contains(parameter.id))
                continue;
            for (const auto& value : candidates(parameter, best, *shapes)) {
                auto changed = best;
                changed[parameter.id] = value;
                const auto changedShapes = shapesWith(changed);
                if (changedShapes && misfit(*changedShapes).weights < misfit(*shapes).weights) {
                    best = std::move(changed);
                    shapes = changedShapes;
                }
            }
        }
    }
    return best;
}

} // namespace retort::learning
