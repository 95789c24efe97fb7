// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/queue_controller.h"

#include <QAbstractTableModel>

namespace retort::ui
{

/// The items of the queue in their order; rows can be dragged to another place.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { name, kind, state, progress, remaining, message, columns };

    explicit QueueModel(QueueController& controller, QObject* parent = nullptr);

    const queue::Item* item(int row) const; ///< null beyond the last
    int rowOf(std::int64_t id) const;       ///< -1 where there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    /// Asks the queue to move the item; the rows change when it has.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

    void refresh();
    void retranslate();

private:
    QString text(const queue::Item& item, const queue::Outlook& outlook, int column) const;

    QueueController& m_controller;
    QueueView m_view;
};

} // namespace retort::ui
