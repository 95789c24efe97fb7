// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTabBar;

namespace retort::ui
{

/// Selects one of several networks: the teachers of a run, or the student and its assistants.
/// Tabs appear with the second one.
class SeatBar : public QWidget
{
    Q_OBJECT

public:
    explicit SeatBar(QWidget* parent = nullptr);

    /// `removable`: whether the selected one may be removed.
    void setSeats(const QStringList& names, int current, bool removable);
    void setWords(const QString& tabs, const QString& add, const QString& remove);
    /// To stand in a head; taken over by whoever shows them.
    QPushButton* addButton() const { return m_add; }
    QPushButton* removeButton() const { return m_remove; }

Q_SIGNALS:
    void chosen(int seat);

private:
    QTabBar* m_tabs;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace retort::ui
