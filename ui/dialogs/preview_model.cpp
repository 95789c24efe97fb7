// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preview_model.h"

namespace retort::ui
{

void PreviewModel::setPreview(data::TablePreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.columns.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::TextAlignmentRole && m_preview.columns[column].note == "number")
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto& cells = m_preview.rows[static_cast<std::size_t>(index.row())];
    return column < cells.size() ? QVariant(QString::fromStdString(cells[column])) : QVariant();
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return QString::fromStdString(m_preview.columns[static_cast<std::size_t>(section)].name);
    return section + m_preview.format.skippedLines + m_preview.format.headerRows + 1; // the file's row, as in every remark
}

} // namespace retort::ui
