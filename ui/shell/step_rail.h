// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/step.h"
#include "ui/shell/theme_tokens.h"

#include <QFrame>

#include <array>

class QAction;
class QToolButton;

namespace retort::ui
{

/// The steps down the left side, each with the dot of its state.
class StepRail : public QFrame
{
    Q_OBJECT
public:
    /// `actions`: one a step, checkable and exclusive; their texts and keys are shown.
    explicit StepRail(const std::array<QAction*, allSteps.size()>& actions, QWidget* parent = nullptr);

    void setState(Step step, StepState state);
    void setTokens(const ThemeTokens& tokens);

protected:
    void changeEvent(QEvent* event) override;

private:
    void redraw(std::size_t index);

    std::array<QAction*, allSteps.size()> m_actions;
    std::array<QToolButton*, allSteps.size()> m_buttons{};
    std::array<StepState, allSteps.size()> m_states{};
    ThemeTokens m_tokens;
};

} // namespace retort::ui
