// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/shared/page.h"
#include "ui/session/study_controller.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;
class QTableWidget;
class QTabWidget;
class QToolButton;

namespace retort::ui
{

class ImportanceChart;
class ParallelChart;
class RankChart;
class StudyChart;
class TrialModel;

/// Many runs of the open experiment as one question: a template, the trials it makes, and what comes out.
class StudyPage : public Page
{
    Q_OBJECT
public:
    explicit StudyPage(Workspace& workspace, QWidget* parent = nullptr);

    StudyController& controller() { return m_controller; }

Q_SIGNALS:
    /// On the Run page.
    void openRequested(const QString& directory);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void retranslate();
    void propose();
    void showView();
    void showTable();
    void showSearchTable();
    void openFolder();
    void saveTable(const QString& kind);
    QString summary() const;

    StudyController m_controller;
    QTimer m_rereading;
    TrialModel* m_model;
    QLabel* m_title;
    QLabel* m_templateLabel;
    QComboBox* m_template;
    QLabel* m_seedsLabel;
    QSpinBox* m_seeds;
    QLabel* m_workersLabel;
    QSpinBox* m_workers;
    QPushButton* m_start;
    QPushButton* m_stop;
    QPushButton* m_retry;
    QPushButton* m_new;
    QPushButton* m_queue;
    QPushButton* m_open;
    QToolButton* m_save;
    QLabel* m_hint;
    QTableView* m_trials;
    QTabWidget* m_tabs;
    StudyChart* m_chart;
    ParallelChart* m_parallel;
    RankChart* m_ranks;
    ImportanceChart* m_importance;
    QTableWidget* m_table;
};

} // namespace retort::ui
