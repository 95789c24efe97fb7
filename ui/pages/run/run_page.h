// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/shared/page.h"

class QLabel;
class QPushButton;

namespace retort::ui
{

class RunCharts;
class RunInspector;
class VerdictView;

/// The active run or the last one, or a run from disk: which one it is, how its forecasters stand, and its charts.
class RunPage : public Page
{
    Q_OBJECT
public:
    explicit RunPage(Workspace& workspace, QWidget* parent = nullptr);
    ~RunPage() override;

    QWidget* inspector() override;
    RunCharts* charts() const { return m_charts; }
    /// Which run it is, how its forecasters stand, and what to know about it, in words.
    QString inWords() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void begin();
    void draw(const RunChanges& changes);
    void showWords();
    QString identity() const;
    QString taskText() const;
    bool differsFromPlan() const;
    QString status() const;
    void redrawForecast();
    void fetchForecast(int window);
    void saveForecasts();
    void showOutcome();

    QLabel* m_run;    ///< which run the page shows
    QLabel* m_differs; ///< a badge where the open experiment is another one
    VerdictView* m_verdict;
    QPushButton* m_remedy; ///< leads to where an obstacle is removed
    QLabel* m_status; ///< what the run does, or what its figures do not show
    RunCharts* m_charts;
    RunInspector* m_inspector;
    RunId m_shown = RunId::none;
    RunChanges m_missed; ///< while the page was hidden
    std::optional<experiment::TestForecast> m_window; ///< the chosen test window; absent: the first that the outcome keeps
    int m_target = 0; ///< channel of the forecast
    CancellationToken m_fetching, m_saving;
    Asker m_forecaster{Asker::Policy::newest};
    Asker m_saver{Asker::Policy::every};
};

} // namespace retort::ui
