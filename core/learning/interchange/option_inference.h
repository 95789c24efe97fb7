// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/interchange/weight_names.h"

#include <optional>

namespace retort::learning
{

/// Distance between the weights of a network with some options and those of a file.
struct Misfit {
    std::int64_t weights = 0; ///< missing, of another shape, or too many of a kind that the network has
    bool fits() const { return weights == 0; }
};

/// Infers the options of a network from the shapes of its weights. It needs no support from the network:
/// one is built with two values of an option, and the differences show which sizes depend on that
/// option.
class OptionInference
{
public:
    OptionInference(const NetworkEntry& entry, const ForecastTask& task, WeightShapes wanted)
        : m_entry(entry)
        , m_task(task)
        , m_wanted(std::move(wanted))
        , m_patterns(patternsOf(m_wanted))
    {
    }

    /// Resolved options: `known` as they are, the others as they fit best. Nothing where the network cannot
    /// be built for the task with any.
    std::optional<Options> infer(const Options& known);
    Misfit misfit(const WeightShapes& shapes) const;
    /// Of a fresh network; nothing where the options do not fit each other or the task.
    std::optional<WeightShapes> shapesWith(const Options& options) const;

private:
    std::vector<Value> candidates(const Parameter& parameter, const Options& options,
                                  const WeightShapes& before) const;
    std::vector<Value> wholeNumbers(const Parameter& parameter, const Options& options,
                                    const WeightShapes& before) const;

    const NetworkEntry& m_entry;
    const ForecastTask& m_task;
    WeightShapes m_wanted;
    std::set<std::string> m_patterns;
};

} // namespace retort::learning
