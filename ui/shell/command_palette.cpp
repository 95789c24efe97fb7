// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/shell/fuzzy.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace retort::ui
{

namespace
{
constexpr int actionRole = Qt::UserRole + 1;
}

CommandPalette::CommandPalette(QList<QAction*> actions, QWidget* parent)
    : QFrame(parent), m_actions(std::move(actions)), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    retranslate();
    hide();
}

void CommandPalette::retranslate()
{
    m_field->setPlaceholderText(tr("What would you like to do?"));
    m_field->setAccessibleName(tr("Search all commands"));
    m_list->setAccessibleName(tr("Commands found"));
}

void CommandPalette::open()
{
    m_focusBefore = QApplication::focusWidget();
    const QSize size(std::min(560, parentWidget()->width() - 32), std::min(400, parentWidget()->height() - 64));
    setGeometry((parentWidget()->width() - size.width()) / 2, 56, size.width(), size.height());
    m_field->clear();
    fill();
    show();
    raise();
    m_field->setFocus();
}

void CommandPalette::fill()
{
    struct Found {
        QAction* action;
        int score;
    };
    std::vector<Found> found;
    for (QAction* action : m_actions)
        if (const auto score = fuzzyScore(m_field->text(), action->text()))
            found.push_back({action, *score});
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return std::pair(a.action->isEnabled(), a.score) > std::pair(b.action->isEnabled(), b.score);
    });
    m_list->clear();
    if (found.empty()) {
        auto* none = new QListWidgetItem(tr("No command fits \"%1\".").arg(m_field->text()), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    for (const Found& entry : found) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(actionRole, QVariant::fromValue(static_cast<QObject*>(entry.action)));
        const QString key = entry.action->shortcut().toString(QKeySequence::NativeText);
        item->setData(Qt::AccessibleTextRole, key.isEmpty() ? entry.action->text()
                                                            : tr("%1, shortcut %2").arg(entry.action->text(), key));
        item->setSizeHint(QSize(0, 32));
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(8, 0, 8, 0);
        auto* name = new QLabel(entry.action->text(), line);
        auto* keys = new QLabel(key, line);
        keys->setProperty("role", "hint");
        name->setEnabled(entry.action->isEnabled());
        row->addWidget(name, 1);
        row->addWidget(keys);
        m_list->setItemWidget(item, line);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    auto* action = item ? qobject_cast<QAction*>(item->data(actionRole).value<QObject*>()) : nullptr;
    dismiss();
    if (action)
        action->trigger();
}

void CommandPalette::dismiss()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && isVisible() && !m_list->underMouse())
        hide();
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            dismiss();
            return true;
        }
        const int move = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (move != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + move + m_list->count()) % m_list->count());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace retort::ui
