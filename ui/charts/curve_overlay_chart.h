// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/figure.h"

namespace retort::ui
{

struct NamedCurve {
    QString name;
    std::vector<signal::Point> points; ///< ascending in x
    FigureStyle style;                 ///< figureStyle(role), or a paletteColour()
};

/// Overlaid curves of several runs. A click in the legend hides a curve.
class CurveOverlayChart : public ChartPanel
{
    Q_OBJECT
public:
    explicit CurveOverlayChart(QWidget* parent = nullptr);
    ~CurveOverlayChart() override;

    /// With units, as they stand beside the axes: "epoch", "MSE (scaled)".
    void setAxisTitles(const QString& x, const QString& y);
    void setCurves(std::vector<NamedCurve> curves);
    void setLogarithmic(bool logarithmic);

protected:
    Figure figure() const override;
    void toggleLine(int line) override;
    void extendMenu(QMenu* menu) override;

private:
    std::vector<NamedCurve> m_curves;
    std::vector<bool> m_hidden;
    QString m_xTitle;
    QString m_yTitle;
    bool m_logarithmic = false;
};

} // namespace retort::ui
