// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/run_inspector.h"

#include "core/report/verdict.h"
#include "ui/language/translated.h"
#include "ui/pages/run/run_weights.h"
#include "ui/pages/run/window_chooser.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

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

QString dashUnless(bool known, const QString& text)
{
    return known ? text : QStringLiteral("–");
}

} // namespace

RunInspector::RunInspector(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), m_workspace(workspace)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    setWidget(body);

    m_stagesTitle = label(body, "section");
    m_stages = new QLabel(body);
    m_stages->setTextFormat(Qt::RichText);
    m_stages->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_showTitle = label(body, "section");
    m_remarksTitle = label(body, "section");
    m_remarks = label(body, "hint");
    m_remarks->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column->addWidget(m_stagesTitle);
    column->addWidget(m_stages);
    column->addSpacing(8);
    column->addWidget(m_remarksTitle);
    column->addWidget(m_remarks);
    column->addSpacing(8);
    column->addWidget(m_showTitle);
    const auto choice = [&](QLabel*& name, QComboBox*& box) {
        name = label(body, "hint");
        box = new QComboBox(body);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        name->setBuddy(box);
        column->addWidget(name);
        column->addWidget(box);
    };
    choice(m_lossLabel, m_lossStage);
    choice(m_targetLabel, m_target);
    m_windowLabel = label(body, "hint");
    m_window = new WindowChooser(body);
    m_saveForecasts = new QPushButton(body);
    m_saveForecasts->setProperty("role", "link");
    column->addWidget(m_windowLabel);
    column->addWidget(m_window);
    column->addWidget(m_saveForecasts);
    m_termsTitle = label(body, "section");
    m_weights = new RunWeights(workspace, body);
    column->addSpacing(8);
    column->addWidget(m_termsTitle);
    column->addWidget(m_weights);
    column->addStretch();

    connect(m_lossStage, &QComboBox::currentIndexChanged, this, &RunInspector::announceLossStage);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        m_wantedTarget = m_target->currentText();
        Q_EMIT targetChosen(std::max(0, m_target->currentIndex()));
    });
    connect(m_window, &WindowChooser::chosen, this, &RunInspector::windowChosen);
    connect(m_saveForecasts, &QPushButton::clicked, this, &RunInspector::forecastsRequested);
    connect(&workspace, &Workspace::planChanged, this, &RunInspector::showState);
    connect(&workspace, &Workspace::planChanged, this, &RunInspector::showStages);
    retranslate();
}

void RunInspector::retranslate()
{
    m_stagesTitle->setText(tr("Stages (validation)"));
    m_stages->setAccessibleName(tr("Progress of each stage"));
    m_stages->setToolTip(tr("Epoch out of all epochs, best epoch, its validation MSE (scaled), and milliseconds per "
                            "step"));
    m_showTitle->setText(tr("What the charts show"));
    m_lossLabel->setText(tr("Loss terms of"));
    m_lossStage->setAccessibleName(tr("Loss terms of"));
    m_targetLabel->setText(tr("Channel of the forecast"));
    m_target->setAccessibleName(m_targetLabel->text());
    m_windowLabel->setText(tr("Window of the forecast"));
    m_saveForecasts->setText(tr("Save all forecasts as CSV…"));
    m_saveForecasts->setToolTip(tr("Every test window with ground truth and forecasts, in data units"));
    m_saveForecasts->setAccessibleName(m_saveForecasts->text());
    m_termsTitle->setText(tr("Weights"));
    m_remarksTitle->setText(tr("Notes"));
    fillLossStages();
    showStages();
    showState();
    showRemarks();
}

void RunInspector::begin()
{
    fillLossStages();
    fillTargets();
    showWindows();
    showStages();
    showState();
    showRemarks();
}

void RunInspector::draw(const RunChanges& changes)
{
    if (changes.prepared)
        fillTargets();
    if (changes.stage)
        fillLossStages();
    if (changes.stage || changes.epochs)
        showStages();
    m_weights->showState(); // the first batch names the terms
    if (changes.remarks)
        showRemarks();
}

void RunInspector::showOutcome()
{
    m_weights->showState();
    showWindows();
    showStages();
    showRemarks();
}

void RunInspector::chooseTarget(int target)
{
    m_target->setCurrentIndex(target);
}

void RunInspector::chooseLargestGain()
{
    m_window->chooseLargestGain();
}

void RunInspector::fillLossStages()
{
    const QSignalBlocker silent(m_lossStage);
    const int before = m_lossStage->currentIndex();
    const StageId chosen = before > 0 ? m_trainings[static_cast<std::size_t>(before - 1)] : StageId();
    std::set<StageId> trainings = {Role::teacher, Role::plain_student, Role::distilled_student};
    for (const StageHistory& stage : m_workspace.run().history().stages())
        trainings.insert(stage.stage);
    m_trainings.assign(trainings.begin(), trainings.end());
    m_lossStage->clear();
    m_lossStage->addItem(tr("current stage"));
    for (const StageId& stage : m_trainings)
        m_lossStage->addItem(translated(labelOf(stage)));
    const auto kept = before > 0 ? std::ranges::find(m_trainings, chosen) : m_trainings.end();
    m_lossStage->setCurrentIndex(kept == m_trainings.end() ? 0 : static_cast<int>(kept - m_trainings.begin()) + 1);
    announceLossStage();
}

void RunInspector::announceLossStage()
{
    const int index = m_lossStage->currentIndex();
    Q_EMIT lossStageChosen(index <= 0 ? std::nullopt
                                      : std::optional(m_trainings[static_cast<std::size_t>(index - 1)]));
}

void RunInspector::fillTargets()
{
    const QSignalBlocker silent(m_target);
    m_target->clear();
    if (const auto& prepared = m_workspace.run().history().data())
        for (const std::string& target : prepared->targets)
            m_target->addItem(QString::fromStdString(target));
    m_target->setCurrentIndex(std::max(0, m_target->findText(m_wantedTarget)));
    m_target->setEnabled(m_target->count() > 1);
    Q_EMIT targetChosen(std::max(0, m_target->currentIndex()));
}

void RunInspector::showWindows()
{
    const auto& outcome = m_workspace.run().outcome();
    m_window->setOutcome(outcome ? &*outcome : nullptr);
    m_saveForecasts->setEnabled(m_window->window() >= 0);
}

void RunInspector::showStages()
{
    const RunHistory& history = m_workspace.run().history();
    QString html = QStringLiteral("<table width=\"100%\" cellpadding=\"1\" cellspacing=\"0\"><tr>");
    const bool ofClasses = m_workspace.shownPlan().task.kind == experiment::TaskKind::classification;
    for (const QString& title : {QString(), tr("Epoch"), tr("Best"), ofClasses ? tr("Log loss") : tr("MSE"), tr("ms")})
        html += QStringLiteral("<td align=\"right\">%1</td>").arg(title.toHtmlEscaped());
    for (const StageId& training : m_trainings) {
        const StageHistory* stage = history.stage(training);
        const auto* last = stage && !stage->epochs.empty() ? &stage->epochs.back() : nullptr;
        const auto* best = stage ? stage->best() : nullptr;
        const bool trained = last && last->wasTrained();
        const QString cells[] = {
            dashUnless(trained, trained ? tr("%1/%2").arg(last->epoch).arg(last->epochs) : QString()),
            dashUnless(best && trained, best ? QString::number(best->epoch) : QString()),
            dashUnless(best, best ? QString::number(best->validation.error(), 'f', 3) : QString()),
            dashUnless(trained, trained ? QString::number(last->millisecondsPerStep, 'f', last->millisecondsPerStep < 10 ? 1 : 0) : QString())};
        html += QStringLiteral("</tr><tr><td>%1</td>").arg(briefName(training).toHtmlEscaped());
        for (const QString& cell : cells)
            html += QStringLiteral("<td align=\"right\">%1</td>").arg(cell);
    }
    m_stages->setText(html + QStringLiteral("</tr></table>"));
}

void RunInspector::showState()
{
    // Classes have no forecasts to choose from.
    const bool ofValues = m_workspace.shownPlan().task.kind == experiment::TaskKind::forecasting;
    for (QWidget* each : std::initializer_list<QWidget*>{m_targetLabel, m_target, m_windowLabel, m_window, m_saveForecasts})
        each->setVisible(ofValues);
    m_weights->showState();
}

void RunInspector::showRemarks()
{
    QStringList lines;
    if (const auto& outcome = m_workspace.run().outcome())
        for (const Message& warning : report::warningsOf(*outcome, m_workspace.run().plan()))
            lines << QStringLiteral("⚠ ") + translated(warning);
    for (const Message& remark : m_workspace.run().history().remarks())
        lines << translated(remark);
    m_remarks->setText(lines.isEmpty() ? tr("None yet.") : lines.join(u"\n\n"));
}

void RunInspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace retort::ui
