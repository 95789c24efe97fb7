// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/class_score_chart.h"

#include "ui/charts/figure.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace retort::ui
{

ClassScoreChart::ClassScoreChart(QWidget* parent) : ChartPanel(parent), m_choice(new QComboBox(this))
{
    m_choice->addItems({{}, {}, {}});
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { changed(); });
    controls()->addWidget(m_choice);
    ClassScoreChart::retranslate();
}

ClassScoreChart::~ClassScoreChart() = default;

void ClassScoreChart::retranslate()
{
    setTitle(tr("Score by class"));
    setReading(tr("F1 of each class: 1 if every window of the class is found and no other window is assigned to it."));
    setEmptyState(tr("The scores of the classes appear after the first epoch."));
    const QStringList names = {tr("F1"), tr("precision"), tr("recall")};
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, names[i]);
    m_choice->setAccessibleName(tr("Score of the classes to show"));
}

void ClassScoreChart::setClasses(const QStringList& names)
{
    m_names = names;
    changed();
}

void ClassScoreChart::setMetrics(Role role, const evaluation::ClassMetrics& metrics, bool test)
{
    m_metrics[role] = metrics;
    m_test = test;
    changed();
}

void ClassScoreChart::clear()
{
    m_metrics.clear();
    changed();
}

Figure ClassScoreChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = m_test ? tr("class (test windows)") : tr("class (validation windows)");
    figure.x.categories = m_names;
    figure.y.title = m_choice->currentText();
    figure.y.from = 0;
    figure.y.to = 1;
    const auto member = m_choice->currentIndex() == 1   ? &evaluation::ClassScore::precision
                        : m_choice->currentIndex() == 2 ? &evaluation::ClassScore::recall
                                                        : &evaluation::ClassScore::f1;
    for (const auto& [role, metrics] : m_metrics) {
        if (metrics.perClass.size() != static_cast<std::size_t>(m_names.size()))
            continue;
        FigureBars bars{stageName(role), figureStyle(role), {}, false, role};
        for (const auto& score : metrics.perClass)
            bars.bars.push_back({score.*member, QString::number(score.*member, 'f', 2), {}});
        figure.bars.push_back(std::move(bars));
    }
    return figure;
}

} // namespace retort::ui
