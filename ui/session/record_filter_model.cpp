// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/record_filter_model.h"

#include "ui/session/record_list_model.h"

namespace retort::ui
{

RecordFilterModel::RecordFilterModel(RecordListModel& records, QObject* parent) : QSortFilterProxyModel(parent), m_records(records)
{
    setSourceModel(&records);
    setSortRole(RecordListModel::sortRole);
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

std::optional<Message> RecordFilterModel::setFilter(const QString& text)
{
    std::optional<experiment::RunFilter> expression;
    if (experiment::RunFilter::isExpression(text.toStdString())) {
        auto parsed = experiment::RunFilter::parse(text.toStdString());
        if (!parsed)
            return parsed.error().message;
        expression = std::move(*parsed);
    }
    m_expression = std::move(expression);
    setFilterFixedString(m_expression ? QString() : text);
    return std::nullopt;
}

std::vector<experiment::RecordSummary> RecordFilterModel::shown() const
{
    std::vector<experiment::RecordSummary> runs;
    for (int row = 0; row < rowCount(); ++row)
        runs.push_back(m_records.record(mapToSource(index(row, 0)).row()));
    return runs;
}

bool RecordFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return m_expression ? m_expression->accepts(m_records.record(row)) : QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

} // namespace retort::ui
