// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace retort::ui
{

/// A titled card of a page.
class Section : public QFrame
{
    Q_OBJECT

public:
    explicit Section(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Error of the whole section; empty: none.
    void setFinding(const QString& sentence);
    QVBoxLayout* body() const { return m_body; }
    /// Right of the title.
    QHBoxLayout* head() const { return m_head; }

private:
    QLabel* m_title;
    QLabel* m_finding;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
};

/// A label drawn by the theme as this role: "hint", "headline", "error"; wraps.
QLabel* roleLabel(const char* role, QWidget* parent = nullptr);

} // namespace retort::ui
