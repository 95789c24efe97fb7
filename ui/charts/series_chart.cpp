// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_chart.h"

#include "ui/charts/figure_canvas.h"
#include "ui/charts/split_handle.h"
#include "ui/language/sampling_text.h"

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

/// The clock of the file, where it names one.
QString timeTitle(const std::string& zone)
{
    if (zone.empty())
        return SeriesChart::tr("time");
    return SeriesChart::tr("time (%1)").arg(QString::fromStdString(zone == "UTC" ? zone : "UTC" + zone));
}

constexpr int handleWidth = 13;
constexpr qint64 mostGaps = 1000;
constexpr QRgb gapColour = 0xc4532d;
/// One press of an arrow key moves a border by this part of the series, but by one row at least.
constexpr qint64 keySteps = 1000;

} // namespace

SeriesChart::SeriesChart(QWidget* parent)
    : ChartPanel(parent), m_handles{new SplitHandle(canvas()), new SplitHandle(canvas())}
{
    for (std::size_t border = 0; border < m_handles.size(); ++border) {
        SplitHandle* handle = m_handles[border];
        handle->hide();
        connect(handle, &SplitHandle::dragged, this, [this, border](double pixel) {
            moveBorder(border, nearestRow(canvas()->pixelToX(pixel)));
        });
        connect(handle, &SplitHandle::stepped, this, [this, border](int steps) {
            const qint64 row = border == 0 ? m_train : m_train + m_validation;
            moveBorder(border, row + steps * std::max<qint64>(1, rows() / keySteps));
        });
    }
    connect(canvas(), &FigureCanvas::redrawn, this, &SeriesChart::placeHandles);
    SeriesChart::retranslate();
    setEmptyState(tr("No series is open."), tr("Open a series…"));
}

SeriesChart::~SeriesChart() = default;

void SeriesChart::retranslate()
{
    setTitle(tr("Series"));
    m_handles[0]->setAccessibleName(tr("Boundary between training and validation"));
    m_handles[1]->setAccessibleName(tr("Boundary between validation and test"));
    for (SplitHandle* handle : m_handles)
        handle->setToolTip(tr("Drag, or move with the arrow keys"));
}

qint64 SeriesChart::rows() const
{
    return m_series ? static_cast<qint64>(m_series->rows()) : 0;
}

/// Rows beyond the last have an x as well.
double SeriesChart::xOf(qint64 row) const
{
    if (!m_series || !m_series->calendar || m_series->stamps.empty())
        return static_cast<double>(row);
    const qint64 known = std::clamp<qint64>(row, 0, rows() - 1);
    return static_cast<double>(m_series->stamps[static_cast<std::size_t>(known)] + (row - known) * m_series->step);
}

qint64 SeriesChart::nearestRow(double x) const
{
    if (!m_series || !m_series->calendar || m_series->stamps.empty())
        return static_cast<qint64>(std::llround(x));
    const auto& stamps = m_series->stamps;
    const auto above = std::ranges::lower_bound(stamps, static_cast<data::Milliseconds>(x));
    if (above == stamps.begin())
        return 0;
    const qint64 row = above - stamps.begin();
    return above == stamps.end() || x - static_cast<double>(*(above - 1)) < static_cast<double>(*above) - x ? row - 1 : row;
}

void SeriesChart::readChannel()
{
    m_points.clear();
    if (m_series && m_channel >= 0 && static_cast<std::size_t>(m_channel) < m_series->channels.size()) {
        const std::vector<double>& values = m_series->channels[static_cast<std::size_t>(m_channel)].values;
        m_points.reserve(values.size());
        for (std::size_t row = 0; row < values.size(); ++row)
            m_points.push_back({xOf(static_cast<qint64>(row)), values[row]});
    }
    findGaps();
    changed();
}

/// Gaps that lie closer together than can be seen count as one.
void SeriesChart::findGaps()
{
    m_gaps.clear();
    const qint64 unseen = rows() / mostGaps;
    for (qint64 row = 0; row < static_cast<qint64>(m_points.size()); ++row) {
        if (!std::isnan(m_points[static_cast<std::size_t>(row)].y))
            continue;
        if (!m_gaps.empty() && row - m_gaps.back().second <= unseen)
            m_gaps.back().second = row + 1;
        else
            m_gaps.emplace_back(row, row + 1);
    }
}

void SeriesChart::setSeries(std::shared_ptr<const data::TimeSeries> series)
{
    m_series = std::move(series);
    m_channel = 0;
    m_train = m_validation = m_test = m_lookBack = 0;
    canvas()->resetZoom();
    readChannel();
}

void SeriesChart::setChannel(int channel)
{
    m_channel = channel;
    readChannel();
}

void SeriesChart::setSplit(qint64 trainRows, qint64 validationRows, qint64 testRows, qint64 lookBack)
{
    m_train = trainRows;
    m_validation = validationRows;
    m_test = testRows;
    m_lookBack = lookBack;
    changed();
}

void SeriesChart::setSplitEditable(bool editable)
{
    m_editable = editable;
    changed();
}

void SeriesChart::moveBorder(std::size_t border, qint64 row)
{
    const qint64 end = m_train + m_validation + m_test;
    const qint64 train = border == 0 ? std::clamp<qint64>(row, 1, m_train + m_validation - 1) : m_train;
    const qint64 validationEnd =
        border == 1 ? std::clamp<qint64>(row, m_train + 1, end - 1) : m_train + m_validation;
    if (train == m_train && validationEnd == m_train + m_validation)
        return;
    setSplit(train, validationEnd - train, end - validationEnd, m_lookBack);
    Q_EMIT splitDragged(m_train, m_validation);
}

void SeriesChart::placeHandles()
{
    const QRectF plot = canvas()->layoutOfFigure().plot;
    const std::array borders = {m_train, m_train + m_validation};
    for (std::size_t i = 0; i < borders.size(); ++i) {
        const double x = canvas()->xToPixel(xOf(borders[i]));
        const bool visible = m_editable && m_validation > 0 && x >= plot.left() && x <= plot.right();
        m_handles[i]->setVisible(visible);
        if (visible)
            m_handles[i]->setGeometry(static_cast<int>(std::lround(x)) - handleWidth / 2,
                                      static_cast<int>(plot.top()), handleWidth,
                                      static_cast<int>(plot.height()));
    }
}

Figure SeriesChart::figure() const
{
    Figure figure;
    const QString channel =
        m_points.empty()
            ? QString()
            : QString::fromStdString(m_series->channels[static_cast<std::size_t>(m_channel)].name);
    figure.title = m_points.empty() ? title() : tr("%1: %2").arg(title(), channel);
    const bool calendar = m_series && m_series->calendar;
    figure.x.title = calendar ? timeTitle(m_series->zone) : rowTitle(m_series ? m_series->step : 0);
    figure.x.scale = calendar ? AxisScale::time : AxisScale::linear;
    figure.x.wholeNumbers = true;
    figure.fine = true;
    figure.y.title = tr("%1 (data units)").arg(channel);
    if (m_train > 0) {
        const qint64 validation = m_train + m_validation;
        const QColor train = paletteColour(0);
        const QColor middle = paletteColour(3);
        const QColor test = paletteColour(2);
        figure.bands.push_back({xOf(0), xOf(m_train), tr("Training"), train, false});
        figure.bands.push_back({xOf(m_train), xOf(validation), tr("Validation"), middle, false});
        figure.bands.push_back({xOf(validation), xOf(validation + m_test), tr("Test"), test, false});
        if (m_validation > 0)
            figure.bands.push_back(
                {xOf(std::max<qint64>(0, m_train - m_lookBack)), xOf(m_train), {}, middle, true});
        if (m_test > 0)
            figure.bands.push_back(
                {xOf(std::max<qint64>(0, validation - m_lookBack)), xOf(validation), {}, test, true});
    }
    for (const auto& [from, to] : m_gaps) // from the last value before it to the first one after it
        figure.bands.push_back({xOf(std::max<qint64>(0, from - 1)), xOf(std::min(to, rows() - 1)), tr("missing"), QColor(gapColour), false});
    if (!m_points.empty())
        figure.lines.push_back({channel, {QColor(), Dash::solid, 1.0}, m_points, true, true, false});
    return figure;
}

} // namespace retort::ui
