// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QTabWidget;

namespace retort::ui
{

class NetworkPanel;

/// The two networks side by side: who teaches, who learns, and how much smaller the student is.
class ModelsPage : public Page
{
    Q_OBJECT

public:
    explicit ModelsPage(Workspace& workspace, QWidget* parent = nullptr);

    QWidget* inspector() override;
    NetworkPanel* teacher() const { return m_teacher; }
    NetworkPanel* student() const { return m_student; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showComparison();

    NetworkPanel* m_teacher;
    NetworkPanel* m_student;
    QLabel* m_comparison;
    QTabWidget* m_facts;
};

} // namespace retort::ui
