// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

#include <QElapsedTimer>

#include <vector>

namespace retort::ui
{

/// The plans before the current one, and those that were undone: a plan is a value, so every edit of it can be taken back.
/// Bounded: the oldest go first.
class PlanHistory
{
public:
    static constexpr std::size_t plansKept = 200;

    /// `before` became `after`. Edits of the same values shortly after each other, as by typing or dragging, count as one.
    void record(const experiment::Plan& before, const experiment::Plan& after, const experiment::Catalogue& catalogue);
    /// The plan to go back to instead of `now`; call only where canUndo().
    experiment::Plan undo(const experiment::Plan& now);
    experiment::Plan redo(const experiment::Plan& now);
    bool canUndo() const { return !m_before.empty(); }
    bool canRedo() const { return !m_after.empty(); }
    void clear();

private:
    std::vector<experiment::Plan> m_before, m_after;
    std::vector<std::string> m_lastEdit; ///< paths that it changed
    QElapsedTimer m_sinceEdit;
};

} // namespace retort::ui
