// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"
#include "ui/shell/theme_tokens.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace retort::ui
{

class WindowActions;

/// The start page: samples, a file, or recently opened files.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    WelcomePage(Workspace& workspace, const WindowActions& actions, QWidget* parent = nullptr);

    void setTokens(const ThemeTokens& tokens);

Q_SIGNALS:
    void fileChosen(const QString& file);
    /// The folder of a run that did not come to its end.
    void resumeChosen(const QString& directory);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillFiles();
    void offerInterruptedRun();

    Workspace& m_workspace;
    const WindowActions& m_actions;
    QLabel* m_title;
    QLabel* m_summary;
    QPushButton* m_sample;
    QPushButton* m_open;
    QLabel* m_dropHint;
    QLabel* m_samplesTitle;
    QVBoxLayout* m_samples;
    QLabel* m_recentTitle;
    QLabel* m_stepsTitle;
    QLabel* m_steps;
    QVBoxLayout* m_recent;
};

} // namespace retort::ui
