// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_preview.h"

#include <QAbstractTableModel>

namespace retort::ui
{

/// The first rows of a file as they would be read.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(data::TablePreview preview);
    const data::TablePreview& preview() const { return m_preview; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    data::TablePreview m_preview;
};

} // namespace retort::ui
