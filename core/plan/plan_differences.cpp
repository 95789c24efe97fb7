// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"
#include "core/plan/preset.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace retort::experiment
{
namespace
{

using Json = nlohmann::ordered_json;

struct Leaf {
    std::string path;
    std::string text;
};

void collect(const Json& json, const std::string& path, std::vector<Leaf>& leaves)
{
    if (!json.is_structured()) {
        leaves.push_back({path, json.is_string() ? json.get<std::string>() : json.dump()});
        return;
    }
    std::size_t index = 0;
    for (const auto& [key, value] : json.items())
        collect(value, (path.empty() ? "" : path + ".") + (json.is_array() ? std::to_string(index++) : key), leaves);
}

std::vector<Leaf> leavesOf(const Plan& plan, const Catalogue& catalogue)
{
    std::vector<Leaf> leaves;
    collect(toJson(resolved(plan, catalogue)), "", leaves);
    return leaves;
}

const Leaf* find(const std::vector<Leaf>& leaves, const std::string& path)
{
    const auto found = std::ranges::find(leaves, path, &Leaf::path);
    return found == leaves.end() ? nullptr : &*found;
}

} // namespace

std::vector<PlanDifference> differences(const Plan& left, const Plan& right, const Catalogue& catalogue)
{
    const std::vector<Leaf> ours = leavesOf(left, catalogue);
    const std::vector<Leaf> theirs = leavesOf(right, catalogue);
    std::vector<PlanDifference> differences;
    for (const Leaf& leaf : ours) {
        const Leaf* other = find(theirs, leaf.path);
        if (!other || other->text != leaf.text)
            differences.push_back({leaf.path, leaf.text, other ? other->text : ""});
    }
    for (const Leaf& leaf : theirs)
        if (!find(ours, leaf.path))
            differences.push_back({leaf.path, "", leaf.text});
    return differences;
}

} // namespace retort::experiment
