// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/plan_history.h"

#include "core/plan/preset.h"

namespace retort::ui
{

namespace
{

constexpr qint64 oneEditMilliseconds = 1000;

std::vector<std::string> changedPaths(const experiment::Plan& before, const experiment::Plan& after,
                                      const experiment::Catalogue& catalogue)
{
    std::vector<std::string> paths;
    for (const auto& difference : experiment::differences(before, after, catalogue))
        paths.push_back(difference.path);
    return paths;
}

} // namespace

void PlanHistory::record(const experiment::Plan& before, const experiment::Plan& after, const experiment::Catalogue& catalogue)
{
    auto edit = changedPaths(before, after, catalogue);
    const bool goesOn = before.data.file == after.data.file && m_sinceEdit.isValid() && m_sinceEdit.elapsed() < oneEditMilliseconds && edit == m_lastEdit && canUndo();
    m_after.clear();
    m_lastEdit = std::move(edit);
    m_sinceEdit.start();
    if (goesOn)
        return;
    if (m_before.size() == plansKept)
        m_before.erase(m_before.begin());
    m_before.push_back(before);
}

experiment::Plan PlanHistory::undo(const experiment::Plan& now)
{
    m_after.push_back(now);
    experiment::Plan plan = std::move(m_before.back());
    m_before.pop_back();
    m_sinceEdit.invalidate();
    return plan;
}

experiment::Plan PlanHistory::redo(const experiment::Plan& now)
{
    m_before.push_back(now);
    experiment::Plan plan = std::move(m_after.back());
    m_after.pop_back();
    m_sinceEdit.invalidate();
    return plan;
}

void PlanHistory::clear()
{
    m_before.clear();
    m_after.clear();
    m_sinceEdit.invalidate();
}

} // namespace retort::ui
