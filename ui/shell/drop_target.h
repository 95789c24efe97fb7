// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace retort::ui
{

/// Takes a file dropped anywhere in a window, also over fields that would take it as text.
class DropTarget : public QObject
{
    Q_OBJECT
public:
    explicit DropTarget(QWidget* window);

Q_SIGNALS:
    void dropped(const QString& file);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

} // namespace retort::ui
