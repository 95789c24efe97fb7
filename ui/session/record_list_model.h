// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"
#include "core/record/record_list.h"
#include "core/task/task.h"

#include <QAbstractTableModel>

namespace retort::ui
{

class RecordLibrary;

/// The runs on disk as a table. Sort by sortRole through a proxy; name, tags and note can be edited.
class RecordListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        name,
        started,
        status,
        series,
        networks,
        task,
        seed,
        teacherTest,
        plainTest,
        distilledTest,
        naiveTest,
        winRate,
        parameters,
        seconds,
        tags,
        note,
        columns
    };
    static constexpr int sortRole = Qt::UserRole + 1;
    static constexpr int directoryRole = Qt::UserRole + 2; ///< as QString

    RecordListModel(RecordLibrary& library, const experiment::Catalogue& catalogue, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    const experiment::RecordSummary& record(int row) const { return (*m_records)[static_cast<std::size_t>(row)]; }
    int rowOf(const std::filesystem::path& directory) const; ///< -1 where it is not listed
    /// Which test metric the columns of the forecasters show; the first of the task before.
    void setMetric(const task::Metric& metric);
    /// After a change of language.
    void retranslate();

private:
    void refresh();
    QString networkLabel(const std::string& kind) const;
    QString text(const experiment::RecordSummary& record, int column) const;
    std::optional<double> test(const experiment::RecordSummary& record, int column) const;
    bool isBest(const experiment::RecordSummary& record, int column) const;
    QVariant key(const experiment::RecordSummary& record, int column) const;

    RecordLibrary& m_library;
    const experiment::Catalogue& m_catalogue; ///< knows the networks' labels
    const task::Metric* m_metric;
    std::shared_ptr<const std::vector<experiment::RecordSummary>> m_records;
};

/// A run's status in the window's language.
QString statusText(experiment::RunStatus status);
/// When a run began, in local time.
QString startText(experiment::TimePoint started);

} // namespace retort::ui
