// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"
#include "ui/charts/figure.h"
#include "ui/pages/run/chart_grid.h"
#include "ui/session/run_history.h"

namespace retort::ui
{

class ClassCurvesChart;
class ClassExampleChart;
class ClassScoreChart;
class ConfusionChart;
class LossTermsChart;
class ReliabilityChart;
class ReturnChart;

/// The charts of a classification run, in place of those of forecasts.
class ClassCharts
{
public:
    ClassCharts();

    /// A widget that owns them all.
    ChartGrid* grid() const { return m_grid; }
    const QList<ChartPanel*>& charts() const { return m_grid->charts(); }
    LossTermsChart* losses() const { return m_losses; }

    /// Of the run that is shown; says which charts it has.
    void setPlan(const experiment::Plan& plan);
    void clear();
    void prepare(const experiment::DataSummary& data);
    /// An epoch of a stage; `guides` mark what was changed by hand in its training.
    void append(const experiment::EpochSnapshot& epoch);
    void setGuides(std::vector<FigureGuide> guides);
    /// Of the best epoch so far.
    void showBest(const experiment::EpochSnapshot& epoch);
    void showOutcome(const experiment::Outcome& outcome);

private:
    void show(Role role, const evaluation::ClassMetrics& metrics, bool test);

    ChartGrid* m_grid;
    ClassCurvesChart* m_curves;
    ClassScoreChart* m_scores;
    ReliabilityChart* m_reliability;
    ClassExampleChart* m_examples;
    std::map<Role, ConfusionChart*> m_confusions;
    LossTermsChart* m_losses;
    ReturnChart* m_returns;
    experiment::Plan m_plan;
};

} // namespace retort::ui
