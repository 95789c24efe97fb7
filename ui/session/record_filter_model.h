// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_filter.h"

#include <QSortFilterProxyModel>

namespace retort::ui
{

class RecordListModel;

/// The runs on disk, sorted, and those that a filter accepts: an expression such as `distilled.mse < 0.38 and tag = "paper"`,
/// or words that any column has.
class RecordFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RecordFilterModel(RecordListModel& records, QObject* parent = nullptr);

    /// What is wrong with an expression; the runs that were shown before stay. Nothing where it is in force.
    std::optional<Message> setFilter(const QString& text);

    /// Those that are shown, in their order.
    std::vector<experiment::RecordSummary> shown() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    RecordListModel& m_records;
    std::optional<experiment::RunFilter> m_expression;
};

} // namespace retort::ui
