// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

#include <map>
#include <set>

namespace retort::learning
{

using WeightShapes = std::map<std::string, std::vector<std::int64_t>>;

/// Sizes of parameters and buffers by name.
WeightShapes shapesOf(const std::map<std::string, torch::Tensor>& weights);
WeightShapes shapesOf(const torch::nn::Module& network);

/// "encoder.layers.3.weight" -> "encoder.layers.#.weight": what kind of weight it is, wherever it stands.
std::string patternOf(const std::string& name);
std::set<std::string> patternsOf(const WeightShapes& shapes);

/// Every beginning up to a dot, up to three words long, that names have; the empty one first.
std::vector<std::string> beginningsOf(const WeightShapes& shapes);

/// Entries whose name has the beginning, without it.
template <typename T>
std::map<std::string, T> without(const std::string& beginning, const std::map<std::string, T>& named)
{
    std::map<std::string, T> rest;
    for (const auto& [name, value] : named)
        if (name.starts_with(beginning))
            rest[name.substr(beginning.size())] = value;
    return rest;
}

} // namespace retort::learning
