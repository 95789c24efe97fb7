// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/asker.h"
#include "ui/session/workspace.h"

#include <QWidget>

#include <map>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace retort::ui
{

class NetworkFacts;

/// Every network at its default options for the current task: its cost, its source, and a
/// button to use it as teacher or student.
class NetworkCatalogue : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkCatalogue(Workspace& workspace, QWidget* parent = nullptr);

    /// About the selected network. To be shown elsewhere; taken over by whoever shows it.
    NetworkFacts* facts() const { return m_facts; }

Q_SIGNALS:
    void teacherChosen(const QString& kind);
    void studentChosen(const QString& kind);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void fill();
    void filter();
    void showSelected();
    void showSize(const std::string& kind, const Result<experiment::NetworkSize>& size);
    /// Measures again if the task has changed and the catalogue is visible.
    void measure();
    QTreeWidgetItem* itemOf(const std::string& kind) const;
    const experiment::NetworkInfo* selected() const;

    Workspace& m_workspace;
    QLabel* m_familyLabel;
    QComboBox* m_family;
    QLineEdit* m_search;
    QLabel* m_task;
    QTreeWidget* m_table;
    NetworkFacts* m_facts;
    QPushButton* m_asTeacher;
    QPushButton* m_asStudent;
    Asker m_asker{Asker::Policy::every};
    std::optional<experiment::TaskShape> m_measured;
    std::map<std::string, experiment::NetworkSize> m_sizes;
};

/// A family of networks in the window's language.
QString familyText(const std::string& family);

} // namespace retort::ui
