// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/column_role_header.h"
#include "ui/dialogs/preview_model.h"
#include "ui/forms/number_box.h"
#include "ui/session/file_names.h"
#include "ui/session/sampling_text.h"
#include "ui/session/translated.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QTimeZone>
#include <QTreeWidget>

#include <algorithm>
#include <array>

namespace retort::ui
{
namespace
{

using data::ColumnRole;

constexpr std::array<data::Milliseconds, 4> stepUnits = {1000, 60'000, 3'600'000, 86'400'000};
constexpr int narrowestColumn = 112;
constexpr int widestColumn = 208;
constexpr int trialDelay = 300; ///< ms without a change before the whole file is read

void choose(QComboBox* box, const QVariant& value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(value));
}

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace

ImportDialog::ImportDialog(const std::filesystem::path& file, const data::ImportOptions& options,
                           const std::vector<std::string>& targets, QWidget* parent)
    : QDialog(parent), m_file(file), m_firstOptions(options), m_firstTargets(targets), m_format(options.format)
{
    build();
    connectFields();
    retranslate();
    choose(m_fill, static_cast<int>(options.fill));
    m_start->setDateTime(QDateTime::fromMSecsSinceEpoch(options.rowTime.start, QTimeZone::utc()));
    const auto unit = std::ranges::find_if(stepUnits.rbegin(), stepUnits.rend(), [&](data::Milliseconds candidate) {
        return options.rowTime.step % candidate == 0;
    });
    const data::Milliseconds shownUnit = unit == stepUnits.rend() ? stepUnits.front() : *unit;
    choose(m_stepUnit, qint64(shownUnit));
    m_step->setNumber(static_cast<double>(options.rowTime.step) / static_cast<double>(shownUnit));
    showButtons();
    askPreview();
}

ImportDialog::~ImportDialog() = default;

data::ImportOptions ImportDialog::options() const
{
    data::ImportOptions options;
    options.format = m_format;
    options.fill = static_cast<data::Fill>(m_fill->currentData().toInt());
    options.rowTime = rowTime();
    options.timeColumn.clear();
    const auto roles = m_roles->roles();
    bool everyNumber = true;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const auto& column = m_model->preview().columns[i];
        if (roles[i] == ColumnRole::time)
            options.timeColumn = column.name;
        else if (roles[i] == ColumnRole::ignore)
            everyNumber = everyNumber && column.note != "number";
        else
            options.channels.push_back(column.name);
    }
    if (everyNumber)
        options.channels.clear();
    return options;
}

std::vector<std::string> ImportDialog::targets() const
{
    std::vector<std::string> names;
    const auto roles = m_roles->roles();
    for (std::size_t i = 0; i < roles.size(); ++i)
        if (roles[i] == ColumnRole::target)
            names.push_back(m_model->preview().columns[i].name);
    return names;
}

void ImportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ImportDialog::connectFields()
{
    const auto reformat = [this] {
        m_format = chosenFormat();
        askPreview();
    };
    for (auto* box : {m_delimiter, m_decimal, m_encoding})
        connect(box, &QComboBox::currentIndexChanged, this, reformat);
    connect(m_headerRow, &QCheckBox::toggled, this, reformat);
    connect(m_roles, &ColumnRoleHeader::rolesChanged, this, &ImportDialog::changed);
    connect(m_fill, &QComboBox::currentIndexChanged, this, &ImportDialog::changed);
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, &ImportDialog::changed);
    connect(m_step, &NumberBox::edited, this, &ImportDialog::changed);
    connect(m_stepUnit, &QComboBox::currentIndexChanged, this, &ImportDialog::changed);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_delay.setSingleShot(true);
    m_delay.setInterval(trialDelay);
    connect(&m_delay, &QTimer::timeout, this, &ImportDialog::tryImport);
    connect(&m_trial, &SeriesLoader::progressChanged, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(100 * fraction)); });
    connect(&m_trial, &SeriesLoader::loadingChanged, m_progress, &QWidget::setVisible);
    connect(&m_trial, &SeriesLoader::loaded, this, [this](const SeriesPointer& series) {
        receiveTrial(series->report, series->series.step);
    });
    connect(&m_trial, &SeriesLoader::failed, this, [this](const Error& error) {
        m_readable = false;
        showFault(error.message);
    });
}

void ImportDialog::askPreview()
{
    m_delay.stop();
    m_trial.cancel();
    m_asker.ask([file = m_file, format = m_format] { return data::previewCsv(file, format); },
                [this](const Result<data::CsvPreview>& preview) { receivePreview(preview); });
}

void ImportDialog::receivePreview(const Result<data::CsvPreview>& preview)
{
    m_understood = preview.has_value();
    if (!preview) {
        showFault(preview.error().message);
        return;
    }
    m_model->setPreview(*preview);
    m_roles->setColumns(preview->columns);
    showFormat(preview->format);
    if (m_first)
        applyFirstOptions();
    m_first = false;
    QStringList sentences = {preview->step > 0 ? tr("Sampled %1, by the first rows.").arg(samplingText(preview->step))
                                               : tr("The first rows do not say how often it was sampled.")};
    for (const auto& remark : preview->remarks)
        sentences << translated(remark);
    m_sampling->setText(sentences.join(' '));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), narrowestColumn, widestColumn));
    changed();
}

void ImportDialog::applyFirstOptions()
{
    const auto& columns = m_model->preview().columns;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const auto& column = columns[static_cast<std::size_t>(i)];
        if (column.name == m_firstOptions.timeColumn)
            m_roles->setRole(i, ColumnRole::time);
        else if (contains(m_firstTargets, column.name))
            m_roles->setRole(i, ColumnRole::target);
        else if (!m_firstOptions.channels.empty() && column.note != "time")
            m_roles->setRole(i, contains(m_firstOptions.channels, column.name) ? ColumnRole::channel : ColumnRole::ignore);
        else if (m_firstOptions.timeColumn.empty() && column.role == ColumnRole::time)
            m_roles->setRole(i, ColumnRole::ignore);
    }
}

void ImportDialog::showFormat(const data::CsvFormat& format)
{
    choose(m_delimiter, QChar::fromLatin1(format.delimiter));
    choose(m_decimal, QChar::fromLatin1(format.decimal));
    choose(m_encoding, static_cast<int>(format.encoding));
    const QSignalBlocker quiet(m_headerRow);
    m_headerRow->setChecked(format.header);
}

data::CsvFormat ImportDialog::chosenFormat() const
{
    return {.delimiter = m_delimiter->currentData().toChar().toLatin1(),
            .decimal = m_decimal->currentData().toChar().toLatin1(),
            .header = m_headerRow->isChecked(),
            .encoding = static_cast<data::Encoding>(m_encoding->currentData().toInt())};
}

data::RowTime ImportDialog::rowTime() const
{
    const double step = m_step->number() * static_cast<double>(m_stepUnit->currentData().toLongLong());
    return {.start = m_start->dateTime().toMSecsSinceEpoch(),
            .step = std::max<data::Milliseconds>(1, static_cast<data::Milliseconds>(step))};
}

bool ImportDialog::hasTimeColumn() const
{
    const auto roles = m_roles->roles();
    return std::ranges::find(roles, ColumnRole::time) != roles.end();
}

void ImportDialog::changed()
{
    m_readable = true;
    m_rowTime->setVisible(m_understood && !hasTimeColumn());
    m_trial.cancel();
    m_remarks->clear();
    m_found->setText(tr("Reading the whole file once to see what is irregular ..."));
    m_found->setVisible(true);
    m_fault->setVisible(false);
    showButtons();
    m_delay.start();
}

void ImportDialog::tryImport()
{
    if (m_understood)
        m_trial.load(m_file, options());
}

void ImportDialog::receiveTrial(const data::ImportReport& report, data::Milliseconds step)
{
    const QLocale locale;
    if (hasTimeColumn() && step > 0)
        m_sampling->setText(tr("Sampled %1.").arg(samplingText(step)));
    QStringList faults;
    const auto count = [&](std::size_t number, const QString& what) {
        if (number > 0)
            faults << what.arg(locale.toString(qulonglong(number)));
    };
    count(report.missingValues, tr("%1 missing values"));
    count(report.missingStamps, tr("%1 missing stamps"));
    count(report.duplicateStamps, tr("%1 duplicate stamps"));
    count(report.irregularStamps, tr("%1 irregular stamps"));
    const QString rows = tr("%1 rows").arg(locale.toString(qulonglong(report.rowsRead)));
    m_found->setText(faults.isEmpty() ? tr("%1, regular and complete.").arg(rows)
                                      : tr("%1: %2.").arg(rows, faults.join(QStringLiteral(", "))));
    m_remarks->clear();
    for (const auto& remark : report.remarks)
        new QTreeWidgetItem(m_remarks, {remark.row > 0 ? locale.toString(qulonglong(remark.row)) : tr("file"),
                                        QString::fromStdString(remark.column), translated(remark.message)});
    m_remarks->setVisible(!report.remarks.empty());
    showButtons();
}

void ImportDialog::showFault(const Message& fault)
{
    m_fault->setText(translated(fault));
    m_fault->setVisible(true);
    m_found->setVisible(false);
    m_remarks->setVisible(false);
    showButtons();
}

void ImportDialog::showButtons()
{
    const auto roles = m_roles->roles();
    const bool anything = std::ranges::any_of(
        roles, [](ColumnRole role) { return role == ColumnRole::channel || role == ColumnRole::target; });
    auto* import = m_buttons->button(QDialogButtonBox::Ok);
    import->setEnabled(m_understood && m_readable && anything);
    import->setToolTip(m_understood && !anything ? tr("Give at least one column the role Channel or Target.") : QString());
}

} // namespace retort::ui
