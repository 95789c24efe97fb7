// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/interchange/weight_names.h"

#include <algorithm>

namespace retort::learning
{

WeightShapes shapesOf(const std::map<std::string, torch::Tensor>& weights)
{
    WeightShapes shapes;
    for (const auto& [name, tensor] : weights)
        shapes[name] = tensor.sizes().vec();
    return shapes;
}

WeightShapes shapesOf(const torch::nn::Module& network)
{
    WeightShapes shapes;
    for (const auto& item : network.named_parameters())
        shapes[item.key()] = item.value().sizes().vec();
    for (const auto& item : network.named_buffers())
        shapes[item.key()] = item.value().sizes().vec();
    return shapes;
}

std::string patternOf(const std::string& name)
{
    std::string pattern, word;
    const auto finish = [&] {
        const bool number =
            !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        pattern += number ? "#" : word;
        word.clear();
    };
    for (const char c : name) {
        if (c != '.') {
            word += c;
            continue;
        }
        finish();
        pattern += c;
    }
    finish();
    return pattern;
}

std::set<std::string> patternsOf(const WeightShapes& shapes)
{
    std::set<std::string> patterns;
    for (const auto& [name, sizes] : shapes)
        patterns.insert(patternOf(name));
    return patterns;
}

std::vector<std::string> beginningsOf(const WeightShapes& shapes)
{
    constexpr int mostWords = 3;
    std::vector<std::string> beginnings = {""};
    for (const auto& [name, sizes] : shapes) {
        std::size_t end = 0;
        for (int words = 0; words < mostWords && (end = name.find('.', end)) != std::string::npos; ++words) {
            const auto beginning = name.substr(0, ++end);
            if (std::ranges::find(beginnings, beginning) == beginnings.end())
                beginnings.push_back(beginning);
        }
    }
    return beginnings;
}

} // namespace retort::learning
