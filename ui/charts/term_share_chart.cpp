// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/term_share_chart.h"

#include "ui/charts/figure_canvas.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <cmath>
#include <limits>

namespace retort::ui
{

TermShareChart::TermShareChart(QWidget* parent) : ChartPanel(parent), m_choice(new QComboBox(this))
{
    m_choice->addItems({{}, {}});
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { changed(); });
    controls()->addWidget(m_choice);
    TermShareChart::retranslate();
}

TermShareChart::~TermShareChart() = default;

void TermShareChart::retranslate()
{
    setTitle(tr("What trains the distilled student"));
    setReading(tr("How much each loss term moves the weights, whatever the size of its loss. A term near 0 % does not train. Agreement: terms at −1 undo each other."));
    setEmptyState(tr("The part of each loss term in the gradient is measured every few batches, once the distilled student trains "
                     "with two terms or more."));
    m_choice->setItemText(0, tr("share of the gradient"));
    m_choice->setItemText(1, tr("agreement of the terms"));
    m_choice->setAccessibleName(tr("Shares of the terms, or their agreement"));
}

void TermShareChart::setTerms(const QStringList& names)
{
    m_terms = names;
    m_shares.resize(static_cast<std::size_t>(names.size()));
    changed();
}

void TermShareChart::append(int epoch, const std::vector<double>& shares, std::vector<double> cosines)
{
    for (std::size_t term = 0; term < std::min(m_shares.size(), shares.size()); ++term)
        m_shares[term].push_back({static_cast<double>(epoch), shares[term]});
    m_cosines = std::move(cosines);
    m_epoch = epoch;
    changed();
}

void TermShareChart::clear()
{
    m_terms.clear();
    m_shares.clear();
    m_cosines.clear();
    m_epoch = 0;
    changed();
}

Figure TermShareChart::figure() const
{
    Figure figure = m_choice->currentIndex() == 1 ? agreement() : shares();
    figure.title = title();
    return figure;
}

Figure TermShareChart::shares() const
{
    Figure figure;
    figure.x.title = tr("epoch");
    figure.x.wholeNumbers = true;
    figure.y.title = tr("share of the gradient (%)");
    figure.y.percent = true;
    figure.y.from = 0;
    for (std::size_t term = 0; term < m_shares.size(); ++term) {
        const auto& points = m_shares[term];
        const QString& name = m_terms[static_cast<qsizetype>(term)];
        const QString end = points.empty() ? QString() : tr("%1 %").arg(100 * points.back().y, 0, 'f', points.back().y < 0.01 ? 2 : 0);
        figure.lines.push_back({name, {paletteColour(term), Dash::solid, 1.8}, points, true, true, true, false, end, {}, {}, end});
    }
    return figure;
}

Figure TermShareChart::agreement() const
{
    Figure figure;
    const auto terms = static_cast<std::size_t>(m_terms.size());
    if (m_cosines.size() != terms * terms || terms == 0)
        return figure;
    figure.x.title = tr("cosine of the gradients, epoch %1").arg(m_epoch);
    figure.x.categories = m_terms;
    figure.x.from = -0.5;
    figure.x.to = static_cast<double>(terms) - 0.5;
    figure.map.rows = m_terms;
    figure.map.columns = terms;
    figure.map.values = m_cosines;
    for (std::size_t term = 0; term < terms; ++term)
        figure.map.values[term * terms + term] = std::numeric_limits<double>::quiet_NaN(); // each agrees with itself
    figure.map.limit = 1;
    figure.map.above = QColor(0x1d8a5f);
    figure.map.below = QColor(0xb03a8c);
    figure.map.percent = false;
    figure.bars.push_back({tr("pull the same way"), {figure.map.above}, {}});
    figure.bars.push_back({tr("pull against each other"), {figure.map.below}, {}});
    return figure;
}

} // namespace retort::ui
