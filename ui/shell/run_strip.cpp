// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_strip.h"

#include "ui/language/duration_text.h"
#include "ui/session/remaining_time.h"
#include "ui/language/translated.h"
#include "ui/shell/icons.h"
#include "ui/shell/window_actions.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace retort::ui
{

namespace
{
constexpr int progressSteps = 1000;
}

RunStrip::RunStrip(Workspace& workspace, const WindowActions& actions, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_actions(actions), m_doing(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_times(new QLabel(this)), m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("runStrip"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_times->setProperty("role", "hint");
    m_message->setProperty("role", "hint");
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_doing);
    row->addWidget(m_progress);
    row->addWidget(m_times);
    row->addWidget(m_message, 1);
    for (QAction* action : {actions.pause, actions.endStage, actions.stop}) {
        auto* button = new QPushButton(this);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, &RunStrip::showButtons);
        row->addWidget(button);
        m_buttons.emplace_back(button, action);
    }
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &RunStrip::showTimes);
    connect(&workspace.run(), &RunController::stateChanged, this, &RunStrip::showButtons);
    connect(&workspace.run(), &RunController::updated, this, &RunStrip::showRun);
    connect(&workspace.run(), &RunController::ended, this, [this] { say(ending()); });
    connect(&workspace.loader(), &SeriesLoader::progressChanged, this, &RunStrip::showRun);
    connect(&workspace.loader(), &SeriesLoader::loadingChanged, this, &RunStrip::showRun);
    connect(&workspace, &Workspace::findingsChanged, this, &RunStrip::showRun);
    connect(&workspace, &Workspace::seriesChanged, this, &RunStrip::showRun);
    showButtons();
}

void RunStrip::say(const QString& sentence)
{
    const QString line = QString(sentence).replace(u'\n', u' ');
    m_message->setText(line);
    m_message->setToolTip(sentence);
}

void RunStrip::setTokens(const ThemeTokens& tokens)
{
    const std::array names = {"pause", "end_stage", "stop"};
    for (std::size_t i = 0; i < names.size(); ++i)
        m_buttons[i].first->setIcon(lineIcon(QLatin1String(names[i]), tokens.text, tokens.mutedText));
}

QString RunStrip::ending() const
{
    const RunController& run = m_workspace.run();
    const QString sentence = run.sentence();
    switch (run.state()) {
    case RunState::finished: return tr("Finished in %1.").arg(durationText(run.elapsedSeconds()));
    case RunState::stopped: {
        const StageHistory* stage = run.history().current();
        if (!sentence.isEmpty() || !stage || stage->epochs.empty())
            return sentence.isEmpty() ? tr("Stopped before the first epoch.") : sentence;
        return tr("Stopped at epoch %1.").arg(stage->epochs.back().epoch);
    }
    case RunState::failed: return sentence.isEmpty() ? tr("The run failed.") : sentence;
    default: return {};
    }
}

/// With the name of the run: the header names the next one.
QString RunStrip::doing() const
{
    const QString what = activity();
    const QString name = QString::fromStdString(m_workspace.run().plan().name);
    const bool ofRun = m_workspace.run().isBusy() && !m_workspace.loader().isLoading();
    return ofRun && !name.isEmpty() && !what.isEmpty() ? tr("%1: %2").arg(m_doing->fontMetrics().elidedText(name, Qt::ElideMiddle, 200), what) : what;
}

QString RunStrip::activity() const
{
    const RunController& run = m_workspace.run();
    const RunHistory& history = run.history();
    if (m_workspace.loader().isLoading())
        return tr("Reading the series…");
    if (run.state() == RunState::stopping)
        return tr("Stopping…");
    if (run.isBusy() && *history.activity().text.source)
        return translated(history.activity());
    if (run.state() == RunState::preparing)
        return tr("Preparing…");
    if (run.isBusy() && history.current()) {
        const auto& now = history.current()->now;
        const QString where = tr("%1, epoch %2 of %3, batch %4/%5")
                                  .arg(translated(labelOf(history.current()->stage)))
                                  .arg(now.epoch)
                                  .arg(now.epochs)
                                  .arg(now.batch)
                                  .arg(now.batches);
        return run.state() == RunState::paused ? tr("Paused: %1").arg(where) : where;
    }
    const QString obstacle = m_workspace.obstacle();
    if (!obstacle.isEmpty())
        return {};
    return run.state() == RunState::idle ? tr("Ready to start") : QString();
}

void RunStrip::showRun()
{
    const RunController& run = m_workspace.run();
    const StageHistory* stage = run.history().current();
    double fraction = 0;
    if (m_workspace.loader().isLoading())
        fraction = m_workspace.loader().fraction();
    else if (*run.history().activity().text.source)
        fraction = run.history().activityFraction();
    else if (stage && stage->now.epochs > 0 && stage->now.batches > 0)
        fraction = (stage->now.epoch - 1 + double(stage->now.batch) / stage->now.batches) / stage->now.epochs;
    const bool shown = run.isBusy() || m_workspace.loader().isLoading();
    m_progress->setVisible(shown);
    m_progress->setValue(static_cast<int>(fraction * progressSteps));
    m_doing->setText(doing());
    m_doing->setVisible(!m_doing->text().isEmpty());
    if (run.isBusy() && !m_tick.isActive())
        m_tick.start();
    else if (!run.isBusy())
        m_tick.stop();
    showTimes();
}

void RunStrip::showButtons()
{
    m_progress->setAccessibleName(tr("Progress of the current stage"));
    for (const auto& [button, action] : m_buttons) {
        button->setVisible(m_workspace.run().isBusy());
        button->setEnabled(action->isEnabled());
        button->setText(action->iconText());
        button->setAccessibleName(action->text());
        button->setToolTip(
            tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    }
    showRun();
}

void RunStrip::showTimes()
{
    const RunController& run = m_workspace.run();
    m_times->setVisible(run.isBusy());
    if (!run.isBusy())
        return;
    QString text = durationText(run.elapsedSeconds());
    if (const auto left = remainingTime(run.history()); left && run.state() == RunState::running) {
        const QString time = durationText(left->seconds);
        text += QStringLiteral(", ") + (left->lastStage ? tr("at most %1 left").arg(time)
                                         : tr("current stage: at most %1 left").arg(time));
    }
    m_times->setText(text);
}

void RunStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showButtons();
    QFrame::changeEvent(event);
}

} // namespace retort::ui
