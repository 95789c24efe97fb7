// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/shared/page.h"

class QLabel;

namespace retort::ui
{

class RunCharts;
class RunInspector;

/// The live run: a summary sentence, and the seven live charts.
class RunPage : public Page
{
    Q_OBJECT
public:
    explicit RunPage(Workspace& workspace, QWidget* parent = nullptr);

    QWidget* inspector() override;
    RunCharts* charts() const { return m_charts; }
    QString headlineText() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void begin();
    void draw(const RunChanges& changes);
    void showWords();
    QString identity() const;
    void redrawForecast();
    void showOutcome();

    QLabel* m_run; ///< which run the page shows
    QLabel* m_headline;
    QLabel* m_hint;
    QLabel* m_legend; ///< of the roles, once for all charts
    RunCharts* m_charts;
    RunInspector* m_inspector;
    RunId m_shown = RunId::none;
    RunChanges m_missed; ///< while the page was hidden
};

} // namespace retort::ui
