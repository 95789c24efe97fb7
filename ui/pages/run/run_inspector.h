// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"

#include <QScrollArea>

class QComboBox;
class QLabel;

namespace retort::ui
{

class WeightList;

/// Next to the live charts: progress of each stage, what the charts show, the weights, and the run's notes.
class RunInspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit RunInspector(Workspace& workspace, QWidget* parent = nullptr);

    void begin();
    void draw(const RunChanges& changes);
    void showOutcome();
    /// Weights can be moved while nothing runs.
    void showState();

Q_SIGNALS:
    /// Absent: the current stage.
    void lossStageChosen(std::optional<retort::StageId> stage);
    void forecastChosen(int target, int window);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showStages();
    void showRemarks();
    void fillTargets();
    void fillWindows();
    void fillLossStages();
    void announceLossStage();
    void announceForecast();

    Workspace& m_workspace;
    std::vector<StageId> m_trainings; ///< as listed, the compared ones at least
    QLabel* m_stagesTitle;
    QLabel* m_stages; ///< a small table
    QLabel* m_showTitle;
    QLabel* m_lossLabel;
    QComboBox* m_lossStage;
    QLabel* m_targetLabel;
    QComboBox* m_target;
    QString m_wantedTarget; ///< as chosen, kept over runs
    QLabel* m_windowLabel;
    QComboBox* m_window;
    QLabel* m_termsTitle;
    WeightList* m_weights; ///< of the plan, or of the run while one is active
    QLabel* m_remarksTitle;
    QLabel* m_remarks;
};

} // namespace retort::ui
