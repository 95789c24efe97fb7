// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/study/rank_chart.h"

#include "ui/language/translated.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace retort::ui
{

RankChart::RankChart(QWidget* parent) : ChartPanel(parent)
{
    setEnlargeButtonVisible(false);
    RankChart::retranslate();
}

void RankChart::retranslate()
{
    setTitle(tr("Critical-difference diagram"));
    setEmptyState(tr("Ranks need at least three series, horizons or look-backs in which everything that is compared has finished."));
    setReading(tr("Each point is a mean rank, 1 is the best. A bar joins those whose ranks do not differ significantly (Nemenyi, α = 0.05)."));
}

void RankChart::setView(const StudyController::View& view)
{
    m_competitors.clear();
    m_groups.clear();
    m_ruler.clear();
    if (view && view->table.ranking) {
        const auto& ranking = *view->table.ranking;
        m_difference = ranking.test.criticalDifference;
        std::vector<std::size_t> order(ranking.competitors.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return ranking.test.meanRanks[i]; });
        const auto count = static_cast<double>(order.size());
        for (std::size_t row = 0; row < order.size(); ++row) {
            const std::string& id = ranking.competitors[order[row]];
            const auto stage = stageOf(id);
            m_competitors.push_back({stage ? stageName(*stage) : QString::fromStdString(id), stage ? figureStyle(*stage).colour : paletteColour(order[row]),
                                     {ranking.test.meanRanks[order[row]], count - 1 - static_cast<double>(row)}});
        }
        double below = -0.7;
        for (const auto& group : ranking.groups()) {
            m_groups.push_back({{ranking.test.meanRanks[group.front()], below}, {ranking.test.meanRanks[group.back()], below}});
            below -= 0.45;
        }
        m_ruler = {{1, count}, {1 + m_difference, count}};
    }
    changed();
}

Figure RankChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("mean rank (1 = best)");
    figure.y.hidden = true;
    if (m_competitors.empty())
        return figure;
    const auto count = static_cast<double>(m_competitors.size());
    figure.x.from = 0.8;
    figure.x.to = std::max(count, 1 + m_difference) + 0.6;
    figure.x.tickStep = count > 8 ? 2 : 1;
    figure.y.from = -1.1 - 0.45 * static_cast<double>(m_groups.size());
    figure.y.to = count + 0.7;
    figure.lines.push_back({.name = tr("Critical difference"), .style = {{}, Dash::solid, 2.5}, .points = m_ruler, .inLegend = false, .isData = false});
    figure.texts.push_back({m_ruler.front(), tr("critical difference %1").arg(QLocale().toString(m_difference, 'f', 2)), Qt::AlignTop, {}});
    figure.texts.back().side = Qt::AlignRight | Qt::AlignTop;
    for (const auto& group : m_groups)
        figure.lines.push_back({.name = tr("No significant difference"), .style = {QColor(0x80, 0x86, 0x8b), Dash::solid, 6}, .points = group, .inLegend = &group == &m_groups.front(), .isData = false});
    for (const Competitor& competitor : m_competitors) {
        figure.marks.push_back({competitor.at, competitor.colour, {}});
        figure.texts.push_back({competitor.at, QStringLiteral("%1  %2").arg(competitor.name, QLocale().toString(competitor.at.x, 'f', 2)), Qt::AlignRight | Qt::AlignVCenter, {}});
    }
    return figure;
}

} // namespace retort::ui
