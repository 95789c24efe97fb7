// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/column_role_header.h"
#include "ui/dialogs/format_fields.h"
#include "ui/dialogs/preview_model.h"
#include "ui/forms/number_box.h"
#include "ui/session/file_names.h"
#include "ui/language/sampling_text.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
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
    : QDialog(parent), m_file(file), m_firstOptions(options), m_firstTargets(targets)
{
    build();
    connectFields();
    retranslate();
    m_format->setChoice(options.format);
    choose(m_fill, static_cast<int>(options.fill));
    choose(m_steps, static_cast<int>(options.steps));
    choose(m_dateOrder, options.dateOrder ? static_cast<int>(*options.dateOrder) : -1);
    QStringList words;
    for (const auto& word : options.missing)
        words << QString::fromStdString(word);
    m_missing->setText(words.join(QStringLiteral(", ")));
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
    options.format = m_format->choice();
    options.sheet = m_sheet->count() > 1 && m_sheet->currentIndex() > 0 ? m_sheet->currentText().toStdString() : std::string();
    options.fill = static_cast<data::Fill>(m_fill->currentData().toInt());
    options.steps = static_cast<data::StepRule>(m_steps->currentData().toInt());
    if (const int order = m_dateOrder->currentData().toInt(); order >= 0)
        options.dateOrder = static_cast<data::DateOrder>(order);
    options.missing = missingWords();
    options.rowTime = rowTime();
    options.timeColumns.clear();
    const auto roles = m_roles->roles();
    const bool wide = m_model->preview().format.shape == data::TableShape::wide;
    bool everyNumber = true;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const auto& column = m_model->preview().columns[i];
        if (roles[i] == ColumnRole::time)
            options.timeColumns.push_back(column.name);
        else if (roles[i] == ColumnRole::ignore)
            everyNumber = everyNumber && column.note != "number";
        else
            options.channels.push_back(column.name);
        if (roles[i] == ColumnRole::categories || roles[i] == ColumnRole::direction)
            options.encodings[column.name] =
                roles[i] == ColumnRole::categories ? data::ColumnEncoding::categories : data::ColumnEncoding::direction;
    }
    // Where rows are put together to series, these are not the table's columns.
    if (everyNumber || !wide)
        options.channels.clear();
    if (!wide && options.timeColumns.empty())
        options.timeColumns = {"auto"};
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
    connect(m_format, &FormatFields::choiceChanged, this, &ImportDialog::askPreview);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &ImportDialog::askPreview);
    connect(m_missing, &QLineEdit::editingFinished, this, &ImportDialog::changed);
    connect(m_suspected, &QPushButton::clicked, this, [this] {
        QStringList words = m_missing->text().split(',', Qt::SkipEmptyParts);
        for (const auto& word : m_suspectedWords)
            words << QString::fromStdString(word);
        for (auto& word : words)
            word = word.trimmed();
        m_missing->setText(words.join(QStringLiteral(", ")));
        changed();
    });
    connect(m_steps, &QComboBox::currentIndexChanged, this, &ImportDialog::changed);
    connect(m_dateOrder, &QComboBox::currentIndexChanged, this, &ImportDialog::changed);
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
        receiveTrial(*series);
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
    const std::string sheet = m_sheet->currentIndex() > 0 ? m_sheet->currentText().toStdString() : m_first ? m_firstOptions.sheet : "";
    m_asker.ask([file = m_file, format = m_format->choice(), sheet] { return data::previewTable(file, format, sheet); },
                [this](const Result<data::TablePreview>& preview) { receivePreview(preview); });
}

void ImportDialog::receivePreview(const Result<data::TablePreview>& preview)
{
    m_understood = preview.has_value();
    if (!preview) {
        showFault(preview.error().message);
        return;
    }
    m_model->setPreview(*preview);
    m_roles->setColumns(preview->columns);
    m_format->showFormat(preview->format);
    showSheets(preview->sheets);
    if (m_first)
        applyFirstOptions();
    m_first = false;
    QStringList sentences = {preview->step > 0 ? tr("Sampled %1, judging by the first rows.").arg(samplingText(preview->step))
                                               : tr("The first rows do not show the sampling interval.")};
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
        if (contains(m_firstOptions.timeColumns, column.name))
            m_roles->setRole(i, ColumnRole::time);
        else if (const auto encoding = m_firstOptions.encodings.find(column.name); encoding != m_firstOptions.encodings.end())
            m_roles->setRole(i, encoding->second == data::ColumnEncoding::categories ? ColumnRole::categories : ColumnRole::direction);
        else if (contains(m_firstTargets, column.name))
            m_roles->setRole(i, ColumnRole::target);
        else if (!m_firstOptions.channels.empty() && column.note != "time")
            m_roles->setRole(i, contains(m_firstOptions.channels, column.name) ? ColumnRole::channel : ColumnRole::ignore);
        else if (m_firstOptions.timeColumns.empty() && column.role == ColumnRole::time)
            m_roles->setRole(i, ColumnRole::ignore);
    }
}

void ImportDialog::showSheets(const std::vector<std::string>& sheets)
{
    const bool several = sheets.size() > 1;
    m_sheet->setVisible(several);
    m_sheetLabel->setVisible(several);
    if (m_sheet->count() == static_cast<int>(sheets.size()))
        return;
    const QSignalBlocker quiet(m_sheet);
    m_sheet->clear();
    for (const auto& sheet : sheets)
        m_sheet->addItem(QString::fromStdString(sheet));
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findText(QString::fromStdString(m_firstOptions.sheet))));
}

std::vector<std::string> ImportDialog::missingWords() const
{
    std::vector<std::string> words;
    for (const auto& word : m_missing->text().split(',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words.push_back(word.trimmed().toStdString());
    }
    return words;
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
    m_found->setText(tr("Reading the whole file once to check for irregularities…"));
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

void ImportDialog::receiveTrial(const data::ImportedSeries& series)
{
    const QLocale locale;
    const data::ImportReport& report = series.report;
    const data::Milliseconds step = series.series.step;
    if (!series.timeColumns.empty() && step > 0) {
        const QString zone = QString::fromStdString(series.series.zone);
        const auto spacing = series.series.spacing;
        const QString sampled = spacing == data::Spacing::regular ? tr("Sampled %1.")
                                : spacing == data::Spacing::rows
                                    ? tr("Sampled %1; each row is the next step, and gaps between rows do not count.")
                                    : tr("Sampled %1 on trading days; gaps between rows do not count.");
        m_sampling->setText(sampled.arg(samplingText(step)) +
                            (zone.isEmpty() ? QString() : ' ' + tr("Time zone: %1.").arg(zone)));
    }
    m_suspectedWords = report.suspectedMissing;
    QStringList suspected;
    for (const auto& word : m_suspectedWords)
        suspected << QString::fromStdString(word);
    m_suspected->setVisible(!suspected.isEmpty());
    m_suspected->setText(tr("Treat %1 as missing").arg(suspected.join(QStringLiteral(", "))));
    m_suspected->setAccessibleName(m_suspected->text());
    QStringList faults;
    const auto count = [&](std::size_t number, const QString& what) {
        if (number > 0)
            faults << what.arg(locale.toString(qulonglong(number)));
    };
    count(report.missingValues, tr("%1 missing values"));
    count(report.missingStamps, tr("%1 missing timestamps"));
    count(report.duplicateStamps, tr("%1 duplicate timestamps"));
    count(report.irregularStamps, tr("%1 irregular timestamps"));
    const QString rows = tr("%1 rows").arg(locale.toString(qulonglong(report.rowsRead)));
    m_found->setText(faults.isEmpty() ? tr("%1, regular and complete.").arg(rows)
                                      : tr("%1: %2.").arg(rows, faults.join(QStringLiteral(", "))));
    m_remarks->clear();
    for (const auto& remark : report.remarks) {
        const QString note = translated(remark.message);
        auto* item = new QTreeWidgetItem(m_remarks, {remark.row > 0 ? locale.toString(qulonglong(remark.row)) : tr("file"),
                                                     QString::fromStdString(remark.column), note});
        item->setToolTip(2, note); // the column shows one line of it
    }
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
        roles, [](ColumnRole role) { return role != ColumnRole::time && role != ColumnRole::ignore; });
    auto* import = m_buttons->button(QDialogButtonBox::Ok);
    import->setEnabled(m_understood && m_readable && anything);
    import->setToolTip(m_understood && !anything ? tr("Give at least one column the role Channel or Target.") : QString());
}

} // namespace retort::ui
