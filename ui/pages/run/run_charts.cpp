// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run/run_charts.h"

#include "ui/charts/comparison_chart.h"
#include "ui/charts/crosshair_group.h"
#include "ui/charts/forecast_chart.h"
#include "core/plan/graph_schema.h"
#include "core/report/standing.h"
#include "ui/charts/gain_map_chart.h"
#include "ui/charts/graph_chart.h"
#include "ui/charts/loss_terms_chart.h"
#include "ui/charts/scale_error_chart.h"
#include "ui/charts/spectrum_chart.h"
#include "ui/charts/teacher_trust_chart.h"
#include "ui/charts/term_share_chart.h"
#include "ui/charts/validation_chart.h"
#include "ui/charts/win_rate_chart.h"
#include "ui/language/translated.h"
#include "ui/pages/shared/loss_in_words.h"

#include <QComboBox>
#include <QEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace retort::ui
{

namespace
{

/// What the boxes of a chart show is kept for the next start of the program.
void rememberChoices(ChartPanel* chart)
{
    int number = 0;
    for (QComboBox* box : chart->findChildren<QComboBox*>()) {
        const QString key = QStringLiteral("charts/%1/%2").arg(chart->objectName()).arg(++number);
        if (const int kept = QSettings().value(key, -1).toInt(); kept >= 0 && kept < box->count())
            box->setCurrentIndex(kept);
        QObject::connect(box, &QComboBox::activated, chart, [key](int index) { QSettings().setValue(key, index); });
    }
}

} // namespace

RunCharts::RunCharts(const experiment::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_tabs(new QTabBar), m_stack(new QStackedWidget(this)),
      m_grid(new ChartGrid(QStringLiteral("run/charts"), 3)), m_reasons(new ChartGrid(QStringLiteral("run/reasons"), 2)),
      m_crosshair(new CrosshairGroup(this)), m_validation(new ValidationChart), m_scales(new ScaleErrorChart),
      m_winRates(new WinRateChart), m_spectrum(new SpectrumChart), m_forecast(new ForecastChart),
      m_comparison(new ComparisonChart), m_losses(new LossTermsChart), m_gains(new GainMapChart), m_graph(new GraphChart), m_shares(new TermShareChart),
      m_trust(new TeacherTrustChart)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_reasons);
    m_stack->addWidget(m_classes.grid());
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setExpanding(false);
    connect(m_tabs, &QTabBar::currentChanged, this, &RunCharts::showTab);
    const auto listen = [this](ChartPanel* chart) {
        connect(chart, &ChartPanel::emptyActionRequested, this, &RunCharts::startRequested);
        connect(chart, &ChartPanel::exportFailed, this, &RunCharts::said);
        connect(chart, &ChartPanel::exported, this, [this](const QString& file) { Q_EMIT said(tr("Saved %1.").arg(file)); });
        rememberChoices(chart);
    };
    const auto add = [&listen](ChartGrid* grid, std::initializer_list<std::pair<ChartPanel*, const char*>> charts) {
        for (const auto& [chart, name] : charts) {
            chart->setObjectName(QLatin1String(name));
            listen(chart);
            grid->add(chart);
        }
        grid->restoreOrder();
    };
    std::ranges::for_each(m_classes.charts(), listen);
    add(m_grid, {{m_validation, "validation"},
                 {m_scales, "scales"},
                 {m_winRates, "win_rates"},
                 {m_spectrum, "spectrum"},
                 {m_forecast, "forecast"},
                 {m_comparison, "comparison"},
                 {m_graph, "graph"},
                 {m_losses, "losses"}});
    add(m_reasons, {{m_gains, "gains"}, {m_trust, "trust"}, {m_shares, "shares"}});
    for (ChartPanel* chart : {static_cast<ChartPanel*>(m_validation), static_cast<ChartPanel*>(m_winRates),
                              static_cast<ChartPanel*>(m_losses)})
        chart->setCrosshairGroup(m_crosshair);
    connect(m_gains, &GainMapChart::channelChosen, this, [this](int channel) {
        m_tabs->setCurrentIndex(0);
        Q_EMIT channelChosen(channel);
    });
    connect(m_graph, &GraphChart::channelChosen, this, &RunCharts::channelChosen);
    retranslate();
}

std::vector<ChartPanel*> RunCharts::charts() const
{
    std::vector<ChartPanel*> all(m_grid->charts().begin(), m_grid->charts().end());
    all.insert(all.end(), m_reasons->charts().begin(), m_reasons->charts().end());
    all.insert(all.end(), m_classes.charts().begin(), m_classes.charts().end());
    return all;
}

void RunCharts::retranslate()
{
    m_tabs->setTabText(0, tr("Progress"));
    m_tabs->setTabText(1, tr("What it learned"));
    m_tabs->setAccessibleName(tr("Charts to show"));
    const QString start = m_busy ? QString() : tr("Start the run");
    m_validation->setEmptyState(tr("The validation error appears after the first epoch."));
    m_scales->setEmptyState(tr("The error at each time scale appears after the first epoch."));
    m_winRates->setEmptyState(tr("Win rates appear once a student has finished an epoch."));
    m_spectrum->setEmptyState(tr("The spectra appear after the first epoch."));
    m_forecast->setEmptyState(tr("A forecast appears after the first epoch."));
    m_comparison->setEmptyState(tr("The comparison appears after the first epoch."));
    for (LossTermsChart* losses : {m_losses, m_classes.losses()})
        losses->setEmptyState(tr("The loss terms appear with the first batches."), start);
}

void RunCharts::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    retranslate();
}

void RunCharts::setHidden(const std::set<Role>& roles)
{
    for (ChartPanel* chart : charts())
        chart->setRoles(roles);
}

void RunCharts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// Runs of classes have charts of their own in the first tab.
void RunCharts::showTab()
{
    m_stack->setCurrentWidget(m_tabs->currentIndex() == 1 ? m_reasons : m_ofClasses ? m_classes.grid() : m_grid);
}

void RunCharts::setTask(const experiment::Plan& plan)
{
    m_ofClasses = plan.task.kind == experiment::TaskKind::classification;
    m_classes.setPlan(plan);
    m_grid->setUsed(m_graph, experiment::hasGraph(plan));
    showTab();
}

void RunCharts::begin(const experiment::Plan& plan)
{
    setTask(plan);
    m_classes.clear();
    m_scaler = plan.data.scaler;
    m_horizon = plan.task.horizon;
    m_scale.reset();
    m_validation->clear();
    m_scales->clear();
    m_winRates->clear();
    m_spectrum->clear();
    m_forecast->clear();
    m_comparison->clear();
    m_comparison->setMeasuredOn(ComparisonChart::Windows::validation);
    m_losses->clear();
    m_gains->clear();
    m_graph->clear();
    m_shares->clear();
    m_trust->clear();
    m_shareTerms.clear();
    m_epochsDrawn.clear();
    m_lossShown.reset();
    m_lossDrawnTo = 0;
}

void RunCharts::draw(const RunHistory& history, const RunChanges& changes,
                     const std::shared_ptr<const data::ImportedSeries>& series)
{
    if (changes.prepared && history.data()) {
        const experiment::DataSummary& prepared = *history.data();
        m_spectrum->setSampling(prepared.step, prepared.calendar);
        m_trust->setSampling(prepared.step, prepared.calendar);
        QStringList channels;
        for (const std::string& target : prepared.targets)
            channels << QString::fromStdString(target);
        m_gains->setChannels(channels, m_horizon);
        m_classes.prepare(prepared);
        if (prepared.graph)
            m_graph->setGraph(*prepared.graph, prepared.graphLayout);
    }
    if (changes.batches || changes.stage)
        showLosses(history);
    if (changes.epochs) {
        m_ofClasses ? showClasses(history) : showEpochs(history);
        if (series && !m_ofClasses)
            showForecast(history, *series);
    }
}

void RunCharts::showLosses(const RunHistory& history)
{
    const StageHistory* stage = m_lossStage ? history.stage(*m_lossStage) : history.current();
    if (!stage)
        return;
    if (m_lossShown != stage->stage) {
        losses()->clear();
        losses()->setTrained(stageName(stage->stage));
        m_lossShown = stage->stage;
        m_lossDrawnTo = 0;
    }
    losses()->setGuides(changesOf(*stage));
    std::vector<LossPoint> fresh;
    const auto& batches = stage->batches;
    auto first = batches.end();
    while (first != batches.begin() && (first - 1)->epoch > m_lossDrawnTo)
        --first;
    for (auto batch = first; batch != batches.end(); ++batch) {
        LossPoint point{batch->epoch, {}, batch->total};
        for (std::size_t i = 0; i < stage->terms.size() && i < batch->raw.size(); ++i)
            point.terms.push_back({termText(stage->terms[i], m_catalogue), batch->raw[i], batch->weighted[i],
                                   briefTermText(stage->terms[i], m_catalogue)});
        fresh.push_back(std::move(point));
    }
    if (fresh.empty())
        return;
    m_lossDrawnTo = fresh.back().epoch;
    losses()->append(fresh);
}

/// Where the weights of a stage's loss were changed by hand.
std::vector<FigureGuide> RunCharts::changesOf(const StageHistory& stage) const
{
    std::vector<FigureGuide> guides;
    for (const experiment::EpochSnapshot& epoch : stage.epochs)
        for (const experiment::WeightChange& change : epoch.weightChanges)
            guides.push_back({Qt::Vertical, change.position(),
                              tr("%1: %2 → %3").arg(briefTermText(change.term, m_catalogue)).arg(change.from).arg(change.to), {}});
    return guides;
}

void RunCharts::showEpochs(const RunHistory& history)
{
    for (const StageHistory& stage : history.stages()) {
        std::size_t& drawn = m_epochsDrawn[stage.stage];
        if (drawn >= stage.epochs.size())
            continue;
        const std::size_t first = drawn;
        for (; drawn < stage.epochs.size(); ++drawn) {
            const experiment::EpochSnapshot& epoch = stage.epochs[drawn];
            m_validation->append(stage.stage, {double(epoch.epoch), epoch.validation.mse, epoch.validation.mae});
            if (!stage.stage.isCompared())
                continue; // its errors alone: the other charts compare the forecasters of a run
            if (!epoch.validation.msePerScale.empty())
                m_scales->append(stage.stage.role, epoch.validation.msePerScale);
            for (const auto& [over, rate] : epoch.winRates)
                m_winRates->append(stage.stage, over, epoch.epoch, rate);
        }
        if (!stage.stage.isCompared())
            continue;
        const experiment::EpochSnapshot& last = stage.epochs.back();
        // Of a network that an earlier run has trained the best epoch alone has one.
        const auto seen = std::find_if(stage.epochs.rbegin(), stage.epochs.rend(),
                                       [](const auto& epoch) { return !epoch.spectrum.period.empty(); });
        if (seen != stage.epochs.rend()) {
            m_spectrum->setSpectrum(stage.stage.role, seen->spectrum);
            m_spectrum->setSpectrum(Role::truth, seen->truthSpectrum);
        }
        if (stage.stage == Role::distilled_student)
            m_validation->setGuides(changesOf(stage));
        showReasons(stage, first);
        const experiment::EpochSnapshot& shown = stage.best() ? *stage.best() : last;
        m_comparison->setMetrics(stage.stage.role, shown.validation);
        if (!shown.validation.msePerScale.empty())
            m_scales->setErrors(stage.stage.role, shown.validation.msePerScale, false);
        m_graph->setErrors(stage.stage.role, shown.validation.msePerChannel, false);
        if (shown.validation.nodes)
            m_scales->setSpaceErrors(stage.stage.role, shown.validation.nodes->msePerSpaceScale, false);
    }
}

void RunCharts::showClasses(const RunHistory& history)
{
    for (const StageHistory& stage : history.stages()) {
        std::size_t& drawn = m_epochsDrawn[stage.stage];
        if (drawn >= stage.epochs.size())
            continue;
        const std::size_t first = drawn;
        for (; drawn < stage.epochs.size(); ++drawn)
            m_classes.append(stage.epochs[drawn]);
        if (stage.stage == Role::distilled_student)
            m_classes.setGuides(changesOf(stage));
        if (!stage.stage.isCompared())
            continue;
        m_classes.showBest(stage.best() ? *stage.best() : stage.epochs.back());
        showShares(stage, first);
    }
}

/// From the best epoch, which is the network that comes of the stage; shares of all epochs from `first` on.
void RunCharts::showReasons(const StageHistory& stage, std::size_t first)
{
    const experiment::EpochSnapshot& shown = stage.best() ? *stage.best() : stage.epochs.back();
    m_gains->setErrors(stage.stage.role, shown.validation.msePerCell, false);
    m_trust->setErrors(stage.stage.role, shown.errorSpectrum);
    showShares(stage, first);
}

void RunCharts::showShares(const StageHistory& stage, std::size_t first)
{
    if (stage.stage != Role::distilled_student)
        return;
    for (std::size_t i = first; i < stage.epochs.size(); ++i) {
        const experiment::EpochSnapshot& epoch = stage.epochs[i];
        if (!epoch.gradients)
            continue;
        if (m_shareTerms.isEmpty()) {
            for (const auto& term : epoch.terms)
                m_shareTerms << termText(term.term, m_catalogue);
            m_shares->setTerms(m_shareTerms);
        }
        m_shares->append(epoch.epoch, epoch.gradients->shares, epoch.gradients->cosines);
    }
}

void RunCharts::showForecast(const RunHistory& history, const data::ImportedSeries& series)
{
    if (!history.data() || !isOf(*history.data(), series))
        return; // another series is open by now, or another reading of it
    if (!m_scale)
        m_scale = scaleOfTarget(*history.data(), series, m_scaler, m_target);
    if (!m_scale)
        return;
    if (const auto window = liveForecast(history, series, *m_scale, m_target))
        m_forecast->setWindow(*window);
}

void RunCharts::showOutcome(const experiment::Outcome& outcome)
{
    if (m_ofClasses) {
        m_classes.showOutcome(outcome);
        return;
    }
    if (std::ranges::any_of(outcome.models, [](const auto& model) { return model.test.has_value(); }))
        m_comparison->setMeasuredOn(ComparisonChart::Windows::test);
    for (const experiment::ModelResult& model : outcome.models) {
        if (!model.stage.isCompared() || !report::isDrawn(model.stage.role, outcome.data.graph.has_value()))
            continue;
        if (model.test) {
            m_comparison->setMetrics(model.stage.role, *model.test);
            m_gains->setErrors(model.stage.role, model.test->msePerCell, true);
            m_graph->setErrors(model.stage.role, model.test->msePerChannel, true);
            if (model.test->nodes && !isUntrained(model.stage.role))
                m_scales->setSpaceErrors(model.stage.role, model.test->nodes->msePerSpaceScale, true);
            if (!isUntrained(model.stage.role)) // they would dwarf what is compared
                m_scales->setErrors(model.stage.role, model.test->msePerScale, true);
        }
        if (model.testSpectrum && model.stage != Role::oracle)
            m_spectrum->setSpectrum(model.stage.role, *model.testSpectrum);
    }
    m_spectrum->setMeasuredOnTest(outcome.truthSpectrum.has_value());
    if (outcome.truthSpectrum)
        m_spectrum->setSpectrum(Role::truth, *outcome.truthSpectrum);
    if (!outcome.forecasts.empty())
        showForecast(outcome, outcome.forecasts.front());
}

void RunCharts::showForecast(const experiment::Outcome& outcome, const experiment::TestForecast& forecast)
{
    if (const auto window = testForecast(outcome, forecast, m_target))
        m_forecast->setWindow(*window);
}

void RunCharts::setLossStage(std::optional<StageId> stage)
{
    if (std::exchange(m_lossStage, stage) != stage)
        m_lossShown.reset();
}

void RunCharts::setTarget(int target)
{
    if (std::exchange(m_target, target) != target)
        m_scale.reset();
}

} // namespace retort::ui
