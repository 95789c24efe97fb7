// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/whole_numbers.h"

#include <algorithm>
#include <charconv>

namespace retort::learning
{

std::vector<std::int64_t> wholeNumbersOf(const Options& options, const std::string& id)
{
    const std::string text = textOf(options, id);
    const auto separates = [](char c) { return c == ' ' || c == ','; };
    std::vector<std::int64_t> numbers;
    for (const char *at = text.data(), *end = at + text.size();;) {
        at = std::find_if_not(at, end, separates);
        if (at == end)
            return numbers;
        std::int64_t number = 0;
        const auto [next, fault] = std::from_chars(at, end, number);
        if (fault != std::errc() || (next != end && !separates(*next)))
            return {};
        numbers.push_back(number);
        at = next;
    }
}

std::vector<Finding> wholeNumbersFaults(const Options& options, const std::string& id, std::int64_t least,
                                        std::int64_t most)
{
    const auto numbers = wholeNumbersOf(options, id);
    const auto fits = [&](std::int64_t number) { return number >= least && number <= most; };
    if (!numbers.empty() && std::ranges::all_of(numbers, fits))
        return {};
    return {{id,
             {RETORT_TEXT("learning",
                          "%1 is \"%2\", but must be whole numbers from %3 to %4, separated by commas."),
              {id, textOf(options, id), std::to_string(least), std::to_string(most)}}}};
}

} // namespace retort::learning
