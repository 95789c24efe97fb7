// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/channel_list.h"

#include <QSignalBlocker>

#include <algorithm>

namespace retort::ui
{

ChannelList::ChannelList(QWidget* parent) : QListWidget(parent)
{
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        int checked = 0;
        for (int i = 0; i < count(); ++i)
            checked += this->item(i)->checkState() == Qt::Checked ? 1 : 0;
        if (checked == 0) {
            const QSignalBlocker quiet(this);
            item->setCheckState(Qt::Checked);
        } else {
            Q_EMIT targetsEdited();
        }
    });
}

void ChannelList::setChannels(const std::vector<data::Channel>& channels)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const auto& channel : channels) {
        auto* item = new QListWidgetItem(QString::fromStdString(channel.name), this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    setCurrentRow(0);
    retranslate();
}

void ChannelList::setTargets(const std::vector<std::string>& targets)
{
    const QSignalBlocker quiet(this);
    for (int i = 0; i < count(); ++i) {
        const bool target = targets.empty() || std::ranges::find(targets, item(i)->text().toStdString()) != targets.end();
        item(i)->setCheckState(target ? Qt::Checked : Qt::Unchecked);
    }
}

std::vector<std::string> ChannelList::targets() const
{
    std::vector<std::string> names;
    for (int i = 0; i < count(); ++i)
        if (item(i)->checkState() == Qt::Checked)
            names.push_back(item(i)->text().toStdString());
    return static_cast<int>(names.size()) == count() ? std::vector<std::string>{} : names;
}

void ChannelList::retranslate()
{
    setAccessibleName(tr("Channels; checked ones are forecast"));
    for (int i = 0; i < count(); ++i)
        item(i)->setToolTip(tr("Select a channel to plot it. Check it to forecast it: the networks read every "
                               "channel."));
}

} // namespace retort::ui
