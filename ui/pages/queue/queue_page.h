// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/shared/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace retort::ui
{

class QueueModel;

/// Runs and studies that are computed one after the other.
class QueuePage : public Page
{
    Q_OBJECT
public:
    explicit QueuePage(Workspace& workspace, QWidget* parent = nullptr);

Q_SIGNALS:
    /// What an item gave: a run or a study.
    void openRequested(const QString& directory, bool isStudy);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void retranslate();
    void showQueue();
    void showButtons();
    QString summary() const;
    std::optional<std::int64_t> selected() const;
    void moveSelected(int by);

    QueueModel* m_model;
    QLabel* m_title;
    QLabel* m_hint;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    QTableView* m_table;
    QPushButton* m_run;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_open;
    QPushButton* m_retry;
    QPushButton* m_stop;
    QPushButton* m_remove;
    QPushButton* m_clear;
    std::optional<std::int64_t> m_kept; ///< selection across a change of the rows
};

} // namespace retort::ui
