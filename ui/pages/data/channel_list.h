// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"

#include <QListWidget>

namespace retort::ui
{

/// The channels of a series: the chosen one is drawn, the checked ones are forecast.
class ChannelList : public QListWidget
{
    Q_OBJECT

public:
    explicit ChannelList(QWidget* parent = nullptr);

    void setChannels(const std::vector<data::Channel>& channels);
    /// Empty: every channel.
    void setTargets(const std::vector<std::string>& targets);
    /// Empty: every channel.
    std::vector<std::string> targets() const;
    void retranslate();

Q_SIGNALS:
    /// By hand. At least one stays checked.
    void targetsEdited();
};

} // namespace retort::ui
