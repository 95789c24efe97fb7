// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record.h"
#include "ui/pages/shared/page.h"

#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTableView;

namespace retort::ui
{

class CurveOverlayChart;
class CompressionView;
class EfficiencyView;
class MetricBox;
class PlanDifferenceView;
class RecordFilterModel;
class RecordListModel;
class RunBarsChart;
class RunGroupView;

/// Comparison of the runs on disk: a table, overlaid curves, bars, and the differences between two plans.
class ComparePage : public Page
{
    Q_OBJECT
public:
    explicit ComparePage(Workspace& workspace, QWidget* parent = nullptr);

    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void reportRequested(const QString& directory);
    /// On the Run page.
    void openRequested(const QString& directory);
    void cloneRequested(const retort::experiment::Plan& plan);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Directory = std::filesystem::path;

    void build();
    void retranslate();
    void keepSelection();
    void select(const std::vector<Directory>& directories);
    std::vector<Directory> selected() const;
    void selectionChanged();
    void receive(const Directory& directory, const Result<experiment::Record>& record);
    void showMetric();
    void showMetricOfTask();
    void showSelected();
    void showCurves(const std::vector<const experiment::Record*>& records, const QStringList& names);
    /// The one selected run, once it is read; null otherwise.
    const experiment::Record* onlySelected() const;
    void resumeSelected();
    void cloneSelected();
    void removeSelected();
    void showButtons();
    void showHint();
    void filter(const QString& text);
    void showGroups();
    void showColumnMenu(const QPoint& position);
    void showRunMenu(const QPoint& position);
    void hideColumns();
    void saveLatex();

    RecordListModel* m_model;
    RecordFilterModel* m_sorted;
    QTableView* m_table;
    QLineEdit* m_filter;
    MetricBox* m_metric;
    QPushButton* m_open;
    QPushButton* m_resume;
    QPushButton* m_clone;
    QPushButton* m_report;
    QPushButton* m_rename;
    QPushButton* m_remove;
    QPushButton* m_undo;
    QLabel* m_title;
    QLabel* m_hint;
    std::optional<Message> m_filterFault;
    QTabWidget* m_tabs;
    CurveOverlayChart* m_curves;
    RunBarsChart* m_bars;
    PlanDifferenceView* m_differences;
    RunGroupView* m_groups;
    EfficiencyView* m_efficiency;
    CompressionView* m_compression;

    Asker m_reader{Asker::Policy::every};
    std::map<Directory, experiment::Record> m_read;    ///< of the runs selected
    std::vector<Directory> m_kept;                     ///< selection across a refresh
};

} // namespace retort::ui
