// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/quantile_text.h"

#include "core/foundation/message.h"
#include "core/foundation/number_text.h"

#include <algorithm>

namespace retort::experiment
{
namespace
{

constexpr double unreadable = -1;

double quantileFrom(const std::string& word)
{
    return numberFrom(word).value_or(unreadable);
}

} // namespace

std::string quantileText(const std::vector<double>& quantiles)
{
    std::string text;
    for (const double quantile : quantiles)
        text += (text.empty() ? "" : ", ") + (quantile == unreadable ? std::string("?") : readable(quantile));
    return text;
}

std::vector<double> quantilesFrom(const std::string& text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ';' || c == ' ' || c == '\t')
            words.emplace_back();
        else
            words.back() += c;
    }
    std::vector<double> quantiles;
    for (std::string& word : words) {
        while (!word.empty() && word.back() == ',')
            word.pop_back();
        if (word.empty())
            continue;
        if (std::ranges::count(word, ',') == 1 && word.starts_with("0,")) {
            std::ranges::replace(word, ',', '.');
            quantiles.push_back(quantileFrom(word));
            continue;
        }
        for (std::size_t begin = 0; begin <= word.size();) {
            const std::size_t end = std::min(word.find(',', begin), word.size());
            quantiles.push_back(quantileFrom(word.substr(begin, end - begin)));
            begin = end + 1;
        }
    }
    return quantiles;
}

} // namespace retort::experiment
