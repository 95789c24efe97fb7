// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "ui/session/metric_feed.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <thread>

namespace retort::ui
{

/// idle -> preparing -> running <-> paused; any of these three -> stopping; then finished, stopped or failed, from
/// where a new run begins again at preparing.
enum class RunState { idle, preparing, running, paused, stopping, finished, stopped, failed };

bool isTerminal(RunState state);

/// The sole owner of a run: its thread, control flags and record. One ended() per run, always after the last
/// updated(). The destructor stops the run and waits.
class RunController : public QObject
{
    Q_OBJECT
public:
    static constexpr int framesPerSecond = 30; ///< updated() comes no oftener

    /// Records go below `runsFolder`.
    RunController(std::shared_ptr<experiment::Engine> engine, std::filesystem::path runsFolder,
                  QObject* parent = nullptr);
    ~RunController() override;

    /// False, without effect, while a run is active.
    bool start(const experiment::Plan& plan);
    /// Goes on with a run of that plan in its folder that was stopped, killed or failed. False as for `start`.
    bool resume(const experiment::Plan& plan, const std::filesystem::path& directory);
    /// A run from disk as if it had just ended, however it ended. False as for `start`.
    bool show(const experiment::Record& record);
    void pause();
    void goOn();
    void stop();
    /// Keeps the best weights of the current stage and continues with the next.
    void endStage();
    /// Of a term of the current stage's loss, from its next batch on.
    void changeWeight(const std::string& term, double weight);

    /// Where a run of that name would go now.
    std::filesystem::path freeFolder(const std::string& name) const;

    /// From the next start on: whether networks that earlier runs of the user have trained are used.
    void setReuse(bool reuse) { m_reuse = reuse; }

    RunState state() const { return m_state; }
    bool isBusy() const { return m_state != RunState::idle && !isTerminal(m_state); }
    RunId run() const { return m_run; }
    /// Of the active run or the last one.
    const experiment::Plan& plan() const { return m_plan; }
    const std::filesystem::path& directory() const { return m_directory; }
    const RunHistory& history() const { return m_history; }
    /// Present after the end, unless the run could not start, and of a run from disk.
    const std::optional<experiment::Outcome>& outcome() const { return m_outcome; }
    /// Why it failed or stopped, in the window's language.
    QString sentence() const;
    /// Since the start, pauses left out.
    double elapsedSeconds() const;
    const std::filesystem::path& runsFolder() const { return m_runsFolder; }

Q_SIGNALS:
    void stateChanged(retort::ui::RunState state);
    void updated(const retort::ui::RunChanges& changes);
    void ended(retort::ui::RunState state);
    void shown(); ///< a run from disk; no ended() follows

private:
    enum class Begin { anew, reusing, resuming };
    bool launch(const experiment::Plan& plan, const std::filesystem::path& directory, Begin begin);
    void compute(const experiment::Plan& plan, RunId run, const std::filesystem::path& directory,
                 const experiment::RunControl& control, Begin begin);
    void finish(RunId run, const Result<experiment::Outcome>& result);
    void pull();
    void setState(RunState state);

    std::shared_ptr<experiment::Engine> m_engine;
    std::filesystem::path m_runsFolder;
    MetricFeed m_feed;
    experiment::RunControl m_control;
    RunState m_state = RunState::idle;
    bool m_reuse = false;
    RunId m_run = RunId::none;
    experiment::Plan m_plan;
    std::filesystem::path m_directory;
    RunHistory m_history;
    std::optional<experiment::Outcome> m_outcome;
    std::optional<Error> m_error;
    QTimer m_frame;
    QElapsedTimer m_clock;
    double m_secondsBefore = 0; ///< of earlier stretches between pauses
    std::thread m_thread;
};

} // namespace retort::ui
