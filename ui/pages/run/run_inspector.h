// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/workspace.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QPushButton;

namespace retort::ui
{

class RunWeights;
class WindowChooser;

/// Next to the live charts: progress of each stage, what the charts show, the weights, and the run's notes.
class RunInspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit RunInspector(Workspace& workspace, QWidget* parent = nullptr);

    void begin();
    void draw(const RunChanges& changes);
    void showOutcome();
    void showState();
    /// Channel of the forecast.
    void chooseTarget(int target);
    /// The test window in which the distilled student gains most, once it is known.
    void chooseLargestGain();

Q_SIGNALS:
    /// Absent: the current stage.
    void lossStageChosen(std::optional<retort::StageId> stage);
    void targetChosen(int target);
    void windowChosen(int window); ///< of the test windows, from 0
    void forecastsRequested();     ///< all of them, to a file

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showStages();
    void showRemarks();
    void fillTargets();
    void showWindows();
    void fillLossStages();
    void announceLossStage();

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
    WindowChooser* m_window;
    QPushButton* m_saveForecasts;
    QLabel* m_termsTitle;
    RunWeights* m_weights;
    QLabel* m_remarksTitle;
    QLabel* m_remarks;
};

} // namespace retort::ui
