// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_page.h"

#include "core/foundation/file_writing.h"
#include "core/report/csv_tables.h"
#include "core/report/forecast_csv.h"
#include "core/report/html_report.h"
#include "core/report/latex_table.h"
#include "ui/charts/save_dialog.h"
#include "ui/pages/report/report_preview.h"
#include "ui/session/file_names.h"
#include "ui/session/record_list_model.h"
#include "ui/language/translated.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace retort::ui
{

namespace
{

Result<std::filesystem::path> distilledCheckpoint(const experiment::Record& record)
{
    const auto& models = record.outcome.models;
    const auto student = std::find_if(models.begin(), models.end(),
                                      [](const auto& model) { return model.stage == Role::distilled_student; });
    std::error_code ignored;
    if (student == models.end() || student->checkpoint.empty() ||
        !std::filesystem::is_regular_file(record.directory / student->checkpoint, ignored))
        return fail(ErrorKind::missing,
                    RETORT_TEXT("session", "The run in %1 has no saved distilled student. Choose a run that trained "
                                           "one."),
                    {record.directory.string()});
    return record.directory / student->checkpoint;
}

/// The report speaks the window's language; may be called on any thread.
report::Wording wording()
{
    return {ReportPage::tr("en", "language of the report, as HTML names it").toStdString(),
            [](const Message& message) { return translated(message).toStdString(); }};
}

} // namespace

ReportPage::ReportPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_model(new RecordListModel(workspace.records(), workspace.catalogue(), this)), m_runs(new QComboBox(this)),
      m_title(new QLabel(this)), m_hint(new QLabel(this)), m_html(new QPushButton(this)),
      m_export(new QPushButton(this)), m_latex(new QAction(this)), m_csv(new QAction(this)), m_forecasts(new QAction(this)),
      m_exportOnnx(new QAction(this)), m_exportModel(new QAction(this)), m_exportBundle(new QAction(this)), m_preview(new ReportPreview(this))
{
    m_title->setProperty("role", "headline");
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    m_html->setProperty("role", "primary");
    m_html->setObjectName(QStringLiteral("saveHtml"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setMenu(new QMenu(m_export));
    m_export->menu()->addActions({m_latex, m_csv, m_forecasts, m_exportOnnx, m_exportModel, m_exportBundle});
    m_runs->setMinimumContentsLength(24);
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_runs, 1);
    row->addStretch();
    row->addWidget(m_html);
    row->addWidget(m_export);
    column->addLayout(row);
    column->addWidget(m_hint);
    column->addWidget(m_preview, 1);

    connect(m_model, &QAbstractItemModel::modelReset, this, &ReportPage::fillRuns);
    connect(m_runs, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            showRun(m_model->record(index).directory);
    });
    connect(&workspace.run(), &RunController::ended, this,
            [this] { m_directory = this->workspace().run().directory(); });
    connect(&workspace.run(), &RunController::shown, this,
            [this] { showRun(this->workspace().run().directory()); });
    connect(&m_reader, &Asker::failed, this, &Page::said);
    connect(&m_writer, &Asker::failed, this, &Page::said);
    connect(m_html, &QPushButton::clicked, this,
            [this] { askFile(tr("Save the report"), QStringLiteral("html"), &ReportPage::exportHtml); });
    connect(m_latex, &QAction::triggered, this,
            [this] { askFile(tr("Save the LaTeX table"), QStringLiteral("tex"), &ReportPage::exportLatex); });
    connect(m_csv, &QAction::triggered, this,
            [this] { askFile(tr("Save metrics and curves"), QStringLiteral("csv"), &ReportPage::exportCsv); });
    connect(m_forecasts, &QAction::triggered, this,
            [this] { askFile(tr("Save all forecasts"), QStringLiteral("csv"), &ReportPage::exportForecasts); });
    connect(m_exportOnnx, &QAction::triggered, this,
            [this] { askFile(tr("Save the student model"), QStringLiteral("onnx"), &ReportPage::exportModel); });
    connect(m_exportBundle, &QAction::triggered, this, &ReportPage::exportBundle);
    connect(m_exportModel, &QAction::triggered, this,
            [this] { askFile(tr("Save the student model"), QStringLiteral("pt"), &ReportPage::exportModel); });
    retranslate();
    fillRuns();
}

ReportPage::~ReportPage()
{
    m_stop.cancel();
}

void ReportPage::retranslate()
{
    m_title->setText(tr("Report"));
    m_runs->setAccessibleName(tr("Run of the report"));
    m_html->setText(tr("Save as HTML…"));
    m_html->setToolTip(tr("A single self-contained page"));
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export as another file"));
    m_latex->setText(tr("LaTeX table…"));
    m_csv->setText(tr("Metrics and curves as two CSV files…"));
    m_forecasts->setText(tr("Forecasts of all test windows as CSV…"));
    m_exportOnnx->setText(tr("Distilled student as ONNX…"));
    m_exportModel->setText(tr("Distilled student as TorchScript…"));
    m_exportBundle->setText(tr("Distilled student as a standalone folder…"));
    m_preview->setAccessibleName(tr("Preview of the report"));
    showButtons();
    read();
}

void ReportPage::fillRuns()
{
    const QSignalBlocker silent(m_runs);
    m_runs->clear();
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_runs->addItem(tr("%1 (%2)").arg(m_model->index(row, RecordListModel::name).data().toString(),
                                         m_model->index(row, RecordListModel::started).data().toString()));
    int row = m_model->rowOf(m_directory);
    if (row < 0 && m_runs->count() > 0)
        row = 0;
    m_runs->setCurrentIndex(row);
    m_directory = row < 0 ? std::filesystem::path() : m_model->record(row).directory;
    read();
    showButtons();
}

void ReportPage::showRun(const std::filesystem::path& directory)
{
    m_directory = directory;
    const QSignalBlocker silent(m_runs);
    m_runs->setCurrentIndex(m_model->rowOf(directory));
    read();
}

void ReportPage::read()
{
    if (!isVisible())
        return;
    if (m_directory.empty()) {
        m_record.reset();
        m_preview->setReport({});
        showButtons();
        return;
    }
    using Answer = std::pair<Result<experiment::Record>, QString>;
    m_reader.ask(
        [directory = m_directory, words = wording()] {
            auto record = experiment::readRecord(directory);
            const QString html = record ? QString::fromStdString(report::htmlReport(*record, words)) : QString();
            return Answer(std::move(record), html);
        },
        [this](const Answer& answer) { receive(answer.first, answer.second); });
}

void ReportPage::receive(const Result<experiment::Record>& record, const QString& html)
{
    m_record = record ? std::make_shared<const experiment::Record>(*record) : nullptr;
    m_preview->setReport(html);
    if (!record)
        Q_EMIT said(translated(record.error().message));
    showButtons();
}

void ReportPage::showButtons()
{
    const bool none = m_runs->count() == 0;
    m_hint->setText(tr("No runs yet. Start one, and its report appears here."));
    m_hint->setVisible(none);
    m_preview->setVisible(!none);
    m_runs->setEnabled(!none);
    for (QPushButton* button : {m_html, m_export})
        button->setEnabled(m_record != nullptr);
    m_forecasts->setEnabled(m_record && !m_record->outcome.forecasts.empty());
    for (QAction* action : {m_exportOnnx, m_exportModel, m_exportBundle})
        action->setEnabled(m_record && distilledCheckpoint(*m_record).has_value());
    m_exportBundle->setEnabled(m_exportBundle->isEnabled() && m_record->plan.task.kind != experiment::TaskKind::classification);
}

void ReportPage::askFile(const QString& title, const QString& suffix,
                         void (ReportPage::*exporter)(const std::filesystem::path&))
{
    const QString name = QString::fromStdString(m_record->plan.name) + u'.' + suffix;
    const QString file = askWhereToSave(this, title, name, suffix);
    if (!file.isEmpty())
        (this->*exporter)(pathOf(file));
}

void ReportPage::write(const std::filesystem::path& file, std::function<Result<void>(const experiment::Record&)> work,
                       const std::filesystem::path& beside)
{
    if (!m_record)
        return;
    m_writer.ask([record = m_record, work = std::move(work)] { return work(*record); },
                 [this, file, beside](const Result<void>& written) {
                     const QString saved = beside.empty() ? tr("Saved %1.").arg(nameOf(file))
                                                          : tr("Saved %1 and %2.").arg(nameOf(file), nameOf(beside.filename()));
                     Q_EMIT said(written ? saved : translated(written.error().message));
                 });
}

void ReportPage::exportHtml(const std::filesystem::path& file)
{
    write(file, [file, words = wording()](const experiment::Record& record) {
        return writeFile(file, report::htmlReport(record, words));
    });
}

void ReportPage::exportLatex(const std::filesystem::path& file)
{
    write(file, [file](const experiment::Record& record) {
        return writeFile(file, report::latexTable(std::span(&record, 1)));
    });
}

void ReportPage::exportCsv(const std::filesystem::path& file)
{
    auto curves = file;
    curves.replace_filename(file.stem().string() + "-curves.csv");
    const auto both = [file, curves](const experiment::Record& record) -> Result<void> {
        if (auto written = writeFile(file, report::metricsCsv(record)); !written)
            return written;
        return writeFile(curves, report::curvesCsv(record));
    };
    write(file, both, curves);
}

void ReportPage::exportForecasts(const std::filesystem::path& file)
{
    Q_EMIT said(tr("Forecasting all test windows…"));
    write(file, [file, engine = workspace().engine(), stop = m_stop](const experiment::Record& record) {
        return report::writeForecasts(*engine, record, file, [](double) {}, stop);
    });
}

void ReportPage::exportModel(const std::filesystem::path& file)
{
    write(file, [file, engine = workspace().engine()](const experiment::Record& record) -> Result<void> {
        const auto checkpoint = distilledCheckpoint(record);
        if (!checkpoint)
            return tl::unexpected<Error>(checkpoint.error());
        return engine->exportModel(*checkpoint, file);
    });
}

/// Writes a standalone folder below the chosen one.
void ReportPage::exportBundle()
{
    const QString parent = QFileDialog::getExistingDirectory(this, tr("Choose where to create the folder"));
    if (parent.isEmpty() || !m_record)
        return;
    QString name = QString::fromStdString(m_record->plan.name);
    name.replace(u'/', u'-');
    const auto folder = pathOf(parent) / pathOf(name.isEmpty() ? QStringLiteral("forecaster") : name + QStringLiteral("-forecaster"));
    write(folder, [folder, engine = workspace().engine()](const experiment::Record& record) -> Result<void> {
        const auto checkpoint = distilledCheckpoint(record);
        if (!checkpoint)
            return tl::unexpected<Error>(checkpoint.error());
        return engine->exportBundle(*checkpoint, folder);
    });
}

void ReportPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
}

void ReportPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace retort::ui
