// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/record_list_model.h"

#include "core/report/standing.h"
#include "ui/session/duration_text.h"
#include "ui/session/file_names.h"
#include "ui/session/record_library.h"
#include "ui/session/translated.h"

#include <QDateTime>
#include <QLocale>

namespace retort::ui
{

namespace
{

QDateTime timeOf(experiment::TimePoint started)
{
    return QDateTime::fromMSecsSinceEpoch(started.time_since_epoch().count());
}

QString number(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'f', 4) : QString();
}

template <typename T> QVariant sortable(const std::optional<T>& value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

bool isNumeric(int column)
{
    return column >= RecordListModel::teacherMse && column <= RecordListModel::seconds;
}

} // namespace

QString statusText(experiment::RunStatus status)
{
    return translated(report::labelOf(status));
}

QString startText(experiment::TimePoint started)
{
    return QLocale().toString(timeOf(started), QStringLiteral("yyyy-MM-dd HH:mm"));
}

RecordListModel::RecordListModel(RecordLibrary& library, const experiment::Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_library(library), m_catalogue(catalogue), m_records(library.records())
{
    connect(&library, &RecordLibrary::changed, this, &RecordListModel::refresh);
}

void RecordListModel::refresh()
{
    beginResetModel();
    m_records = m_library.records();
    endResetModel();
}

void RecordListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_records.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int RecordListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecordListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

int RecordListModel::rowOf(const std::filesystem::path& directory) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (record(row).directory == directory)
            return row;
    return -1;
}

QString RecordListModel::networkLabel(const std::string& kind) const
{
    const NetworkInfo* info = m_catalogue.network(kind);
    return info ? translated(info->label) : QString::fromStdString(kind);
}

QString RecordListModel::text(const experiment::RecordSummary& record, int column) const
{
    switch (column) {
    case name: return QString::fromStdString(record.name);
    case started: return startText(record.started);
    case status: return record.fault ? tr("unreadable") : statusText(record.status);
    case series: return QString::fromStdString(record.series);
    case networks:
        return tr("%1 → %2").arg(networkLabel(record.teacher), networkLabel(record.student));
    case task: return tr("%1 → %2").arg(record.lookBack).arg(record.horizon);
    case teacherMse: return number(record.teacherMse);
    case plainMse: return number(record.plainMse);
    case distilledMse: return number(record.distilledMse);
    case naiveMse: return number(record.naiveMse);
    case winRate:
        return record.winRateOverTeacher ? tr("%1 %").arg(100 * *record.winRateOverTeacher, 0, 'f', 0) : QString();
    case parameters:
        return record.studentParameters ? QLocale().toString(qlonglong(*record.studentParameters)) : QString();
    case seconds: return record.seconds > 0 ? durationText(record.seconds) : QString();
    default: return {};
    }
}

QVariant RecordListModel::key(const experiment::RecordSummary& record, int column) const
{
    switch (column) {
    case started: return timeOf(record.started);
    case task: return record.lookBack * 100000LL + record.horizon;
    case teacherMse: return sortable(record.teacherMse);
    case plainMse: return sortable(record.plainMse);
    case distilledMse: return sortable(record.distilledMse);
    case naiveMse: return sortable(record.naiveMse);
    case winRate: return sortable(record.winRateOverTeacher);
    case parameters: return record.studentParameters ? QVariant(qlonglong(*record.studentParameters)) : QVariant();
    case seconds: return record.seconds;
    default: return text(record, column);
    }
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const experiment::RecordSummary& run = record(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(run, index.column());
    case Qt::EditRole: return index.column() == name ? QVariant(text(run, name)) : QVariant();
    case Qt::ToolTipRole: return run.fault ? translated(*run.fault) : nameOf(run.directory);
    case Qt::TextAlignmentRole:
        return int((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case sortRole: return key(run, index.column());
    case directoryRole: return nameOf(run.directory);
    default: return {};
    }
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= teacherMse && section <= naiveMse)
        return tr("Mean squared error on the test windows, scaled values");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name: return tr("Name");
    case started: return tr("Started");
    case status: return tr("Status");
    case series: return tr("Series");
    case networks: return tr("Teacher → student");
    case task: return tr("Task");
    case teacherMse: return tr("Teacher MSE");
    case plainMse: return tr("Plain MSE");
    case distilledMse: return tr("Distilled MSE");
    case naiveMse: return tr("Naive MSE");
    case winRate: return tr("Win rate vs teacher");
    case parameters: return tr("Student parameters");
    case seconds: return tr("Duration");
    default: return {};
    }
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool renamable = index.isValid() && index.column() == name && !record(index.row()).fault;
    return renamable ? flags | Qt::ItemIsEditable : flags;
}

bool RecordListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || text.isEmpty())
        return false;
    experiment::RecordSummary& run = m_records[static_cast<std::size_t>(index.row())];
    run.name = text.toStdString();
    m_library.rename(run.directory, run.name);
    Q_EMIT dataChanged(index, index);
    return true;
}

} // namespace retort::ui
