// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graph_chart.h"

#include "ui/charts/figure_canvas.h"
#include "ui/language/percent_text.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace retort::ui
{
namespace
{

constexpr std::array competitors = {Role::teacher, Role::plain_student, Role::distilled_student};
constexpr QRgb better = 0x1d8a5f, worse = 0xb03a8c, neutral = 0x9aa3ad;
constexpr double smallestLimit = 5; ///< per cent: smaller changes are pale

/// From the neutral colour at 0 to the full one at 1.
QColor mixed(QRgb full, double share)
{
    const QColor from(neutral), to(full);
    const auto part = static_cast<float>(std::clamp(share, 0.0, 1.0));
    return QColor::fromRgbF(from.redF() + part * (to.redF() - from.redF()), from.greenF() + part * (to.greenF() - from.greenF()),
                            from.blueF() + part * (to.blueF() - from.blueF()));
}

double median(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

GraphChart::GraphChart(QWidget* parent) : ChartPanel(parent), m_choice(new QComboBox(this))
{
    m_choice->addItems({{}, {}, {}});
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { changed(); });
    controls()->addWidget(m_choice);
    canvas()->setZoomable(false);
    connect(canvas(), &FigureCanvas::nodeClicked, this, &GraphChart::channelChosen);
    GraphChart::retranslate();
}

GraphChart::~GraphChart() = default;

void GraphChart::retranslate()
{
    setTitle(tr("Graph"));
    setReading(tr("Each dot is a node, each line an edge, darker where its weight is larger. Gain: green where the distilled student has the lower error than the plain one, magenta where it has the "
                  "higher. Error: green below the median node, magenta above. Click a node to see its forecast."));
    setEmptyState(tr("The nodes are coloured after the first epoch."));
    m_choice->setItemText(gain, tr("gain"));
    m_choice->setItemText(error, tr("error"));
    m_choice->setItemText(winner, tr("winner"));
    m_choice->setAccessibleName(tr("What the colours of the nodes show"));
    changed();
}

void GraphChart::setGraph(const data::NodeGraph& graph, const std::vector<data::DrawnAt>& places)
{
    m_graph = {};
    m_errors.clear();
    double heaviest = 0;
    for (const data::GraphEdge& edge : graph.edges)
        heaviest = std::max(heaviest, edge.from == edge.to ? 0 : edge.weight);
    for (std::size_t node = 0; node < places.size(); ++node)
        m_graph.nodes.push_back({{places[node].x, places[node].y}, QColor(neutral), QString::fromStdString(graph.ids[node]), {}, std::nan("")});
    const auto extent = [&](double data::DrawnAt::*axis) {
        double farthest = 0.05; // of the centre
        for (const data::DrawnAt& place : places)
            farthest = std::max(farthest, std::abs(place.*axis - 0.5));
        return 2 * farthest;
    };
    m_graph.width = extent(&data::DrawnAt::x);
    m_graph.height = extent(&data::DrawnAt::y);
    for (const data::GraphEdge& edge : graph.edges)
        if (edge.from < edge.to || (edge.from != edge.to && graph.directed))
            m_graph.edges.push_back({edge.from, edge.to, edge.weight / heaviest});
    changed();
}

void GraphChart::setErrors(Role role, const std::vector<double>& msePerNode, bool test)
{
    if (msePerNode.size() != m_graph.nodes.size())
        return; // a part of the nodes is forecast, or the rows of this epoch were not kept
    m_errors[role] = {msePerNode, test};
    changed();
}

void GraphChart::clear()
{
    m_graph = {};
    m_errors.clear();
    changed();
}

const GraphChart::Errors* GraphChart::errorsOf(Role role) const
{
    const auto found = m_errors.find(role);
    return found == m_errors.end() ? nullptr : &found->second;
}

void GraphChart::colourByGain(Figure& figure) const
{
    const Errors *ours = errorsOf(Role::distilled_student), *theirs = errorsOf(Role::plain_student);
    if (!ours || !theirs || ours->test != theirs->test)
        return;
    std::vector<double> gains, sizes;
    for (std::size_t node = 0; node < ours->mse.size(); ++node) {
        gains.push_back(-changeInPercent(ours->mse[node], theirs->mse[node]));
        sizes.push_back(std::abs(gains.back()));
    }
    const double limit = std::max(smallestLimit, 2 * median(sizes));
    std::size_t won = 0;
    for (std::size_t node = 0; node < gains.size(); ++node) {
        auto& drawn = figure.graph.nodes[node];
        drawn.value = gains[node];
        drawn.colour = mixed(gains[node] < 0 ? worse : better, std::abs(gains[node]) / limit);
        drawn.text = signedNumber(gains[node]) + QStringLiteral(" %");
        won += gains[node] > 0 ? 1 : 0;
    }
    figure.y.title = tr("MSE gain over plain (%)");
    figure.bars.push_back({tr("lower MSE: %1 of %2 nodes").arg(won).arg(gains.size()), {QColor(better)}, {}});
    figure.bars.push_back({tr("higher MSE: %1 of %2 nodes").arg(gains.size() - won).arg(gains.size()), {QColor(worse)}, {}});
}

void GraphChart::colourByError(Figure& figure) const
{
    const Errors* shown = nullptr;
    Role whose = Role::teacher;
    for (const Role role : {Role::distilled_student, Role::plain_student, Role::teacher})
        if (!shown && (shown = errorsOf(role)))
            whose = role;
    if (!shown)
        return;
    const double middle = median(shown->mse);
    for (std::size_t node = 0; node < shown->mse.size(); ++node) {
        auto& drawn = figure.graph.nodes[node];
        drawn.value = shown->mse[node];
        const double doublings = middle > 0 && shown->mse[node] > 0 ? std::log2(shown->mse[node] / middle) : 0;
        drawn.colour = mixed(doublings > 0 ? worse : better, std::abs(doublings) / 2);
        drawn.text = QString::number(shown->mse[node], 'g', 3);
    }
    figure.y.title = tr("MSE of the %1 (scaled)").arg(inSentence(stageName(whose)));
    figure.bars.push_back({tr("below the median %1").arg(middle, 0, 'g', 3), {QColor(better)}, {}});
    figure.bars.push_back({tr("above it"), {QColor(worse)}, {}});
}

void GraphChart::colourByWinner(Figure& figure) const
{
    std::map<Role, std::size_t> wins;
    for (std::size_t node = 0; node < figure.graph.nodes.size(); ++node) {
        auto& drawn = figure.graph.nodes[node];
        std::optional<Role> best;
        for (const Role role : competitors)
            if (const Errors* errors = errorsOf(role); errors && (!best || errors->mse[node] < errorsOf(*best)->mse[node]))
                best = role;
        if (!best)
            continue;
        drawn.colour = figureStyle(*best).colour;
        drawn.text = stageName(*best);
        drawn.value = errorsOf(*best)->mse[node];
        ++wins[*best];
    }
    figure.y.title = tr("MSE of the winner (scaled)");
    for (const auto& [role, count] : wins)
        figure.bars.push_back({tr("%1: %2 of %3 nodes").arg(stageName(role)).arg(count).arg(figure.graph.nodes.size()), figureStyle(role), {}});
}

Figure GraphChart::figure() const
{
    Figure figure;
    figure.title = title();
    if (m_errors.empty())
        return figure;
    figure.graph = m_graph;
    switch (m_choice->currentIndex()) {
    case error: colourByError(figure); break;
    case winner: colourByWinner(figure); break;
    default: colourByGain(figure); break;
    }
    if (figure.y.title.isEmpty())
        colourByError(figure); // there is no student yet
    figure.x.title = std::ranges::any_of(m_errors, [](const auto& one) { return one.second.test; }) ? tr("test windows") : tr("validation windows");
    return figure;
}

} // namespace retort::ui
