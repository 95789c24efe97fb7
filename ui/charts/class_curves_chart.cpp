// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/class_curves_chart.h"

#include "ui/language/translated.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace retort::ui
{

ClassCurvesChart::ClassCurvesChart(QWidget* parent) : ChartPanel(parent), m_choice(new QComboBox(this))
{
    m_choice->addItems({{}, {}, {}});
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { changed(); });
    controls()->addWidget(m_choice);
    ClassCurvesChart::retranslate();
}

ClassCurvesChart::~ClassCurvesChart() = default;

void ClassCurvesChart::retranslate()
{
    setTitle(tr("Validation"));
    setReading(tr("After each epoch, on windows that no network was trained on. The large dot is the best epoch, whose weights are kept; it is chosen by the plan's metric."));
    setEmptyState(tr("The curves appear after the first epoch."));
    const QStringList names = {tr("accuracy"), tr("macro F1"), tr("log loss")};
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, names[i]);
    m_choice->setAccessibleName(tr("Validation figure to show"));
}

void ClassCurvesChart::append(StageId stage, int epoch, const evaluation::ClassMetrics& metrics, bool best)
{
    Curve& curve = m_curves[stage];
    if (best)
        curve.best = curve.points[0].size();
    const std::array values = {metrics.accuracy, metrics.macro.f1, metrics.logLoss};
    for (std::size_t i = 0; i < values.size(); ++i)
        curve.points[i].push_back({static_cast<double>(epoch), values[i]});
    changed();
}

void ClassCurvesChart::setGuides(std::vector<FigureGuide> guides)
{
    m_guides = std::move(guides);
    changed();
}

void ClassCurvesChart::clear()
{
    m_curves.clear();
    m_guides.clear();
    changed();
}

Figure ClassCurvesChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("epoch (validation windows)");
    figure.x.wholeNumbers = true;
    figure.y.title = m_choice->currentText();
    figure.guides = m_guides;
    const auto shown = static_cast<std::size_t>(std::max(0, m_choice->currentIndex()));
    for (const auto& [stage, curve] : m_curves) {
        const auto& points = curve.points[shown];
        const QString best = QString::number(points[curve.best].y, 'f', 3);
        const std::optional<Role> role = stage.isCompared() ? std::optional(stage.role) : std::nullopt;
        figure.lines.push_back({stageName(stage), figureStyle(stage), points, true, true, true, false, best, {}, role,
                                stage.isCompared() ? tr("best %1").arg(best) : QString()});
        figure.marks.push_back({points[curve.best], figureStyle(stage).colour, role});
    }
    return figure;
}

} // namespace retort::ui
