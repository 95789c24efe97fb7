// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace retort::ui
{

/// A network slot of a plan: one of the teachers, the student, or an assistant before the student.
struct NetworkSeat {
    enum class Side { teacher, student };

    Side side = Side::teacher;
    std::size_t number = 0; ///< which teacher; on the other side 0 is the student, from 1 count the assistants

    bool teaches() const { return side == Side::teacher; }
    bool isAssistant() const { return !teaches() && number > 0; }
    /// Of all seats on this side.
    std::size_t count(const experiment::Plan& plan) const;
    /// Empty where the plan has no such seat.
    experiment::NetworkPlan networkOf(const experiment::Plan& plan) const;
    /// Where the plan has this seat; the first teacher is added where there is none.
    experiment::NetworkPlan& networkIn(experiment::Plan& plan) const;
    /// A new one on this side, like the one here but trained, and becomes that seat.
    void addTo(experiment::Plan& plan);
    void removeFrom(experiment::Plan& plan) const;
    /// As findings name it: "teachers.1", "student".
    std::string path(const experiment::Plan& plan) const;
};

} // namespace retort::ui
