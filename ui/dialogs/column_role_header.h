// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reading/table_preview.h"

#include <QHeaderView>

class QComboBox;

namespace retort::ui
{

/// The header of a preview: each column's name with a choice of its role below it.
class ColumnRoleHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ColumnRoleHeader(QWidget* parent = nullptr);

    void setColumns(const std::vector<data::PreviewColumn>& columns);
    std::vector<data::ColumnRole> roles() const;
    /// At most one column is the time: the previous one is reset. Does not emit rolesChanged().
    void setRole(int column, data::ColumnRole role);
    QComboBox* box(int column) const { return m_boxes[static_cast<std::size_t>(column)]; }

    QSize sizeHint() const override;
    void retranslate();

Q_SIGNALS:
    void rolesChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    static QString roleText(data::ColumnRole role);
    void place();
    void choose(int column);
    int boxHeight() const;

    std::vector<QString> m_names;
    std::vector<bool> m_partsOfTime; ///< such columns are joined, others take the place of each other
    std::vector<QComboBox*> m_boxes;
};

} // namespace retort::ui
