// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"
#include "ui/charts/figure.h"
#include "ui/pages/run/chart_grid.h"
#include "ui/pages/run/class_charts.h"
#include "ui/pages/run/forecast_window.h"

#include <map>
#include <memory>
#include <set>

class QStackedWidget;
class QTabBar;

namespace retort::ui
{

class ComparisonChart;
class CrosshairGroup;
class ForecastChart;
class GainMapChart;
class GraphChart;
class LossTermsChart;
class ScaleErrorChart;
class SpectrumChart;
class TeacherTrustChart;
class TermShareChart;
class ValidationChart;
class WinRateChart;

/// The charts of a run, updated with what is new in its history: seven that show how it goes, and three that show where and why
/// the student learned.
class RunCharts : public QWidget
{
    Q_OBJECT
public:
    explicit RunCharts(const experiment::Catalogue& catalogue, QWidget* parent = nullptr);

    /// Which charts the first tab has, before a run begins.
    void setTask(const experiment::Plan& plan);
    /// Another run: everything is drawn anew.
    void begin(const experiment::Plan& plan);
    /// Draws what is new in the history since the last call. `series` may be null: then the forecast waits.
    void draw(const RunHistory& history, const RunChanges& changes,
              const std::shared_ptr<const data::ImportedSeries>& series);
    /// At the end: test errors in the comparison.
    void showOutcome(const experiment::Outcome& outcome);
    /// Whose losses the loss chart shows.
    void setLossStage(std::optional<StageId> stage);
    /// Channel of the forecast, an index into the targets.
    void setTarget(int target);
    /// A test window of that outcome.
    void showForecast(const experiment::Outcome& outcome, const experiment::TestForecast& forecast);

    /// The next draw() updates the names of the loss terms.
    void forgetLosses() { m_lossShown.reset(); }
    /// Roles that the page's legend has switched off.
    void setHidden(const std::set<Role>& roles);
    /// Charts that are still empty offer a start only while nothing runs.
    void setBusy(bool busy);

    /// The charts of the run as it goes.
    ChartGrid* grid() const { return m_grid; }
    /// Switches between the two; the page gives it a place.
    QTabBar* tabs() const { return m_tabs; }

Q_SIGNALS:
    void startRequested();
    /// In the gain map: its forecast is to be shown.
    void channelChosen(int target);
    void said(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showLosses(const RunHistory& history);
    std::vector<FigureGuide> changesOf(const StageHistory& stage) const;
    void showEpochs(const RunHistory& history);
    void showClasses(const RunHistory& history);
    LossTermsChart* losses() const { return m_ofClasses ? m_classes.losses() : m_losses; }
    void showTab();
    void showForecast(const RunHistory& history, const data::ImportedSeries& series);

    const experiment::Catalogue& m_catalogue;
    bool m_busy = false;
    std::vector<ChartPanel*> charts() const;
    void showReasons(const StageHistory& stage, std::size_t first);
    void showShares(const StageHistory& stage, std::size_t first);

    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    ChartGrid* m_grid;
    ChartGrid* m_reasons;
    CrosshairGroup* m_crosshair;
    ValidationChart* m_validation;
    ScaleErrorChart* m_scales;
    WinRateChart* m_winRates;
    SpectrumChart* m_spectrum;
    ForecastChart* m_forecast;
    ComparisonChart* m_comparison;
    ClassCharts m_classes;
    bool m_ofClasses = false; ///< the run tells classes apart
    LossTermsChart* m_losses;
    GainMapChart* m_gains;
    GraphChart* m_graph; ///< of runs whose channels are nodes
    TermShareChart* m_shares;
    TeacherTrustChart* m_trust;

    std::optional<StageId> m_lossStage; ///< absent: the current stage
    std::optional<StageId> m_lossShown;
    double m_lossDrawnTo = 0;        ///< epoch of the last batch drawn
    std::map<StageId, std::size_t> m_epochsDrawn;
    QStringList m_shareTerms; ///< of the distilled student, as the chart has them
    data::ScalerKind m_scaler = data::ScalerKind::standard;
    std::optional<ChannelScale> m_scale; ///< of m_target, once known
    int m_horizon = 0;
    int m_target = 0;
};

} // namespace retort::ui
