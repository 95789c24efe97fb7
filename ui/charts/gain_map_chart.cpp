// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/gain_map_chart.h"

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

constexpr std::array rivals = {Role::plain_student, Role::teacher, Role::seasonal_naive};
constexpr double leastLimit = 5; ///< per cent: smaller changes are pale

/// Nearly all values are below it, so that one odd cell does not make all others pale.
double usualSize(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    for (double& value : values)
        value = std::abs(value);
    if (values.empty())
        return leastLimit;
    const auto rank = values.begin() + static_cast<std::ptrdiff_t>(0.95 * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), rank, values.end());
    return std::max(*rank, leastLimit);
}

} // namespace

GainMapChart::GainMapChart(QWidget* parent) : ChartPanel(parent), m_against(new QComboBox(this))
{
    for (std::size_t i = 0; i < rivals.size(); ++i)
        m_against->addItem({});
    connect(m_against, &QComboBox::currentIndexChanged, this, [this] { changed(); });
    controls()->addWidget(m_against);
    canvas()->setZoomable(false);
    connect(canvas(), &FigureCanvas::cellClicked, this, [this](int row) { Q_EMIT channelChosen(row); });
    GainMapChart::retranslate();
}

GainMapChart::~GainMapChart() = default;

void GainMapChart::retranslate()
{
    setTitle(tr("Where the distilled student gains"));
    setReading(tr("Each cell is a channel at a part of the horizon. Green: the distilled student has the lower error; magenta: the other one has. Click a cell to see a forecast of its channel: after the run, that of the window with the largest gain."));
    setEmptyState(tr("The map appears when the distilled student and the one it is compared with have an epoch. Against the "
                     "naive forecast it needs the test windows, at the end of the run."));
    for (std::size_t i = 0; i < rivals.size(); ++i)
        m_against->setItemText(static_cast<int>(i), tr("against %1").arg(inSentence(stageName(rivals[i]))));
    m_against->setAccessibleName(tr("Whom the distilled student is compared with"));
}

void GainMapChart::setChannels(const QStringList& names, int horizon)
{
    m_channels = names;
    m_horizon = horizon;
    changed();
}

void GainMapChart::setErrors(Role role, const std::vector<float>& msePerCell, bool test)
{
    if (msePerCell.empty())
        return; // the rows of this epoch were not kept: the last ones stay
    m_errors[role] = {msePerCell, test};
    changed();
}

void GainMapChart::clear()
{
    m_errors.clear();
    changed();
}

Figure GainMapChart::figure() const
{
    Figure figure;
    figure.title = title();
    figure.x.title = tr("step of the horizon");
    figure.x.from = 0.5; // each step has its width
    figure.x.to = std::max(1, m_horizon) + 0.5;
    figure.x.wholeNumbers = true;
    figure.x.tickStep = std::max(1.0, std::ceil(m_horizon / 4.0));
    const auto ours = m_errors.find(Role::distilled_student);
    const auto theirs = m_errors.find(rivals[static_cast<std::size_t>(std::max(0, m_against->currentIndex()))]);
    const auto channels = static_cast<std::size_t>(m_channels.size());
    if (ours == m_errors.end() || theirs == m_errors.end() || channels == 0 || ours->second.test != theirs->second.test ||
        ours->second.mse.size() != theirs->second.mse.size() || ours->second.mse.size() % channels != 0)
        return figure;
    const std::size_t steps = ours->second.mse.size() / channels;
    FigureMap& map = figure.map;
    map.rows = m_channels;
    map.columns = steps;
    for (std::size_t channel = 0; channel < channels; ++channel)
        for (std::size_t step = 0; step < steps; ++step)
            map.values.push_back(-changeInPercent(ours->second.mse[step * channels + channel], theirs->second.mse[step * channels + channel]));
    map.limit = usualSize(map.values);
    map.above = QColor(0x1d8a5f);
    map.below = QColor(0xb03a8c);
    figure.y.title = tr("channel");
    figure.x.title = ours->second.test ? tr("step of the horizon (test windows)") : tr("step of the horizon (validation windows)");
    double gain = 0, loss = 0;
    for (const double value : map.values)
        if (std::isfinite(value)) {
            gain = std::max(gain, value);
            loss = std::max(loss, -value);
        }
    const auto percent = [](double value) { return QString::number(value, 'f', 0); };
    figure.bars.push_back({tr("lower MSE, largest %1 %").arg(percent(gain)), {map.above}, {}});
    figure.bars.push_back({tr("higher MSE, largest %1 %").arg(percent(loss)), {map.below}, {}});
    figure.x.title += tr("; full colour from %1 %").arg(percent(map.limit));
    return figure;
}

} // namespace retort::ui
