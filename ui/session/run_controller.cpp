// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_controller.h"

#include "core/record/artefact_store.h"
#include "core/record/record.h"
#include "ui/session/free_folder.h"
#include "ui/language/translated.h"


namespace retort::ui
{

namespace
{

Error brokenBy(const std::string& what)
{
    return {ErrorKind::internal,
            {RETORT_TEXT("session", "The run ended with an error: %1. Its record contains everything up to that "
                                    "point."), {what}}};
}

} // namespace

bool isTerminal(RunState state)
{
    return state == RunState::finished || state == RunState::stopped || state == RunState::failed;
}

RunController::RunController(std::shared_ptr<experiment::Engine> engine, std::filesystem::path runsFolder,
                             QObject* parent)
    : QObject(parent), m_engine(std::move(engine)), m_runsFolder(std::move(runsFolder))
{
    m_frame.setInterval(1000 / framesPerSecond);
    connect(&m_frame, &QTimer::timeout, this, &RunController::pull);
}

RunController::~RunController()
{
    m_control.stop();
    m_control.goOn();
    if (m_thread.joinable())
        m_thread.join();
}

/// "20260131-142501-city-load-96", with a number behind it where that is taken.
std::filesystem::path RunController::freeFolder(const std::string& name) const
{
    return freeFolderIn(m_runsFolder, name);
}

bool RunController::start(const experiment::Plan& plan)
{
    return !isBusy() && launch(plan, freeFolder(plan.name), m_reuse ? Begin::reusing : Begin::anew);
}

bool RunController::resume(const experiment::Plan& plan, const std::filesystem::path& directory)
{
    return launch(plan, directory, Begin::resuming);
}

bool RunController::show(const experiment::Record& record)
{
    if (isBusy())
        return false;
    m_plan = record.plan;
    m_run = nextRunId();
    m_directory = record.directory;
    m_history = RunHistory::fromSnapshots(record.history, record.outcome);
    m_outcome = record.outcome;
    m_error.reset();
    if (!m_outcome->message && record.outcome.status == experiment::RunStatus::interrupted)
        m_outcome->message = Message{RETORT_TEXT("session", "The run was interrupted; Compare can continue it."), {}};
    m_secondsBefore = record.outcome.seconds;
    switch (record.outcome.status) {
    case experiment::RunStatus::finished: m_state = RunState::finished; break;
    case experiment::RunStatus::failed: m_state = RunState::failed; break;
    default: m_state = RunState::stopped;
    }
    Q_EMIT stateChanged(m_state);
    Q_EMIT shown();
    return true;
}

bool RunController::launch(const experiment::Plan& plan, const std::filesystem::path& directory, Begin begin)
{
    if (isBusy())
        return false;
    m_plan = plan;
    m_run = nextRunId();
    m_control = experiment::RunControl();
    m_directory = directory;
    m_history = RunHistory();
    m_outcome.reset();
    m_error.reset();
    m_secondsBefore = 0;
    m_clock.start();
    m_feed.expect(m_run);
    setState(RunState::preparing);
    m_frame.start();
    m_thread = std::thread([this, plan = m_plan, run = m_run, control = m_control, directory = m_directory, begin] {
        compute(plan, run, directory, control, begin);
    });
    return true;
}

void RunController::compute(const experiment::Plan& plan, RunId run, const std::filesystem::path& directory,
                            const experiment::RunControl& control, Begin begin)
{
    Result<experiment::Outcome> result;
    try {
        const auto artefacts = experiment::ArtefactStore::ofUser();
        result = begin == Begin::resuming
                     ? experiment::resumeRun(*m_engine, run, directory, m_feed, control)
                     : experiment::recordRun(*m_engine, run, plan, directory, false, m_feed, control,
                                             begin == Begin::reusing ? &artefacts : nullptr);
    } catch (const std::exception& exception) {
        result = tl::unexpected<Error>(brokenBy(exception.what()));
    } catch (...) {
        result = tl::unexpected<Error>(brokenBy("unknown exception"));
    }
    QMetaObject::invokeMethod(
        this, [this, run, result = std::move(result)] { finish(run, result); }, Qt::QueuedConnection);
}

void RunController::finish(RunId run, const Result<experiment::Outcome>& result)
{
    if (run != m_run || !isBusy())
        return;
    m_thread.join();
    m_frame.stop();
    pull();
    if (m_state != RunState::paused)
        m_secondsBefore += m_clock.elapsed() / 1000.0;
    RunState end = RunState::failed;
    if (result) {
        m_outcome = *result;
        if (result->status == experiment::RunStatus::finished)
            end = RunState::finished;
        else if (result->status == experiment::RunStatus::stopped)
            end = RunState::stopped;
    } else if (result.error().kind == ErrorKind::cancelled) {
        m_error = result.error();
        end = RunState::stopped;
    } else {
        m_error = result.error();
    }
    setState(end);
    Q_EMIT ended(end);
}

void RunController::pull()
{
    const RunChanges changes = m_feed.takeInto(m_history);
    if (m_state == RunState::preparing && !m_history.isEmpty())
        setState(RunState::running);
    if (changes.any())
        Q_EMIT updated(changes);
}

void RunController::pause()
{
    if (m_state != RunState::running && m_state != RunState::preparing)
        return;
    m_control.pause();
    m_secondsBefore += m_clock.elapsed() / 1000.0;
    setState(RunState::paused);
}

void RunController::goOn()
{
    if (m_state != RunState::paused)
        return;
    m_control.goOn();
    m_clock.start();
    setState(m_history.isEmpty() ? RunState::preparing : RunState::running);
}

void RunController::stop()
{
    if (!isBusy() || m_state == RunState::stopping)
        return;
    m_control.stop();
    m_control.goOn();
    if (m_state == RunState::paused)
        m_clock.start();
    setState(RunState::stopping);
}

void RunController::endStage()
{
    if (m_state != RunState::running && m_state != RunState::paused)
        return;
    m_control.endStage();
    goOn();
}

void RunController::changeWeight(const std::string& term, double weight)
{
    if (const StageHistory* current = m_history.current(); current && (m_state == RunState::running || m_state == RunState::paused))
        m_control.changeWeight({current->stage, term, weight});
}

QString RunController::sentence() const
{
    if (m_error)
        return translated(m_error->message);
    return m_outcome && m_outcome->message ? translated(*m_outcome->message) : QString();
}

double RunController::elapsedSeconds() const
{
    const bool ticking = isBusy() && m_state != RunState::paused;
    return m_secondsBefore + (ticking ? m_clock.elapsed() / 1000.0 : 0.0);
}

void RunController::setState(RunState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace retort::ui
