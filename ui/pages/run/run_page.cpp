// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/run_page.h"

#include "core/plan/class_schema.h"
#include "core/report/forecast_csv.h"
#include "core/report/headline.h"
#include "core/report/verdict.h"
#include "ui/charts/save_dialog.h"
#include "ui/language/duration_text.h"
#include "ui/language/translated.h"
#include "ui/pages/run/run_charts.h"
#include "ui/pages/run/run_inspector.h"
#include "ui/pages/run/verdict_view.h"
#include "ui/session/file_names.h"
#include "ui/session/run_summary.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace retort::ui
{
RunPage::RunPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_run(new QLabel(this)), m_differs(new QLabel(this)), m_verdict(new VerdictView(this)),
      m_remedy(new QPushButton(this)), m_status(new QLabel(this)), m_charts(new RunCharts(workspace.catalogue(), this)), m_inspector(new RunInspector(workspace))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(6);
    m_run->setProperty("role", "section");
    m_run->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_differs->setProperty("role", "badge");
    m_status->setProperty("role", "hint");
    m_status->setWordWrap(true);
    m_status->setFixedHeight(2 * m_status->fontMetrics().lineSpacing()); // the charts stay where they are
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* name = new QHBoxLayout;
    name->setSpacing(8);
    name->addWidget(m_run, 1);
    name->addWidget(m_differs);
    column->addLayout(name);
    column->addWidget(m_verdict);
    auto* under = new QHBoxLayout;
    under->setSpacing(16);
    under->addWidget(m_charts->tabs());
    under->addWidget(m_status, 1);
    under->addWidget(m_remedy);
    m_remedy->setObjectName(QStringLiteral("remedy"));
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        if (const auto step = this->workspace().remedy())
            Q_EMIT stepRequested(*step);
    });
    column->addLayout(under);
    column->addWidget(m_charts, 1);
    connect(m_verdict, &VerdictView::hiddenChanged, this, [this] { m_charts->setHidden(m_verdict->hidden()); });
    m_charts->setHidden(m_verdict->hidden());

    RunController& run = workspace.run();
    connect(&run, &RunController::stateChanged, this, [this](RunState state) {
        if (state == RunState::preparing && m_shown != this->workspace().run().run())
            begin();
        m_charts->setBusy(this->workspace().run().isBusy());
        m_inspector->showState();
        showWords();
    });
    connect(&run, &RunController::updated, this, &RunPage::draw);
    connect(&run, &RunController::ended, this, [this] {
        showOutcome();
        m_inspector->showOutcome();
        showWords();
    });
    connect(&run, &RunController::shown, this, [this] {
        begin();
        m_charts->setBusy(false);
        draw({.prepared = true, .stage = true, .batches = true, .epochs = true, .activity = true, .remarks = true});
        showOutcome();
        m_inspector->showOutcome();
        showWords();
    });
    const auto showTask = [this] { m_charts->setTask(this->workspace().shownPlan()); };
    connect(&workspace, &Workspace::planChanged, this, showTask);
    connect(&workspace, &Workspace::planChanged, this, &RunPage::showWords);
    connect(&workspace, &Workspace::findingsChanged, this, &RunPage::showWords);
    connect(&workspace, &Workspace::seriesChanged, this, [this] {
        const auto& outcome = this->workspace().run().outcome();
        if (m_shown != RunId::none && !(outcome && !outcome->forecasts.empty()))
            draw({.epochs = true}); // its sample forecast waits for the series
        showWords();
    });
    connect(&workspace, &Workspace::estimateChanged, this, &RunPage::showWords);
    connect(m_charts, &RunCharts::said, this, &Page::said);
    connect(m_charts, &RunCharts::startRequested, this, [this] {
        if (!this->workspace().start())
            Q_EMIT said(this->workspace().obstacle());
    });
    connect(m_charts, &RunCharts::channelChosen, this, [this](int channel) {
        m_inspector->chooseTarget(channel);
        m_inspector->chooseLargestGain();
    });
    connect(m_inspector, &RunInspector::lossStageChosen, this, [this](std::optional<StageId> stage) {
        m_charts->setLossStage(stage);
        draw({.batches = true});
    });
    connect(m_inspector, &RunInspector::targetChosen, this, [this](int target) {
        m_target = target;
        m_charts->setTarget(target);
        redrawForecast();
        const auto& outcome = this->workspace().run().outcome();
        if (outcome && !outcome->forecasts.empty() && target >= (m_window ? *m_window : outcome->forecasts.front()).targets)
            fetchForecast(static_cast<int>((m_window ? *m_window : outcome->forecasts.front()).window)); // a record keeps the first ones
    });
    connect(m_inspector, &RunInspector::windowChosen, this, &RunPage::fetchForecast);
    connect(m_inspector, &RunInspector::forecastsRequested, this, &RunPage::saveForecasts);
    showTask();
    showWords();
}

RunPage::~RunPage()
{
    m_fetching.cancel();
    m_saving.cancel();
}

QWidget* RunPage::inspector()
{
    return m_inspector;
}

QString RunPage::inWords() const
{
    return QStringList{m_run->text(), m_verdict->inWords(), m_status->text()}.join(u'\n');
}

void RunPage::begin()
{
    m_shown = workspace().run().run();
    m_missed = {};
    m_window.reset();
    m_forecaster.forget();
    m_charts->begin(workspace().run().plan());
    m_inspector->begin();
}

void RunPage::draw(const RunChanges& changes)
{
    if (!isVisible()) {
        m_missed.prepared |= changes.prepared;
        m_missed.stage |= changes.stage;
        m_missed.batches |= changes.batches;
        m_missed.epochs |= changes.epochs;
        m_missed.remarks |= changes.remarks;
        return;
    }
    const RunController& run = workspace().run();
    m_charts->draw(run.history(), changes, workspace().series());
    m_inspector->draw(changes);
    if (changes.epochs || changes.stage)
        showWords();
}

void RunPage::redrawForecast()
{
    const RunController& run = workspace().run();
    if (run.outcome() && !run.outcome()->forecasts.empty())
        showOutcome();
    else
        draw({.epochs = true});
}

void RunPage::showOutcome()
{
    if (const auto& outcome = workspace().run().outcome())
        m_charts->showOutcome(*outcome);
    if (m_window)
        m_charts->showForecast(*workspace().run().outcome(), *m_window);
}

/// From the outcome where it keeps that window, else by the run's networks, on another thread.
void RunPage::fetchForecast(int window)
{
    const RunController& run = workspace().run();
    if (!run.outcome())
        return;
    m_fetching.cancel();
    const auto& kept = run.outcome()->forecasts;
    const auto found = std::ranges::find(kept, window, &experiment::TestForecast::window);
    if (found != kept.end() && m_target < found->targets) {
        m_forecaster.forget();
        m_window = *found;
        m_charts->showForecast(*run.outcome(), *m_window);
        return;
    }
    m_fetching = CancellationToken();
    using Answer = Result<std::optional<experiment::TestForecast>>;
    m_forecaster.ask(
        [engine = workspace().engine(), record = recordOf(run), window, stop = m_fetching]() -> Answer {
            std::optional<experiment::TestForecast> forecast;
            const std::int64_t windows[] = {window};
            auto made = engine->forecast(record, windows, [&](experiment::TestForecast each) { forecast = std::move(each); }, stop);
            return made ? Answer(std::move(forecast)) : tl::unexpected<Error>(made.error());
        },
        [this, shown = m_shown](const Answer& answer) {
            if (!answer && answer.error().kind != ErrorKind::cancelled)
                Q_EMIT said(translated(answer.error().message));
            if (!answer || !*answer || shown != m_shown || !workspace().run().outcome())
                return;
            m_window = **answer;
            m_charts->showForecast(*workspace().run().outcome(), *m_window);
        });
}

void RunPage::saveForecasts()
{
    const RunController& run = workspace().run();
    const QString name = tr("%1 forecasts").arg(QString::fromStdString(run.plan().name)) + QStringLiteral(".csv");
    const QString file = askWhereToSave(this, tr("Save all forecasts"), name, QStringLiteral("csv"));
    if (file.isEmpty() || !run.outcome())
        return;
    Q_EMIT said(tr("Forecasting all test windows…"));
    m_saver.ask([engine = workspace().engine(), record = recordOf(run), path = pathOf(file),
                 stop = m_saving] { return report::writeForecasts(*engine, record, path, [](double) {}, stop); },
                [this, file](const Result<void>& written) {
                    Q_EMIT said(written ? tr("Saved %1.").arg(file) : translated(written.error().message));
                });
}

void RunPage::showWords()
{
    const RunController& run = workspace().run();
    const bool none = m_shown == RunId::none;
    m_run->setText(none ? tr("No run yet") : identity());
    m_run->setToolTip(none ? QString() : m_run->text());
    m_differs->setText(tr("The open experiment differs"));
    m_differs->setToolTip(tr("What you edit now is the next run. This page shows the run named on the left."));
    m_differs->setVisible(!none && differsFromPlan());
    m_verdict->show(workspace().shownPlan(), none ? experiment::Record() : summaryOf(run));
    const auto remedy = run.isBusy() || isTerminal(run.state()) ? std::nullopt : workspace().remedy();
    m_remedy->setVisible(remedy.has_value());
    m_remedy->setText(remedy == Step::data ? tr("Go to Data") : remedy == Step::models ? tr("Go to Models") : tr("Go to Distillation"));
    m_remedy->setAccessibleName(m_remedy->text());
    m_status->setText(status());
    m_status->setToolTip(m_status->text()); // what two lines do not hold
}

QString RunPage::status() const
{
    const RunController& run = workspace().run();
    if (run.isBusy())
        return run.history().isEmpty() ? tr("Preparing the run; the first points appear with the first batches.")
                                       : tr("Training: the figures above are those of the best epochs so far.");
    if (isTerminal(run.state())) {
        if (run.state() != RunState::finished)
            return run.sentence().isEmpty() ? tr("The run did not finish; its best weights and its curves are kept.") : run.sentence();
        QStringList sentences = {translated(report::headline(summaryOf(run)))};
        for (const Message& warning : report::warningsOf(*run.outcome(), run.plan()))
            sentences << QStringLiteral("⚠ ") + translated(warning);
        return sentences.join(u' ');
    }
    if (const QString obstacle = workspace().obstacle(); !obstacle.isEmpty())
        return tr("Not ready to start. %1").arg(obstacle);
    QStringList parts = {tr("Ready to start.")};
    for (const Finding& advice : workspace().advice())
        parts << QStringLiteral("⚠ ") + translated(advice.message);
    if (const auto& estimate = workspace().estimate()) {
        if (estimate->seconds > 0)
            parts << tr("Takes at most about %1 on this machine.").arg(durationText(estimate->seconds));
        parts << translated(estimate->sentence);
    }
    return parts.join(u' ');
}

/// "96 → 24", or of a collection "series of 48 steps".
QString RunPage::taskText() const
{
    const experiment::Plan& plan = workspace().run().plan();
    const auto& prepared = workspace().run().history().data();
    if (prepared && prepared->lengthOfExamples > 0)
        return tr("series of %1 steps").arg(prepared->lengthOfExamples);
    const bool collection = plan.task.kind == experiment::TaskKind::classification &&
                            experiment::labelsOfCollection(experiment::classSchema().resolve(plan.task.classes));
    return collection ? QString() : tr("%1 → %2").arg(plan.task.lookBack).arg(plan.task.horizon);
}

/// Which run it is: what the header says is the next one's.
QString RunPage::identity() const
{
    const experiment::Plan& plan = workspace().run().plan();
    constexpr int longestName = 320; // the task and the seed stay in sight
    const auto brief = [this](const std::string& name) {
        return m_run->fontMetrics().elidedText(QString::fromStdString(name), Qt::ElideMiddle, longestName);
    };
    QStringList parts = {brief(plan.name), brief(plan.data.file.stem().string()),
                         taskText(), tr("seed %1").arg(plan.seed)};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral("  ·  "));
}

bool RunPage::differsFromPlan() const
{
    const experiment::Plan& plan = workspace().run().plan();
    experiment::Plan open = workspace().plan();
    open.name = plan.name; // another name is no other experiment
    return !(resolved(plan, workspace().catalogue()) == resolved(open, workspace().catalogue()));
}

void RunPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_missed.any())
        return;
    draw(std::exchange(m_missed, {}));
    showOutcome(); // over the validation errors of the epochs just drawn
}

void RunPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showWords();
        m_charts->forgetLosses();
        draw({.batches = true});
    }
    Page::changeEvent(event);
}

} // namespace retort::ui
