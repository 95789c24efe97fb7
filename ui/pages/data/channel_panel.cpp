// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/channel_panel.h"

#include "ui/pages/data/channel_list.h"
#include "ui/pages/shared/section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace retort::ui
{

namespace
{
constexpr int fewChannels = 12; ///< that need no search
}

ChannelPanel::ChannelPanel(QWidget* parent)
    : QWidget(parent), m_count(roleLabel("hint", this)), m_search(new QLineEdit(this)), m_all(new QPushButton(this)),
      m_only(new QPushButton(this)), m_list(new ChannelList(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_search->setClearButtonEnabled(true);
    m_count->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_count, 1);
    for (QPushButton* button : {m_all, m_only}) {
        button->setProperty("role", "small");
        row->addWidget(button);
    }
    column->addLayout(row);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, m_list, &ChannelList::filter);
    connect(m_all, &QPushButton::clicked, m_list, &ChannelList::checkAll);
    connect(m_only, &QPushButton::clicked, m_list, &ChannelList::checkSelectedAlone);
    connect(m_list, &ChannelList::targetsChanged, this, &ChannelPanel::showCount);
    retranslate();
}

void ChannelPanel::showCount()
{
    m_search->setVisible(m_list->count() > fewChannels);
    if (m_list->count() <= fewChannels)
        m_search->clear();
    m_list->filter(m_search->text()); // the channels may be new
    const bool many = m_list->count() > 99; // the buttons need the room
    m_count->setToolTip(m_forecasts ? tr("%1 of %2 channels are forecast").arg(m_list->checkedCount()).arg(m_list->count()) : QString());
    m_count->setText(m_forecasts && many      ? tr("%1 of %2").arg(m_list->checkedCount()).arg(m_list->count())
                     : m_forecasts            ? tr("forecast: %1 of %2").arg(m_list->checkedCount()).arg(m_list->count())
                     : m_list->count() == 1 ? tr("1 channel")
                                            : tr("%1 channels").arg(m_list->count()));
}

void ChannelPanel::setForecasts(bool forecasts)
{
    m_forecasts = forecasts;
    m_all->setVisible(forecasts);
    m_only->setVisible(forecasts);
    m_list->setForecasts(forecasts);
    showCount();
}

void ChannelPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search channels"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_all->setText(tr("All"));
    m_all->setToolTip(tr("Forecast every channel"));
    m_only->setText(tr("Only this"));
    m_only->setToolTip(tr("Forecast the selected channel alone; the networks still read every channel"));
    for (QPushButton* button : {m_all, m_only})
        button->setAccessibleName(button->toolTip());
    m_list->retranslate();
    showCount();
}

} // namespace retort::ui
