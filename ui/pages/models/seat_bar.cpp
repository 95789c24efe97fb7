// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/seat_bar.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

namespace retort::ui
{

SeatBar::SeatBar(QWidget* parent) : QWidget(parent), m_tabs(new QTabBar), m_add(new QPushButton), m_remove(new QPushButton)
{
    m_tabs->setObjectName(QStringLiteral("seats"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_add->setObjectName(QStringLiteral("add_seat"));
    m_remove->setObjectName(QStringLiteral("remove_seat"));
    for (QPushButton* button : {m_add, m_remove})
        button->setProperty("role", "link");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabBar::currentChanged, this, &SeatBar::chosen);
}

void SeatBar::setSeats(const QStringList& names, int current, bool removable)
{
    const QSignalBlocker silent(m_tabs);
    while (m_tabs->count() > names.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < names.size(); ++i) {
        if (i == m_tabs->count())
            m_tabs->addTab(names[i]);
        m_tabs->setTabText(i, names[i]);
    }
    m_tabs->setCurrentIndex(current);
    m_remove->setVisible(removable);
    setVisible(names.size() > 1);
}

void SeatBar::setWords(const QString& tabs, const QString& add, const QString& remove)
{
    m_tabs->setAccessibleName(tabs);
    m_add->setText(add);
    m_add->setAccessibleName(add);
    m_remove->setText(remove);
    m_remove->setAccessibleName(remove);
}

} // namespace retort::ui
