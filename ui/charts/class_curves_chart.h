// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/class_metrics.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

#include <array>
#include <map>

class QComboBox;

namespace retort::ui
{

/// Accuracy, macro F1 or log loss on the validation windows after each epoch.
class ClassCurvesChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit ClassCurvesChart(QWidget* parent = nullptr);
    ~ClassCurvesChart() override;

    void append(StageId stage, int epoch, const evaluation::ClassMetrics& metrics, bool best);
    /// Where something was changed by hand, in epochs.
    void setGuides(std::vector<FigureGuide> guides);
    void clear();

protected:
    Figure figure() const override;
    void retranslate() override;

private:
    struct Curve {
        std::array<std::vector<signal::Point>, 3> points; ///< of accuracy, macro F1 and log loss
        std::size_t best = 0;                             ///< the epoch that counts
    };

    QComboBox* m_choice;
    std::map<StageId, Curve> m_curves;
    std::vector<FigureGuide> m_guides;
};

} // namespace retort::ui
