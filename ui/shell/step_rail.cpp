// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/step_rail.h"

#include "ui/shell/icons.h"

#include <QAction>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace retort::ui
{

namespace
{

constexpr std::array iconNames = {"data", "models", "distillation", "run", "compare", "report", "forecast", "study", "queue"};

QColor dotColour(StepState state, const ThemeTokens& tokens)
{
    switch (state) {
    case StepState::empty: return tokens.border;
    case StepState::ready: return tokens.good;
    case StepState::running: return tokens.accent;
    case StepState::stale: return tokens.warning;
    case StepState::error: return tokens.error;
    }
    return {};
}

QString stateText(StepState state)
{
    switch (state) {
    case StepState::empty: return StepRail::tr("empty");
    case StepState::ready: return StepRail::tr("ready");
    case StepState::running: return StepRail::tr("running");
    case StepState::stale: return StepRail::tr("out of date: an earlier step has changed");
    case StepState::error: return StepRail::tr("needs attention");
    }
    return {};
}

/// The step's icon with its dot; a shape beside the colour tells states apart for those who see no colours.
QIcon withDot(const char* name, StepState state, const ThemeTokens& tokens, bool current)
{
    constexpr int scale = 3; // sharp on dense screens
    QPixmap pixmap(40 * scale, 24 * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    const QColor colour = current ? tokens.text : tokens.mutedText;
    painter.drawPixmap(QRect(8, 0, 24, 24),
                       lineIcon(QLatin1String(name), colour, colour).pixmap(QSize(24 * scale, 24 * scale), 1.0));
    const QColor dot = dotColour(state, tokens);
    const QRectF place(32, 1, 7, 7);
    painter.setPen(QPen(dot, 1.6));
    painter.setBrush(state == StepState::empty ? QBrush(Qt::NoBrush) : QBrush(dot));
    if (state == StepState::error) {
        painter.drawPolygon(QPolygonF{place.bottomLeft(), place.bottomRight(), QPointF(place.center().x(), 1)});
    } else if (state == StepState::stale) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place);
        painter.drawPoint(place.center());
    } else {
        painter.drawEllipse(place);
    }
    return QIcon(pixmap);
}

} // namespace

StepRail::StepRail(const std::array<QAction*, allSteps.size()>& actions, QWidget* parent)
    : QFrame(parent), m_actions(actions), m_tokens(themeTokens(false))
{
    setObjectName(QStringLiteral("stepRail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(4);
    for (std::size_t i = 0; i < allSteps.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setProperty("role", "step");
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(QSize(40, 24));
        button->setFocusPolicy(Qt::TabFocus);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumWidth(88);
        connect(button, &QToolButton::clicked, actions[i], &QAction::trigger);
        connect(actions[i], &QAction::changed, this, [this, i] { redraw(i); });
        column->addWidget(button);
        m_buttons[i] = button;
        redraw(i);
    }
    column->addStretch();
}

void StepRail::setState(Step step, StepState state)
{
    const auto index = static_cast<std::size_t>(step);
    if (m_states[index] == state)
        return;
    m_states[index] = state;
    redraw(index);
}

void StepRail::setTokens(const ThemeTokens& tokens)
{
    m_tokens = tokens;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        redraw(i);
}

void StepRail::redraw(std::size_t index)
{
    QToolButton* button = m_buttons[index];
    const QAction* action = m_actions[index];
    button->setText(action->iconText());
    button->setChecked(action->isChecked());
    button->setIcon(withDot(iconNames[index], m_states[index], m_tokens, action->isChecked()));
    button->setAccessibleName(tr("%1, %2").arg(action->iconText(), stateText(m_states[index])));
    button->setToolTip(tr("%1: %2 (%3)").arg(action->iconText(), stateText(m_states[index]),
                                             action->shortcut().toString(QKeySequence::NativeText)));
}

void StepRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        for (std::size_t i = 0; i < m_buttons.size(); ++i)
            redraw(i);
    QFrame::changeEvent(event);
}

} // namespace retort::ui
