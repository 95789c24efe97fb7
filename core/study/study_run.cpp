// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_run.h"

#include "core/foundation/disk_space.h"
#include "core/foundation/file_writing.h"
#include "core/record/record.h"
#include "core/record/record_files.h"
#include "core/study/search.h"
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

/// Curves that trials of a search are held against while they run; none: each trains to its end.
using Rivals = std::vector<ValidationCurve>;

class StudyRunner
{
public:
    StudyRunner(const StudyFolder& folder, const std::vector<Trial>& trials, const experiment::Catalogue& catalogue, const StudyRunOptions& options,
                StudyObserver& observer, Rivals rivals = {})
        : m_folder(folder), m_trials(trials), m_options(options), m_observer(observer), m_rivals(std::move(rivals))
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
            endThoseBehind();
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

    void endThoseBehind()
    {
        if (m_rivals.empty() || std::chrono::steady_clock::now() < m_judgeAgain)
            return;
        m_judgeAgain = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
        for (const Running& one : m_running)
            if (epochBehindMedian(validationCurveOf(m_folder.trial(one.number)), m_rivals) && m_folder.endEarly(one.number))
                one.process.stop();
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
        m_folder.forgetEarlyEnd(number);
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
    Rivals m_rivals;
    std::vector<std::map<StageId, std::string>> m_shared;
    std::vector<std::size_t> m_waiting;
    std::vector<std::size_t> m_elsewhere;
    std::chrono::steady_clock::time_point m_lookAgain = {};
    std::chrono::steady_clock::time_point m_judgeAgain = {};
    bool m_stopping = false;
    std::vector<Running> m_running;
    std::optional<Error> m_fault;
};

/// What the trials up to now have given. The error of one that falls behind is its lowest up to then, whether it was ended in
/// time or not: the search does not depend on how fast the machine is.
std::vector<Tried> historyOf(const StudyFolder& folder, const StudyPlan& study, const std::vector<Trial>& trials)
{
    std::vector<ValidationCurve> curves;
    std::vector<Tried> history;
    for (std::size_t begin = 0; begin < trials.size(); begin += proposedAtOnce(study)) {
        const auto earlier = curves;
        for (std::size_t number = begin; number < std::min(trials.size(), begin + proposedAtOnce(study)); ++number) {
            const auto status = folder.status(trials[number]);
            Tried tried{trials[number].setting, status.validation};
            ValidationCurve curve = validationCurveOf(folder.trial(number));
            if (const auto epoch = study.stopEarly ? epochBehindMedian(curve, earlier) : std::nullopt)
                tried.error = *std::min_element(curve.begin(), curve.begin() + *epoch);
            else if (status.state != TrialState::finished)
                tried.error.reset();
            history.push_back(std::move(tried));
            curves.push_back(std::move(curve));
        }
    }
    return history;
}

Result<void> runSearch(const StudyFolder& folder, const StudyPlan& study, const experiment::Catalogue& catalogue, const StudyRunOptions& options,
                       StudyObserver& observer, const CancellationToken& stop)
{
    const std::size_t atOnce = proposedAtOnce(study);
    StudyRunOptions ofRound = options;
    for (;; ofRound.retryFailed = false) { // what failed before is tried again once
        auto proposals = folder.proposals();
        if (!proposals)
            return tl::unexpected<Error>(proposals.error());
        const auto trials = trialsOf(study, catalogue, *proposals);
        observer.onTrialsProposed(trials);
        // Those of the last proposal are held against the ones before it.
        const std::size_t last = trials.empty() ? 0 : (trials.size() - 1) / atOnce * atOnce;
        Rivals rivals;
        for (std::size_t number = 0; study.stopEarly && number < last; ++number)
            rivals.push_back(validationCurveOf(folder.trial(number)));
        if (const auto ran = StudyRunner(folder, trials, catalogue, ofRound, observer, std::move(rivals)).run(stop); !ran)
            return ran;
        if (stop.cancelled() || proposals->size() >= study.draws)
            return {};
        for (Setting& setting : nextSettings(study, historyOf(folder, study, trials), std::min(atOnce, study.draws - proposals->size())))
            proposals->push_back(std::move(setting));
        if (const auto written = folder.writeProposals(*proposals); !written)
            return written;
    }
}

} // namespace

Result<void> runStudy(const StudyFolder& folder, const StudyPlan& study, const experiment::Catalogue& catalogue,
                      const StudyRunOptions& options, StudyObserver& observer, const CancellationToken& stop)
{
    if (study.design == Design::search)
        return runSearch(folder, study, catalogue, options, observer, stop);
    return StudyRunner(folder, trialsOf(study, catalogue), catalogue, options, observer).run(stop);
}

} // namespace retort::study
