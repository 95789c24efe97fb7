// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>

namespace retort::ui
{

WindowActions::WindowActions(QObject* parent) : QObject(parent)
{
    newExperiment = make("new", "Ctrl+N");
    openSample = make("open_sample", "Ctrl+Shift+O");
    open = make("open", "Ctrl+O");
    save = make("save", "Ctrl+S");
    saveAs = make("save_as", "Ctrl+Shift+S");
    quit = make("quit", "Ctrl+Q");
    undo = make("undo", "Ctrl+Z");
    redo = make("redo", "Ctrl+Shift+Z");
    start = make("start", "Ctrl+Return");
    pause = make("pause", "Ctrl+P");
    endStage = make("end_stage", "Ctrl+E");
    stop = make("stop", "Ctrl+.");
    queueRun = make("queue_run", "Ctrl+Shift+Return");
    reuse = make("reuse");
    reuse->setCheckable(true);
    reuse->setChecked(true);
    copyCommand = make("copy_command", "Ctrl+Shift+C");
    welcome = make("welcome", "Alt+0");
    auto* stepGroup = new QActionGroup(this);
    for (const Step step : allSteps) {
        const auto index = static_cast<std::size_t>(step);
        const QByteArray key = QByteArray("Alt+") + QByteArray::number(static_cast<int>(step) + 1);
        steps[index] = make("step", key.constData());
        steps[index]->setCheckable(true);
        stepGroup->addAction(steps[index]);
    }
    stepGroup->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    inspector = make("inspector", "Ctrl+I");
    inspector->setCheckable(true);
    inspector->setChecked(true);
    palette = make("palette", "Ctrl+K");
    auto* themes = new QActionGroup(this);
    followSystem = make("theme_system");
    light = make("theme_light");
    dark = make("theme_dark");
    for (QAction* action : {followSystem, light, dark}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    auto* languages = new QActionGroup(this);
    english = make("english");
    chinese = make("chinese");
    for (QAction* action : {english, chinese}) {
        action->setCheckable(true);
        languages->addAction(action);
    }
    help = make("help", "F1");
    about = make("about");
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    retranslate();
}

QAction* WindowActions::make(const char* name, const char* key)
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    if (*key)
        action->setShortcut(QKeySequence(QLatin1String(key)));
    m_all << action;
    return action;
}

void WindowActions::setPaused(bool paused)
{
    m_paused = paused;
    pause->setText(paused ? tr("Resume") : tr("Pause"));
}

void WindowActions::retranslate()
{
    newExperiment->setText(tr("New experiment"));
    openSample->setText(tr("Open the sample experiment"));
    open->setText(tr("Open…"));
    save->setText(tr("Save"));
    saveAs->setText(tr("Save as…"));
    quit->setText(tr("Quit"));
    undo->setText(tr("Undo the last change of the experiment"));
    undo->setIconText(tr("Undo"));
    redo->setText(tr("Redo the change of the experiment"));
    redo->setIconText(tr("Redo"));
    start->setText(tr("Start the run"));
    start->setIconText(tr("Start"));
    setPaused(m_paused);
    endStage->setText(tr("End this stage and continue with the next"));
    endStage->setIconText(tr("End stage"));
    stop->setText(tr("Stop the run"));
    stop->setIconText(tr("Stop"));
    queueRun->setText(tr("Add the run to the queue"));
    reuse->setText(tr("Reuse trained networks"));
    reuse->setToolTip(tr("Networks that an earlier run trained in the same way are not trained again"));
    copyCommand->setText(tr("Copy the command for this run"));
    welcome->setText(tr("Welcome page"));
    const std::array texts = {tr("Data"), tr("Models"), tr("Distillation"), tr("Run"), tr("Compare"), tr("Report"), tr("Forecast"), tr("Study"), tr("Queue")};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i]->setText(tr("Go to %1").arg(texts[i]));
        steps[i]->setIconText(texts[i]);
    }
    inspector->setText(tr("Inspector"));
    palette->setText(tr("All commands…"));
    followSystem->setText(tr("Theme: system"));
    light->setText(tr("Theme: light"));
    dark->setText(tr("Theme: dark"));
    // Each in its own language, so that it is found by those who read no other.
    english->setText(QStringLiteral("English"));
    chinese->setText(QStringLiteral("简体中文"));
    help->setText(tr("Help on this page"));
    about->setText(tr("About Retort"));
}

} // namespace retort::ui
