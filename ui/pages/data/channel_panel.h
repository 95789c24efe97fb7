// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace retort::ui
{

class ChannelList;

/// The channels with a search and buttons that check all of them, or the selected one alone.
class ChannelPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChannelPanel(QWidget* parent = nullptr);

    ChannelList* list() const { return m_list; }
    /// A classification forecasts no channel: nothing is checked then.
    void setForecasts(bool forecasts);
    void retranslate();

private:
    void showCount();

    QLabel* m_count;
    QLineEdit* m_search;
    QPushButton* m_all;
    QPushButton* m_only;
    ChannelList* m_list;
    bool m_forecasts = true;
};

} // namespace retort::ui
