// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queue/queue_model.h"

#include "ui/language/duration_text.h"
#include "ui/language/translated.h"
#include "ui/session/file_names.h"

#include <QMimeData>

#include <algorithm>

namespace retort::ui
{
namespace
{

const QString mimeType = QStringLiteral("application/x-retort-queue-item");

QString stateText(queue::State state)
{
    switch (state) {
    case queue::State::waiting: return QueueModel::tr("waiting");
    case queue::State::running: return QueueModel::tr("running");
    case queue::State::stopping: return QueueModel::tr("stopping");
    case queue::State::finished: return QueueModel::tr("finished");
    case queue::State::failed: return QueueModel::tr("failed");
    case queue::State::stopped: return QueueModel::tr("stopped");
    }
    return {};
}

} // namespace

QueueModel::QueueModel(QueueController& controller, QObject* parent) : QAbstractTableModel(parent), m_controller(controller), m_view(controller.view()) {}

void QueueModel::refresh()
{
    const auto ids = [](const QueueView& view) {
        std::vector<std::int64_t> all;
        for (const auto& item : view.items)
            all.push_back(item.id);
        return all;
    };
    const bool same = ids(m_view) == ids(m_controller.view());
    if (!same)
        beginResetModel();
    m_view = m_controller.view();
    if (!same)
        endResetModel();
    else
        retranslate();
}

void QueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_view.items.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

const queue::Item* QueueModel::item(int row) const
{
    return row >= 0 && row < rowCount() ? &m_view.items[static_cast<std::size_t>(row)] : nullptr;
}

int QueueModel::rowOf(std::int64_t id) const
{
    const auto found = std::ranges::find(m_view.items, id, &queue::Item::id);
    return found == m_view.items.end() ? -1 : static_cast<int>(found - m_view.items.begin());
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_view.items.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString QueueModel::text(const queue::Item& item, const queue::Outlook& outlook, int column) const
{
    switch (column) {
    case name: return QString::fromStdString(item.name);
    case kind: return item.kind == queue::Kind::run ? tr("Run") : tr("Study");
    case state: return stateText(item.state);
    case progress: return item.kind == queue::Kind::run ? QString() : tr("%1 of %2 trials").arg(outlook.finished).arg(outlook.trials);
    case remaining:
        if (item.state == queue::State::finished)
            return tr("took %1").arg(durationText(item.seconds));
        return outlook.seconds ? tr("about %1").arg(durationText(*outlook.seconds)) : QString();
    case message: return item.message ? translated(*item.message) : QString();
    default: return {};
    }
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    const queue::Item* shown = index.isValid() ? item(index.row()) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return text(*shown, m_view.outlooks[static_cast<std::size_t>(index.row())], index.column());
    if (role == Qt::ToolTipRole)
        return shown->message ? translated(*shown->message) : nameOf(shown->folder);
    return {};
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name: return tr("Name");
    case kind: return tr("Kind");
    case state: return tr("State");
    case progress: return tr("Progress");
    case remaining: return tr("Time");
    case message: return tr("Message");
    default: return {};
    }
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled; // between rows, not onto one
}

QStringList QueueModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const
{
    const queue::Item* dragged = indexes.isEmpty() ? nullptr : item(indexes.front().row());
    if (!dragged)
        return nullptr;
    auto* data = new QMimeData;
    data->setData(mimeType, QByteArray::number(static_cast<qlonglong>(dragged->id)));
    return data;
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType))
        return false;
    const std::int64_t id = data->data(mimeType).toLongLong();
    const int from = rowOf(id);
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (from < 0)
        return false;
    if (to > from)
        --to; // it leaves its own place first
    m_controller.move(id, static_cast<std::size_t>(to));
    return false; // the view does not remove the row itself
}

} // namespace retort::ui
