// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/stage_id.h"

#include <charconv>

namespace retort
{
namespace
{

constexpr const char* generation = "generation";

/// Before the number.
std::string stemOf(Role role)
{
    return role == Role::distilled_student ? generation : idOf(role);
}

} // namespace

std::string idOf(const StageId& stage)
{
    return stage.isCompared() ? idOf(stage.role) : stemOf(stage.role) + "_" + std::to_string(stage.number);
}

std::optional<StageId> stageOf(const std::string& id)
{
    for (const Role role : allRoles) {
        if (id == idOf(role))
            return role;
        const std::string stem = stemOf(role) + "_";
        if (!id.starts_with(stem))
            continue;
        int number = 0;
        const auto [end, fault] = std::from_chars(id.data() + stem.size(), id.data() + id.size(), number);
        if (fault == std::errc() && end == id.data() + id.size() && number > 0)
            return StageId{role, number};
    }
    return std::nullopt;
}

Message labelOf(const StageId& stage)
{
    const std::string number = std::to_string(stage.number);
    if (stage.isCompared())
        return {labelOf(stage.role), {}};
    switch (stage.role) {
    case Role::teacher: return {RETORT_TEXT("foundation", "Teacher %1"), {number}};
    case Role::assistant: return {RETORT_TEXT("foundation", "Assistant %1"), {number}};
    case Role::distilled_student: return {RETORT_TEXT("foundation", "Generation %1"), {number}};
    default: return {labelOf(stage.role), {}};
    }
}

} // namespace retort
