// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"
#include "ui/session/study_controller.h"

namespace retort::ui
{

/// Critical-difference diagram: the mean ranks of what competes in a study, and which of them do not differ.
class RankChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit RankChart(QWidget* parent = nullptr);

    void setView(const StudyController::View& view);
    Figure figure() const override;

protected:
    void retranslate() override;

private:
    struct Competitor {
        QString name;
        QColor colour;
        signal::Point at; ///< its rank, its row
    };

    std::vector<Competitor> m_competitors;
    std::vector<std::vector<signal::Point>> m_groups; ///< strokes that join what does not differ
    std::vector<signal::Point> m_ruler;               ///< as long as the critical difference
    double m_difference = 0;
};

} // namespace retort::ui
