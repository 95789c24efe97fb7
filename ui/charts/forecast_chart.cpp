// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/forecast_chart.h"

#include "ui/language/sampling_text.h"
#include "ui/language/translated.h"

namespace retort::ui
{

ForecastChart::ForecastChart(QWidget* parent) : ChartPanel(parent)
{
    ForecastChart::retranslate();
    setEmptyState(tr("A sample forecast appears here after the first epoch."));
}

ForecastChart::~ForecastChart() = default;

qint64 ForecastWindow::stampOf(qint64 step) const
{
    const qint64 index = static_cast<qint64>(context.size()) + step;
    if (stamps.empty())
        return step * stepMilliseconds;
    const qint64 known = std::clamp<qint64>(index, 0, static_cast<qint64>(stamps.size()) - 1);
    return stamps[static_cast<std::size_t>(known)] + (index - known) * stepMilliseconds;
}

void ForecastChart::retranslate()
{
    setTitle(tr("Forecast"));
    setReading(tr("One window: what was known, what came, and what each network said. Choose window and channel on the right."));
}

std::vector<signal::Point> ForecastChart::pointsOf(const std::vector<double>& values, qint64 firstStep) const
{
    std::vector<signal::Point> points;
    points.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const qint64 step = firstStep + static_cast<qint64>(i);
        const qint64 x = m_window.calendar ? m_window.stampOf(step) : m_window.firstRow + step;
        points.push_back({static_cast<double>(x), values[i]});
    }
    return points;
}

void ForecastChart::setWindow(const ForecastWindow& window)
{
    m_window = window;
    m_context = pointsOf(window.context, -static_cast<qint64>(window.context.size()));
    m_truth = pointsOf(window.truth, 0);
    m_forecasts.clear();
    for (const auto& [role, values] : window.forecasts)
        m_forecasts[role] = pointsOf(values, 0);
    m_lower = pointsOf(window.lower, 0);
    m_upper = pointsOf(window.upper, 0);
    joinAll();
    changed();
}

/// Strokes from the last row that was known to where the truth and each forecast begin.
void ForecastChart::joinAll()
{
    m_joints.clear();
    const auto join = [this](Role role, const std::vector<signal::Point>& points) {
        if (!m_context.empty() && !points.empty())
            m_joints[role] = {m_context.back(), points.front()};
    };
    join(Role::truth, m_truth);
    for (const auto& [role, points] : m_forecasts)
        join(role, points);
}

void ForecastChart::setForecast(Role role, const std::vector<double>& values)
{
    m_forecasts[role] = pointsOf(values, 0);
    joinAll();
    changed();
}

void ForecastChart::clear()
{
    setWindow({});
}

Figure ForecastChart::figure() const
{
    Figure figure;
    figure.title = m_window.channel.isEmpty() ? title() : tr("%1: %2").arg(title(), m_window.channel);
    figure.x.title = m_window.calendar ? tr("time") : rowTitle(m_window.stepMilliseconds);
    if (!m_window.windows.isEmpty())
        figure.x.title = tr("%1, %2").arg(figure.x.title, m_window.windows);
    figure.x.scale = m_window.calendar ? AxisScale::time : AxisScale::linear;
    figure.x.wholeNumbers = true;
    const QString name = m_window.channel.isEmpty() ? tr("value") : m_window.channel;
    figure.y.title = tr("%1 (%2)").arg(name, m_window.unit.isEmpty() ? tr("data units") : m_window.unit);
    if (!m_context.empty())
        figure.guides.push_back({Qt::Vertical, m_context.back().x, {}, {}}); // where the forecast begins
    const FigureStyle truth = figureStyle(Role::truth);
    figure.lines.push_back({tr("Look-back"), {truth.colour, truth.dash, 1.2}, m_context, !m_context.empty(), true, false, false, {}, {}, Role::truth});
    figure.lines.push_back({stageName(Role::truth), truth, m_truth, !m_truth.empty(), true, false, true, {}, {}, Role::truth});
    for (const auto& [role, points] : m_forecasts)
        figure.lines.push_back({stageName(role), figureStyle(role), points, true, true, false, false, {}, {}, role});
    for (const auto& [role, joint] : m_joints) {
        FigureLine line{stageName(role), figureStyle(role), joint, false};
        line.role = role;
        line.isData = false;
        figure.lines.push_back(line);
    }
    if (m_lower.empty() || m_upper.empty())
        return figure;
    const QColor colour = figureStyle(m_window.bandOf).colour;
    figure.fills.push_back({m_lower, m_upper, colour, m_window.bandOf});
    const FigureStyle edge{colour, Dash::solid, 0.7};
    figure.lines.push_back({m_window.lowerName, edge, m_lower, false, true, false, false, {}, {}, m_window.bandOf});
    figure.lines.push_back({m_window.upperName, edge, m_upper, false, true, false, false, {}, {}, m_window.bandOf});
    return figure;
}

} // namespace retort::ui
