// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/loss_terms_chart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

constexpr double newShare = 0.08; ///< of the newest point in the moving average

/// A point, and the moving average of the points so far.
void addBoth(std::vector<signal::Point>& points, std::vector<signal::Point>& smooth, signal::Point point)
{
    points.push_back(point);
    const double before = smooth.empty() ? point.y : smooth.back().y;
    smooth.push_back({point.x, before + newShare * (point.y - before)});
}

} // namespace

LossTermsChart::LossTermsChart(QWidget* parent)
    : ChartPanel(parent), m_choice(new QComboBox(this)), m_logarithmicButton(new QToolButton(this)),
      m_termsButton(new QToolButton(this))
{
    m_choice->addItems({{}, {}, {}});
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) { setShown(static_cast<Shown>(index)); });
    controls()->addWidget(m_choice);
    m_logarithmicButton->setCheckable(true);
    connect(m_logarithmicButton, &QToolButton::toggled, this, &LossTermsChart::setLogarithmic);
    m_termsButton->setPopupMode(QToolButton::InstantPopup);
    m_termsButton->setMenu(new QMenu(m_termsButton));
    connect(m_termsButton->menu(), &QMenu::aboutToShow, this, [this] { fillTermsMenu(m_termsButton->menu()); });
    for (QToolButton* button : {m_logarithmicButton, m_termsButton}) {
        button->setAutoRaise(true);
        controls()->addWidget(button);
    }
    LossTermsChart::retranslate();
    setEmptyState(tr("The loss of every batch appears here during training."));
}

LossTermsChart::~LossTermsChart() = default;

void LossTermsChart::retranslate()
{
    setTitle(m_trained.isEmpty() || !isRoomy() ? tr("Loss terms") : tr("Loss terms: %1").arg(m_trained));
    setReading(tr("Each loss term by batch. Terms that are flat at 0 can be seen on the logarithmic axis."));
    m_logarithmicButton->setText(tr("Log"));
    m_logarithmicButton->setToolTip(tr("Logarithmic axis"));
    m_logarithmicButton->setAccessibleName(tr("Logarithmic axis"));
    const QStringList shown = {tr("weighted"), tr("raw"), tr("share")};
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, shown[i]);
    m_choice->setToolTip(tr("Weighted terms, terms before weighting, or what each term has of the loss"));
    m_choice->setAccessibleName(tr("Loss terms to show"));
    m_termsButton->setText(tr("Terms"));
    m_termsButton->setAccessibleName(tr("Choose terms"));
}

LossTermsChart::Term& LossTermsChart::termOf(const LossTermValue& value)
{
    const auto found = std::ranges::find(m_terms, value.name, &Term::name);
    if (found != m_terms.end())
        return *found;
    m_terms.push_back({.name = value.name, .brief = value.brief});
    return m_terms.back();
}

void LossTermsChart::add(const LossPoint& point)
{
    for (const LossTermValue& value : point.terms) {
        Term& term = termOf(value);
        addBoth(term.raw, term.smoothRaw, {point.epoch, value.raw});
        addBoth(term.weighted, term.smoothWeighted, {point.epoch, value.weighted});
    }
    addBoth(m_total, m_smoothTotal, {point.epoch, point.total});
    double all = 0, below = 0;
    for (const Term& term : m_terms)
        all += term.smoothWeighted.empty() ? 0 : std::abs(term.smoothWeighted.back().y);
    for (Term& term : m_terms) {
        below += term.smoothWeighted.empty() ? 0 : std::abs(term.smoothWeighted.back().y);
        term.share.push_back({point.epoch, all > 0 ? below / all : 0});
    }
    m_nothing.push_back({point.epoch, 0});
}

void LossTermsChart::append(const LossPoint& point)
{
    append(std::span(&point, 1));
}

void LossTermsChart::append(std::span<const LossPoint> points)
{
    std::for_each(points.begin(), points.end(), [this](const LossPoint& point) { add(point); });
    changed();
}

void LossTermsChart::setGuides(std::vector<FigureGuide> guides)
{
    m_guides = std::move(guides);
    changed();
}

void LossTermsChart::clear()
{
    m_guides.clear();
    m_terms.clear();
    m_total.clear();
    m_smoothTotal.clear();
    m_nothing.clear();
    changed();
}

void LossTermsChart::setShown(Shown shown)
{
    m_shown = shown;
    m_choice->setCurrentIndex(static_cast<int>(shown));
    changed();
}

void LossTermsChart::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    m_logarithmicButton->setChecked(logarithmic);
    changed();
}

void LossTermsChart::setTrained(const QString& network)
{
    if (std::exchange(m_trained, network) != network)
        retranslate();
}

void LossTermsChart::setSmooth(bool smooth)
{
    m_smooth = smooth;
    changed();
}

void LossTermsChart::setTermVisible(const QString& name, bool visible)
{
    for (Term& term : m_terms)
        if (term.name == name)
            term.visible = visible;
    changed();
}

void LossTermsChart::toggleLine(int line)
{
    const auto index = static_cast<std::size_t>(line);
    if (index < m_terms.size())
        m_terms[index].visible = !m_terms[index].visible;
    else
        m_totalVisible = !m_totalVisible;
    changed();
}

/// In a small chart the title and one choice need the room; the others are in the chart's menu.
bool LossTermsChart::isRoomy() const
{
    constexpr int small = 460;
    return width() >= small;
}

void LossTermsChart::resizeEvent(QResizeEvent* event)
{
    ChartPanel::resizeEvent(event);
    m_logarithmicButton->setVisible(isRoomy());
    m_termsButton->setVisible(isRoomy());
    retranslate();
}

void LossTermsChart::fillTermsMenu(QMenu* menu)
{
    menu->clear();
    for (std::size_t i = 0; i <= m_terms.size(); ++i) {
        QAction* action = menu->addAction(i < m_terms.size() ? m_terms[i].name : tr("Total"), this,
                                          [this, i] { toggleLine(static_cast<int>(i)); });
        action->setCheckable(true);
        action->setChecked(i < m_terms.size() ? m_terms[i].visible : m_totalVisible);
    }
}

void LossTermsChart::extendMenu(QMenu* menu)
{
    menu->addSeparator();
    QAction* logarithmic = menu->addAction(tr("Logarithmic axis"), this, &LossTermsChart::setLogarithmic);
    logarithmic->setCheckable(true);
    logarithmic->setChecked(m_logarithmic);
    QAction* smooth = menu->addAction(tr("Moving average"), this, &LossTermsChart::setSmooth);
    smooth->setCheckable(true);
    smooth->setChecked(m_smooth);
    fillTermsMenu(menu->addMenu(tr("Terms")));
}

Figure LossTermsChart::figure() const
{
    Figure figure = m_shown == Shown::share ? shares() : lines();
    figure.guides = m_guides;
    return figure;
}

Figure LossTermsChart::shares() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("epoch");
    figure.y.title = tr("share of the weighted loss (%)");
    figure.y.percent = true;
    figure.y.from = 0;
    figure.y.to = 1;
    const std::vector<signal::Point>* lower = &m_nothing;
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Term& term = m_terms[i];
        QColor area = paletteColour(i);
        area.setAlphaF(0.35F);
        if (term.visible && lower->size() == term.share.size())
            figure.fills.push_back({*lower, term.share, area});
        const double own = term.share.empty() ? 0 : term.share.back().y - (i > 0 && !m_terms[i - 1].share.empty() ? m_terms[i - 1].share.back().y : 0);
        figure.lines.push_back({term.name, {paletteColour(i), Dash::solid, 1.4}, term.share, true, term.visible, false, false,
                                tr("%1 %").arg(100 * own, 0, 'f', 0), term.brief});
        lower = &term.share;
    }
    return figure;
}

Figure LossTermsChart::lines() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("epoch");
    figure.y.title = m_shown == Shown::raw ? tr("loss, raw (scaled)") : tr("loss, weighted (scaled)");
    figure.y.scale = m_logarithmic ? AxisScale::logarithmic : AxisScale::linear;
    std::vector<FigureLine> behind; // after the lines of the legend, whose places toggleLine() knows
    const auto add = [&](const QString& name, const QString& brief, const FigureStyle& style, bool visible,
                         const std::vector<signal::Point>& points, const std::vector<signal::Point>& smooth) {
        figure.lines.push_back({name, style, m_smooth ? smooth : points, true, visible, false, m_smooth, {}, brief});
        if (!m_smooth)
            return;
        QColor pale = style.colour.isValid() ? style.colour : QColor(Qt::gray);
        pale.setAlphaF(0.3F);
        behind.push_back({name, {pale, Dash::solid, 1.0}, points, false, visible, false});
    };
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const Term& term = m_terms[i];
        add(term.name, term.brief, {paletteColour(i), Dash::solid, 1.4}, term.visible, m_shown == Shown::raw ? term.raw : term.weighted,
            m_shown == Shown::raw ? term.smoothRaw : term.smoothWeighted);
    }
    // The terms sum to the total only with their weights.
    if (m_shown == Shown::weighted && !m_total.empty())
        add(tr("Total"), tr("Total"), {QColor(), Dash::solid, 1.6}, m_totalVisible, m_total, m_smoothTotal);
    figure.lines.insert(figure.lines.end(), behind.begin(), behind.end());
    return figure;
}

} // namespace retort::ui
