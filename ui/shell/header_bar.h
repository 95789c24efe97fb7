// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"
#include "ui/shell/theme_tokens.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace retort::ui
{

class WindowActions;

/// Name of the experiment, the machine it computes on, its seed, and the one button that starts and pauses.
class HeaderBar : public QFrame
{
    Q_OBJECT
public:
    HeaderBar(Workspace& workspace, const WindowActions& actions, QWidget* parent = nullptr);

    void setTokens(const ThemeTokens& tokens);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showPlan();
    void showMachine();
    void showRun();
    void fillMachineMenu();
    void takeSeed();

    Workspace& m_workspace;
    const WindowActions& m_actions;
    ThemeTokens m_tokens;
    QLineEdit* m_name;
    QLabel* m_networks;
    QToolButton* m_machine;
    QLabel* m_seedLabel;
    QLineEdit* m_seed;
    QToolButton* m_reuse;
    QPushButton* m_start;
};

} // namespace retort::ui
