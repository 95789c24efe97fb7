// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/role.h"

#include <QAbstractButton>

namespace retort::ui
{

/// A role's name in its colour, with its error and the change against the plain student. Switched off, the role is hidden in the
/// charts: the legend of a page.
class RoleTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RoleTile(Role role, QWidget* parent = nullptr);

    Role role() const { return m_role; }
    /// "0.687" and "−10.6 %"; empty: not known.
    void setFigures(const QString& error, const QString& change);
    /// What the name in the role's colour stands for, such as a network's size, in the tool tip.
    void setDetail(const QString& detail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QFont numberFont() const;

    Role m_role;
    QString m_error, m_change, m_detail;
};

} // namespace retort::ui
