// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queue/queue_page.h"

#include "ui/language/duration_text.h"
#include "ui/language/translated.h"
#include "ui/pages/queue/queue_model.h"
#include "ui/pages/shared/list_table.h"
#include "ui/session/file_names.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace retort::ui
{

namespace
{
constexpr int widthOfName = 380;
}

QueuePage::QueuePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_model(new QueueModel(workspace.queue(), this)), m_title(new QLabel(this)), m_hint(new QLabel(this)), m_empty(new QLabel(this)),
      m_stack(new QStackedWidget(this)), m_table(new QTableView(this)), m_run(new QPushButton(this)), m_up(new QPushButton(this)), m_down(new QPushButton(this)),
      m_open(new QPushButton(this)), m_retry(new QPushButton(this)), m_stop(new QPushButton(this)), m_remove(new QPushButton(this)), m_clear(new QPushButton(this))
{
    build();
    QueueController& queue = workspace.queue();
    connect(&queue, &QueueController::changed, this, &QueuePage::showQueue);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::showButtons);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = selected(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (const int row = m_kept ? m_model->rowOf(*m_kept) : -1; row >= 0)
            m_table->selectRow(row);
    });
    connect(m_run, &QPushButton::clicked, this, [this, &queue] {
        const auto& view = queue.view();
        if (view.isRun && !view.pause.paused)
            queue.pause();
        else
            queue.run();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { moveSelected(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveSelected(1); });
    connect(m_clear, &QPushButton::clicked, &queue, &QueueController::clear);
    const std::pair<QPushButton*, void (QueueController::*)(std::int64_t)> ofItems[] = {
        {m_retry, &QueueController::retry}, {m_stop, &QueueController::stop}, {m_remove, &QueueController::remove}};
    for (const auto& [button, change] : ofItems)
        connect(button, &QPushButton::clicked, this, [this, &queue, change = change] {
            if (const auto item = selected())
                (queue.*change)(*item);
        });
    const auto open = [this] {
        if (const auto* item = m_model->item(m_table->currentIndex().row()))
            Q_EMIT openRequested(nameOf(item->folder), item->kind == queue::Kind::study);
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
    retranslate();
}

void QueuePage::build()
{
    m_title->setProperty("role", "headline");
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    m_empty->setProperty("role", "hint");
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_run->setProperty("role", "primary");
    m_table->setModel(m_model);
    makeList(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setDropIndicatorShown(true);
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QueueModel::name, QHeaderView::Interactive);
    m_table->horizontalHeader()->resizeSection(QueueModel::name, widthOfName);
    m_table->horizontalHeader()->setStretchLastSection(true); // the message
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch();
    for (QPushButton* button : {m_open, m_up, m_down, m_retry, m_stop, m_remove, m_clear, m_run})
        head->addWidget(button);
    column->addLayout(head);
    column->addWidget(m_hint);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
}

void QueuePage::retranslate()
{
    m_title->setText(tr("Queue: runs and studies one after the other"));
    m_table->setAccessibleName(tr("Queue"));
    m_empty->setText(tr("The queue is empty.\nAdd the open experiment with Ctrl+Shift+Return, or a study from its page."));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Shows the results of the selected item"));
    m_up->setText(tr("Up"));
    m_up->setToolTip(tr("Earlier in the queue; rows can also be dragged"));
    m_down->setText(tr("Down"));
    m_down->setToolTip(tr("Later in the queue; rows can also be dragged"));
    m_retry->setText(tr("Retry"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stops the selected item, which keeps its results and can be retried"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Removes the item from the queue; its folder stays"));
    m_clear->setText(tr("Clear finished"));
    m_model->retranslate();
    showQueue();
}

void QueuePage::showQueue()
{
    m_model->refresh();
    const auto& view = workspace().queue().view();
    m_stack->setCurrentWidget(view.items.empty() ? static_cast<QWidget*>(m_empty) : m_table);
    m_hint->setText(summary());
    m_hint->setProperty("role", view.pause.reason ? "error" : "hint");
    m_hint->style()->polish(m_hint); // another role, another colour
    showButtons();
}

QString QueuePage::summary() const
{
    const auto& view = workspace().queue().view();
    if (view.pause.paused && view.pause.reason)
        return translated(*view.pause.reason);
    const auto waiting = std::ranges::count(view.items, queue::State::waiting, &queue::Item::state);
    double seconds = 0;
    bool known = !view.items.empty();
    for (std::size_t i = 0; i < view.items.size(); ++i) {
        const auto state = view.items[i].state;
        if (state != queue::State::waiting && state != queue::State::running)
            continue;
        known = known && view.outlooks[i].seconds;
        seconds += view.outlooks[i].seconds.value_or(0);
    }
    const bool idle = std::ranges::none_of(view.items, [](const auto& item) { return item.state == queue::State::running || item.state == queue::State::stopping; });
    QStringList parts = {!view.isRun         ? tr("Not running")
                         : view.pause.paused ? tr("Paused")
                         : idle              ? tr("Nothing left to run; new items start by themselves")
                         : workspace().queue().isRunHere() ? tr("Running")
                                                           : tr("Running in another process")};
    parts << tr("%1 waiting").arg(waiting);
    if (known && seconds > 0)
        parts << tr("about %1 left, judging by similar runs").arg(durationText(seconds));
    return parts.join(QStringLiteral(" · "));
}

std::optional<std::int64_t> QueuePage::selected() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    const auto* item = rows.isEmpty() ? nullptr : m_model->item(rows.front().row());
    return item ? std::optional(item->id) : std::nullopt;
}

void QueuePage::moveSelected(int by)
{
    const auto item = selected();
    const int row = item ? m_model->rowOf(*item) : -1;
    if (row >= 0 && row + by >= 0)
        workspace().queue().move(*item, static_cast<std::size_t>(row + by));
}

void QueuePage::showButtons()
{
    const auto& view = workspace().queue().view();
    const auto id = selected();
    const auto* item = id ? m_model->item(m_model->rowOf(*id)) : nullptr;
    const auto is = [&](std::initializer_list<queue::State> states) { return item && std::ranges::find(states, item->state) != states.end(); };
    using queue::State;
    m_open->setEnabled(item && (item->kind == queue::Kind::study || item->state != State::waiting));
    m_up->setEnabled(item && m_model->rowOf(*id) > 0);
    m_down->setEnabled(item && m_model->rowOf(*id) + 1 < m_model->rowCount());
    m_retry->setEnabled(is({State::failed, State::stopped}));
    m_stop->setEnabled(is({State::running, State::waiting}));
    m_remove->setEnabled(item && !is({State::running, State::stopping}));
    m_clear->setEnabled(std::ranges::count(view.items, State::finished, &queue::Item::state) > 0);
    const bool running = view.isRun && !view.pause.paused;
    m_run->setText(running ? tr("Pause") : tr("Run the queue"));
    m_run->setEnabled(running || std::ranges::count(view.items, State::waiting, &queue::Item::state) > 0);
}

void QueuePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void QueuePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    workspace().queue().watch(true);
}

void QueuePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    workspace().queue().watch(false);
}

} // namespace retort::ui
