// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"

#include <QHash>
#include <QPolygonF>
#include <QStyledItemDelegate>

#include <memory>

namespace retort::ui
{

/// A channel in a list: its box and name, the share of missing values if there are any, and its course in small.
class ChannelDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCheckable(bool checkable) { m_checkable = checkable; }
    void setSeries(std::shared_ptr<const data::TimeSeries> series);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Course {
        QList<QPolygonF> lines; ///< in the unit square, y upwards; broken at gaps
        double missing = 0;     ///< share of the rows
    };
    const Course& courseOf(int channel) const;

    std::shared_ptr<const data::TimeSeries> m_series;
    bool m_checkable = true;
    mutable QHash<int, Course> m_courses; ///< of the channels that were seen
};

} // namespace retort::ui
