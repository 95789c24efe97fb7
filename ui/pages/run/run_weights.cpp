// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/run_weights.h"

#include "core/plan/term_names.h"
#include "core/record/record_fork.h"
#include "ui/pages/shared/loss_in_words.h"
#include "ui/pages/shared/weight_list.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace retort::ui
{

RunWeights::RunWeights(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_list(new WeightList(workspace.catalogue(), this)), m_hint(new QLabel(this)),
      m_apply(new QPushButton(this)), m_return(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_hint->setProperty("role", "hint");
    m_hint->setWordWrap(true);
    m_apply->setObjectName(QStringLiteral("applyWeights"));
    m_return->setObjectName(QStringLiteral("goBack"));
    m_return->setMenu(new QMenu(m_return));
    for (QWidget* each : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_apply), static_cast<QWidget*>(m_return)})
        column->addWidget(each);
    connect(m_list, &WeightList::edited, this, &RunWeights::edit);
    connect(m_apply, &QPushButton::clicked, this, &RunWeights::apply);
    connect(m_return->menu(), &QMenu::aboutToShow, this, &RunWeights::fillReturns);
    retranslate();
}

void RunWeights::retranslate()
{
    m_hint->setText(tr("Moved weights count once they are applied, from the next batch on. The charts mark the change, and the run can be "
                       "continued without it."));
    m_apply->setText(tr("Apply to this run"));
    m_apply->setAccessibleName(m_apply->text());
    m_return->setText(tr("Go back to before a change"));
    m_return->setToolTip(tr("Continues, as a new run, from where a weight was changed, without the change"));
    m_return->setAccessibleName(m_return->text());
    showState();
}

bool RunWeights::distils() const
{
    const RunController& run = m_workspace.run();
    const StageHistory* stage = run.history().current();
    const bool active = run.state() == RunState::running || run.state() == RunState::paused;
    return active && stage && !stage->result && stage->terms.size() > run.plan().terms.size() && !run.plan().terms.empty();
}

void RunWeights::showState()
{
    const RunController& run = m_workspace.run();
    const bool training = distils();
    if (training) {
        const std::pair course(run.run(), run.history().current()->stage);
        if (std::exchange(m_course, course) != course)
            m_terms = m_wanted = run.plan().terms;
    }
    m_list->setEnabled(training || !run.isBusy());
    m_list->setTerms(training ? m_wanted : run.isBusy() ? run.plan().terms : m_workspace.plan().terms);
    showCourse();
    const auto changed = [](const StageHistory& stage) {
        return std::ranges::any_of(stage.epochs, [](const auto& epoch) { return !epoch.weightChanges.empty(); });
    };
    m_return->setVisible(!run.isBusy() && std::ranges::any_of(run.history().stages(), changed));
}

/// What belongs to a training in progress.
void RunWeights::showCourse()
{
    const bool training = distils();
    m_hint->setVisible(training);
    m_apply->setVisible(training);
    m_apply->setEnabled(m_wanted != m_terms);
}

void RunWeights::edit(std::size_t term, double weight)
{
    if (distils() && term < m_wanted.size()) {
        m_wanted[term].weight = weight;
        showCourse();
    } else if (!m_workspace.run().isBusy()) {
        m_workspace.edit([&](experiment::Plan& plan) {
            if (term < plan.terms.size())
                plan.terms[term].weight = weight;
        });
    }
}

void RunWeights::apply()
{
    const auto names = experiment::termNames(m_wanted);
    for (std::size_t i = 0; i < m_wanted.size(); ++i)
        if (m_wanted[i].weight != m_terms[i].weight)
            m_workspace.run().changeWeight(names[i], m_wanted[i].weight);
    m_terms = m_wanted;
    showCourse();
}

void RunWeights::fillReturns()
{
    QMenu* menu = m_return->menu();
    menu->clear();
    for (const StageHistory& stage : m_workspace.run().history().stages()) {
        std::size_t number = 0;
        for (const auto& epoch : stage.epochs)
            for (const auto& change : epoch.weightChanges)
                menu->addAction(tr("Epoch %1, %2: %3 → %4")
                                    .arg(change.epoch)
                                    .arg(termText(change.term, m_workspace.catalogue()))
                                    .arg(change.from)
                                    .arg(change.to),
                                this, [this, point = experiment::ForkPoint{stage.stage, ++number, change}] {
                                    m_workspace.goBack(m_workspace.run().directory(), point);
                                });
    }
}

void RunWeights::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace retort::ui
