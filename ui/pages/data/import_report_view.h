// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/series_loader.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace retort::ui
{

/// Import report of a series: counts, and the remarks by row.
class ImportReportView : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReportView(QWidget* parent = nullptr);

    /// Null: nothing was read yet.
    void setSeries(const SeriesPointer& series);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();

    SeriesPointer m_series;
    QLabel* m_title;
    QLabel* m_counts;
    QTableWidget* m_remarks;
};

} // namespace retort::ui
