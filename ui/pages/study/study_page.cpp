// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/study/study_page.h"

#include "core/foundation/file_writing.h"
#include "core/study/search_report.h"
#include "core/study/study_report.h"
#include "core/study/study_templates.h"
#include "ui/charts/save_dialog.h"
#include "ui/language/duration_text.h"
#include "ui/language/translated.h"
#include "ui/pages/study/importance_chart.h"
#include "ui/pages/study/parallel_chart.h"
#include "ui/pages/study/rank_chart.h"
#include "ui/pages/study/study_chart.h"
#include "ui/pages/study/trial_model.h"
#include "ui/pages/shared/list_table.h"
#include "ui/session/file_names.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStyle>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <thread>

namespace retort::ui
{

namespace
{
constexpr int rereadMilliseconds = 3000; ///< of a study that another process runs
}

StudyPage::StudyPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_controller(workspace.sharedCatalogue(), workspace.studiesFolder()), m_model(new TrialModel(this)),
      m_title(new QLabel(this)), m_templateLabel(new QLabel(this)), m_template(new QComboBox(this)), m_seedsLabel(new QLabel(this)), m_seeds(new QSpinBox(this)),
      m_workersLabel(new QLabel(this)), m_workers(new QSpinBox(this)), m_start(new QPushButton(this)), m_stop(new QPushButton(this)), m_retry(new QPushButton(this)), m_new(new QPushButton(this)),
      m_queue(new QPushButton(this)), m_open(new QPushButton(this)), m_save(new QToolButton(this)), m_hint(new QLabel(this)), m_trials(new QTableView(this)), m_tabs(new QTabWidget(this)),
      m_chart(new StudyChart(m_tabs)), m_parallel(new ParallelChart(m_tabs)), m_ranks(new RankChart(m_tabs)), m_importance(new ImportanceChart(m_tabs)), m_table(new QTableWidget(m_tabs))
{
    build();
    connect(&m_controller, &StudyController::changed, this, &StudyPage::showView);
    connect(m_template, &QComboBox::activated, this, &StudyPage::propose);
    connect(m_seeds, &QSpinBox::valueChanged, this, &StudyPage::propose);
    connect(m_workers, &QSpinBox::valueChanged, this, [this] {
        if (!m_controller.isFromDisk()) // whether its trials have one thread each is part of it
            propose();
    });
    connect(&workspace, &Workspace::planChanged, this, [this] {
        if (isVisible() && !m_controller.isFromDisk()) // one from disk stays until another is asked for
            propose();
    });
    connect(m_start, &QPushButton::clicked, this, [this] { m_controller.start(m_workers->value(), false); });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_controller.start(m_workers->value(), true); });
    connect(m_stop, &QPushButton::clicked, &m_controller, &StudyController::stop);
    connect(m_new, &QPushButton::clicked, this, &StudyPage::propose);
    connect(m_queue, &QPushButton::clicked, this, [this] {
        this->workspace().queue().add(m_controller.view()->plan, m_controller.view()->folder);
        Q_EMIT stepRequested(Step::queue);
    });
    connect(m_open, &QPushButton::clicked, this, &StudyPage::openFolder);
    connect(m_trials, &QTableView::activated, this, [this](const QModelIndex& index) {
        const auto& view = m_controller.view();
        if (const auto* status = m_model->status(index.row()); status && status->summary && !view->folder.empty())
            Q_EMIT openRequested(nameOf(study::StudyFolder(view->folder).trial(status->number)));
    });
    for (ChartPanel* chart : std::initializer_list<ChartPanel*>{m_chart, m_parallel, m_ranks, m_importance}) {
        connect(chart, &ChartPanel::exportFailed, this, &Page::said);
        connect(chart, &ChartPanel::exported, this, [this](const QString& file) { Q_EMIT said(tr("Saved %1.").arg(file)); });
    }
    m_rereading.setInterval(rereadMilliseconds);
    connect(&m_rereading, &QTimer::timeout, this, [this] {
        if (!m_controller.isReading())
            m_controller.reread();
    });
    retranslate();
    showView();
}

void StudyPage::build()
{
    m_title->setProperty("role", "headline");
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    m_start->setProperty("role", "primary");
    m_seeds->setRange(1, 100);
    m_seeds->setValue(3);
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    m_workers->setRange(1, cores);
    m_workers->setValue(cores);
    for (const auto& each : study::templates())
        m_template->addItem(QString(), QString::fromStdString(each.id));
    m_templateLabel->setBuddy(m_template);
    m_seedsLabel->setBuddy(m_seeds);
    m_workersLabel->setBuddy(m_workers);
    m_save->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_save);
    for (const char* kind : {"csv", "tex", "html"})
        menu->addAction(QString::fromLatin1(kind).toUpper(), this, [this, kind] { saveTable(QLatin1String(kind)); });
    m_save->setMenu(menu);
    m_trials->setModel(m_model);
    makeList(*m_trials);
    m_trials->setSelectionMode(QAbstractItemView::SingleSelection);
    m_trials->verticalHeader()->setDefaultSectionSize(28);
    m_trials->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_trials->horizontalHeader()->setResizeContentsPrecision(50); // not all of thousands
    makeList(*m_table);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch();
    for (QWidget* button : std::initializer_list<QWidget*>{m_save, m_open, m_new, m_retry, m_queue, m_stop, m_start})
        head->addWidget(button);
    column->addLayout(head);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_templateLabel, m_template, m_seedsLabel, m_seeds, m_workersLabel, m_workers})
        row->addWidget(widget);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_hint);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_trials);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_chart, QString());
    m_tabs->addTab(m_table, QString());
    m_tabs->addTab(m_parallel, QString());
    m_tabs->addTab(m_ranks, QString());
    m_tabs->addTab(m_importance, QString());
    splitter->addWidget(m_tabs);
    splitter->setSizes({260, 320});
    column->addWidget(splitter, 1);
}

void StudyPage::retranslate()
{
    m_title->setText(tr("Study: repeated runs with settings varied"));
    m_templateLabel->setText(tr("Vary"));
    m_seedsLabel->setText(tr("Runs per cell"));
    m_workersLabel->setText(tr("Parallel runs"));
    m_template->setAccessibleName(m_templateLabel->text());
    m_seeds->setAccessibleName(m_seedsLabel->text());
    m_workers->setAccessibleName(m_workersLabel->text());
    m_workers->setToolTip(tr("Each run is a separate process with one thread"));
    m_start->setText(tr("Start the study"));
    m_stop->setText(tr("Stop"));
    m_retry->setText(tr("Retry failed trials"));
    m_queue->setText(tr("Add to the queue"));
    m_queue->setToolTip(tr("Runs after what is already in the queue"));
    m_new->setText(tr("New study"));
    m_new->setToolTip(tr("Of the open experiment"));
    m_open->setText(tr("Open a study…"));
    m_save->setText(tr("Save table"));
    for (int i = 0; i < m_template->count(); ++i)
        if (const auto* made = study::templateOf(m_template->itemData(i).toString().toStdString())) {
            m_template->setItemText(i, translated(made->label));
            m_template->setItemData(i, translated(made->help), Qt::ToolTipRole);
        }
    m_trials->setAccessibleName(tr("Trials"));
    m_table->setAccessibleName(tr("Table of the study"));
    m_tabs->setTabText(0, tr("Chart"));
    m_tabs->setTabText(1, tr("Table"));
    m_tabs->setTabText(2, tr("Parallel coordinates"));
    m_tabs->setTabText(3, tr("Ranks"));
    m_tabs->setTabText(4, tr("Importance"));
    m_model->retranslate();
}

void StudyPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showView();
    }
    Page::changeEvent(event);
}

void StudyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_controller.isFromDisk())
        propose();
    else
        m_controller.reread(); // another process may have run it meanwhile
}

void StudyPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_rereading.stop();
}

void StudyPage::propose()
{
    const auto* made = study::templateOf(m_template->currentData().toString().toStdString());
    if (!made || m_controller.isRunning())
        return;
    auto plan = made->make(workspace().plan(), study::seedsFrom(workspace().plan(), static_cast<std::size_t>(m_seeds->value())));
    plan.workers = m_workers->value();
    m_controller.propose(std::move(plan));
}

void StudyPage::openFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a study"), nameOf(workspace().studiesFolder()));
    if (!folder.isEmpty())
        m_controller.open(pathOf(folder));
}

QString StudyPage::summary() const
{
    if (m_controller.fault())
        return translated(m_controller.fault()->message);
    const auto& view = m_controller.view();
    if (!view)
        return tr("Open an experiment first; a study repeats it with settings varied.");
    if (!view->findings.empty())
        return tr("The study cannot run. %1: %2").arg(QString::fromStdString(view->findings.front().path), translated(view->findings.front().message));
    const auto count = [&](study::TrialState state) { return static_cast<int>(view->count(state)); };
    QStringList parts = {view->plan.design == study::Design::search ? tr("Search: %1 trials, each chosen from the validation errors of earlier ones").arg(view->plan.draws)
                                                                    : tr("Trials: %1").arg(view->trials.size())};
    if (!view->folder.empty()) {
        parts << tr("%1 finished").arg(count(study::TrialState::finished));
        if (count(study::TrialState::running) > 0)
            parts << tr("%1 running").arg(count(study::TrialState::running));
        if (const int failed = count(study::TrialState::failed); failed > 0) {
            const auto first = std::ranges::find(view->statuses, study::TrialState::failed, &study::TrialStatus::state);
            parts << (first->message ? tr("%1 failed; trial %2: %3").arg(QString::number(failed), QString::number(first->number), translated(*first->message)) : tr("%1 failed").arg(failed));
        }
        if (const int early = count(study::TrialState::ended_early); early > 0)
            parts << tr("%1 ended early").arg(early);
        if (count(study::TrialState::interrupted) > 0)
            parts << tr("%1 interrupted (Continue resumes them)").arg(count(study::TrialState::interrupted));
        if (const auto& rows = view->table.rows; rows.size() == 1 && rows.front().overPlain)
            parts << tr("distilled vs plain: %1").arg(translated(rows.front().overPlain->sentence()));
        QString said = parts.join(QStringLiteral(" · ")) + QStringLiteral(" · ") + nameOf(view->folder);
        if (view->plan.chooses())
            if (const auto best = study::searchSentence(view->plan, view->trials, view->statuses))
                said += u'\n' + translated(*best);
        if (view->table.ranking)
            said += u'\n' + translated(view->table.ranking->sentence());
        return said;
    }
    if (const auto& estimate = workspace().estimate(); estimate && estimate->seconds > 0)
        parts << tr("about %1, less where trials share networks")
                     .arg(durationText(estimate->seconds * static_cast<double>(study::trialCount(view->plan)) / m_workers->value()));
    parts << tr("teachers that several trials share are trained once");
    return parts.join(QStringLiteral(" · "));
}

void StudyPage::showView()
{
    const auto& view = m_controller.view();
    const bool running = m_controller.isRunning();
    m_model->setView(view);
    m_chart->setView(view);
    m_parallel->setView(view);
    m_ranks->setView(view);
    m_importance->setView(view);
    m_tabs->setTabVisible(m_tabs->indexOf(m_ranks), !view || !view->plan.chooses());
    const bool runsElsewhere = view && !running && view->count(study::TrialState::running) > 0;
    runsElsewhere && isVisible() ? m_rereading.start() : m_rereading.stop();
    showTable();
    m_hint->setText(summary());
    m_hint->setProperty("role", m_controller.fault() ? "error" : "hint");
    m_hint->style()->polish(m_hint); // another role, another colour
    const bool runnable = view && view->findings.empty();
    const bool unfinished = view && !view->isComplete();
    m_start->setEnabled(runnable && !running && unfinished);
    m_start->setText(view && !view->folder.empty() && !running ? tr("Continue the study") : tr("Start the study"));
    m_queue->setEnabled(runnable && !running && unfinished);
    m_stop->setEnabled(running && !m_controller.isStopping());
    m_retry->setVisible(view && !running && view->count(study::TrialState::failed) > 0);
    m_new->setVisible(!running && m_controller.isFromDisk());
    m_save->setEnabled(view && view->count(study::TrialState::finished) > 0);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_template, m_seeds, m_workers, m_open})
        widget->setEnabled(!running);
}

void StudyPage::showTable()
{
    const auto& view = m_controller.view();
    if (!view) {
        m_table->clear();
        return;
    }
    if (view->plan.chooses()) {
        showSearchTable();
        return;
    }
    const auto& table = view->table;
    QStringList heads;
    heads << view->tableAxes();
    for (const StageId model : table.models)
        heads << stageName(model);
    heads << tr("Runs") << tr("Distilled vs plain (Holm-corrected p)");
    const bool againstFirst = std::ranges::any_of(table.rows, [](const auto& row) { return row.overFirst.has_value(); });
    if (againstFirst)
        heads << tr("Distilled vs first row");
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(static_cast<int>(table.rows.size()));
    const int decimals = task::taskWith(view->plan.metric).metric(view->plan.metric)->decimals + 1;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row)];
        int column = 0;
        const auto put = [&](const QString& text) { m_table->setItem(row, column++, new QTableWidgetItem(text)); };
        for (const auto& label : cells.labels)
            put(QString::fromStdString(label));
        for (const StageId model : table.models)
            put(QString::fromStdString(study::cellText(cells.cells.at(model), decimals)));
        put(tr("%1 of %2").arg(cells.finished).arg(cells.trials.size()));
        const auto claim = [](const auto& made) { return made ? translated(made->sentence()) : QStringLiteral("–"); };
        put(claim(cells.overPlain));
        if (againstFirst)
            put(claim(cells.overFirst));
    }
    m_table->resizeColumnsToContents();
}

void StudyPage::showSearchTable()
{
    const auto& view = *m_controller.view();
    const auto cells = study::searchCells(view.plan, view.trials, view.statuses);
    QStringList heads = {tr("Trial")};
    for (std::size_t axis = 0; axis < view.plan.axes.size(); ++axis)
        heads << view.axisLabel(axis);
    heads << tr("Validation error") << tr("State");
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(static_cast<int>(cells.size()) - 1);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& line = cells[static_cast<std::size_t>(row) + 1];
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const std::string& cell = line[static_cast<std::size_t>(column)];
            const bool state = column + 1 == m_table->columnCount();
            m_table->setItem(row, column, new QTableWidgetItem(state ? stateText(view.statuses[std::stoul(line.front())].state) : QString::fromStdString(cell)));
        }
    }
    m_table->resizeColumnsToContents();
}

void StudyPage::saveTable(const QString& kind)
{
    const auto& view = m_controller.view();
    const QString file = QFileDialog::getSaveFileName(this, tr("Save table"), QStringLiteral("study.") + kind, QStringLiteral("*.") + kind);
    if (file.isEmpty() || !view)
        return;
    const auto content = kind == QLatin1String("csv") ? study::tableCsv(view->table, view->plan)
                         : kind == QLatin1String("tex") ? study::tableLatex(view->table, view->plan)
                                                         : study::tableHtml(view->table, view->plan);
    const auto written = writeFile(pathOf(file), content);
    Q_EMIT said(written ? tr("Saved %1.").arg(file) : translated(written.error().message));
}

} // namespace retort::ui
