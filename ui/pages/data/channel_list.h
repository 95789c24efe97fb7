// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/time_series.h"

#include <QListWidget>

#include <functional>
#include <memory>

namespace retort::ui
{

class ChannelDelegate;

/// The channels of a series: the chosen one is drawn, the checked ones are forecast.
class ChannelList : public QListWidget
{
    Q_OBJECT

public:
    explicit ChannelList(QWidget* parent = nullptr);

    void setSeries(const std::shared_ptr<const data::TimeSeries>& series);
    /// Empty: every channel.
    void setTargets(const std::vector<std::string>& targets);
    /// Empty: every channel.
    std::vector<std::string> targets() const;
    int checkedCount() const;
    /// Channels whose name contains the text.
    void filter(const QString& text);
    /// These two as if by hand.
    void checkAll();
    void checkSelectedAlone();
    /// False: there are no boxes to check.
    void setForecasts(bool forecasts);
    void retranslate();

Q_SIGNALS:
    /// By hand. At least one stays checked.
    void targetsEdited();
    void targetsChanged(); ///< by hand or by a plan
    /// The networks are not to read this channel, or to read every channel of the file again.
    void ignoreRequested(const QString& channel);
    void useAllRequested();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void check(const std::function<bool(int)>& isTarget);

    ChannelDelegate* m_delegate;
    bool m_forecasts = true;
};

} // namespace retort::ui
