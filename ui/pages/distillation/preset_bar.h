// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace retort::ui
{

/// Named settings to start from; says "Custom" where the plan is none of them.
class PresetBar : public QWidget
{
    Q_OBJECT

public:
    explicit PresetBar(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showPlan();

    Workspace& m_workspace;
    QLabel* m_label;
    QComboBox* m_box;
    QLabel* m_help;
    std::string m_seriesName; ///< the one the list is sorted for
};

} // namespace retort::ui
