// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/channel_list.h"

#include "ui/pages/data/channel_delegate.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace retort::ui
{

ChannelList::ChannelList(QWidget* parent) : QListWidget(parent), m_delegate(new ChannelDelegate(this))
{
    setUniformItemSizes(true);
    setItemDelegate(m_delegate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (checkedCount() == 0) {
            const QSignalBlocker quiet(this);
            item->setCheckState(Qt::Checked);
        } else {
            Q_EMIT targetsEdited();
            Q_EMIT targetsChanged();
        }
    });
}

void ChannelList::setSeries(const std::shared_ptr<const data::TimeSeries>& series)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        m_delegate->setSeries(series);
        for (const auto& channel : series->channels) {
            auto* item = new QListWidgetItem(QString::fromStdString(channel.name), this);
            item->setData(Qt::UserRole, QString::fromStdString(channel.unit));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
        setCurrentRow(0);
        retranslate();
    }
    Q_EMIT targetsChanged();
}

int ChannelList::checkedCount() const
{
    int checked = 0;
    for (int i = 0; i < count(); ++i)
        checked += item(i)->checkState() == Qt::Checked ? 1 : 0;
    return checked;
}

void ChannelList::filter(const QString& text)
{
    for (int i = 0; i < count(); ++i)
        item(i)->setHidden(!item(i)->text().contains(text, Qt::CaseInsensitive));
}

void ChannelList::check(const std::function<bool(int)>& isTarget)
{
    {
        const QSignalBlocker quiet(this);
        for (int i = 0; i < count(); ++i)
            item(i)->setCheckState(isTarget(i) ? Qt::Checked : Qt::Unchecked);
    }
    viewport()->update();
    Q_EMIT targetsChanged();
}

void ChannelList::checkAll()
{
    check([](int) { return true; });
    Q_EMIT targetsEdited();
}

void ChannelList::checkSelectedAlone()
{
    const int chosen = std::max(0, currentRow());
    check([chosen](int row) { return row == chosen; });
    Q_EMIT targetsEdited();
}

void ChannelList::setTargets(const std::vector<std::string>& targets)
{
    check([&](int row) { return targets.empty() || std::ranges::find(targets, item(row)->text().toStdString()) != targets.end(); });
}

std::vector<std::string> ChannelList::targets() const
{
    std::vector<std::string> names;
    for (int i = 0; i < count(); ++i)
        if (item(i)->checkState() == Qt::Checked)
            names.push_back(item(i)->text().toStdString());
    return static_cast<int>(names.size()) == count() ? std::vector<std::string>{} : names;
}

void ChannelList::setForecasts(bool forecasts)
{
    if (forecasts == m_forecasts)
        return;
    m_forecasts = forecasts;
    m_delegate->setCheckable(forecasts);
    retranslate();
    viewport()->update();
}

void ChannelList::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    if (const auto* channel = itemAt(event->pos()); channel && count() > 1) {
        const QString name = channel->text();
        if (m_forecasts)
            menu.addAction(tr("Forecast \"%1\" alone").arg(name), this, &ChannelList::checkSelectedAlone);
        menu.addAction(tr("Ignore \"%1\": no network reads it").arg(name), this, [this, name] { Q_EMIT ignoreRequested(name); });
        menu.addSeparator();
    }
    if (m_forecasts)
        menu.addAction(tr("Forecast every channel"), this, &ChannelList::checkAll);
    menu.addAction(tr("Read every channel of the file"), this, &ChannelList::useAllRequested);
    menu.exec(event->globalPos());
}

void ChannelList::retranslate()
{
    setAccessibleName(m_forecasts ? tr("Channels; checked ones are forecast") : tr("Channels"));
    const QSignalBlocker quiet(this); // the flags are no edit
    for (int i = 0; i < count(); ++i) {
        const QString unit = item(i)->data(Qt::UserRole).toString();
        const QString name = unit.isEmpty() ? item(i)->text() : tr("%1 (%2)").arg(item(i)->text(), unit);
        item(i)->setToolTip(name + u'\n' + (m_forecasts ? tr("Select a channel to plot it. Check it to forecast it: the networks read every "
                                                             "channel.")
                                                        : tr("Select a channel to plot it. The networks read every channel.")));
        item(i)->setFlags(item(i)->flags().setFlag(Qt::ItemIsUserCheckable, m_forecasts));
    }
}

} // namespace retort::ui
