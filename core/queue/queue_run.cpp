// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue_run.h"

#include "core/foundation/disk_space.h"
#include "core/foundation/file_writing.h"
#include "core/record/record_files.h"
#include "core/record/run_lock.h"
#include "core/study/study_folder.h"
#include "core/study/worker_process.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>
#include <unistd.h>

namespace retort::queue
{
namespace
{

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds pauseBetweenLooks(200);
constexpr std::chrono::seconds grace(60); ///< for an item that is asked to stop: a study waits for its trials
constexpr int stoppedExit = 130;
constexpr const char* logName = "queue.log";
constexpr std::size_t longestFault = 2000;

std::vector<std::string> commandOf(const Item& item, const std::string& program)
{
    const std::string parent = std::to_string(::getpid());
    if (item.kind == Kind::study) {
        std::vector<std::string> command = {program, "study", "run", item.folder.string(), "--retry", "--worker-of", parent};
        if (item.workers > 0)
            command.insert(command.end(), {"--workers", std::to_string(item.workers)});
        return command;
    }
    if (experiment::RecordFiles(item.folder).holdRun())
        return {program, "run", "--resume", item.folder.string(), "--worker-of", parent};
    return {program, "run", (item.folder / queuedPlan).string(), "--out", item.folder.string(), "--worker-of", parent};
}

/// What it said last.
std::string lastWords(const std::filesystem::path& log)
{
    std::string said = readFile(log).value_or("");
    if (said.size() > longestFault)
        said.erase(0, said.size() - longestFault);
    said.erase(said.find_last_not_of(" \n") + 1);
    return said;
}

class QueueRunner
{
public:
    QueueRunner(Queue& queue, const RunOptions& options, QueueObserver& observer) : m_queue(queue), m_options(options), m_observer(observer) {}

    Result<void> run(const CancellationToken& stop)
    {
        while (!stop.cancelled()) {
            const auto pause = m_queue.pause();
            if (!pause)
                return tl::unexpected<Error>(pause.error());
            auto next = pause->paused ? Result<std::optional<Item>>(std::optional<Item>()) : m_queue.takeNext();
            if (!next)
                return tl::unexpected<Error>(next.error());
            if (*next) {
                if (const auto ran = compute(**next, stop); !ran)
                    return ran;
            } else if (m_options.untilEmpty) {
                return pauseAsError(*pause);
            } else {
                std::this_thread::sleep_for(pauseBetweenLooks);
            }
        }
        return {};
    }

private:
    static Result<void> pauseAsError(const Pause& pause)
    {
        if (pause.paused && pause.reason)
            return tl::unexpected<Error>(Error{ErrorKind::io, *pause.reason});
        return {};
    }

    Result<void> compute(Item item, const CancellationToken& stop)
    {
        const auto log = item.folder / logName;
        std::error_code ignored;
        std::filesystem::create_directories(item.folder, ignored);
        auto process = study::WorkerProcess::start(commandOf(item, m_options.program.string()), log);
        if (!process) {
            (void) m_queue.put(item.id, State::failed, process.error().message, 0);
            return tl::unexpected<Error>(process.error());
        }
        m_observer.onStarted(item);
        const auto begun = Clock::now();
        std::optional<Clock::time_point> killAt;
        std::optional<int> exit;
        while (!(exit = process->ended())) {
            if (!killAt && (stop.cancelled() || isToStop(item.id))) {
                process->stop();
                killAt = Clock::now() + grace;
            } else if (killAt && Clock::now() > *killAt) {
                process->kill();
            }
            std::this_thread::sleep_for(pauseBetweenLooks);
        }
        const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
        return note(std::move(item), {*exit, killAt.has_value(), lastWords(log), seconds});
    }

    bool isToStop(std::int64_t id) const
    {
        const auto pause = m_queue.pause();
        return (pause && pause->paused) || stateNow(id) == State::stopping;
    }

    State stateNow(std::int64_t id) const
    {
        const auto items = m_queue.items();
        const auto found = items ? std::ranges::find(*items, id, &Item::id) : decltype(items->begin()){};
        return items && found != items->end() ? found->state : State::running;
    }

    struct End {
        int exit = 0;
        bool asked = false; ///< to stop, by a pause, a person or the end of the queue
        std::string said;
        double seconds = 0;
    };

    Result<void> note(Item item, const End& end)
    {
        std::optional<Error> full;
        item.state = State::finished;
        if (end.asked && end.exit != 0) {
            item.state = stateNow(item.id) == State::stopping ? State::stopped : State::waiting;
        } else if (end.exit == stoppedExit || end.exit == 128 + SIGTERM || end.exit == 128 + SIGHUP) { // somebody stopped its process
            item.state = State::stopped;
        } else if (end.exit != 0 && (diskIsFull(item.folder) || saysDiskIsFull(end.said))) {
            item.state = State::waiting;
            full = Error{ErrorKind::io, {RETORT_TEXT("queue", "The queue is paused, because nothing more can be written to %1: the disk is full, or a quota or "
                                                              "size limit is reached. Free some space and run the queue again; it continues where it stopped."),
                                         {item.folder.string()}}};
        } else if (end.exit > 128) {
            item.state = State::failed;
            item.message = Message{RETORT_TEXT("queue", "Its process was ended by signal %1, perhaps for lack of memory."), {std::to_string(end.exit - 128)}};
        } else if (end.exit != 0) {
            item.state = State::failed;
            item.message = Message{RETORT_TEXT("queue", "Ended with exit code %1: %2"), {std::to_string(end.exit), end.said.substr(end.said.rfind('\n') + 1)}};
        }
        if (item.state == State::finished)
            for (const char* file : {logName, queuedPlan}) {
                std::error_code ignored;
                std::filesystem::remove(item.folder / file, ignored);
            }
        const auto put = m_queue.put(item.id, item.state, item.message, end.seconds);
        m_observer.onEnded(item);
        if (!full)
            return put;
        (void) m_queue.setPause({true, full->message}); // the queue may lie on the full disk too: the error says it all the same
        return tl::unexpected<Error>(*full);
    }

    Queue& m_queue;
    const RunOptions& m_options;
    QueueObserver& m_observer;
};

} // namespace

Result<void> runQueue(Queue& queue, const RunOptions& options, QueueObserver& observer, const CancellationToken& stop)
{
    const auto lock = experiment::RunLock::take(queue.lockFile());
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    if (!*lock)
        return fail(ErrorKind::invalid, RETORT_TEXT("queue", "Another process is running this queue already."));
    if (const auto recovered = queue.recover(); !recovered)
        return recovered;
    return QueueRunner(queue, options, observer).run(stop);
}

} // namespace retort::queue
