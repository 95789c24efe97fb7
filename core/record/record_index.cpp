// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/record_index.h"

#include "core/record/stage_ids.h"
#include "core/task/task.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>
#include <sys/stat.h>
#include <unordered_map>

namespace retort::experiment
{
namespace
{

constexpr const char* indexName = "index.sqlite";
constexpr int patience = 2000; ///< milliseconds to wait for another process

/// Tables for this version's summaries; another text means another version, and the index is made anew.
std::string schema()
{
    std::string metrics;
    for (const task::Metric* metric : task::everyMetric())
        metrics += ", " + metric->id + " REAL";
    return "CREATE TABLE runs(id INTEGER PRIMARY KEY, directory TEXT UNIQUE, summary INTEGER, result INTEGER, size INTEGER, "
           "inode INTEGER, name TEXT, started INTEGER, status TEXT, series TEXT, teacher TEXT, student TEXT, look_back INTEGER, "
           "horizon INTEGER, seconds REAL, win_rate REAL, seed INTEGER, classes INTEGER);"
           "CREATE TABLE models(run INTEGER, stage TEXT, kind TEXT, parameters INTEGER, reads_future INTEGER, tested INTEGER" +
           metrics + ");CREATE INDEX models_of_runs ON models(run);";
}

struct Known {
    RunStamp stamp;
    RecordSummary summary;
    std::int64_t id = 0;
    bool asked = false;
};

std::optional<double> realOf(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

template <typename T>
void bindOrNull(SQLite::Statement& statement, int index, const std::optional<T>& value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

RunStamp stampOf(const RecordFiles& files)
{
    RunStamp stamp;
    const auto look = [&](const std::filesystem::path& file, std::int64_t& written) {
        struct stat found{};
        if (::stat(file.c_str(), &found) != 0)
            return;
        written = found.st_mtim.tv_sec * std::int64_t{1'000'000'000} + found.st_mtim.tv_nsec;
        stamp.size = found.st_size;
        stamp.inode = static_cast<std::int64_t>(found.st_ino);
    };
    look(files.result, stamp.result);
    look(files.summary, stamp.summary);
    return stamp;
}

struct RecordIndex::State {
    explicit State(std::filesystem::path of) : folder(std::move(of)) {}

    std::filesystem::path folder;
    std::unordered_map<std::string, Known> known; ///< by the run's folder, relative
    std::vector<std::pair<std::string, Known>> fresh;
    std::unique_ptr<SQLite::Database> database;

    std::string nameOf(const std::filesystem::path& directory) const { return directory.lexically_relative(folder).string(); }

    void open()
    {
        database = std::make_unique<SQLite::Database>((folder / indexName).string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                                      patience);
        database->exec("PRAGMA synchronous=OFF"); // nothing is lost with it
        if (!database->tableExists("version"))
            make();
        SQLite::Statement version(*database, "SELECT text FROM version");
        if (!version.executeStep() || version.getColumn(0).getString() != schema())
            throw SQLite::Exception("another version");
    }

    void make()
    {
        SQLite::Transaction transaction(*database);
        database->exec("CREATE TABLE version(text TEXT)");
        database->exec(schema());
        SQLite::Statement version(*database, "INSERT INTO version VALUES(?)");
        version.bind(1, schema());
        version.exec();
        transaction.commit();
    }

    void read()
    {
        std::unordered_map<std::int64_t, RecordSummary*> byId;
        SQLite::Statement runs(*database, "SELECT * FROM runs");
        while (runs.executeStep()) {
            Known& run = known[runs.getColumn(1).getString()];
            byId[run.id = runs.getColumn(0).getInt64()] = &run.summary;
            run.stamp = {runs.getColumn(2).getInt64(), runs.getColumn(3).getInt64(), runs.getColumn(4).getInt64(),
                         runs.getColumn(5).getInt64()};
            RecordSummary& summary = run.summary;
            summary.name = runs.getColumn(6).getString();
            summary.started = TimePoint(std::chrono::milliseconds(runs.getColumn(7).getInt64()));
            summary.status = statusFrom(runs.getColumn(8).getString());
            summary.series = runs.getColumn(9).getString();
            summary.teacher = runs.getColumn(10).getString();
            summary.student = runs.getColumn(11).getString();
            summary.lookBack = runs.getColumn(12).getInt();
            summary.horizon = runs.getColumn(13).getInt();
            summary.seconds = runs.getColumn(14).getDouble();
            summary.winRateOverTeacher = realOf(runs.getColumn(15));
            if (const auto seed = runs.getColumn(16); !seed.isNull()) // SQLite has no unsigned numbers: the same bits
                summary.seed = static_cast<std::uint64_t>(seed.getInt64());
            summary.classes = runs.getColumn(17).getInt();
        }
        SQLite::Statement models(*database, "SELECT * FROM models");
        while (models.executeStep()) {
            const auto run = byId.find(models.getColumn(0).getInt64());
            if (run == byId.end())
                continue;
            ModelSummary& model = run->second->models.emplace_back();
            model.stage = stageFrom(models.getColumn(1).getString());
            model.kind = models.getColumn(2).getString();
            if (const auto parameters = models.getColumn(3); !parameters.isNull())
                model.parameters = parameters.getInt64();
            model.readsFuture = models.getColumn(4).getInt() != 0;
            if (models.getColumn(5).getInt() != 0)
                for (int i = 6; i < models.getColumnCount(); ++i)
                    model.test.push_back(realOf(models.getColumn(i)).value_or(std::nan("")));
        }
    }

    void forget(std::int64_t id)
    {
        for (const char* sentence : {"DELETE FROM models WHERE run = ?", "DELETE FROM runs WHERE id = ?"}) {
            SQLite::Statement statement(*database, sentence);
            statement.bind(1, id);
            statement.exec();
        }
    }

    void write(SQLite::Statement& runs, SQLite::Statement& models, const std::string& directory, const Known& run)
    {
        const RecordSummary& summary = run.summary;
        runs.reset();
        runs.bind(1, directory);
        runs.bind(2, run.stamp.summary);
        runs.bind(3, run.stamp.result);
        runs.bind(4, run.stamp.size);
        runs.bind(5, run.stamp.inode);
        runs.bind(6, summary.name);
        runs.bind(7, static_cast<std::int64_t>(summary.started.time_since_epoch().count()));
        runs.bind(8, idOf(summary.status));
        runs.bind(9, summary.series);
        runs.bind(10, summary.teacher);
        runs.bind(11, summary.student);
        runs.bind(12, summary.lookBack);
        runs.bind(13, summary.horizon);
        bindOrNull(runs, 14, finite(summary.seconds));
        bindOrNull(runs, 15, summary.winRateOverTeacher);
        bindOrNull(runs, 16, summary.seed ? std::optional(static_cast<std::int64_t>(*summary.seed)) : std::nullopt);
        runs.bind(17, summary.classes);
        runs.exec();
        const std::int64_t id = database->getLastInsertRowid();
        for (const ModelSummary& model : summary.models) {
            models.reset();
            models.bind(1, id);
            models.bind(2, idOf(model.stage));
            models.bind(3, model.kind);
            bindOrNull(models, 4, model.parameters);
            models.bind(5, model.readsFuture ? 1 : 0);
            models.bind(6, model.test.empty() ? 0 : 1);
            for (std::size_t i = 0; i < task::everyMetric().size(); ++i)
                bindOrNull(models, static_cast<int>(i) + 7, i < model.test.size() ? finite(model.test[i]) : std::nullopt);
            models.exec();
        }
    }

    void write()
    {
        SQLite::Transaction transaction(*database);
        for (const auto& [directory, run] : known)
            if (!run.asked)
                forget(run.id);
        std::string marks;
        for (std::size_t i = 0; i < task::everyMetric().size(); ++i)
            marks += ",?";
        SQLite::Statement before(*database, "SELECT id FROM runs WHERE directory = ?");
        SQLite::Statement runs(*database, "INSERT INTO runs VALUES(NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        SQLite::Statement models(*database, "INSERT INTO models VALUES(?,?,?,?,?,?" + marks + ")");
        for (const auto& [directory, run] : fresh) {
            before.reset();
            before.bind(1, directory);
            if (before.executeStep())
                forget(before.getColumn(0).getInt64());
            write(runs, models, directory, run);
        }
        transaction.commit();
    }
};

RecordIndex::RecordIndex(std::filesystem::path folder) : m_state(std::make_unique<State>(std::move(folder)))
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(m_state->folder, ignored))
        return;
    for (const bool anew : {false, true})
        try {
            if (anew) {
                m_state->database.reset();
                m_state->known.clear();
                std::filesystem::remove(m_state->folder / indexName, ignored);
            }
            m_state->open();
            m_state->read();
            return;
        } catch (const std::exception&) { // damaged, another version, a folder that cannot be written
            m_state->database.reset();
            m_state->known.clear();
        }
}

RecordIndex::~RecordIndex() = default;

std::optional<RecordSummary> RecordIndex::take(const std::filesystem::path& directory, const RunStamp& stamp)
{
    const auto found = m_state->known.find(m_state->nameOf(directory));
    if (found == m_state->known.end() || !(found->second.stamp == stamp))
        return std::nullopt;
    found->second.asked = true;
    found->second.summary.directory = directory;
    return std::move(found->second.summary);
}

void RecordIndex::put(const RecordSummary& summary, const RunStamp& stamp)
{
    if (!summary.fault) // read again each time: it may be repaired
        m_state->fresh.emplace_back(m_state->nameOf(summary.directory), Known{stamp, summary});
}

void RecordIndex::save()
{
    const bool gone = std::ranges::any_of(m_state->known, [](const auto& run) { return !run.second.asked; });
    if (!m_state->database || (!gone && m_state->fresh.empty()))
        return;
    try {
        m_state->write();
    } catch (const std::exception&) { // the next listing reads the runs again
    }
}

} // namespace retort::experiment
