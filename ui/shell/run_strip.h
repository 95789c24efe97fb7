// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"
#include "ui/shell/theme_tokens.h"

#include <QFrame>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace retort::ui
{

class WindowActions;

/// The strip at the bottom: current activity, progress, elapsed and remaining time, and the last message.
class RunStrip : public QFrame
{
    Q_OBJECT
public:
    RunStrip(Workspace& workspace, const WindowActions& actions, QWidget* parent = nullptr);

    void say(const QString& sentence);
    void setTokens(const ThemeTokens& tokens);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showButtons();
    void showRun();
    void showTimes();
    QString doing() const;
    QString activity() const;
    QString ending() const;

    Workspace& m_workspace;
    const WindowActions& m_actions;
    QLabel* m_doing;
    QProgressBar* m_progress;
    QLabel* m_times;
    QLabel* m_message;
    std::vector<std::pair<QPushButton*, QAction*>> m_buttons;
    QTimer m_tick;
};

} // namespace retort::ui
