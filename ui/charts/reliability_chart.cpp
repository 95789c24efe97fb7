// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/reliability_chart.h"

#include "ui/language/translated.h"

namespace retort::ui
{

ReliabilityChart::ReliabilityChart(QWidget* parent) : ChartPanel(parent)
{
    ReliabilityChart::retranslate();
}

ReliabilityChart::~ReliabilityChart() = default;

void ReliabilityChart::retranslate()
{
    setTitle(tr("Reliability"));
    setReading(tr("Accuracy by confidence. On the diagonal the probabilities are calibrated; below it the network is overconfident."));
    setEmptyState(tr("The reliability is drawn at the end of the run, from the test windows."));
}

void ReliabilityChart::setLogits(Role role, const std::vector<int>& labels, const std::vector<float>& logits)
{
    auto& points = m_points[role];
    points.clear();
    const std::size_t classes = labels.empty() ? 0 : logits.size() / labels.size();
    if (classes > 1) {
        const auto probabilities = evaluation::probabilitiesOf(std::vector<double>(logits.begin(), logits.end()), classes);
        for (const auto& bin : evaluation::reliabilityOf(labels, probabilities, classes))
            if (bin.count > 0)
                points.push_back({bin.confidence, bin.accuracy});
    }
    changed();
}

void ReliabilityChart::clear()
{
    m_points.clear();
    changed();
}

Figure ReliabilityChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("confidence (test windows)");
    figure.y.title = tr("accuracy");
    figure.x.from = figure.y.from = 0;
    figure.x.to = figure.y.to = 1;
    if (!m_points.empty())
        figure.lines.push_back({tr("perfect calibration"), {QColor(), Dash::dotted, 1.0}, m_diagonal, false, true, false, false, {}, {}, {}, {}, false});
    for (const auto& [role, points] : m_points)
        if (!points.empty())
            figure.lines.push_back({stageName(role), figureStyle(role), points, true, true, true, false, {}, {}, role});
    return figure;
}

} // namespace retort::ui
