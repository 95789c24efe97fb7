// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"

#include <QWidget>

namespace retort::ui
{

/// A step of the window.
///
/// Looks are named by the property "role" and drawn by the theme: labels "headline", "section", "hint", "error",
/// "number"; frames "card"; one button of a page "primary".
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(Workspace& workspace, QWidget* parent = nullptr) : QWidget(parent), m_workspace(workspace) {}

    Workspace& workspace() const { return m_workspace; }

    /// What the right dock shows beside this page; null: nothing. Made by the page, taken over by the window.
    /// Another one later is announced by inspectorChanged.
    virtual QWidget* inspector() { return nullptr; }

Q_SIGNALS:
    void stepRequested(retort::ui::Step step);
    void inspectorChanged();
    /// One sentence for the strip at the bottom.
    void said(const QString& sentence);

private:
    Workspace& m_workspace;
};

} // namespace retort::ui
