// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_run.h"

#include "core/foundation/disk_space.h"
#include "core/foundation/file_writing.h"
#include "core/record/record.h"
#include "core/record/record_files.h"
#include "core/study/shared_stages.h"
#include "core/study/worker_process.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <set>
#include <thread>
#include <unistd.h>

namespace retort::study
{
namespace
{

constexpr std::chrono::milliseconds pause(100);
constexpr std::chrono::seconds grace(30); ///< for a worker that is asked to stop
constexpr std::size_t longestFault = 2000;

/// That failed because nothing more could be written, which is not the trial's fault.
bool lackedSpace(const TrialStatus& status)
{
    return status.message && saysDiskIsFull(status.message->english()); // workers speak English
}

class StudyRunner
{
public:
    StudyRunner(const StudyFolder& folder, const std::vector<Trial>& trials, const experiment::Catalogue& catalogue, const StudyRunOptions& options,
                StudyObserver& observer)
        : m_folder(folder), m_trials(trials), m_options(options), m_observer(observer)
    {
        for (const Trial& trial : trials)
            m_shared.push_back(sharedStagesOf(trial.plan, catalogue));
    }

    Result<void> run(const CancellationToken& stop)
    {
        for (const Trial& trial : m_trials) {
            const auto status = m_folder.status(trial);
            if (toBeRun(status))
                m_waiting.push_back(trial.number);
            else if (status.state == TrialState::running) // in another process, or one that is just ending
                m_elsewhere.push_back(trial.number);
        }
        while (!m_waiting.empty() || !m_running.empty() || !m_elsewhere.empty()) {
            collect();
            lookElsewhere();
            if (stop.cancelled() || m_fault) {
                stopAll();
                return m_fault ? Result<void>(tl::unexpected<Error>(*m_fault)) : Result<void>();
            }
            while (static_cast<int>(m_running.size()) < m_options.workers && startNext()) {}
            std::this_thread::sleep_for(pause);
        }
        return m_fault ? Result<void>(tl::unexpected<Error>(*m_fault)) : Result<void>();
    }

private:
    struct Running {
        std::size_t number;
        WorkerProcess process;
    };

    bool toBeRun(const TrialStatus& status) const
    {
        return status.state == TrialState::waiting || status.state == TrialState::interrupted ||
               (status.state == TrialState::failed && (m_options.retryFailed || lackedSpace(status)));
    }

    /// A trial that another process has left is this one's again.
    void lookElsewhere()
    {
        if (std::chrono::steady_clock::now() < m_lookAgain)
            return;
        m_lookAgain = std::chrono::steady_clock::now() + std::chrono::seconds(1);
        std::erase_if(m_elsewhere, [this](std::size_t number) {
            const auto status = m_folder.status(m_trials[number]);
            if (status.state == TrialState::running)
                return false;
            if (toBeRun(status))
                m_waiting.push_back(number);
            else
                m_observer.onTrialEnded(m_trials[number], status);
            return true;
        });
    }

    /// Networks that a running trial is still to train.
    std::set<std::string> inTraining() const
    {
        std::set<std::string> keys;
        for (const Running& one : m_running) {
            const auto result = experiment::readResult(experiment::RecordFiles(m_folder.trial(one.number)).result);
            for (const auto& [stage, key] : m_shared[one.number])
                if (!result || !experiment::modelOf(result->outcome, stage))
                    keys.insert(key);
        }
        return keys;
    }

    bool startNext()
    {
        const auto busy = m_running.empty() ? std::set<std::string>() : inTraining();
        const auto next = std::ranges::find_if(m_waiting, [&](std::size_t number) {
            return std::ranges::none_of(m_shared[number], [&](const auto& stage) { return busy.contains(stage.second); });
        });
        if (next == m_waiting.end())
            return false;
        const std::size_t number = *next;
        m_waiting.erase(next);
        std::error_code ignored;
        std::filesystem::remove(m_folder.faultFile(number), ignored);
        const auto output = m_folder.trial(number).string() + ".log";
        auto process = WorkerProcess::start({m_options.program.string(), "study", "trial", m_folder.directory().string(), std::to_string(number), "--worker-of", std::to_string(::getpid())}, output);
        if (!process) {
            m_fault = process.error();
            return false;
        }
        m_running.push_back({number, *process});
        m_observer.onTrialStarted(m_trials[number]);
        return true;
    }

    void collect()
    {
        for (auto one = m_running.begin(); one != m_running.end();) {
            const auto ended = one->process.ended();
            if (!ended) {
                ++one;
                continue;
            }
            const std::size_t number = one->number;
            one = m_running.erase(one);
            auto status = m_folder.status(m_trials[number]);
            if (*ended != 0 && status.state == TrialState::waiting && !m_stopping && !wasStopped(*ended)) // it ended before it had a record
                status = keepFault(number, *ended);
            if (status.state != TrialState::finished && (diskIsFull(m_folder.directory()) || lackedSpace(status)))
                m_fault = Error{ErrorKind::io, {RETORT_TEXT("study", "The study is paused, because nothing more can be written to %1: the disk is full, or a quota or size limit is reached. Free some space and run it again; it "
                                                                              "continues where it stopped."),
                                                {m_folder.directory().string()}}};
            m_observer.onTrialEnded(m_trials[number], status);
        }
    }

    TrialStatus keepFault(std::size_t number, int exit)
    {
        std::string said = readFile(m_folder.trial(number).string() + ".log").value_or("");
        if (said.size() > longestFault)
            said.erase(0, said.size() - longestFault);
        if (exit > 128)
            said += "ended by signal " + std::to_string(exit - 128);
        [[maybe_unused]] const auto written = writeFile(m_folder.faultFile(number), said);
        return m_folder.status(m_trials[number]);
    }

    /// By a person or a system that shuts down, before it could say so.
    static bool wasStopped(int exit) { return exit == 130 || exit == 128 + SIGTERM || exit == 128 + SIGINT || exit == 128 + SIGHUP; }

    void stopAll()
    {
        m_stopping = true;
        for (const Running& one : m_running)
            one.process.stop();
        const auto patience = std::chrono::steady_clock::now() + grace;
        while (!m_running.empty()) {
            if (std::chrono::steady_clock::now() > patience)
                for (const Running& one : m_running)
                    one.process.kill();
            collect();
            std::this_thread::sleep_for(pause);
        }
    }

    const StudyFolder& m_folder;
    const std::vector<Trial>& m_trials;
    const StudyRunOptions& m_options;
    StudyObserver& m_observer;
    std::vector<std::map<StageId, std::string>> m_shared;
    std::vector<std::size_t> m_waiting;
    std::vector<std::size_t> m_elsewhere;
    std::chrono::steady_clock::time_point m_lookAgain = {};
    bool m_stopping = false;
    std::vector<Running> m_running;
    std::optional<Error> m_fault;
};

} // namespace

Result<void> runStudy(const StudyFolder& folder, const std::vector<Trial>& trials, const experiment::Catalogue& catalogue,
                      const StudyRunOptions& options, StudyObserver& observer, const CancellationToken& stop)
{
    return StudyRunner(folder, trials, catalogue, options, observer).run(stop);
}

} // namespace retort::study
