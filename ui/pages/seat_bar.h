// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTabBar;

namespace retort::ui
{

/// Which of several networks that share a place is in hand: the teachers of a run, or the student and its assistants.
/// Tabs appear with the second one.
class SeatBar : public QWidget
{
    Q_OBJECT

public:
    explicit SeatBar(QWidget* parent = nullptr);

    /// `removable`: whether the one in hand may go.
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
