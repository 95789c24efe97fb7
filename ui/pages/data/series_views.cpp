// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/series_views.h"

#include "ui/charts/collection_chart.h"
#include "ui/charts/label_chart.h"
#include "ui/charts/series_chart.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace retort::ui
{
namespace
{
constexpr int lowest = 160; ///< for the whole page in a window of 1280 x 720
}

SeriesViews::SeriesViews(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar), m_stack(new QStackedWidget), m_series(new SeriesChart), m_labels(new LabelChart), m_examples(new CollectionChart)
{
    m_series->setObjectName(QStringLiteral("chart"));
    m_labels->setObjectName(QStringLiteral("label_chart"));
    m_examples->setObjectName(QStringLiteral("collection_chart"));
    for (ChartPanel* chart : charts()) {
        chart->setEnlargeButtonVisible(false);
        m_stack->addWidget(chart);
        m_tabs->addTab({});
    }
    m_tabs->setObjectName(QStringLiteral("views"));
    m_tabs->setExpanding(false);
    m_tabs->hide();
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what is left over, not what it would like
    setSizePolicy(m_stack->sizePolicy());
    setMinimumHeight(lowest);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    retranslate();
}

QList<ChartPanel*> SeriesViews::charts() const
{
    return {m_series, m_labels, m_examples};
}

void SeriesViews::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_tabs->setVisible(kind == Kind::labelled);
    setMinimumHeight(kind == Kind::labelled ? lowest + m_tabs->sizeHint().height() + 64 : lowest); // the page of classes scrolls anyway
    m_tabs->setCurrentIndex(kind == Kind::collection ? 2 : 0);
}

void SeriesViews::retranslate()
{
    m_tabs->setTabText(0, tr("Series"));
    m_tabs->setTabText(1, tr("Labels"));
    m_tabs->setTabText(2, tr("Windows of each class"));
    m_tabs->setAccessibleName(tr("Views of the series"));
}

void SeriesViews::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
