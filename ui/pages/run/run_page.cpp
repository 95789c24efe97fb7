// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/run_page.h"

#include "core/report/verdict.h"
#include "ui/language/translated.h"
#include "ui/pages/run/run_charts.h"
#include "ui/pages/run/run_inspector.h"
#include "ui/session/headline.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace retort::ui
{
namespace
{

/// Who can appear in the charts of a plan's run.
std::vector<Role> rolesOf(const experiment::Plan& plan)
{
    std::vector<Role> roles;
    for (const Role role : allRoles)
        if ((role != Role::assistant || !plan.assistants.empty()) && (role != Role::oracle || plan.teachers.size() > 1))
            roles.push_back(role);
    return roles;
}

} // namespace

RunPage::RunPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_run(new QLabel(this)), m_headline(new QLabel(this)), m_hint(new QLabel(this)),
      m_legend(new QLabel(this)), m_charts(new RunCharts(workspace.catalogue(), this)),
      m_inspector(new RunInspector(workspace))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    m_headline->setProperty("role", "headline");
    m_headline->setWordWrap(true);
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    m_run->setProperty("role", "hint");
    column->addWidget(m_run);
    column->addWidget(m_headline);
    column->addWidget(m_hint);
    column->addWidget(m_legend);
    column->addWidget(m_charts, 1);

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
    connect(&workspace, &Workspace::planChanged, this, &RunPage::showWords);
    connect(&workspace, &Workspace::findingsChanged, this, &RunPage::showWords);
    connect(&workspace, &Workspace::seriesChanged, this, &RunPage::showWords);
    connect(&workspace, &Workspace::memoryChanged, this, &RunPage::showWords);
    connect(m_charts, &RunCharts::said, this, &Page::said);
    connect(m_charts, &RunCharts::startRequested, this, [this] {
        if (!this->workspace().start())
            Q_EMIT said(this->workspace().obstacle());
    });
    connect(m_inspector, &RunInspector::lossStageChosen, this, [this](std::optional<StageId> stage) {
        m_charts->setLossStage(stage);
        draw({.batches = true});
    });
    connect(m_inspector, &RunInspector::forecastChosen, this, [this](int target, int window) {
        m_charts->setForecast(target, static_cast<std::size_t>(window));
        redrawForecast();
    });
    showWords();
}

QWidget* RunPage::inspector()
{
    return m_inspector;
}

QString RunPage::headlineText() const
{
    return m_headline->text();
}

void RunPage::begin()
{
    m_shown = workspace().run().run();
    m_missed = {};
    m_charts->begin(workspace().run().plan().data.scaler);
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
}

void RunPage::showWords()
{
    const RunController& run = workspace().run();
    const bool over = isTerminal(run.state());
    QString words = over && run.outcome() ? headline(*run.outcome(), run.history()) : headline(run.history());
    QString hint;
    if (over && run.state() != RunState::finished)
        hint = run.sentence();
    else if (over && run.outcome())
        for (const Message& warning : report::warningsOf(*run.outcome()))
            hint += (hint.isEmpty() ? QString() : QStringLiteral(" ")) + translated(warning);
    m_run->setText(m_shown == RunId::none ? QString() : identity());
    m_run->setVisible(!m_run->text().isEmpty());
    if (words.isEmpty()) {
        const QString obstacle = workspace().obstacle();
        if (run.isBusy())
            words = tr("Preparing the run; the first points appear with the first batches.");
        else if (run.state() == RunState::failed)
            words = tr("The run failed.");
        else if (!obstacle.isEmpty())
            words = tr("Not ready to start.");
        else
            words = tr("Ready to start.");
        if (hint.isEmpty())
            hint = obstacle;
    }
    const auto& memory = workspace().memory();
    if (hint.isEmpty() && !run.isBusy() && !over && memory)
        hint = translated(memory->sentence);
    m_headline->setText(words);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    QStringList roles;
    for (const Role role : rolesOf(run.isBusy() || over ? run.plan() : workspace().plan()))
        roles << QStringLiteral("<span style=\"color:#%1\">&#9632;</span>&nbsp;%2")
                     .arg(styleOf(role).rgb, 6, 16, QLatin1Char('0'))
                     .arg(translated(labelOf(role)).toHtmlEscaped().replace(u' ', QStringLiteral("&nbsp;")));
    m_legend->setText(roles.join(QStringLiteral("&emsp;")));
}

/// Which run it is: what the header says is the next one's.
QString RunPage::identity() const
{
    const experiment::Plan& plan = workspace().run().plan();
    QStringList parts = {QString::fromStdString(plan.name), QString::fromStdString(plan.data.file.stem().string()),
                         tr("%1 → %2").arg(plan.task.lookBack).arg(plan.task.horizon), tr("seed %1").arg(plan.seed)};
    parts.removeAll(QString());
    experiment::Plan open = workspace().plan();
    open.name = plan.name; // another name is no other experiment
    if (!(resolved(plan, workspace().catalogue()) == resolved(open, workspace().catalogue())))
        parts << tr("the open experiment differs from this run");
    return parts.join(QStringLiteral("  ·  "));
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
