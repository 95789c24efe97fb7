// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/compare_page.h"

#include "ui/charts/curve_overlay_chart.h"
#include "ui/charts/metric_box.h"
#include "ui/pages/compare/comparability.h"
#include "ui/pages/compare/compression_chart.h"
#include "ui/pages/compare/compression_view.h"
#include "ui/pages/compare/efficiency_chart.h"
#include "ui/pages/compare/efficiency_view.h"
#include "ui/pages/compare/plan_difference_view.h"
#include "ui/pages/compare/run_bars_chart.h"
#include "ui/session/file_names.h"
#include "ui/pages/compare/run_group_view.h"
#include "ui/pages/shared/list_table.h"
#include "ui/session/record_filter_model.h"
#include "ui/session/record_list_model.h"
#include "ui/language/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace retort::ui
{

namespace
{

/// The runs' names; those that share one carry their start.
QStringList namesApart(const std::vector<const experiment::Record*>& records)
{
    QStringList names;
    for (const auto* record : records) {
        const bool shared = std::ranges::count_if(records, [&](const auto* other) {
                                return other->plan.name == record->plan.name;
                            }) > 1;
        const QString name = QString::fromStdString(record->plan.name);
        names << (shared ? ComparePage::tr("%1 (%2)").arg(name, startText(record->started)) : name);
    }
    return names;
}

} // namespace

namespace
{
constexpr int widestText = 240; ///< of a column; the tool tip and a drag show more
}

ComparePage::ComparePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_model(new RecordListModel(workspace.records(), workspace.catalogue(), this)),
      m_sorted(new RecordFilterModel(*m_model, this)), m_table(new QTableView(this)), m_filter(new QLineEdit(this)), m_metric(new MetricBox(MetricBox::Offer::everyTask, this)),
      m_open(new QPushButton(this)), m_resume(new QPushButton(this)), m_clone(new QPushButton(this)), m_report(new QPushButton(this)), m_rename(new QPushButton(this)),
      m_remove(new QPushButton(this)), m_undo(new QPushButton(this)), m_title(new QLabel(this)),
      m_hint(new QLabel(this)), m_tabs(new QTabWidget(this)), m_curves(new CurveOverlayChart(m_tabs)),
      m_bars(new RunBarsChart(m_tabs)), m_differences(new PlanDifferenceView(workspace.catalogue(), m_tabs)),
      m_groups(new RunGroupView(m_tabs)), m_efficiency(new EfficiencyView(workspace.engine(), m_tabs)), m_compression(new CompressionView(workspace.engine(), m_tabs))
{
    build();
    connect(m_metric, &QComboBox::currentIndexChanged, this, &ComparePage::showMetric);
    connect(m_filter, &QLineEdit::textChanged, this, &ComparePage::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ComparePage::selectionChanged);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ComparePage::keepSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_read.clear(); // a run may have gone on since, or have another name
        select(m_kept);
        m_table->resizeColumnsToContents();
        for (const int column : {RecordListModel::name, RecordListModel::series, RecordListModel::networks, RecordListModel::tags})
            m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestText));
        m_table->horizontalHeader()->setStretchLastSection(true); // what was resized does not stretch any more
        showButtons();
        showGroups();
    });
    const auto openSelected = [this] {
        if (const auto runs = selected(); runs.size() == 1)
            Q_EMIT openRequested(nameOf(runs.front()));
    };
    connect(m_open, &QPushButton::clicked, this, openSelected);
    connect(m_table, &QTableView::activated, this, openSelected);
    connect(m_resume, &QPushButton::clicked, this, &ComparePage::resumeSelected);
    connect(m_clone, &QPushButton::clicked, this, &ComparePage::cloneSelected);
    connect(m_report, &QPushButton::clicked, this, [this] {
        if (const auto runs = selected(); !runs.empty())
            Q_EMIT reportRequested(nameOf(runs.front()));
    });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (const QModelIndex index = m_table->currentIndex(); index.isValid())
            m_table->edit(index.siblingAtColumn(RecordListModel::name));
    });
    connect(m_remove, &QPushButton::clicked, this, &ComparePage::removeSelected);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, &ComparePage::showColumnMenu);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ComparePage::showRunMenu);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        this->workspace().records().undoRemove();
        showButtons();
    });
    connect(&workspace.run(), &RunController::ended, this,
            [this] { m_kept = {this->workspace().run().directory()}; });
    connect(&m_reader, &Asker::failed, this, &Page::said);
    for (ChartPanel* chart : std::initializer_list<ChartPanel*>{m_curves, m_bars, m_efficiency->chart(), m_compression->chart()}) {
        connect(chart, &ChartPanel::exportFailed, this, &Page::said);
        connect(chart, &ChartPanel::exported, this, [this](const QString& file) { Q_EMIT said(tr("Saved %1.").arg(file)); });
    }
    retranslate();
}

void ComparePage::build()
{
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RecordListModel::started, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    makeList(*m_table);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->moveSection(RecordListModel::tags, RecordListModel::name + 1);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setResizeContentsPrecision(0); // by the rows in sight: all of 10 000 take long
    m_title->setProperty("role", "headline");
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(320);
    for (ChartPanel* chart : {static_cast<ChartPanel*>(m_curves), static_cast<ChartPanel*>(m_bars)})
        chart->setEnlargeButtonVisible(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(m_metric);
    row->addWidget(m_filter);
    for (QPushButton* button : {m_open, m_resume, m_clone, m_report, m_rename, m_remove, m_undo})
        row->addWidget(button);
    column->addLayout(row);
    column->addWidget(m_hint);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_curves, QString());
    m_tabs->addTab(m_bars, QString());
    m_tabs->addTab(m_differences, QString());
    m_tabs->addTab(m_groups, QString());
    m_tabs->addTab(m_efficiency, QString());
    m_tabs->addTab(m_compression, QString());
    splitter->addWidget(m_tabs);
    splitter->setSizes({240, 320});
    hideColumns();
    column->addWidget(splitter, 1);
}

void ComparePage::retranslate()
{
    m_title->setText(tr("Runs on disk"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the runs"));
    m_filter->setToolTip(tr("Words that a run contains, or a condition: distilled.mse < 0.38 and tag = \"paper\""));
    m_table->setAccessibleName(tr("Runs on disk"));
    m_table->horizontalHeader()->setToolTip(tr("Right-click to choose the columns; bold: the best network of a run"));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Shows the run in the charts of the Run page"));
    m_resume->setText(tr("Continue"));
    m_resume->setToolTip(tr("Continues a stopped or interrupted run from its last finished epoch"));
    m_clone->setText(tr("Clone"));
    m_clone->setToolTip(tr("Loads the settings of the run into the editor, to change and run again"));
    m_report->setText(tr("Report"));
    m_rename->setText(tr("Rename"));
    m_remove->setText(tr("Delete"));
    m_undo->setText(tr("Undo delete"));
    m_tabs->setTabText(0, tr("Curves"));
    m_tabs->setTabText(1, tr("Bars"));
    m_tabs->setTabText(2, tr("Differences"));
    m_tabs->setTabText(3, tr("Groups"));
    m_tabs->setTabText(4, tr("Efficiency"));
    m_tabs->setTabText(5, tr("Compression"));
    m_curves->setTitle(tr("Validation of the selected runs"));
    m_metric->retranslate();
    m_curves->setEmptyState(tr("Select runs in the table to overlay their curves."));
    m_bars->setTitle(tr("Test results of the selected runs"));
    m_bars->setEmptyState(tr("Select finished runs in the table to compare their test results."));
    showMetric();
    showButtons();
}

void ComparePage::showMetric()
{
    m_model->setMetric(*m_metric->metrics().front());
    m_curves->setAxisTitles(tr("epoch"), labelWithUnit(*m_metric->metrics().front()));
    showSelected();
    showGroups();
}

void ComparePage::filter(const QString& text)
{
    m_filterFault = m_sorted->setFilter(text);
    showHint();
    showGroups();
}

void ComparePage::showGroups()
{
    m_groups->setRuns(m_sorted->shown(), *m_metric->metrics().front());
}

/// Of the selected runs, where the chosen metric is of another task.
void ComparePage::showMetricOfTask()
{
    const task::Task& shown = task::taskWith(m_metric->metrics().front()->id);
    const task::Task* other = nullptr;
    for (const auto& [directory, record] : m_read) {
        const task::Task& its = record.plan.task.kind == experiment::TaskKind::classification ? task::classification() : task::forecasting();
        if (&its == &shown)
            return;
        other = &its;
    }
    if (other)
        m_metric->setCurrentIndex(m_metric->findData(QString::fromStdString(other->metrics.front().id)));
}

void ComparePage::keepSelection()
{
    if (auto now = selected(); !now.empty() && m_kept.empty())
        m_kept = std::move(now);
}

void ComparePage::select(const std::vector<Directory>& directories)
{
    QItemSelection selection;
    for (const Directory& directory : directories) {
        const int row = m_model->rowOf(directory);
        if (row < 0)
            continue;
        const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
        selection.select(index, index);
    }
    m_kept.clear();
    // The table begins with its newest run, so that the page is never empty without a reason.
    if (selection.isEmpty() && m_sorted->rowCount() > 0)
        selection.select(m_sorted->index(0, 0), m_sorted->index(0, 0));
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!selection.isEmpty())
        m_table->selectionModel()->setCurrentIndex(selection.indexes().first(), QItemSelectionModel::NoUpdate);
}

std::vector<ComparePage::Directory> ComparePage::selected() const
{
    std::vector<Directory> directories;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        directories.push_back(pathOf(index.data(RecordListModel::directoryRole).toString()));
    return directories;
}

void ComparePage::selectionChanged()
{
    const auto runs = selected();
    std::erase_if(m_read, [&](const auto& entry) { return std::find(runs.begin(), runs.end(), entry.first) == runs.end(); });
    for (const Directory& directory : runs)
        if (!m_read.contains(directory))
            m_reader.ask([directory] { return experiment::readRecord(directory); },
                         [this, directory](const Result<experiment::Record>& record) { receive(directory, record); });
    showSelected();
    showButtons();
}

void ComparePage::receive(const Directory& directory, const Result<experiment::Record>& record)
{
    const auto runs = selected();
    if (std::find(runs.begin(), runs.end(), directory) == runs.end())
        return;
    if (!record) {
        Q_EMIT said(translated(record.error().message));
        return;
    }
    m_read.insert_or_assign(directory, *record);
    showMetricOfTask();
    showSelected();
    showButtons();
}

void ComparePage::showSelected()
{
    std::vector<const experiment::Record*> records;
    for (const Directory& directory : selected())
        if (const auto found = m_read.find(directory); found != m_read.end())
            records.push_back(&found->second);
    const QStringList names = namesApart(records);
    showCurves(records, names);
    const task::Metric& metric = *m_metric->metrics().front();
    std::vector<RunBarsChart::Run> bars;
    for (std::size_t i = 0; i < records.size(); ++i) {
        RunBarsChart::Run run{names[static_cast<qsizetype>(i)], {}};
        for (const auto& model : records[i]->outcome.models)
            if (const double value = model.test && model.stage.isCompared() ? metric.value(*model.test) : std::nan(""); std::isfinite(value))
                run.test[model.stage.role] = value;
        if (!run.test.empty())
            bars.push_back(std::move(run));
    }
    m_bars->setRuns(std::move(bars), metric);
    std::vector<experiment::Plan> plans;
    for (const auto* record : records)
        plans.push_back(record->plan);
    m_differences->setPlans(names, std::move(plans));
    if (onlySelected() || selected().size() != 1) { // one that is being read again keeps what was measured
        m_efficiency->setRecord(onlySelected());
        m_compression->setRecord(onlySelected());
    }
    showHint();
}

void ComparePage::showCurves(const std::vector<const experiment::Record*>& records, const QStringList& names)
{
    const task::Metric& metric = *m_metric->metrics().front();
    std::vector<NamedCurve> curves;
    for (std::size_t i = 0; i < records.size(); ++i)
        for (const Role role : {Role::teacher, Role::plain_student, Role::distilled_student}) {
            NamedCurve curve{tr("%1, %2").arg(names[static_cast<qsizetype>(i)], translated(labelOf(role))),
                             {},
                             figureStyle(role)};
            if (records.size() > 1)
                curve.style.colour = paletteColour(i); // the dash still tells the role
            for (const auto& epoch : records[i]->history)
                if (const double value = epoch.stage == role ? metric.value(epoch.validation) : std::nan(""); std::isfinite(value))
                    curve.points.push_back({double(epoch.epoch), value});
            if (!curve.points.empty())
                curves.push_back(std::move(curve));
        }
    m_curves->setCurves(std::move(curves));
}

const experiment::Record* ComparePage::onlySelected() const
{
    const auto runs = selected();
    const auto found = runs.size() == 1 ? m_read.find(runs.front()) : m_read.end();
    return found == m_read.end() ? nullptr : &found->second;
}

void ComparePage::showButtons()
{
    const auto runs = selected();
    const bool one = runs.size() == 1;
    using experiment::RunStatus;
    const auto* record = onlySelected();
    const bool unfinished = record && record->outcome.status != RunStatus::finished && record->outcome.status != RunStatus::running;
    m_resume->setEnabled(unfinished && !workspace().run().isBusy());
    m_open->setEnabled(one && !workspace().run().isBusy());
    m_clone->setEnabled(one);
    m_report->setEnabled(one);
    m_rename->setEnabled(one);
    m_remove->setEnabled(!runs.empty());
    m_undo->setVisible(workspace().records().canUndoRemove());
    showHint();
}

/// What the selected runs have in common or not, and why one cannot be read.
void ComparePage::showHint()
{
    std::vector<const experiment::Record*> records;
    for (const Directory& directory : selected())
        if (const auto found = m_read.find(directory); found != m_read.end())
            records.push_back(&found->second);
    const auto runs = selected();
    QString hint = m_model->rowCount() == 0 ? tr("No runs yet. Every run appears here, including stopped ones.")
                                            : tr("Select several runs with Ctrl or Shift to compare them.");
    if (m_filterFault)
        hint = translated(*m_filterFault);
    else if (const int row = runs.size() == 1 ? m_model->rowOf(runs.front()) : -1; row >= 0 && m_model->record(row).fault)
        hint = translated(*m_model->record(row).fault);
    else if (records.size() > 1)
        hint = comparability(records);
    m_hint->setText(hint);
    m_hint->setProperty("role", m_filterFault ? "error" : "hint");
    m_hint->style()->polish(m_hint); // another role, another colour
}

void ComparePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    workspace().records().refresh();
}

void ComparePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace retort::ui
