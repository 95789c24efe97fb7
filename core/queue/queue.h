// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/plan/plan.h"
#include "core/study/study_plan.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace retort::queue
{

enum class Kind { run, study };
enum class State {
    waiting,
    running,
    stopping, ///< it was asked to
    finished,
    failed,
    stopped, ///< by a person; it goes on when it is queued again
};
/// The plan of a run that is to be computed, in its folder until it has finished.
inline constexpr const char* queuedPlan = "queued.json";

const char* idOf(Kind kind);
const char* idOf(State state);

/// A run or a study that is to be computed. Its plan lies in its folder, where its results go.
struct Item {
    std::int64_t id = 0;
    Kind kind = Kind::run;
    std::string name;
    std::filesystem::path folder; ///< of the record, or of the study
    int workers = 0;              ///< of a study; 0: as it says
    State state = State::waiting;
    std::optional<Message> message = {}; ///< why it failed
    double seconds = 0;                  ///< that it was running, all tries together

    bool operator==(const Item&) const = default;
};

struct Pause {
    bool paused = false;
    std::optional<Message> reason = {}; ///< where nobody asked for it: a full disk

    bool operator==(const Pause&) const = default;
};

/// Runs and studies in the order in which they are computed: one SQLite file, which several processes may use at once. What
/// was computed is in the folders of the items; the file says only what is left to do. Every function gives an error where
/// the file cannot be read or written.
class Queue
{
public:
    /// Makes the file and its folder where they are not there.
    static Result<Queue> open(const std::filesystem::path& file);
    /// queue.sqlite among the data of the user.
    static std::filesystem::path fileOfUser();
    Queue(Queue&&) noexcept;
    Queue& operator=(Queue&&) noexcept;
    ~Queue();

    /// Writes the plan into `folder`, which holds no run yet.
    Result<std::int64_t> add(const experiment::Plan& plan, const std::filesystem::path& folder);
    /// Begins the study in `folder`, or takes the one that lies there.
    Result<std::int64_t> add(const study::StudyPlan& plan, const std::filesystem::path& folder);

    /// In their order. What a process left running when it was killed is waiting.
    Result<std::vector<Item>> items() const;
    /// Puts it before what is now at `place`, from 0.
    Result<void> move(std::int64_t id, std::size_t place);
    /// Takes it from the queue, not from the disk. An item that runs is stopped first.
    Result<void> remove(std::int64_t id);
    /// Failed or stopped: it waits again.
    Result<void> retry(std::int64_t id);
    /// Running: it is asked to stop and keeps what it has. Waiting: it stays where it is and is passed over.
    Result<void> stop(std::int64_t id);
    /// Takes away what has finished.
    Result<void> clear();

    Result<Pause> pause() const;
    Result<void> setPause(const Pause& pause);

    /// Whether a process computes it now.
    bool isRun() const;
    /// Held by that process.
    std::filesystem::path lockFile() const;

    // For the one that computes it:
    /// What was left running waits again.
    Result<void> recover();
    /// The first that waits, which is running from now on.
    Result<std::optional<Item>> takeNext();
    Result<void> put(std::int64_t id, State state, const std::optional<Message>& message, double secondsMore);

private:
    struct Database;
    explicit Queue(std::unique_ptr<Database> database);
    Result<std::int64_t> add(Kind kind, const std::string& name, const std::filesystem::path& folder, int workers);
    Result<void> changeState(std::int64_t id, std::initializer_list<State> from, State to);

    std::unique_ptr<Database> m_database;
};

} // namespace retort::queue
