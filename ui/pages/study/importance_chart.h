// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/importance.h"
#include "ui/charts/chart_panel.h"
#include "ui/session/study_controller.h"

namespace retort::ui
{

/// How much of the variance of the error each axis of a study explains by itself.
class ImportanceChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ImportanceChart(QWidget* parent = nullptr);

    void setView(const StudyController::View& view);
    Figure figure() const override;

protected:
    void retranslate() override;

private:
    std::vector<study::AxisImportance> m_importance;
    StudyController::View m_view;
};

} // namespace retort::ui
