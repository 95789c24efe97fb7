// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_chart.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

LabelChart::LabelChart(QWidget* parent) : ChartPanel(parent)
{
    LabelChart::retranslate();
}

LabelChart::~LabelChart() = default;

void LabelChart::retranslate()
{
    setTitle(tr("Labels"));
    setReading(tr("The value that decides the class of each window, plotted at the window's last step. The tinted areas are the classes and their borders the thresholds, computed on the training windows only."));
    setEmptyState(tr("The labels appear when the windows are counted."));
    changed();
}

double LabelChart::xOf(std::int64_t row) const
{
    return m_series->calendar ? static_cast<double>(m_series->stamps[static_cast<std::size_t>(row)]) : static_cast<double>(row);
}

void LabelChart::setLabels(std::shared_ptr<const data::TimeSeries> series, std::shared_ptr<const data::WindowLabels> labels, const data::LabelRule& rule, int horizon)
{
    clear();
    m_series = std::move(series);
    m_labels = std::move(labels);
    m_rule = rule;
    m_horizon = horizon;
    m_counts.assign(m_labels->names.size(), 0);
    for (const auto* part : {&m_labels->train, &m_labels->validation, &m_labels->test})
        for (std::size_t i = 0; i < part->lastRows.size(); ++i) {
            m_points.push_back({xOf(part->lastRows[i]), part->measures[i]});
            if (part->classes[i] >= 0)
                ++m_counts[static_cast<std::size_t>(part->classes[i])];
        }
    double low = 0, high = 0;
    for (const signal::Point& point : m_points)
        if (std::isfinite(point.y)) {
            low = std::min(low, point.y);
            high = std::max(high, point.y);
        }
    std::vector<double> borders = {low};
    borders.insert(borders.end(), m_labels->thresholds.begin(), m_labels->thresholds.end());
    borders.push_back(high);
    for (const double border : borders)
        m_borders.push_back({{m_points.front().x, border}, {m_points.back().x, border}});
    changed();
}

void LabelChart::clear()
{
    m_labels.reset();
    m_points.clear();
    m_borders.clear();
    m_counts.clear();
    changed();
}

QString LabelChart::measureText() const
{
    switch (m_rule.kind) {
    case data::LabelKind::direction:
    case data::LabelKind::score: return m_rule.logarithmic ? tr("log return over %1 steps").arg(m_horizon) : tr("change over %1 steps").arg(m_horizon);
    case data::LabelKind::risk: return m_rule.drawdown ? tr("largest fall within %1 steps").arg(m_horizon) : tr("volatility of %1 steps").arg(m_horizon);
    case data::LabelKind::event: break;
    }
    return tr("highest value within %1 steps").arg(m_horizon);
}

Figure LabelChart::figure() const
{
    Figure figure;
    figure.title = title();
    if (!m_labels)
        return figure;
    const QString channel = QString::fromStdString(m_series->channels[m_labels->channel].name);
    figure.title = tr("%1: %2, %3").arg(title(), channel, measureText());
    figure.x.title = m_series->calendar ? tr("end of the window") : tr("row of the end of the window");
    figure.x.scale = m_series->calendar ? AxisScale::time : AxisScale::linear;
    figure.x.wholeNumbers = true;
    figure.y.title = measureText();
    figure.fine = true;
    for (std::size_t k = 0; k < m_labels->names.size(); ++k) {
        figure.fills.push_back({m_borders[k], m_borders[k + 1], paletteColour(k)});
        FigureLine name{QString::fromStdString(m_labels->names[k]), {paletteColour(k), Dash::solid, 6}, {}};
        name.detail = QLocale().toString(qulonglong(m_counts[k]));
        name.isData = false;
        figure.lines.push_back(std::move(name));
    }
    for (const double threshold : m_labels->thresholds)
        figure.guides.push_back({Qt::Horizontal, threshold, QString::number(threshold, 'g', 3), {}});
    for (const auto& [part, text] : {std::pair{&m_labels->validation, tr("validation")}, std::pair{&m_labels->test, tr("test")}})
        if (!part->lastRows.empty())
            figure.guides.push_back({Qt::Vertical, xOf(part->lastRows.front()), text, {}});
    figure.lines.push_back({measureText(), {QColor(), Dash::solid, 1.0}, m_points, false});
    return figure;
}

} // namespace retort::ui
