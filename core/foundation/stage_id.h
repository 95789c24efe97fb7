// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/role.h"

#include <optional>
#include <string>

namespace retort
{

/// A forecaster of a run. Number 0 is the one compared in its role; numbers from 1 are those it was built from or
/// through: combined teachers, assistants between teacher and student, earlier generations of the distilled
/// student.
struct StageId {
    constexpr StageId() = default;
    constexpr StageId(Role of, int which = 0) : role(of), number(which) {} // a role alone names the one compared in it

    Role role = Role::teacher;
    int number = 0;

    constexpr bool isCompared() const { return number == 0; }
    auto operator<=>(const StageId&) const = default;
};

/// "teacher", "teacher_2", "assistant_1", "generation_1" (an earlier distilled student).
std::string idOf(const StageId& stage);
/// Parses such an id.
std::optional<StageId> stageOf(const std::string& id);
/// "Teacher", "Teacher 2", "Assistant 1", "Generation 1".
Message labelOf(const StageId& stage);

} // namespace retort
