// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"
#include "ui/session/study_controller.h"

namespace retort::ui
{

/// The table of a study: lines over the first axis where it has numbers, with the 95 % interval of the mean as a band; else bars.
/// Two axes are a map: the means of the distilled student, coloured by the change against the plain one. Further axes are lines
/// of their own, or stand in the names of the bars. A random design or a search is the validation error of each trial and the
/// lowest so far.
class StudyChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit StudyChart(QWidget* parent = nullptr);

    void setView(StudyController::View view);
    Figure figure() const override;

protected:
    void retranslate() override;

private:
    struct Curve {
        QString name;
        FigureStyle style;
        std::optional<Role> role;
        std::vector<signal::Point> means, low, high; ///< low and high of cells with an interval
    };

    void makeCurves();
    Figure lines() const;
    Figure bars() const;
    Figure map() const;
    Figure progress() const;

    StudyController::View m_view;
    std::vector<Curve> m_curves; ///< none: bars
    std::vector<signal::Point> m_trials, m_lowest; ///< of a search
};

} // namespace retort::ui
