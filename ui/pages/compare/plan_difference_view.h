// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/preset.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTableWidget;

namespace retort::ui
{

/// The settings of several runs beside each other; only those that differ at first.
class PlanDifferenceView : public QWidget
{
    Q_OBJECT
public:
    explicit PlanDifferenceView(const experiment::Catalogue& catalogue, QWidget* parent = nullptr);

    /// With fewer than two it says what to select.
    void setPlans(const QStringList& names, std::vector<experiment::Plan> plans);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();

    const experiment::Catalogue& m_catalogue;
    QCheckBox* m_onlyDifferences;
    QLabel* m_hint;
    QTableWidget* m_table;
    QStringList m_names;
    std::vector<experiment::Plan> m_plans;
};

} // namespace retort::ui
