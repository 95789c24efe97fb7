// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_overlay_chart.h"

#include <QMenu>

namespace retort::ui
{

CurveOverlayChart::CurveOverlayChart(QWidget* parent)
    : ChartPanel(parent), m_xTitle(tr("epoch")), m_yTitle(tr("MSE (scaled)"))
{
    setTitle(tr("Curves of the runs"));
    setEmptyState(tr("Select two or more runs to overlay their curves."));
}

CurveOverlayChart::~CurveOverlayChart() = default;

void CurveOverlayChart::setAxisTitles(const QString& x, const QString& y)
{
    m_xTitle = x;
    m_yTitle = y;
    changed();
}

void CurveOverlayChart::setCurves(std::vector<NamedCurve> curves)
{
    m_curves = std::move(curves);
    m_hidden.assign(m_curves.size(), false);
    changed();
}

void CurveOverlayChart::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    changed();
}

void CurveOverlayChart::toggleLine(int line)
{
    m_hidden[static_cast<std::size_t>(line)].flip();
    changed();
}

void CurveOverlayChart::extendMenu(QMenu* menu)
{
    menu->addSeparator();
    QAction* logarithmic = menu->addAction(tr("Logarithmic axis"), this, &CurveOverlayChart::setLogarithmic);
    logarithmic->setCheckable(true);
    logarithmic->setChecked(m_logarithmic);
    QMenu* shown = menu->addMenu(tr("Curves"));
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        QAction* action =
            shown->addAction(m_curves[i].name, this, [this, i] { toggleLine(static_cast<int>(i)); });
        action->setCheckable(true);
        action->setChecked(!m_hidden[i]);
    }
}

Figure CurveOverlayChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = m_xTitle;
    figure.x.wholeNumbers = true;
    figure.y.title = m_yTitle;
    figure.y.scale = m_logarithmic ? AxisScale::logarithmic : AxisScale::linear;
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        figure.lines.push_back(
            {m_curves[i].name, m_curves[i].style, m_curves[i].points, true, !m_hidden[i], true});
    return figure;
}

} // namespace retort::ui
