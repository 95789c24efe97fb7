// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/record_list_model.h"

#include "core/report/standing.h"
#include "ui/language/duration_text.h"
#include "ui/session/file_names.h"
#include "ui/session/record_library.h"
#include "ui/language/translated.h"

#include <QDateTime>
#include <QFont>
#include <QLocale>

namespace retort::ui
{

namespace
{

QDateTime timeOf(experiment::TimePoint started)
{
    return QDateTime::fromMSecsSinceEpoch(started.time_since_epoch().count());
}

template <typename T> QVariant sortable(const std::optional<T>& value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

/// "96 → 24", "20 → 5, 2 classes"; of a collection "4 classes".
QString taskText(const experiment::RecordSummary& record)
{
    const QString steps = RecordListModel::tr("%1 → %2").arg(record.lookBack).arg(record.horizon);
    const QString classes = RecordListModel::tr("%1 classes").arg(record.classes);
    return record.classes == 0 ? steps : record.horizon == 0 ? classes : RecordListModel::tr("%1, %2").arg(steps, classes);
}

std::optional<std::int64_t> parametersOf(const experiment::RecordSummary& record)
{
    const auto* student = modelOf(record, Role::plain_student);
    return student ? student->parameters : std::nullopt;
}

Role roleOf(int column, const task::Metric& metric)
{
    switch (column) {
    case RecordListModel::teacherTest: return Role::teacher;
    case RecordListModel::plainTest: return Role::plain_student;
    case RecordListModel::distilledTest: return Role::distilled_student;
    default: return &task::taskWith(metric.id) == &task::classification() ? Role::majority_class : Role::seasonal_naive;
    }
}

bool isNumeric(int column)
{
    return column >= RecordListModel::seed && column <= RecordListModel::seconds;
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
    : QAbstractTableModel(parent), m_library(library), m_catalogue(catalogue),
      m_metric(&task::forecasting().metrics.front()), m_records(library.records())
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
    if (!m_records->empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int RecordListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records->size());
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

std::optional<double> RecordListModel::test(const experiment::RecordSummary& record, int column) const
{
    return testOf(record, roleOf(column, *m_metric), *m_metric);
}

/// Among the networks of the run: the baseline is what they are held against.
bool RecordListModel::isBest(const experiment::RecordSummary& record, int column) const
{
    if (column != teacherTest && column != plainTest && column != distilledTest)
        return false;
    const auto ofForecaster = [&](int of) { // a privileged teacher is none
        const auto* model = modelOf(record, roleOf(of, *m_metric));
        return model && model->readsFuture ? std::nullopt : test(record, of);
    };
    const auto value = ofForecaster(column);
    for (const int other : {teacherTest, plainTest, distilledTest})
        if (const auto its = ofForecaster(other); value && its && (m_metric->lowerIsBetter ? *its < *value : *its > *value))
            return false;
    return value.has_value();
}

void RecordListModel::setMetric(const task::Metric& metric)
{
    m_metric = &metric;
    retranslate();
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
    case task: return taskText(record);
    case seed: return record.seed ? QString::number(*record.seed) : QString();
    case teacherTest:
    case plainTest:
    case distilledTest:
    case naiveTest: {
        const auto value = test(record, column);
        return value ? QString::number(*value, 'f', m_metric->decimals + 1) : QString();
    }
    case winRate:
        return record.winRateOverTeacher ? tr("%1 %").arg(100 * *record.winRateOverTeacher, 0, 'f', 0) : QString();
    case parameters:
        return parametersOf(record) ? QLocale().toString(qlonglong(*parametersOf(record))) : QString();
    case seconds: return record.seconds > 0 ? durationText(record.seconds) : QString();
    case tags: return QString::fromStdString(experiment::tagText(record.labels.tags));
    case note: return QString::fromStdString(record.labels.note);
    default: return {};
    }
}

QVariant RecordListModel::key(const experiment::RecordSummary& record, int column) const
{
    switch (column) {
    case started: return qlonglong(record.started.time_since_epoch().count());
    case task: return record.lookBack * 100000LL + record.horizon;
    case seed: return record.seed ? QVariant(qulonglong(*record.seed)) : QVariant();
    case teacherTest:
    case plainTest:
    case distilledTest:
    case naiveTest: return sortable(test(record, column));
    case winRate: return sortable(record.winRateOverTeacher);
    case parameters: return parametersOf(record) ? QVariant(qlonglong(*parametersOf(record))) : QVariant();
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
    case Qt::EditRole: return flags(index) & Qt::ItemIsEditable ? QVariant(text(run, index.column())) : QVariant();
    case Qt::ToolTipRole: return index.column() == note && !run.labels.note.empty() ? text(run, note) : run.fault ? translated(*run.fault) : nameOf(run.directory);
    case Qt::TextAlignmentRole:
        return int((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isBest(run, index.column()));
        return font.bold() ? QVariant(font) : QVariant();
    }
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
    if (role == Qt::ToolTipRole && section >= teacherTest && section <= naiveTest)
        return tr("On the test windows. %1").arg(translated(m_metric->help));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name: return tr("Name");
    case started: return tr("Started");
    case status: return tr("Status");
    case series: return tr("Series");
    case networks: return tr("Teacher → student");
    case task: return tr("Task");
    case seed: return tr("Seed");
    case teacherTest: return tr("Teacher\ntest %1").arg(translated(m_metric->label));
    case plainTest: return tr("Plain\ntest %1").arg(translated(m_metric->label));
    case distilledTest: return tr("Distilled\ntest %1").arg(translated(m_metric->label));
    case naiveTest: return tr("%1\ntest %2").arg(roleOf(naiveTest, *m_metric) == Role::majority_class ? tr("Majority") : tr("Naive"), translated(m_metric->label));
    case winRate: return tr("Test win rate\nvs teacher");
    case parameters: return tr("Student\nparameters");
    case seconds: return tr("Duration");
    case tags: return tr("Tags");
    case note: return tr("Note");
    default: return {};
    }
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const int column = index.column();
    const bool editable = index.isValid() && (column == name || column == tags || column == note) && !record(index.row()).fault;
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool RecordListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const std::string text = value.toString().trimmed().toStdString();
    const int column = index.column();
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || (column == name && text.empty()))
        return false;
    auto edited = *m_records; // shown at once; the library reads it again when it is written
    experiment::RecordSummary& run = edited[static_cast<std::size_t>(index.row())];
    if (column == name) {
        run.name = text;
        m_library.rename(run.directory, run.name);
    } else {
        if (column == tags)
            run.labels.tags = experiment::tagsFrom(text);
        else
            run.labels.note = text;
        m_library.label(run.directory, run.labels);
    }
    m_records = std::make_shared<const std::vector<experiment::RecordSummary>>(std::move(edited));
    Q_EMIT dataChanged(index, index);
    return true;
}

} // namespace retort::ui
