// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/session/file_names.h"
#include "ui/session/sample_experiments.h"
#include "ui/shell/help_window.h"
#include "ui/shell/icons.h"
#include "ui/shell/window_actions.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace retort::ui
{

namespace
{

QLabel* label(QWidget* parent, const char* role)
{
    auto* made = new QLabel(parent);
    made->setProperty("role", role);
    made->setWordWrap(true);
    return made;
}

QVBoxLayout* card(QWidget* parent, QHBoxLayout* row)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("role", "card");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(4);
    row->addWidget(frame, 1);
    return column;
}

void empty(QVBoxLayout* column)
{
    while (QLayoutItem* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

WelcomePage::WelcomePage(Workspace& workspace, const WindowActions& actions, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_actions(actions), m_title(label(this, "headline")),
      m_summary(label(this, "hint")), m_sample(new QPushButton(this)), m_open(new QPushButton(this)),
      m_dropHint(label(this, "hint"))
{
    setFocusProxy(m_sample);
    auto* centre = new QWidget(this);
    centre->setMaximumWidth(880);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(16);
    auto* picture = new QLabel(centre);
    picture->setPixmap(programIcon().pixmap(64, 64));
    picture->setAccessibleName(QStringLiteral("Retort"));
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->addWidget(m_title);
    words->addWidget(m_summary);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    column->addLayout(top);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_sample->setProperty("role", "primary");
    buttons->addWidget(m_sample);
    buttons->addWidget(m_open);
    buttons->addWidget(m_dropHint, 1);
    column->addLayout(buttons);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    QVBoxLayout* samples = card(centre, cards);
    m_samplesTitle = label(centre, "section");
    m_samples = new QVBoxLayout;
    samples->addWidget(m_samplesTitle);
    samples->addLayout(m_samples);
    samples->addStretch();
    QVBoxLayout* recent = card(centre, cards);
    m_recentTitle = label(centre, "section");
    m_recent = new QVBoxLayout;
    recent->addWidget(m_recentTitle);
    recent->addLayout(m_recent);
    recent->addStretch();
    column->addLayout(cards);
    auto* below = new QHBoxLayout;
    QVBoxLayout* steps = card(centre, below);
    m_stepsTitle = label(centre, "section");
    m_steps = label(centre, "hint");
    steps->addWidget(m_stepsTitle);
    steps->addWidget(m_steps);
    column->addLayout(below);
    column->addStretch();
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(centre, 8);
    row->addStretch(1);

    connect(m_sample, &QPushButton::clicked, actions.openSample, &QAction::trigger);
    connect(m_open, &QPushButton::clicked, actions.open, &QAction::trigger);
    connect(&workspace.records(), &RecordLibrary::changed, this, &WelcomePage::fillFiles, Qt::QueuedConnection);
    workspace.records().refresh();
    connect(&workspace.recent(), &RecentFiles::changed, this, &WelcomePage::fillFiles, Qt::QueuedConnection);
    retranslate();
}

void WelcomePage::setTokens(const ThemeTokens& tokens)
{
    m_sample->setIcon(lineIcon(QStringLiteral("sample"), tokens.onAccent, tokens.mutedText));
    m_open->setIcon(lineIcon(QStringLiteral("open"), tokens.text, tokens.mutedText));
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Distil a forecaster"));
    m_summary->setText(tr("Train a large teacher on your series, let a small student learn from it, and see where "
                          "and why the student improves: live, in numbers you can trust."));
    m_sample->setText(tr("Open the sample experiment"));
    m_open->setText(tr("Open a file…"));
    m_dropHint->setText(tr("or drop a CSV file, an experiment, a pre-trained teacher or a run folder anywhere in "
                           "this window"));
    m_samplesTitle->setText(tr("Samples"));
    m_recentTitle->setText(tr("Recent"));
    m_stepsTitle->setText(HelpWindow::firstStepsTitle());
    m_steps->setText(HelpWindow::firstSteps().join(u'\n') + u'\n' + tr("F1 explains each page."));
    fillFiles();
}

void WelcomePage::fillFiles()
{
    const auto add = [this](QVBoxLayout* column, const QString& file) {
        auto* button = new QPushButton(QFileInfo(file).completeBaseName().replace(u'_', u' '), this);
        button->setProperty("role", "link");
        button->setToolTip(file);
        button->setAccessibleName(tr("Open %1").arg(file));
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT fileChosen(file); });
        column->addWidget(button);
    };
    const auto say = [this](QVBoxLayout* column, const QString& sentence) {
        QLabel* line = label(this, "hint");
        line->setText(sentence);
        column->addWidget(line);
    };
    empty(m_samples);
    const auto samples = sampleExperiments();
    for (const auto& file : samples)
        add(m_samples, nameOf(file));
    if (samples.empty())
        say(m_samples, tr("No samples are installed."));
    m_sample->setEnabled(!samples.empty());
    empty(m_recent);
    offerInterruptedRun();
    const QStringList recent = m_workspace.recent().files();
    for (const QString& file : recent)
        add(m_recent, file);
    if (recent.isEmpty())
        say(m_recent, tr("Files you open appear here."));
}

/// After a crash: the newest run, where nobody is writing it and it has no end.
void WelcomePage::offerInterruptedRun()
{
    const auto listed = m_workspace.records().records();
    const auto& records = *listed; // newest first
    if (records.empty() || records.front().status != experiment::RunStatus::interrupted || records.front().fault)
        return;
    const QString directory = nameOf(records.front().directory);
    auto* button = new QPushButton(tr("Continue the interrupted run \"%1\"").arg(QString::fromStdString(records.front().name)), this);
    button->setToolTip(directory);
    connect(button, &QPushButton::clicked, this, [this, directory] { Q_EMIT resumeChosen(directory); });
    m_recent->addWidget(button);
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
