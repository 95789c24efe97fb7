// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/split_handle.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace retort::ui
{

SplitHandle::SplitHandle(QWidget* parent) : QWidget(parent)
{
    setCursor(Qt::SplitHCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void SplitHandle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = palette().color(hasFocus() ? QPalette::Highlight : QPalette::Text);
    const double middle = width() / 2.0;
    painter.setPen(QPen(colour, hasFocus() ? 2.0 : 1.2));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, height()));
    painter.setBrush(palette().color(QPalette::Base));
    const QRectF grip(middle - 4, height() / 2.0 - 12, 8, 24);
    painter.drawRoundedRect(grip, 4, 4);
    painter.drawLine(QPointF(middle, grip.top() + 8), QPointF(middle, grip.bottom() - 8));
}

void SplitHandle::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void SplitHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT dragged(mapToParent(event->position()).x());
}

void SplitHandle::keyPressEvent(QKeyEvent* event)
{
    const int steps = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    if (event->key() == Qt::Key_Left)
        Q_EMIT stepped(-steps);
    else if (event->key() == Qt::Key_Right)
        Q_EMIT stepped(steps);
    else
        QWidget::keyPressEvent(event);
}

} // namespace retort::ui
