// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/record_library.h"

namespace retort::ui
{

namespace
{

Result<void> move(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code error;
    std::filesystem::create_directories(to.parent_path(), error);
    if (!error)
        std::filesystem::rename(from, to, error);
    if (error)
        return fail(ErrorKind::io,
                    RETORT_TEXT("session", "%1 could not be moved to %2: %3. May you write in both folders?"),
                    {from.string(), to.string(), error.message()});
    return {};
}

/// Runs that an earlier session left aside.
void purge(const std::filesystem::path& aside)
{
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(aside, ignored))
        (void) experiment::deleteRecord(entry.path());
    std::filesystem::remove(aside, ignored); // goes only when empty
}

} // namespace

RecordLibrary::RecordLibrary(std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)),
      m_aside(m_folder.parent_path() / (m_folder.filename().string() + "-deleted")), m_asker(Asker::Policy::every)
{
    connect(&m_asker, &Asker::failed, this, [this](const QString& text) {
        Q_EMIT failed({ErrorKind::internal,
                       {RETORT_TEXT("session", "The runs on disk could not be read: %1"), {text.toStdString()}}});
    });
}

RecordLibrary::~RecordLibrary()
{
    if (!m_removed.empty())
        purge(m_aside);
}

void RecordLibrary::refresh()
{
    ask([]() -> Result<void> { return {}; });
}

void RecordLibrary::ask(std::function<Result<void>()> change)
{
    using Answer = std::pair<Result<void>, std::vector<experiment::RecordSummary>>;
    m_asker.ask(
        [folder = m_folder, change = std::move(change)] {
            Result<void> done = change();
            return Answer(std::move(done), experiment::listRecords(folder));
        },
        [this](Answer answer) {
            m_records = std::move(answer.second);
            Q_EMIT changed();
            if (!answer.first)
                Q_EMIT failed(answer.first.error());
        });
}

void RecordLibrary::rename(const std::filesystem::path& directory, const std::string& name)
{
    ask([directory, name] { return experiment::renameRecord(directory, name); });
}

void RecordLibrary::remove(const std::vector<std::filesystem::path>& directories)
{
    std::vector<Move> moves;
    for (const auto& directory : directories)
        moves.emplace_back(directory, m_aside / directory.filename());
    if (moves.empty())
        return;
    m_removed.push_back(moves);
    ask([moves]() -> Result<void> {
        for (const auto& [from, to] : moves)
            if (auto moved = move(from, to); !moved)
                return moved;
        return {};
    });
}

void RecordLibrary::undoRemove()
{
    if (m_removed.empty())
        return;
    const auto moves = std::move(m_removed.back());
    m_removed.pop_back();
    ask([moves]() -> Result<void> {
        for (const auto& [from, to] : moves)
            if (auto moved = move(to, from); !moved)
                return moved;
        return {};
    });
}

} // namespace retort::ui
