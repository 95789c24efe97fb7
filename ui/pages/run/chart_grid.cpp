// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/chart_grid.h"

#include "ui/charts/chart_panel.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSettings>

#include <algorithm>

namespace retort::ui
{

namespace
{
constexpr int gap = 8;
constexpr int titleHeight = 32; ///< a chart is dragged by this part of it
} // namespace

ChartGrid::ChartGrid(const QString& settingsKey, int columns, QWidget* parent)
    : QWidget(parent), m_settingsKey(settingsKey), m_columns(columns), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
}

void ChartGrid::add(ChartPanel* chart)
{
    m_charts << chart;
    chart->setParent(this);
    chart->installEventFilter(this);
    connect(chart, &ChartPanel::enlargeRequested, this,
            [this, chart] { enlarge(m_enlarged == chart ? nullptr : chart); });
    const auto menuEntry = [&](auto what) {
        auto* action = new QAction(chart);
        connect(action, &QAction::triggered, this, what);
        chart->addAction(action);
    };
    menuEntry([this, chart] { enlarge(m_enlarged == chart ? nullptr : chart); });
    menuEntry([this, chart] { move(chart, -1); });
    menuEntry([this, chart] { move(chart, 1); });
    retranslate();
    place();
}

void ChartGrid::retranslate()
{
    for (ChartPanel* chart : m_charts) {
        const QList<QAction*> actions = chart->actions();
        actions[0]->setText(m_enlarged == chart ? tr("Show all charts") : tr("Enlarge"));
        actions[1]->setText(tr("Move earlier"));
        actions[2]->setText(tr("Move later"));
    }
}

void ChartGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartGrid::restoreOrder()
{
    const QStringList order = QSettings().value(m_settingsKey).toStringList();
    const auto rank = [&](const ChartPanel* chart) {
        const auto index = order.indexOf(chart->objectName());
        return index < 0 ? order.size() : index;
    };
    std::stable_sort(m_charts.begin(), m_charts.end(),
                     [&](const auto* one, const auto* other) { return rank(one) < rank(other); });
    const QString alone = QSettings().value(m_settingsKey + QStringLiteral("_enlarged")).toString();
    const auto found = std::ranges::find(m_charts, alone, [](const ChartPanel* chart) { return chart->objectName(); });
    m_enlarged = found == m_charts.end() ? nullptr : *found;
    retranslate();
    place();
}

void ChartGrid::remember() const
{
    QStringList order;
    for (const ChartPanel* chart : m_charts)
        order << chart->objectName();
    QSettings().setValue(m_settingsKey, order);
}

void ChartGrid::place()
{
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
    for (int row = 0; row < m_layout->rowCount(); ++row)
        m_layout->setRowStretch(row, 0);
    for (int column = 0; column < m_columns; ++column)
        m_layout->setColumnStretch(column, 1);
    ChartPanel* enlarged = m_unused.contains(m_enlarged) ? nullptr : m_enlarged;
    QList<ChartPanel*> used = m_charts;
    used.removeIf([this](ChartPanel* chart) { return m_unused.contains(chart); });
    for (ChartPanel* chart : m_unused)
        chart->hide();
    const int count = static_cast<int>(used.size());
    for (int i = 0; i < count; ++i) {
        ChartPanel* chart = used[i];
        const bool alone = enlarged == chart;
        chart->setVisible(!enlarged || alone);
        if (enlarged) {
            if (alone) {
                m_layout->addWidget(chart, 0, 0, 1, m_columns);
                m_layout->setRowStretch(0, 1);
            }
            continue;
        }
        const int row = i / m_columns;
        // What is left over in the last row is shared by its last chart.
        const int span = i == count - 1 ? m_columns - i % m_columns : 1;
        m_layout->addWidget(chart, row, i % m_columns, 1, span);
        m_layout->setRowStretch(row, 1);
    }
}

void ChartGrid::setUsed(ChartPanel* chart, bool used)
{
    if (used != m_unused.contains(chart))
        return;
    if (used)
        m_unused.remove(chart);
    else
        m_unused.insert(chart);
    place();
}

void ChartGrid::enlarge(ChartPanel* chart)
{
    m_enlarged = chart;
    QSettings().setValue(m_settingsKey + QStringLiteral("_enlarged"), chart ? chart->objectName() : QString());
    place();
    retranslate();
    if (chart)
        chart->setFocus();
}

void ChartGrid::swap(ChartPanel* one, ChartPanel* other)
{
    const auto first = m_charts.indexOf(one);
    const auto second = m_charts.indexOf(other);
    if (first < 0 || second < 0 || first == second)
        return;
    m_charts.swapItemsAt(first, second);
    place();
    remember();
}

void ChartGrid::move(ChartPanel* chart, int by)
{
    const auto from = m_charts.indexOf(chart);
    const auto to = from + by;
    if (from < 0 || to < 0 || to >= m_charts.size())
        return;
    swap(chart, m_charts[to]);
}

ChartPanel* ChartGrid::chartAt(const QPoint& global) const
{
    for (ChartPanel* chart : m_charts)
        if (chart->isVisible() && chart->rect().contains(chart->mapFromGlobal(global)))
            return chart;
    return nullptr;
}

bool ChartGrid::eventFilter(QObject* watched, QEvent* event)
{
    auto* chart = qobject_cast<ChartPanel*>(watched);
    if (!chart || m_enlarged)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto* press = static_cast<QMouseEvent*>(event);
        if (press->button() == Qt::LeftButton && press->position().y() < titleHeight) {
            m_dragged = chart;
            m_pressed = press->globalPosition().toPoint();
            m_dragging = false;
        }
        break;
    }
    case QEvent::MouseMove: {
        const auto distance = (static_cast<QMouseEvent*>(event)->globalPosition().toPoint() - m_pressed).manhattanLength();
        if (m_dragged && !m_dragging && distance > QApplication::startDragDistance()) {
            m_dragging = true;
            chart->setCursor(Qt::ClosedHandCursor);
        }
        break;
    }
    case QEvent::MouseButtonRelease:
        if (m_dragged && m_dragging)
            if (ChartPanel* target = chartAt(static_cast<QMouseEvent*>(event)->globalPosition().toPoint()))
                swap(m_dragged, target);
        chart->unsetCursor();
        m_dragged = nullptr;
        m_dragging = false;
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void ChartGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_enlarged) {
        enlarge(nullptr);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace retort::ui
