// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/channel_delegate.h"

#include "ui/charts/chart_theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

constexpr int courseWidth = 64;
constexpr int missingWidth = 38;
constexpr int rowHeight = 26;
constexpr std::size_t points = 48;

} // namespace

void ChannelDelegate::setSeries(std::shared_ptr<const data::TimeSeries> series)
{
    m_series = std::move(series);
    m_courses.clear();
}

const ChannelDelegate::Course& ChannelDelegate::courseOf(int channel) const
{
    if (const auto known = m_courses.constFind(channel); known != m_courses.constEnd())
        return *known;
    Course course;
    const auto index = static_cast<std::size_t>(channel);
    if (m_series && index < m_series->channels.size() && !m_series->channels[index].values.empty()) {
        const auto& values = m_series->channels[index].values;
        const std::size_t count = std::min(points, values.size());
        std::vector<double> means(count, std::nan(""));
        std::size_t missing = 0;
        for (std::size_t point = 0; point < count; ++point) {
            double sum = 0;
            std::size_t known = 0;
            for (std::size_t row = point * values.size() / count; row < (point + 1) * values.size() / count; ++row) {
                if (std::isnan(values[row]))
                    continue;
                sum += values[row];
                ++known;
            }
            missing += (point + 1) * values.size() / count - point * values.size() / count - known;
            if (known > 0)
                means[point] = sum / static_cast<double>(known);
        }
        course.missing = static_cast<double>(missing) / static_cast<double>(values.size());
        double low = std::numeric_limits<double>::infinity(), high = -low;
        for (const double mean : means)
            if (std::isfinite(mean)) {
                low = std::min(low, mean);
                high = std::max(high, mean);
            }
        bool down = false;
        for (std::size_t point = 0; point < count; ++point) {
            if (!std::isfinite(means[point])) {
                down = false;
                continue;
            }
            if (!down)
                course.lines.emplaceBack();
            down = true;
            course.lines.back() << QPointF(static_cast<double>(point) / static_cast<double>(std::max<std::size_t>(1, count - 1)),
                                           high > low ? (means[point] - low) / (high - low) : 0.5);
        }
    }
    return *m_courses.insert(channel, std::move(course));
}

void ChannelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Course& course = courseOf(index.row());
    const int taken = courseWidth + 10 + (course.missing > 0 ? missingWidth : 0);
    QStyleOptionViewItem named = option;
    initStyleOption(&named, index);
    if (!m_checkable)
        named.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    named.text = option.fontMetrics.elidedText(named.text, Qt::ElideMiddle, std::max(40, option.rect.width() - taken - 30));
    named.widget->style()->drawControl(QStyle::CE_ItemViewItem, &named, painter, named.widget);

    const ChartTheme theme = ChartTheme::of(option.palette, option.font);
    const QRectF area = QRectF(option.rect).adjusted(option.rect.width() - courseWidth - 6, 5, -6, -5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.quiet, 1));
    for (const QPolygonF& line : course.lines) {
        QPolygonF drawn;
        for (const QPointF& point : line)
            drawn << QPointF(area.left() + point.x() * area.width(), area.bottom() - point.y() * area.height());
        painter->drawPolyline(drawn);
    }
    if (course.missing > 0) {
        painter->setPen(theme.quiet);
        const QString text = course.missing < 0.01 ? tr("< 1 %") : tr("%1 %").arg(100 * course.missing, 0, 'f', 0);
        painter->drawText(QRectF(area.left() - missingWidth - 4, option.rect.top(), missingWidth, option.rect.height()),
                          Qt::AlignRight | Qt::AlignVCenter, text);
    }
    painter->restore();
}

QSize ChannelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
}

} // namespace retort::ui
