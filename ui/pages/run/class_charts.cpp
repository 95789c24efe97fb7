// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/class_charts.h"

#include "core/experiment/price_signals.h"
#include "core/plan/class_schema.h"
#include "ui/charts/class_curves_chart.h"
#include "ui/charts/class_example_chart.h"
#include "ui/charts/class_score_chart.h"
#include "ui/charts/confusion_chart.h"
#include "ui/charts/loss_terms_chart.h"
#include "ui/charts/reliability_chart.h"
#include "ui/charts/return_chart.h"
#include "ui/pages/run/class_examples.h"

namespace retort::ui
{

ClassCharts::ClassCharts()
    : m_grid(new ChartGrid(QStringLiteral("run/classes"), 3)), m_curves(new ClassCurvesChart), m_scores(new ClassScoreChart),
      m_reliability(new ReliabilityChart), m_examples(new ClassExampleChart), m_losses(new LossTermsChart), m_returns(new ReturnChart)
{
    const auto add = [this](ChartPanel* chart, const char* name) {
        chart->setObjectName(QLatin1String(name));
        m_grid->add(chart);
    };
    add(m_curves, "class_curves");
    add(m_scores, "class_scores");
    add(m_reliability, "reliability");
    for (const auto& [role, name] : {std::pair{Role::teacher, "confusion_teacher"}, std::pair{Role::plain_student, "confusion_plain"},
                                     std::pair{Role::distilled_student, "confusion_distilled"}})
        add(m_confusions[role] = new ConfusionChart(role), name);
    add(m_examples, "class_examples");
    add(m_losses, "class_losses");
    add(m_returns, "class_returns");
    m_grid->restoreOrder();
}

void ClassCharts::setPlan(const experiment::Plan& plan)
{
    m_plan = plan;
    const Options classes = experiment::classSchema().resolve(plan.task.classes);
    const bool ofPrices = plan.task.kind == experiment::TaskKind::classification && !experiment::labelsOfCollection(classes) &&
                          !evaluation::positionsOf(experiment::labelRuleOf(classes), static_cast<std::size_t>(experiment::classesOf(classes))).empty();
    m_grid->setUsed(m_returns, ofPrices);
}

void ClassCharts::clear()
{
    m_curves->clear();
    m_scores->clear();
    m_reliability->clear();
    for (const auto& [role, chart] : m_confusions)
        chart->clear();
    m_losses->clear();
    m_examples->clear();
    m_returns->setSignals(std::nullopt, {});
}

void ClassCharts::prepare(const experiment::DataSummary& data)
{
    QStringList names;
    for (const auto& one : data.classes)
        names << QString::fromStdString(one.name);
    m_scores->setClasses(names);
    for (const auto& [role, chart] : m_confusions)
        chart->setClasses(names);
}

void ClassCharts::append(const experiment::EpochSnapshot& epoch)
{
    if (epoch.validation.classes)
        m_curves->append(epoch.stage, epoch.epoch, *epoch.validation.classes, epoch.best);
}

void ClassCharts::setGuides(std::vector<FigureGuide> guides)
{
    m_curves->setGuides(std::move(guides));
}

void ClassCharts::showBest(const experiment::EpochSnapshot& epoch)
{
    if (epoch.validation.classes)
        show(epoch.stage.role, *epoch.validation.classes, false);
}

void ClassCharts::showOutcome(const experiment::Outcome& outcome)
{
    for (const auto& model : outcome.models) {
        if (!model.stage.isCompared() || !model.test || !model.test->classes)
            continue;
        show(model.stage.role, *model.test->classes, true);
        if (m_confusions.contains(model.stage.role))
            m_reliability->setLogits(model.stage.role, outcome.testLabels, model.testLogits);
    }
    QStringList channels;
    for (const std::string& channel : outcome.data.channelsOfExamples())
        channels << QString::fromStdString(channel);
    m_examples->setExamples(examplesOf(outcome), channels, outcome.data.lengthOfExamples > 0 ? 0 : m_plan.task.horizon);
    m_returns->setSignals(experiment::priceSignals(m_plan, outcome), QString::fromStdString(outcome.data.labelChannel));
}

void ClassCharts::show(Role role, const evaluation::ClassMetrics& metrics, bool test)
{
    const auto chart = m_confusions.find(role);
    if (chart == m_confusions.end())
        return; // a baseline has no rows worth a chart
    chart->second->setMetrics(metrics, test);
    m_scores->setMetrics(role, metrics, test);
}

} // namespace retort::ui
