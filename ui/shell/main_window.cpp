// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/pages/compare/compare_page.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/queue/queue_page.h"
#include "ui/pages/study/study_page.h"
#include "ui/session/file_names.h"
#include "ui/session/trained_network_files.h"
#include "ui/language/translated.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_target.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/run_strip.h"
#include "ui/shell/step_rail.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace retort::ui
{

namespace
{
constexpr int roomForInspector = 1160; ///< a narrower window shows the page alone
}

MainWindow::MainWindow(Workspace& workspace, Theme& theme, Language& language)
    : m_workspace(workspace), m_theme(theme), m_language(language)
{
    setWindowIcon(programIcon());
    setMinimumSize(940, 600); // half of a screen
    build();
    buildMenus();
    connectActions();
    connectWorkspace();
    retranslate();
    showTheme();
    restoreLayout();
    showWelcome();
    m_workspace.records().refresh();
    m_workspace.askEnvironment();
}

MainWindow::~MainWindow()
{
    // Pages and bars use the actions to their last moment, such as a field that is left when the window goes.
    hide();
    delete takeCentralWidget();
    m_workspace.disconnect(this);
    m_workspace.run().disconnect(this);
}

void MainWindow::build()
{
    auto* frame = new QWidget(this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new HeaderBar(m_workspace, m_actions, frame);
    column->addWidget(m_header);
    m_banner = new QLabel(frame);
    m_banner->setObjectName(QStringLiteral("banner"));
    m_banner->hide();
    column->addWidget(m_banner);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    m_rail = new StepRail(m_actions.steps, frame);
    middle->addWidget(m_rail);
    m_splitter = new QSplitter(frame);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(4);
    m_stack = new QStackedWidget(m_splitter);
    m_stack->setObjectName(QStringLiteral("pageHost"));
    m_inspectors = new QStackedWidget(m_splitter);
    m_inspectors->setObjectName(QStringLiteral("inspectorHost"));
    m_inspectors->setMinimumWidth(264);
    middle->addWidget(m_splitter, 1);
    column->addLayout(middle, 1);
    m_strip = new RunStrip(m_workspace, m_actions, frame);
    column->addWidget(m_strip);
    setCentralWidget(frame);

    m_welcome = new WelcomePage(m_workspace, m_actions, m_stack);
    m_stack->addWidget(m_welcome);
    buildPages();
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({1000, 256});
    m_palette = new CommandPalette(m_actions.all(), frame);
    auto* drops = new DropTarget(this);
    connect(drops, &DropTarget::dropped, this, &MainWindow::openPath);
    connect(m_welcome, &WelcomePage::fileChosen, this, &MainWindow::openPath);
    connect(m_welcome, &WelcomePage::resumeChosen, this, [this](const QString& directory) {
        if (m_workspace.resumeRun(pathOf(directory)))
            showStep(Step::run);
    });
}

void MainWindow::buildPages()
{
    m_pages.emplace(m_workspace, m_stack);
    for (const Step step : allSteps) {
        Page* page = m_pages->of(step);
        m_stack->addWidget(page);
        if (QWidget* inspector = page->inspector())
            m_inspectors->addWidget(inspector);
        connect(page, &Page::stepRequested, this, &MainWindow::showStep);
        connect(page, &Page::inspectorChanged, this, &MainWindow::showInspector);
        connect(page, &Page::said, m_strip, &RunStrip::say);
    }
    connect(m_pages->data, &DataPage::openRequested, m_actions.open, &QAction::trigger);
    connect(m_pages->data, &DataPage::sampleRequested, m_actions.openSample, &QAction::trigger);
    connect(m_pages->data, &DataPage::importRequested, this, &MainWindow::correctImport);
    connect(m_pages->compare, &ComparePage::reportRequested, this, [this](const QString& directory) {
        m_pages->report->showRun(pathOf(directory));
        showStep(Step::report);
    });
    connect(m_pages->compare, &ComparePage::openRequested, this,
            [this](const QString& directory) { m_workspace.showRun(pathOf(directory)); });
    connect(m_pages->study, &StudyPage::openRequested, this,
            [this](const QString& directory) { m_workspace.showRun(pathOf(directory)); });
    connect(m_pages->queue, &QueuePage::openRequested, this, [this](const QString& directory, bool isStudy) {
        if (isStudy)
            openPath(directory);
        else
            m_workspace.showRun(pathOf(directory));
    });
    connect(m_pages->compare, &ComparePage::cloneRequested, this, [this](experiment::Plan plan) {
        if (!mayLeavePlan())
            return;
        const QString name = QString::fromStdString(plan.name);
        m_workspace.cloneRun(plan);
        m_strip->say(tr("Cloned \"%1\": change the settings as needed and start again.").arg(name));
        showStep(Step::distillation);
    });
}

void MainWindow::connectWorkspace()
{
    connect(&m_theme, &Theme::changed, this, &MainWindow::showTheme);
    connect(&m_workspace, &Workspace::stepsChanged, this, &MainWindow::showSteps);
    connect(&m_workspace, &Workspace::findingsChanged, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::seriesChanged, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::planChanged, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::fileChanged, this, &MainWindow::showTitle);
    connect(&m_workspace, &Workspace::fileChanged, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::runShown, this, [this] { showStep(Step::run); });
    connect(&m_workspace, &Workspace::said, m_strip, &RunStrip::say);
    connect(&m_workspace.run(), &RunController::stateChanged, this, &MainWindow::showActions);
}

void MainWindow::openPath(const QString& path)
{
    if (StudyController::isStudy(pathOf(path))) { // the open experiment stays
        m_pages->study->controller().open(pathOf(path));
        showStep(Step::study);
        return;
    }
    if (!isTrainedNetwork(pathOf(path)) && !mayLeavePlan())
        return;
    const auto opened = m_workspace.open(pathOf(path));
    if (opened) {
        showStep(*opened);
        m_strip->say(tr("Opened %1.").arg(QFileInfo(path).fileName()));
    } else {
        m_strip->say(translated(opened.error().message));
    }
}

void MainWindow::startWhenReady()
{
    if (m_workspace.series() || m_workspace.seriesError())
        m_actions.start->trigger();
    else
        connect(&m_workspace, &Workspace::seriesChanged, m_actions.start, &QAction::trigger,
                static_cast<Qt::ConnectionType>(Qt::SingleShotConnection | Qt::QueuedConnection));
}

void MainWindow::showStep(Step step)
{
    const auto index = static_cast<std::size_t>(step);
    m_actions.steps[index]->setChecked(true);
    m_stack->setCurrentWidget(m_pages->of(step));
    m_workspace.visit(step);
    m_pages->of(step)->setFocus();
    showInspector();
    showBanner();
}

void MainWindow::showWelcome()
{
    for (QAction* action : m_actions.steps)
        action->setChecked(false);
    m_stack->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
    showInspector();
    showBanner();
}

void MainWindow::showInspector()
{
    auto* page = qobject_cast<Page*>(m_stack->currentWidget());
    QWidget* inspector = page ? page->inspector() : nullptr;
    if (inspector) {
        m_inspectors->addWidget(inspector); // nothing happens to one that is there already
        m_inspectors->setCurrentWidget(inspector);
    }
    m_inspectors->setVisible(inspector && m_actions.inspector->isChecked() && width() >= roomForInspector);
}

void MainWindow::showBanner()
{
    bool edits = false;
    for (const Step step : {Step::data, Step::models, Step::distillation})
        edits = edits || m_stack->currentWidget() == m_pages->of(step);
    m_banner->setText(tr("The run \"%1\" is in progress. What you change here is the next run.")
                          .arg(QString::fromStdString(m_workspace.run().plan().name)));
    m_banner->setVisible(edits && m_workspace.run().isBusy());
}

void MainWindow::showSteps()
{
    for (const Step step : allSteps)
        m_rail->setState(step, m_workspace.stateOf(step));
    showActions();
}

void MainWindow::showActions()
{
    showBanner();
    const RunController& run = m_workspace.run();
    m_actions.start->setEnabled(m_workspace.canStart());
    m_actions.queueRun->setEnabled(m_workspace.obstacle().isEmpty());
    m_actions.undo->setEnabled(m_workspace.canUndo());
    m_actions.redo->setEnabled(m_workspace.canRedo());
    m_actions.pause->setEnabled(run.isBusy() && run.state() != RunState::stopping);
    m_actions.setPaused(run.state() == RunState::paused);
    m_actions.endStage->setEnabled(run.state() == RunState::running || run.state() == RunState::paused);
    m_actions.stop->setEnabled(run.isBusy() && run.state() != RunState::stopping);
    if (const QString obstacle = m_workspace.obstacle(); !obstacle.isEmpty() && !m_workspace.findings().empty())
        m_strip->say(obstacle);
}

void MainWindow::showTitle()
{
    const QString name = m_workspace.file().empty() ? QString::fromStdString(m_workspace.plan().name)
                                                    : QFileInfo(nameOf(m_workspace.file())).fileName();
    setWindowTitle(tr("%1[*] - Retort").arg(name));
    setWindowModified(m_workspace.isModified());
}

void MainWindow::showTheme()
{
    const ThemeTokens& tokens = m_theme.tokens();
    m_header->setTokens(tokens);
    m_rail->setTokens(tokens);
    m_strip->setTokens(tokens);
    m_welcome->setTokens(tokens);
    m_actions.followSystem->setChecked(m_theme.choice() == Theme::Choice::system);
    m_actions.light->setChecked(m_theme.choice() == Theme::Choice::light);
    m_actions.dark->setChecked(m_theme.choice() == Theme::Choice::dark);
}

void MainWindow::rememberLayout() const
{
    QSettings settings;
    settings.setValue("window/geometry", saveGeometry());
    settings.setValue("window/splitter", m_splitter->saveState());
    settings.setValue("window/inspector", m_actions.inspector->isChecked());
    settings.setValue("reuse", m_actions.reuse->isChecked());
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value("window/geometry").toByteArray()))
        resize(1280, 720);
    m_splitter->restoreState(settings.value("window/splitter").toByteArray());
    m_actions.inspector->setChecked(settings.value("window/inspector", true).toBool());
    m_actions.reuse->setChecked(settings.value("reuse", true).toBool());
    m_workspace.run().setReuse(m_actions.reuse->isChecked());
}

/// Return does what a click would on what has the focus, as far as it does nothing of its own.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()); isReturn && button && button->isEnabled())
        button->click();
    else if (auto* box = qobject_cast<QComboBox*>(focusWidget()); isReturn && box && box->isEnabled())
        box->showPopup();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if ((event->size().width() < roomForInspector) != (event->oldSize().width() < roomForInspector))
        showInspector();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeavePlan() || !mayLeaveRun()) {
        event->ignore();
        return;
    }
    rememberLayout();
    m_workspace.run().stop();
    event->accept();
}

} // namespace retort::ui
