// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/header_bar.h"

#include "ui/language/translated.h"
#include "ui/shell/icons.h"
#include "ui/shell/window_actions.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QThread>
#include <QToolButton>

#include <algorithm>

namespace retort::ui
{

HeaderBar::HeaderBar(Workspace& workspace, const WindowActions& actions, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_actions(actions), m_tokens(themeTokens(false)),
      m_name(new QLineEdit(this)), m_networks(new QLabel(this)), m_machine(new QToolButton(this)),
      m_seedLabel(new QLabel(this)), m_seed(new QLineEdit(this)), m_reuse(new QToolButton(this)), m_start(new QPushButton(this))
{
    setObjectName(QStringLiteral("headerBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_name->setObjectName(QStringLiteral("experimentName"));
    m_name->setMinimumWidth(200);
    m_name->setMaximumWidth(420);
    m_networks->setProperty("role", "hint");
    m_networks->setMinimumWidth(0);
    m_networks->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_machine->setPopupMode(QToolButton::InstantPopup);
    m_machine->setMenu(new QMenu(m_machine));
    m_machine->setFocusPolicy(Qt::StrongFocus);
    m_seedLabel->setProperty("role", "hint");
    m_seedLabel->setBuddy(m_seed);
    m_seed->setMaximumWidth(112);
    m_seed->setMaxLength(19);
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,19}")), m_seed));
    m_reuse->setCheckable(true);
    m_reuse->setChecked(actions.reuse->isChecked());
    connect(m_reuse, &QToolButton::toggled, actions.reuse, &QAction::setChecked);
    connect(actions.reuse, &QAction::toggled, m_reuse, &QToolButton::setChecked);
    m_start->setProperty("role", "primary");
    m_start->setMinimumWidth(112);
    row->addWidget(m_name, 2);
    row->addWidget(m_networks, 2);
    row->addWidget(m_machine);
    row->addSpacing(8);
    row->addWidget(m_seedLabel);
    row->addWidget(m_seed);
    row->addWidget(m_reuse);
    row->addWidget(m_start);

    // Each key counts at once: a run that is started from here must not miss what was typed.
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_workspace.edit([this](experiment::Plan& plan) { plan.name = m_name->text().trimmed().toStdString(); });
    });
    connect(m_seed, &QLineEdit::textEdited, this, &HeaderBar::takeSeed);
    connect(m_seed, &QLineEdit::editingFinished, this, &HeaderBar::showPlan); // after an empty field
    connect(m_machine->menu(), &QMenu::aboutToShow, this, &HeaderBar::fillMachineMenu);
    connect(m_start, &QPushButton::clicked, this, [this] {
        const bool running = m_workspace.run().isBusy();
        (running ? m_actions.pause : m_actions.start)->trigger();
    });
    connect(&workspace, &Workspace::planChanged, this, &HeaderBar::showPlan);
    connect(&workspace, &Workspace::environmentChanged, this, &HeaderBar::showMachine);
    connect(&workspace.run(), &RunController::updated, this, [this](const RunChanges& changes) {
        if (changes.prepared)
            showMachine();
    });
    connect(actions.start, &QAction::changed, this, &HeaderBar::showRun);
    connect(actions.pause, &QAction::changed, this, &HeaderBar::showRun);
    connect(&workspace.run(), &RunController::stateChanged, this, &HeaderBar::showRun);
    connect(&workspace.run(), &RunController::stateChanged, this, &HeaderBar::showMachine);
    retranslate();
}

void HeaderBar::setTokens(const ThemeTokens& tokens)
{
    m_tokens = tokens;
    showRun();
}

void HeaderBar::retranslate()
{
    m_name->setAccessibleName(tr("Name of the experiment"));
    m_name->setToolTip(tr("Name of the experiment; click to change it"));
    m_machine->setToolTip(tr("Device that the run computes on; click to choose"));
    m_seedLabel->setText(tr("Seed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same plan with the same seed and thread count gives the same numbers"));
    showPlan();
    showMachine();
    showRun();
}

void HeaderBar::showPlan()
{
    const experiment::Plan& plan = m_workspace.plan();
    if (const QString name = QString::fromStdString(plan.name); m_name->text().trimmed() != name) {
        m_name->setText(name);
        if (!m_name->hasFocus() && m_name->fontMetrics().horizontalAdvance(name) > m_name->width())
            m_name->setCursorPosition(0); // the beginning of a long one
    }
    if (bool valid = false; m_seed->text().toULongLong(&valid) != plan.seed || !valid)
        m_seed->setText(QString::number(plan.seed));
    const auto label = [this](const std::string& kind) {
        const auto* network = m_workspace.catalogue().network(kind);
        return network ? translated(network->label) : QString::fromStdString(kind);
    };
    const QString teacher = plan.teachers.empty()                        ? tr("no teacher")
                            : plan.teachers.size() > 1                  ? tr("%n teachers", nullptr, static_cast<int>(plan.teachers.size()))
                            : !plan.teachers.front().checkpoint.empty() ? tr("teacher from a checkpoint")
                                                                         : label(plan.teachers.front().kind);
    const QString networks = tr("%1 → %2").arg(teacher, label(plan.student.kind));
    m_networks->setText(networks);
    m_networks->setToolTip(
        tr("%1, look-back %2, horizon %3").arg(networks).arg(plan.task.lookBack).arg(plan.task.horizon));
}

void HeaderBar::showMachine()
{
    const auto& live = m_workspace.run().history().environment();
    const auto& known = live && m_workspace.run().isBusy() ? live : m_workspace.environment();
    if (!known) {
        m_machine->setText(tr("measuring this machine…"));
    } else {
        m_machine->setText(tr("%1, threads: %2, %3 GFLOP/s")
                               .arg(QString::fromStdString(known->device).toUpper())
                               .arg(known->threads)
                               .arg(known->gflops, 0, 'f', 0));
    }
    m_machine->setAccessibleName(tr("Machine: %1").arg(m_machine->text()));
}

void HeaderBar::showRun()
{
    const bool busy = m_workspace.run().isBusy();
    const QAction* action = busy ? m_actions.pause : m_actions.start;
    const bool going = busy && m_workspace.run().state() != RunState::paused;
    m_start->setText(action->iconText());
    m_start->setIcon(lineIcon(going ? QStringLiteral("pause") : QStringLiteral("run"), m_tokens.onAccent,
                              m_tokens.mutedText));
    m_start->setEnabled(action->isEnabled());
    m_reuse->setIcon(lineIcon(QStringLiteral("reuse"), m_tokens.text, m_tokens.mutedText));
    m_reuse->setToolTip(m_actions.reuse->text() + QLatin1String(": ") + m_actions.reuse->toolTip());
    m_reuse->setAccessibleName(m_actions.reuse->text());
    m_reuse->setEnabled(!busy);
    const QString obstacle = m_workspace.obstacle();
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    m_start->setToolTip(!busy && !obstacle.isEmpty() ? obstacle : tr("%1 (%2)").arg(action->iconText(), key));
    m_start->setAccessibleName(action->text());
    const bool editable = !busy;
    m_machine->setEnabled(editable);
    m_seed->setEnabled(editable);
}

void HeaderBar::fillMachineMenu()
{
    QMenu* menu = m_machine->menu();
    menu->clear();
    const experiment::ComputePlan now = m_workspace.plan().compute;
    const auto add = [&](const QString& text, const experiment::ComputePlan& compute) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(compute == now);
        connect(action, &QAction::triggered, this, [this, compute] {
            m_workspace.edit([&](experiment::Plan& plan) { plan.compute = compute; });
        });
    };
    const std::pair<const char*, QString> devices[] = {
        {"auto", tr("Device: fastest available")}, {"cpu", tr("Device: CPU")}, {"cuda", tr("Device: CUDA")}};
    const auto& there = m_workspace.devices();
    for (const auto& [id, text] : devices)
        if (id == now.device || std::ranges::find(there, id) != there.end())
            add(text, {id, now.threads});
    menu->addSeparator();
    add(tr("Threads: automatic (measured once)"), {now.device, 0});
    for (int threads = 1; threads <= QThread::idealThreadCount(); threads *= 2)
        add(tr("Threads: %1").arg(threads), {now.device, threads});
}

void HeaderBar::takeSeed()
{
    bool valid = false;
    const qulonglong seed = m_seed->text().toULongLong(&valid);
    if (valid)
        m_workspace.edit([&](experiment::Plan& plan) { plan.seed = seed; });
}

void HeaderBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace retort::ui
