// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"
#include "ui/pages/run/chart_grid.h"
#include "ui/pages/run/forecast_window.h"

#include <map>
#include <memory>

namespace retort::ui
{

class ComparisonChart;
class CrosshairGroup;
class ForecastChart;
class LossTermsChart;
class ScaleErrorChart;
class SpectrumChart;
class ValidationChart;
class WinRateChart;

/// The seven charts of a run, updated with what is new in its history.
class RunCharts : public QWidget
{
    Q_OBJECT
public:
    explicit RunCharts(const experiment::Catalogue& catalogue, QWidget* parent = nullptr);

    /// Another run, whose values are scaled so: everything is drawn anew.
    void begin(data::ScalerKind scaler);
    /// Draws what is new in the history since the last call. `series` may be null: then the forecast waits.
    void draw(const RunHistory& history, const RunChanges& changes,
              const std::shared_ptr<const data::ImportedSeries>& series);
    /// At the end: test errors in the comparison.
    void showOutcome(const experiment::Outcome& outcome);
    /// Whose losses the loss chart shows.
    void setLossStage(std::optional<StageId> stage);
    /// Channel of the forecast, an index into the targets; window, an index into the outcome's test windows.
    void setForecast(int target, std::size_t window);

    /// The next draw() updates the names of the loss terms.
    void forgetLosses() { m_lossShown.reset(); }
    /// Charts that are still empty offer a start only while nothing runs.
    void setBusy(bool busy);

    ChartGrid* grid() const { return m_grid; }

Q_SIGNALS:
    void startRequested();
    void said(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showLosses(const RunHistory& history);
    void showEpochs(const RunHistory& history);
    void showForecast(const RunHistory& history, const data::ImportedSeries& series);

    const experiment::Catalogue& m_catalogue;
    bool m_busy = false;
    ChartGrid* m_grid;
    CrosshairGroup* m_crosshair;
    ValidationChart* m_validation;
    ScaleErrorChart* m_scales;
    WinRateChart* m_winRates;
    SpectrumChart* m_spectrum;
    ForecastChart* m_forecast;
    ComparisonChart* m_comparison;
    LossTermsChart* m_losses;

    std::optional<StageId> m_lossStage; ///< absent: the current stage
    std::optional<StageId> m_lossShown;
    double m_lossDrawnTo = 0;        ///< epoch of the last batch drawn
    std::map<StageId, std::size_t> m_epochsDrawn;
    data::ScalerKind m_scaler = data::ScalerKind::standard;
    std::optional<ChannelScale> m_scale; ///< of m_target, once known
    int m_target = 0;
    std::size_t m_window = 0;
};

} // namespace retort::ui
