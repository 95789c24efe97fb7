// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/shared/page.h"

class QLabel;
class QTabWidget;

namespace retort::ui
{

class NetworkCatalogue;
class NetworkComparison;
class NetworkPanel;

/// Teacher and student, and their size ratio; in further tabs the network catalogue, and the two layer by
/// layer.
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
    QWidget* choice();
    void use(NetworkPanel* side, const std::string& kind);
    void showComparison();
    QString labelOf(const std::string& kind) const;

    NetworkPanel* m_teacher;
    NetworkPanel* m_student;
    QLabel* m_comparison;
    QTabWidget* m_views;
    NetworkCatalogue* m_catalogue;
    NetworkComparison* m_layers;
    QTabWidget* m_facts;
};

} // namespace retort::ui
