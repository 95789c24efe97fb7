// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_page.h"

#include "core/plan/class_schema.h"
#include "core/plan/first_task.h"
#include "core/plan/graph_schema.h"
#include "core/plan/plan_fields.h"
#include "ui/charts/collection_chart.h"
#include "ui/charts/label_chart.h"
#include "ui/charts/series_chart.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/data/channel_list.h"
#include "ui/pages/data/channel_panel.h"
#include "ui/pages/data/series_views.h"
#include "ui/pages/data/split_options.h"
#include "ui/pages/data/window_table.h"
#include "ui/pages/data/import_report_view.h"
#include "ui/pages/shared/section.h"
#include "ui/session/window_counts.h"
#include "ui/session/file_names.h"
#include "ui/language/sampling_text.h"
#include "ui/language/translated.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace retort::ui
{
namespace
{

enum State { empty, loading, content };

std::vector<Finding> below(const std::vector<Finding>& findings, const std::string& prefix)
{
    std::vector<Finding> ids = findings;
    for (auto& finding : ids)
        finding.path.erase(0, prefix.size());
    return ids;
}

} // namespace

DataPage::DataPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_stack(new QStackedWidget), m_report(new ImportReportView(this))
{
    m_report->hide(); // until the window takes it over
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildLoading());
    m_stack->addWidget(buildContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectEdits();
    connect(&workspace, &Workspace::planChanged, this, &DataPage::showPlan);
    connect(&workspace, &Workspace::originChanged, this, &DataPage::showPlan);
    connect(&workspace, &Workspace::findingsChanged, this, &DataPage::showFindings);
    connect(&workspace, &Workspace::seriesChanged, this, &DataPage::showSeries);
    connect(&workspace, &Workspace::windowsCounted, this, &DataPage::showWindows);
    connect(&workspace.loader(), &SeriesLoader::loadingChanged, this, &DataPage::showState);
    connect(&workspace.loader(), &SeriesLoader::progressChanged, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(100 * fraction)); });
    retranslate();
    showSeries();
}

QWidget* DataPage::inspector()
{
    return m_report;
}

void DataPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showSeries();
    }
    Page::changeEvent(event);
}

void DataPage::connectEdits()
{
    connect(m_open, &QPushButton::clicked, this, &DataPage::openRequested);
    connect(m_openOther, &QPushButton::clicked, this, &DataPage::openRequested);
    connect(m_import, &QPushButton::clicked, this, &DataPage::importRequested);
    connect(m_sample, &QPushButton::clicked, this, [this] {
        if (workspace().plan().data.file.empty())
            Q_EMIT sampleRequested();
        else
            workspace().reload();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { workspace().cancelReading(); });
    connect(m_channels, &QListWidget::currentRowChanged, this, [this](int row) { m_views->series()->setChannel(std::max(0, row)); });
    connect(m_channels, &ChannelList::targetsEdited, this, [this] {
        workspace().edit([this](experiment::Plan& plan) { plan.task.targets = m_channels->targets(); });
    });
    connect(m_channels, &ChannelList::ignoreRequested, this, &DataPage::ignoreChannel);
    connect(m_channels, &ChannelList::useAllRequested, this, [this] {
        workspace().edit([](experiment::Plan& plan) { plan.data.import.channels.clear(); });
    });
    connect(m_task, &ParameterForm::optionsChanged, this, [this] {
        workspace().edit([this](experiment::Plan& plan) { setFormOptions(experiment::PlanField::Form::data, plan, m_task->resolved()); });
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        workspace().setPlan(experiment::withKind(workspace().plan(), static_cast<experiment::TaskKind>(m_kind->currentData().toInt()), workspace().catalogue()));
    });
    connect(m_classes, &ParameterForm::optionsChanged, this, [this] {
        workspace().edit([this](experiment::Plan& plan) { plan.task.classes = experiment::classSchema().differences(m_classes->resolved()); });
    });
    connect(m_graph, &ParameterForm::optionsChanged, this, [this] {
        workspace().edit([this](experiment::Plan& plan) { plan.data.graph = experiment::graphSchema().differences(m_graph->resolved()); });
    });
    connect(m_graphButton, &QPushButton::toggled, this, &DataPage::showGraph);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DataPage::changeUnit);
    connect(m_split, &ParameterForm::optionsChanged, this, &DataPage::takeSplit);
    for (ChartPanel* chart : m_views->charts()) {
        connect(chart, &ChartPanel::exportFailed, this, &Page::said);
        connect(chart, &ChartPanel::exported, this, [this](const QString& file) { Q_EMIT said(tr("Saved %1.").arg(file)); });
    }
    connect(m_views->series(), &SeriesChart::splitDragged, this, [this](qint64 train, qint64 validation) {
        const auto& split = workspace().split();
        const auto rows = static_cast<std::int64_t>(workspace().series()->series.rows());
        workspace().edit([&](experiment::Plan& plan) {
            plan.data.split = dragged(plan.data.split, rows, train, validation, split ? split->test.size() : rows);
        });
    });
}

void DataPage::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Reading the series"));
    m_import->setText(tr("Import settings…"));
    m_import->setToolTip(tr("Delimiter, decimal separator, encoding and the role of each column"));
    m_openOther->setText(tr("Open another…"));
    m_taskSection->setTitle(tr("Task"));
    m_classSection->setTitle(tr("Classes"));
    m_kind->setItemText(0, tr("Forecasting"));
    m_kind->setItemText(1, tr("Classification"));
    m_kind->setAccessibleName(tr("What is learned"));
    m_splitSection->setTitle(tr("Split and windows"));
    m_graphSection->setTitle(tr("Graph of the channels"));
    m_graphButton->setText(tr("Graph…"));
    m_graphButton->setToolTip(tr("The channels are the nodes of a graph, such as sensors along roads: name the file of its edges"));
    m_unit->setItemText(0, tr("as ratios"));
    m_unit->setItemText(1, tr("as rows"));
    m_unit->setAccessibleName(tr("Unit of the split"));
    m_channelPanel->retranslate();
    for (auto* button : {m_cancel, m_import, m_openOther, m_graphButton})
        button->setAccessibleName(button->text());
}

void DataPage::showState()
{
    const auto& plan = workspace().plan();
    const QString name = nameOf(plan.data.file.filename());
    const bool isLoading = workspace().loader().isLoading();
    m_loadingName->setText(tr("Reading %1").arg(name));
    if (plan.data.file.empty()) {
        m_emptyTitle->setText(tr("Which series do you want to forecast?"));
        m_emptySentence->setText(tr("A CSV file with one row per step and one column per channel; drop it anywhere "
                                    "in this window."));
        m_open->setText(tr("Open a series…"));
        m_sample->setText(tr("Or try the sample experiment"));
    } else {
        const auto& error = workspace().seriesError();
        m_emptyTitle->setText(error ? tr("%1 could not be read").arg(name) : tr("%1 was not read").arg(name));
        m_emptySentence->setText(error ? translated(error->message) : tr("Reading was cancelled."));
        m_open->setText(tr("Open another…"));
        m_sample->setText(tr("Read again"));
    }
    for (auto* button : {m_open, m_sample})
        button->setAccessibleName(button->text());
    // while it is read anew, what is known of it stays in sight
    m_stack->setCurrentIndex(workspace().series() ? content : isLoading ? loading : empty);
    if (isLoading)
        m_progress->setValue(static_cast<int>(100 * workspace().loader().fraction()));
}

void DataPage::showSeries()
{
    const SeriesPointer series = workspace().series();
    m_report->setSeries(series);
    if (series) {
        const auto& values = series->series;
        const QLocale locale;
        m_name->setText(QString::fromStdString(values.name));
        const auto& collection = series->collection;
        QStringList facts = {collection ? tr("%1 series in %2 classes, up to %3 steps")
                                              .arg(locale.toString(qulonglong(collection->examples.size())))
                                              .arg(collection->classes.size())
                                              .arg(collection->longest)
                                        : tr("%1 rows").arg(locale.toString(qulonglong(values.rows()))),
                             values.channels.size() == 1 ? tr("1 channel")
                                                         : tr("%1 channels").arg(values.channels.size())};
        if (values.calendar && values.step > 0)
            facts << samplingText(values.step);
        if (values.rows() > 0 && !collection)
            facts << tr("%1 to %2").arg(QString::fromStdString(data::stampText(values, 0)),
                                        QString::fromStdString(data::stampText(values, values.rows() - 1)));
        m_summary->setText(facts.join(QStringLiteral("  ·  ")));
        m_channels->setSeries(std::shared_ptr<const data::TimeSeries>(series, &values));
        m_views->series()->setSeries(std::shared_ptr<const data::TimeSeries>(series, &values));
        m_views->series()->setChannel(0);
    }
    m_views->labels()->clear();
    m_views->examples()->setSeries(series);
    showPlan();
    showState();
}

void DataPage::showPlan()
{
    const auto& plan = workspace().plan();
    const auto& origin = workspace().origin();
    const auto unit = plan.data.split.unit;
    const auto series = workspace().series();
    const auto rows = series ? static_cast<std::int64_t>(series->series.rows()) : 0;
    const bool ofClasses = plan.task.kind == experiment::TaskKind::classification, collection = series && series->collection;
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(plan.task.kind)));
    }
    m_kind->setEnabled(!collection); // its series have no future
    m_classSection->setVisible(ofClasses);
    m_taskSection->setVisible(!collection);
    m_channelPanel->setVisible(!collection);
    m_views->setKind(collection ? SeriesViews::Kind::collection : ofClasses ? SeriesViews::Kind::labelled : SeriesViews::Kind::series);
    m_channelPanel->setForecasts(!ofClasses);
    m_settings->removeWidget(m_classSection);
    m_settings->addWidget(m_classSection, 0, collection ? 0 : 1, 1, collection ? 2 : 1);
    m_settings->removeWidget(m_splitSection);
    m_settings->addWidget(m_splitSection, ofClasses ? 1 : 0, ofClasses ? 0 : 1, 1, ofClasses ? 2 : 1);
    m_splitSection->setVisible(!collection);
    m_splitSection->body()->setDirection(ofClasses ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_import->setVisible(!collection);
    m_graphButton->setVisible(!collection);
    m_graph->setBaseline(origin ? experiment::graphSchema().resolve(origin->data.graph) : Options{});
    m_graph->setOptions(plan.data.graph);
    if (experiment::hasGraph(plan)) {
        const QSignalBlocker quiet(m_graphButton);
        m_graphButton->setChecked(true);
    }
    showGraph();
    m_classes->setBaseline(origin ? experiment::classSchema().resolve(origin->task.classes) : Options{});
    m_classes->setOptions(plan.task.classes);
    m_task->setSchema(experiment::formSchema(experiment::PlanField::Form::data, plan.task.kind));
    m_task->setBaseline(origin ? formOptions(experiment::PlanField::Form::data, *origin) : Options{});
    m_task->setOptions(formOptions(experiment::PlanField::Form::data, plan, m_task->resolved()));
    {
        const QSignalBlocker quiet(m_unit);
        m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(unit)));
    }
    m_split->setSchema(splitSchema(unit, rows));
    if (origin)
        m_split->setBaseline(splitOptions(converted(origin->data.split, unit, rows)));
    m_split->setOptions(splitOptions(plan.data.split));
    m_channels->setTargets(plan.task.targets);
    if (const auto& split = workspace().split())
        m_views->series()->setSplit(split->train.size(), split->validation.size(), split->test.size(), plan.task.lookBack);
    showState();
    showFindings();
    showWindows();
}

void DataPage::showFindings()
{
    const auto split = workspace().findingsBelow("data.split");
    m_splitSection->setFinding(split.empty() ? QString() : translated(split.front().message));
    m_task->setFindings(below(workspace().findingsBelow("task."), "task."));
    m_graph->setFindings(below(workspace().findingsBelow("data.graph."), "data.graph."));
    m_classes->setFindings(below(workspace().findingsBelow("task.classes."), "task.classes."));
    const auto targets = workspace().findingsBelow("task.targets");
    m_taskSection->setFinding(targets.empty() ? QString() : translated(targets.front().message));
    showWindows();
}

void DataPage::showWindows()
{
    if (!workspace().series() || !workspace().split()) {
        m_windows->setText(tr("No windows: the split does not fit."));
        return;
    }
    if (const auto& counts = workspace().windowCounts()) {
        m_windows->setText(windowTable(*counts, static_cast<std::int64_t>(workspace().series()->series.rows())));
        m_windows->setAccessibleName(tr("Rows and windows of the split"));
        m_windows->setToolTip(tr("Windows that contain a missing value, or whose label is not known, are left out."));
        showLabels(*counts);
    }
    showGraph();
}

void DataPage::showGraph()
{
    const auto& counts = workspace().windowCounts();
    const auto& series = workspace().series();
    m_graphSection->setVisible(m_graphButton->isChecked() && !(series && series->collection));
    QStringList lines;
    if (counts && counts->graph) {
        const auto& graph = *counts->graph;
        lines << (graph.directed ? tr("Nodes: %1; directed edges: %2, %3 % of all pairs") : tr("Nodes: %1; undirected edges: %2, %3 % of all pairs"))
                     .arg(graph.nodes)
                     .arg(graph.edges.size())
                     .arg(100 * graph.density(), 0, 'f', 1);
        for (const Message& remark : counts->graphRemarks)
            lines << translated(remark);
    }
    m_graphFacts->setText(lines.join(u'\n'));
    m_graphFacts->setVisible(!lines.isEmpty());
    m_graphSection->setFinding(counts && counts->graphError ? translated(counts->graphError->message) : QString());
}

void DataPage::showLabels(const WindowCounts& counts)
{
    if (workspace().series()->collection)
        return;
    if (!counts.labels) {
        m_views->labels()->clear();
        m_views->examples()->setSeries(nullptr);
        return;
    }
    const auto& plan = workspace().plan();
    const auto rule = experiment::labelRuleOf(experiment::classSchema().resolve(plan.task.classes));
    const SeriesPointer series = workspace().series();
    const std::shared_ptr<const data::TimeSeries> values(series, &series->series);
    m_views->labels()->setLabels(values, counts.labels, rule, plan.task.horizon);
    m_views->examples()->setWindows(values, *counts.labels, plan.task.lookBack, plan.task.horizon, rule.logarithmic && rule.kind != data::LabelKind::event);
}

/// The others are named in the plan; what is forecast stays, but for this one.
void DataPage::ignoreChannel(const QString& channel)
{
    const SeriesPointer series = workspace().series();
    if (!series || series->series.channels.size() < 2)
        return;
    workspace().edit([&](experiment::Plan& plan) {
        plan.data.import.channels.clear();
        for (const data::Channel& each : series->series.channels)
            if (each.name != channel.toStdString())
                plan.data.import.channels.push_back(each.name);
        std::erase(plan.task.targets, channel.toStdString());
    });
}

void DataPage::changeUnit()
{
    const auto unit = static_cast<data::SplitPlan::Unit>(m_unit->currentData().toInt());
    const auto series = workspace().series();
    const auto rows = series ? static_cast<std::int64_t>(series->series.rows()) : 0;
    workspace().edit([&](experiment::Plan& plan) { plan.data.split = converted(plan.data.split, unit, rows); });
}

void DataPage::takeSplit()
{
    workspace().edit([this](experiment::Plan& plan) {
        plan.data.split = balanced(plan.data.split, splitFrom(plan.data.split.unit, m_split->resolved()));
    });
}

} // namespace retort::ui
