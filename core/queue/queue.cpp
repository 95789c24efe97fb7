// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/queue.h"

#include "core/foundation/user_folders.h"
#include "core/plan/plan_json.h"
#include "core/record/json_values.h"
#include "core/record/record_files.h"
#include "core/record/run_lock.h"
#include "core/study/study_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>

namespace retort::queue
{
namespace
{

constexpr int patience = 5000; ///< milliseconds to wait for another process
constexpr int version = 1;
constexpr std::array states = {State::waiting, State::running, State::stopping, State::finished, State::failed, State::stopped};

State stateFrom(const std::string& id)
{
    const auto found = std::ranges::find(states, id, [](State state) { return std::string(idOf(state)); });
    return found == states.end() ? State::failed : *found;
}

std::string textOf(const std::optional<Message>& message)
{
    return message ? experiment::written(*message).dump() : std::string();
}

std::optional<Message> messageOf(const std::string& text)
{
    try {
        return text.empty() ? std::nullopt : std::optional(experiment::messageFrom(experiment::Json::parse(text)));
    } catch (const std::exception&) { // of another version
        return std::nullopt;
    }
}

} // namespace

const char* idOf(Kind kind)
{
    return kind == Kind::run ? "run" : "study";
}

const char* idOf(State state)
{
    switch (state) {
    case State::waiting: return "waiting";
    case State::running: return "running";
    case State::stopping: return "stopping";
    case State::finished: return "finished";
    case State::failed: return "failed";
    case State::stopped: return "stopped";
    }
    return "";
}

struct Queue::Database {
    explicit Database(const std::filesystem::path& of)
        : file(of), sqlite(of.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience)
    {
        sqlite.exec("PRAGMA journal_mode=WAL");
        if (sqlite.execAndGet("PRAGMA user_version").getInt() != 0)
            return;
        SQLite::Transaction transaction(sqlite, SQLite::TransactionBehavior::IMMEDIATE);
        sqlite.exec("CREATE TABLE IF NOT EXISTS items(id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER, kind TEXT, name TEXT, folder TEXT UNIQUE, "
                    "workers INTEGER, state TEXT, message TEXT, seconds REAL);"
                    "CREATE TABLE IF NOT EXISTS pause(id INTEGER PRIMARY KEY CHECK(id = 1), paused INTEGER, reason TEXT);"
                    "INSERT OR IGNORE INTO pause VALUES(1, 0, '')");
        sqlite.exec("PRAGMA user_version = " + std::to_string(version));
        transaction.commit();
    }

    std::filesystem::path file;
    mutable SQLite::Database sqlite;

    /// What `work` gives, in one transaction; faults of the file become errors.
    template <typename T, typename Work> Result<T> within(Work&& work) const
    {
        try {
            SQLite::Transaction transaction(sqlite, SQLite::TransactionBehavior::IMMEDIATE);
            Result<T> result = work();
            transaction.commit();
            return result;
        } catch (const SQLite::Exception& fault) {
            return fail(ErrorKind::io, RETORT_TEXT("queue", "The queue in %1 cannot be read or written: %2"), {file.string(), fault.what()});
        }
    }

    std::vector<std::int64_t> order() const
    {
        std::vector<std::int64_t> ids;
        SQLite::Statement statement(sqlite, "SELECT id FROM items ORDER BY position, id");
        while (statement.executeStep())
            ids.push_back(statement.getColumn(0).getInt64());
        return ids;
    }
};

Queue::Queue(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
Queue::Queue(Queue&&) noexcept = default;
Queue& Queue::operator=(Queue&&) noexcept = default;
Queue::~Queue() = default;

std::filesystem::path Queue::fileOfUser()
{
    return dataFolder() / "queue.sqlite";
}

Result<Queue> Queue::open(const std::filesystem::path& file)
{
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    try {
        return Queue(std::make_unique<Database>(file));
    } catch (const SQLite::Exception& fault) {
        return fail(ErrorKind::io, RETORT_TEXT("queue", "The queue in %1 cannot be read or written: %2"), {file.string(), fault.what()});
    }
}

Result<std::int64_t> Queue::add(const experiment::Plan& plan, const std::filesystem::path& folder)
{
    const experiment::RecordFiles files(folder);
    if (files.holdRun())
        return fail(ErrorKind::invalid, RETORT_TEXT("queue", "%1 already contains a run. Choose another folder."), {folder.string()});
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (const auto written = experiment::writePlan(plan, folder / queuedPlan); !written)
        return tl::unexpected<Error>(written.error());
    return add(Kind::run, plan.name, folder, 0);
}

Result<std::int64_t> Queue::add(const study::StudyPlan& plan, const std::filesystem::path& folder)
{
    const auto begun = study::StudyFolder::create(folder, plan);
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    return add(Kind::study, plan.name, folder, plan.workers);
}

Result<std::int64_t> Queue::add(Kind kind, const std::string& name, const std::filesystem::path& folder, int workers)
{
    const auto place = std::filesystem::absolute(folder).lexically_normal();
    return m_database->within<std::int64_t>([&]() -> Result<std::int64_t> {
        SQLite::Statement before(m_database->sqlite, "SELECT id FROM items WHERE folder = ?");
        before.bind(1, place.string());
        if (before.executeStep())
            return fail(ErrorKind::invalid, RETORT_TEXT("queue", "%1 is already in the queue."), {place.string()});
        SQLite::Statement insert(m_database->sqlite, "INSERT INTO items(position, kind, name, folder, workers, state, message, seconds) "
                                                     "VALUES((SELECT COALESCE(MAX(position), -1) + 1 FROM items), ?, ?, ?, ?, 'waiting', '', 0)");
        insert.bind(1, idOf(kind));
        insert.bind(2, name.empty() ? place.filename().string() : name);
        insert.bind(3, place.string());
        insert.bind(4, workers);
        insert.exec();
        return m_database->sqlite.getLastInsertRowid();
    });
}

Result<std::vector<Item>> Queue::items() const
{
    const bool run = isRun();
    return m_database->within<std::vector<Item>>([&]() -> Result<std::vector<Item>> {
        std::vector<Item> items;
        SQLite::Statement row(m_database->sqlite, "SELECT id, kind, name, folder, workers, state, message, seconds FROM items ORDER BY position, id");
        while (row.executeStep()) {
            Item& item = items.emplace_back();
            item.id = row.getColumn(0).getInt64();
            item.kind = row.getColumn(1).getString() == idOf(Kind::study) ? Kind::study : Kind::run;
            item.name = row.getColumn(2).getString();
            item.folder = row.getColumn(3).getString();
            item.workers = row.getColumn(4).getInt();
            item.state = stateFrom(row.getColumn(5).getString());
            item.message = messageOf(row.getColumn(6).getString());
            item.seconds = row.getColumn(7).getDouble();
            if (!run && (item.state == State::running || item.state == State::stopping))
                item.state = item.state == State::running ? State::waiting : State::stopped;
        }
        return items;
    });
}

Result<void> Queue::move(std::int64_t id, std::size_t place)
{
    return m_database->within<void>([&]() -> Result<void> {
        auto ids = m_database->order();
        if (std::erase(ids, id) == 0)
            return fail(ErrorKind::missing, RETORT_TEXT("queue", "There is no item %1 in the queue."), {std::to_string(id)});
        ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(std::min(place, ids.size())), id);
        SQLite::Statement update(m_database->sqlite, "UPDATE items SET position = ? WHERE id = ?");
        for (std::size_t i = 0; i < ids.size(); ++i) {
            update.reset();
            update.bind(1, static_cast<std::int64_t>(i));
            update.bind(2, ids[i]);
            update.exec();
        }
        return {};
    });
}

Result<void> Queue::changeState(std::int64_t id, std::initializer_list<State> from, State to)
{
    return m_database->within<void>([&]() -> Result<void> {
        SQLite::Statement row(m_database->sqlite, "SELECT state FROM items WHERE id = ?");
        row.bind(1, id);
        if (!row.executeStep())
            return fail(ErrorKind::missing, RETORT_TEXT("queue", "There is no item %1 in the queue."), {std::to_string(id)});
        if (std::ranges::find(from, stateFrom(row.getColumn(0).getString())) == from.end())
            return {};
        SQLite::Statement update(m_database->sqlite, "UPDATE items SET state = ?, message = '' WHERE id = ?");
        update.bind(1, idOf(to));
        update.bind(2, id);
        update.exec();
        return {};
    });
}

Result<void> Queue::retry(std::int64_t id)
{
    return changeState(id, {State::failed, State::stopped}, State::waiting);
}

Result<void> Queue::stop(std::int64_t id)
{
    const auto waiting = changeState(id, {State::waiting}, State::stopped);
    return waiting ? changeState(id, {State::running}, isRun() ? State::stopping : State::stopped) : waiting;
}

Result<void> Queue::remove(std::int64_t id)
{
    const auto all = items();
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto found = std::ranges::find(*all, id, &Item::id);
    if (found == all->end())
        return fail(ErrorKind::missing, RETORT_TEXT("queue", "There is no item %1 in the queue."), {std::to_string(id)});
    if (found->state == State::running || found->state == State::stopping)
        return fail(ErrorKind::invalid, RETORT_TEXT("queue", "\"%1\" is running. Stop it before you remove it."), {found->name});
    return m_database->within<void>([&]() -> Result<void> {
        SQLite::Statement gone(m_database->sqlite, "DELETE FROM items WHERE id = ?");
        gone.bind(1, id);
        gone.exec();
        return {};
    });
}

Result<void> Queue::clear()
{
    return m_database->within<void>([&]() -> Result<void> {
        m_database->sqlite.exec("DELETE FROM items WHERE state = 'finished'");
        return {};
    });
}

Result<Pause> Queue::pause() const
{
    return m_database->within<Pause>([&]() -> Result<Pause> {
        SQLite::Statement row(m_database->sqlite, "SELECT paused, reason FROM pause");
        if (!row.executeStep())
            return Pause{};
        return Pause{row.getColumn(0).getInt() != 0, messageOf(row.getColumn(1).getString())};
    });
}

Result<void> Queue::setPause(const Pause& pause)
{
    return m_database->within<void>([&]() -> Result<void> {
        SQLite::Statement update(m_database->sqlite, "UPDATE pause SET paused = ?, reason = ?");
        update.bind(1, pause.paused ? 1 : 0);
        update.bind(2, textOf(pause.reason));
        update.exec();
        return {};
    });
}

bool Queue::isRun() const
{
    return experiment::RunLock::held(lockFile());
}

std::filesystem::path Queue::lockFile() const
{
    return m_database->file.string() + ".lock";
}

Result<void> Queue::recover()
{
    return m_database->within<void>([&]() -> Result<void> {
        m_database->sqlite.exec("UPDATE items SET state = 'waiting' WHERE state = 'running'; UPDATE items SET state = 'stopped' WHERE state = 'stopping'");
        return {};
    });
}

Result<std::optional<Item>> Queue::takeNext()
{
    const auto all = items();
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto next = std::ranges::find(*all, State::waiting, &Item::state);
    if (next == all->end())
        return std::optional<Item>();
    if (const auto changed = changeState(next->id, {State::waiting}, State::running); !changed)
        return tl::unexpected<Error>(changed.error());
    Item item = *next;
    item.state = State::running;
    return std::optional(std::move(item));
}

Result<void> Queue::put(std::int64_t id, State state, const std::optional<Message>& message, double secondsMore)
{
    return m_database->within<void>([&]() -> Result<void> {
        SQLite::Statement update(m_database->sqlite, "UPDATE items SET state = ?, message = ?, seconds = seconds + ? WHERE id = ?");
        update.bind(1, idOf(state));
        update.bind(2, textOf(message));
        update.bind(3, secondsMore);
        update.bind(4, id);
        update.exec();
        return {};
    });
}

} // namespace retort::queue
