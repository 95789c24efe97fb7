// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record_summary.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace retort::ui
{

/// Mean and standard deviation of the runs that the table shows, for each value of a field.
class RunGroupView : public QWidget
{
    Q_OBJECT
public:
    explicit RunGroupView(QWidget* parent = nullptr);

    void setRuns(std::vector<experiment::RecordSummary> runs, const task::Metric& metric);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void fill();

    QLabel* m_label;
    QComboBox* m_field;
    QLabel* m_hint;
    QTableWidget* m_table;
    std::vector<experiment::RecordSummary> m_runs;
    const task::Metric* m_metric;
    bool m_stale = true; ///< filled when it is next seen
};

} // namespace retort::ui
