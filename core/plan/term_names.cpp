// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/term_names.h"

#include <algorithm>
#include <map>

namespace retort::experiment
{

std::vector<std::string> termNames(const std::vector<TermPlan>& terms)
{
    std::vector<std::string> names;
    std::map<std::string, int> seen;
    for (const auto& term : terms) {
        std::string name = term.kind + "." + idOf(term.level);
        if (const int count = ++seen[name]; count > 1)
            name.append(".").append(std::to_string(count));
        names.push_back(std::move(name));
    }
    return names;
}

std::string termLabel(const std::string& term)
{
    std::string label = term;
    std::ranges::replace(label, '_', ' ');
    if (const auto dot = label.find('.'); dot != std::string::npos)
        label.replace(dot, 1, ", ");
    return label;
}

const TermPlan* termNamed(const std::vector<TermPlan>& terms, const std::string& name)
{
    const auto names = termNames(terms);
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? nullptr : &terms[static_cast<std::size_t>(found - names.begin())];
}

} // namespace retort::experiment
