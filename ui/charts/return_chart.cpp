// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/return_chart.h"

#include "ui/language/translated.h"

#include <QHBoxLayout>
#include <QSpinBox>

namespace retort::ui
{
namespace
{

std::vector<signal::Point> pointsOf(const evaluation::SignalReturn& result)
{
    std::vector<signal::Point> points;
    points.reserve(result.cumulative.size());
    for (std::size_t step = 0; step < result.cumulative.size(); ++step)
        points.push_back({static_cast<double>(step), result.cumulative[step]});
    return points;
}

QString percentText(const std::vector<signal::Point>& points)
{
    return points.empty() ? QString() : QStringLiteral("%1 %").arg(100 * points.back().y, 0, 'f', 1);
}

} // namespace

ReturnChart::ReturnChart(QWidget* parent) : ChartPanel(parent), m_cost(new QSpinBox(this))
{
    constexpr int usualCost = 5;
    m_cost->setRange(0, 500);
    m_cost->setValue(usualCost);
    connect(m_cost, &QSpinBox::valueChanged, this, &ReturnChart::work);
    controls()->addWidget(m_cost);
    ReturnChart::retranslate();
}

ReturnChart::~ReturnChart() = default;

void ReturnChart::retranslate()
{
    setTitle(tr("Returns (illustration)"));
    setReading(tr("What following the predictions would have returned over the test part, compared with holding the asset. Each prediction is held for the horizon with an equal share of the money, "
                  "and costs are paid on every change of the position. An illustration of the past, not a promise: interest, lending and the effect of trading on the price are not counted."));
    setEmptyState(tr("The returns are drawn at the end of the run, from the test windows."));
    m_cost->setSuffix(tr(" bp"));
    m_cost->setToolTip(tr("Costs of each trade in basis points of the amount: 1 bp is 0.01 %"));
    m_cost->setAccessibleName(tr("Costs of a trade"));
}

void ReturnChart::setSignals(std::optional<evaluation::Signals> all, const QString& asset)
{
    m_signals = std::move(all);
    m_asset = asset;
    work();
}

void ReturnChart::work()
{
    m_held.clear();
    m_followed.clear();
    if (m_signals) {
        m_held = pointsOf(evaluation::holdAsset(m_signals->windows, m_cost->value()));
        for (const auto& [role, predictions] : m_signals->predictions)
            m_followed[role] = pointsOf(evaluation::followSignal(*m_signals, role, m_cost->value()));
    }
    changed();
}

Figure ReturnChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("step of the test part");
    figure.x.wholeNumbers = true;
    figure.y.title = tr("cumulative return");
    figure.y.percent = true;
    if (m_held.empty())
        return figure;
    figure.lines.push_back({tr("holding %1").arg(m_asset), {QColor(), Dash::dotted, 1.4}, m_held});
    figure.lines.back().detail = percentText(m_held);
    for (const auto& [role, points] : m_followed) {
        FigureLine line{stageName(role), figureStyle(role), points};
        line.role = role;
        line.detail = line.atEnd = percentText(points);
        figure.lines.push_back(std::move(line));
    }
    return figure;
}

} // namespace retort::ui
