// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"
#include "ui/session/study_controller.h"

namespace retort::ui
{

/// Parallel coordinates: a line for each finished trial over the axes of its study to its error, the best in colour.
class ParallelChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ParallelChart(QWidget* parent = nullptr);

    void setView(const StudyController::View& view);
    Figure figure() const override;

protected:
    void retranslate() override;

private:
    struct Line {
        std::vector<signal::Point> points; ///< from 0 to 1 along each axis
        double place = 0;                  ///< among the trials, 0 the best, 1 the worst
        QString name;
    };
    struct Coordinate {
        QString name, top, bottom; ///< what its ends mean
    };

    std::vector<Coordinate> m_coordinates; ///< of the axes, then of the error
    std::vector<Line> m_lines;             ///< the worst first
};

} // namespace retort::ui
