// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/study/importance_chart.h"

#include "ui/charts/figure.h"

#include <cmath>

namespace retort::ui
{

ImportanceChart::ImportanceChart(QWidget* parent) : ChartPanel(parent)
{
    setEnlargeButtonVisible(false);
    ImportanceChart::retranslate();
}

void ImportanceChart::retranslate()
{
    setTitle(tr("Variance explained by each axis"));
    setEmptyState(tr("The shares appear when the axes have been tried with several values each."));
    setReading(tr("Main effects: the share of the variance of the error over trials that an axis explains by itself, corrected for the number of its values. Interactions between axes are in no share."));
}

void ImportanceChart::setView(const StudyController::View& view)
{
    m_view = view;
    m_importance = view ? study::importanceOf(view->plan, view->trials, view->statuses) : std::vector<study::AxisImportance>();
    changed();
}

Figure ImportanceChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.y.title = tr("share of variance");
    figure.y.percent = true;
    figure.y.from = 0;
    figure.y.to = 1.1;
    FigureBars bars{tr("Main effect"), {paletteColour(0)}, {}, false, {}};
    for (std::size_t i = 0; i < m_importance.size(); ++i) {
        const auto& axis = m_importance[i];
        figure.x.categories << m_view->axisLabel(i);
        const QString text = std::isfinite(axis.share) ? tr("%1 %").arg(std::lround(100 * axis.share)) + u'\n' + tr("%1 trials").arg(axis.trials) : QString();
        bars.bars.push_back({axis.share, text, {}});
    }
    figure.bars.push_back(std::move(bars));
    return figure;
}

} // namespace retort::ui
