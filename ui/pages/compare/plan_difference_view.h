// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/preset.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTableWidget;

namespace retort::ui
{

/// Two plans beside each other; only the differences at first.
class PlanDifferenceView : public QWidget
{
    Q_OBJECT
public:
    explicit PlanDifferenceView(const experiment::Catalogue& catalogue, QWidget* parent = nullptr);

    void setPlans(const QString& leftName, const experiment::Plan& left, const QString& rightName,
                  const experiment::Plan& right);
    /// Nothing to compare: says what to select.
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();

    const experiment::Catalogue& m_catalogue;
    QCheckBox* m_onlyDifferences;
    QLabel* m_hint;
    QTableWidget* m_table;
    bool m_known = false;
    QString m_leftName, m_rightName;
    experiment::Plan m_left, m_right;
};

} // namespace retort::ui
