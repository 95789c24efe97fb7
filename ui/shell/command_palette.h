// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;

namespace retort::ui
{

/// Every action with its shortcut, with fuzzy search.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(QList<QAction*> actions, QWidget* parent);

    /// Over the middle of its parent, with the field empty.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void choose();
    void dismiss();

    QList<QAction*> m_actions;
    QLineEdit* m_field;
    QListWidget* m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace retort::ui
