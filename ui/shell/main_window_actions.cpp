// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the window do: its menus, files, and small dialogs.
#include "ui/shell/main_window.h"

#include "ui/pages/study/study_page.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/save_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/session/file_names.h"
#include "ui/session/sample_experiments.h"
#include "ui/language/translated.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/help_window.h"
#include "ui/shell/language.h"
#include "ui/shell/run_strip.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

#include <algorithm>

namespace retort::ui
{

namespace
{

/// One that came with the program: changes are saved elsewhere.
bool isSample(const std::filesystem::path& file)
{
    return std::ranges::any_of(sampleExperiments(), [&](const auto& sample) {
        std::error_code ignored;
        return std::filesystem::equivalent(sample, file, ignored);
    });
}

/// For a shell: in single quotes, so that nothing in it is special.
QString quoted(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

void MainWindow::buildMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addActions({m_actions.newExperiment, m_actions.openSample, m_actions.open});
    m_recentMenu = m_fileMenu->addMenu(QString());
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_actions.save, m_actions.saveAs});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_actions.quit);
    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->addActions({m_actions.undo, m_actions.redo});
    m_runMenu = menuBar()->addMenu(QString());
    m_runMenu->addActions({m_actions.start, m_actions.pause, m_actions.endStage, m_actions.stop});
    m_runMenu->addSeparator();
    m_runMenu->addActions({m_actions.queueRun, m_actions.reuse, m_actions.copyCommand});
    m_viewMenu = menuBar()->addMenu(QString());
    m_viewMenu->addAction(m_actions.welcome);
    for (QAction* step : m_actions.steps)
        m_viewMenu->addAction(step);
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({m_actions.inspector, m_actions.palette});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({m_actions.followSystem, m_actions.light, m_actions.dark});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({m_actions.english, m_actions.chinese});
    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addActions({m_actions.help, m_actions.about});
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    addActions(m_actions.all());
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.newExperiment, [this] {
        if (!mayLeavePlan())
            return;
        m_workspace.clear();
        showStep(Step::data);
    });
    on(m_actions.openSample, [this] { openSample(); });
    on(m_actions.open, [this] { chooseFile(); });
    on(m_actions.save, [this] { save(); });
    on(m_actions.saveAs, [this] { saveAs(); });
    on(m_actions.quit, [this] { close(); });
    on(m_actions.undo, [this] { m_workspace.undo(); });
    on(m_actions.redo, [this] { m_workspace.redo(); });
    on(m_actions.start, [this] {
        if (m_workspace.start())
            showStep(Step::run);
    });
    on(m_actions.pause, [this] {
        RunController& run = m_workspace.run();
        run.state() == RunState::paused ? run.goOn() : run.pause();
    });
    on(m_actions.endStage, [this] { m_workspace.run().endStage(); });
    on(m_actions.stop, [this] { m_workspace.run().stop(); });
    connect(m_actions.reuse, &QAction::toggled, &m_workspace.run(), &RunController::setReuse);
    on(m_actions.queueRun, [this] {
        m_workspace.queue().add(m_workspace.plan());
        m_strip->say(tr("Added \"%1\" to the queue.").arg(QString::fromStdString(m_workspace.plan().name)));
        showStep(Step::queue);
    });
    on(m_actions.copyCommand, [this] { copyCommand(); });
    on(m_actions.welcome, [this] { showWelcome(); });
    for (const Step step : allSteps)
        on(m_actions.steps[static_cast<std::size_t>(step)], [this, step] { showStep(step); });
    on(m_actions.inspector, [this] { showInspector(); });
    on(m_actions.palette, [this] { m_palette->open(); });
    on(m_actions.followSystem, [this] { m_theme.choose(Theme::Choice::system); });
    on(m_actions.light, [this] { m_theme.choose(Theme::Choice::light); });
    on(m_actions.dark, [this] { m_theme.choose(Theme::Choice::dark); });
    on(m_actions.english, [this] { m_language.choose(QStringLiteral("en")); });
    on(m_actions.chinese, [this] { m_language.choose(QStringLiteral("zh_CN")); });
    on(m_actions.help, [this] { showHelp(); });
    on(m_actions.about, [this] { showAbout(); });
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_fileMenu->setTitle(tr("&File"));
    m_recentMenu->setTitle(tr("Open recent"));
    m_editMenu->setTitle(tr("&Edit"));
    m_runMenu->setTitle(tr("&Run"));
    m_viewMenu->setTitle(tr("&View"));
    m_helpMenu->setTitle(tr("&Help"));
    m_actions.english->setChecked(m_language.current() == QLatin1String("en"));
    m_actions.chinese->setChecked(m_language.current() != QLatin1String("en"));
    showTitle();
    showSteps();
    if (m_help && m_help->isVisible())
        showHelp();
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString& file : m_workspace.recent().files())
        connect(m_recentMenu->addAction(QFileInfo(file).fileName()), &QAction::triggered, this,
                [this, file] { openPath(file); });
    QAction* clear = m_recentMenu->addAction(tr("Clear list"));
    clear->setEnabled(m_recentMenu->actions().size() > 1);
    connect(clear, &QAction::triggered, &m_workspace.recent(), &RecentFiles::clear);
}

void MainWindow::openSample()
{
    const auto samples = sampleExperiments();
    if (samples.empty())
        m_strip->say(tr("No samples are installed."));
    else
        openPath(nameOf(samples.front()));
}

void MainWindow::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open a series or an experiment"), QString(),
        tr("Series and experiments (*.csv *.tsv *.txt *.dat *.tsf *.xlsx *.json);;All files (*)"));
    if (!file.isEmpty())
        openPath(file);
}

void MainWindow::correctImport()
{
    const experiment::Plan& plan = m_workspace.plan();
    auto* dialog = new ImportDialog(plan.data.file, plan.data.import, plan.task.targets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_workspace.edit([&](experiment::Plan& edited) {
            edited.data.import = dialog->options();
            edited.task.targets = dialog->targets();
        });
    });
    dialog->open();
}

bool MainWindow::save()
{
    if (m_workspace.file().empty() || isSample(m_workspace.file()))
        return saveAs();
    const auto saved = m_workspace.save(m_workspace.file());
    m_strip->say(saved ? tr("Saved %1.").arg(nameOf(m_workspace.file().filename()))
                       : translated(saved.error().message));
    return saved.has_value();
}

bool MainWindow::saveAs()
{
    const QString suggestion = QString::fromStdString(m_workspace.plan().name) + QStringLiteral(".json");
    const QString file = askWhereToSave(this, tr("Save the experiment"), suggestion, tr("Experiments (*.json)"),
                                        QStringLiteral("json"));
    if (file.isEmpty())
        return false;
    const auto saved = m_workspace.save(pathOf(file));
    m_strip->say(saved ? tr("Saved %1.").arg(QFileInfo(file).fileName()) : translated(saved.error().message));
    return saved.has_value();
}

bool MainWindow::mayLeavePlan()
{
    if (!m_workspace.isModified() || m_workspace.plan().data.file.empty())
        return true;
    // A plan that was run is kept in the run's record: nothing is lost by leaving it.
    if (isTerminal(m_workspace.run().state()) && m_workspace.run().plan() == m_workspace.plan())
        return true;
    const auto answer = QMessageBox::question(
        this, tr("Save the experiment?"),
        tr("The experiment \"%1\" has unsaved changes.").arg(QString::fromStdString(m_workspace.plan().name)),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

bool MainWindow::mayLeaveRun()
{
    if (m_pages->study->controller().isRunning() &&
        QMessageBox::question(this, tr("Stop the study?"), tr("A study is in progress. Its trials are kept and can be continued later."),
                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel) != QMessageBox::Yes)
        return false;
    const auto& queue = m_workspace.queue();
    if (queue.isRunHere() && std::ranges::any_of(queue.view().items, [](const auto& item) { return item.state == queue::State::running; }) &&
        QMessageBox::question(this, tr("Stop the queue?"), tr("This window is running the queue. What it has computed is kept, and the queue continues when you run it again."),
                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel) != QMessageBox::Yes)
        return false;
    if (!m_workspace.run().isBusy())
        return true;
    return QMessageBox::question(this, tr("Stop the run?"),
                                 tr("A run is in progress. What it has learned so far is kept, but it will not be "
                                    "evaluated on the test windows."),
                                 QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel) == QMessageBox::Yes;
}

void MainWindow::copyCommand()
{
    std::filesystem::path plan;
    if (!m_workspace.file().empty() && !m_workspace.isModified())
        plan = m_workspace.file();
    else if (m_workspace.run().state() != RunState::idle && m_workspace.run().plan() == m_workspace.plan())
        plan = m_workspace.run().directory() / "plan.json";
    if (plan.empty()) {
        m_strip->say(tr("Save the experiment first: the command reads its file."));
        return;
    }
    const auto name = plan.filename() == "plan.json" ? plan.parent_path().filename() : plan.stem();
    const QString folder = QStringLiteral("run-") + nameOf(name);
    const QString command = QStringLiteral("retort-cli run %1 --out %2").arg(quoted(nameOf(plan)), quoted(folder)) +
                            (m_actions.reuse->isChecked() ? QString() : QStringLiteral(" --no-reuse"));
    QApplication::clipboard()->setText(command);
    m_strip->say(tr("Copied: %1").arg(command));
}

void MainWindow::showHelp()
{
    std::optional<Step> step;
    QList<std::pair<QString, QString>> readings;
    for (const Step each : allSteps)
        if (m_stack->currentWidget() == m_pages->of(each))
            step = each;
    if (step)
        for (const ChartPanel* chart : m_pages->of(*step)->findChildren<ChartPanel*>())
            if (!chart->reading().isEmpty())
                readings.emplace_back(chart->title(), chart->reading());
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->showStep(step, readings);
}

void MainWindow::showAbout()
{
    const auto& environment = m_workspace.environment();
    auto* dialog = new AboutDialog(environment ? QString::fromStdString(environment->libtorch) : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace retort::ui
