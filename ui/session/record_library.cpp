// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/record_library.h"

#include "core/record/record.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>

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
                    RETORT_TEXT("session", "%1 could not be moved to %2: %3. Do you have write permission for both "
                                           "folders?"),
                    {from.string(), to.string(), error.message()});
    return {};
}

void purge(const std::filesystem::path& aside)
{
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(aside, ignored))
        (void) experiment::deleteRecord(entry.path());
    std::filesystem::remove(aside, ignored); // goes only when empty
    std::filesystem::remove(aside.parent_path(), ignored);
}

/// A folder for each process, and for each library in it.
std::filesystem::path ownFolder(const std::filesystem::path& beside)
{
    static std::atomic<int> libraries = 0;
    return beside / (std::to_string(QCoreApplication::applicationPid()) + "-" + std::to_string(++libraries));
}

/// What windows left that did not come to their end: their process is gone.
void purgeAbandoned(const std::filesystem::path& beside)
{
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(beside, ignored)) {
        const long process = std::strtol(entry.path().filename().c_str(), nullptr, 10);
        if (process > 0 && ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH)
            purge(entry.path());
    }
}

std::filesystem::path besideOf(const std::filesystem::path& folder)
{
    return folder.parent_path() / (folder.filename().string() + "-deleted");
}

} // namespace

RecordLibrary::Aside::~Aside()
{
    std::error_code ignored;
    if (std::filesystem::exists(folder, ignored))
        purge(folder);
}

RecordLibrary::RecordLibrary(std::filesystem::path folder, std::filesystem::path studies, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_studies(std::move(studies)), m_aside{ownFolder(besideOf(m_folder))}, m_asker(Asker::Policy::every)
{
    connect(&m_asker, &Asker::failed, this, [this](const QString& text) {
        Q_EMIT failed({ErrorKind::internal,
                       {RETORT_TEXT("session", "The runs on disk could not be read: %1"), {text.toStdString()}}});
    });
    ask([beside = besideOf(m_folder)]() -> Result<void> {
        purgeAbandoned(beside);
        return {};
    });
}

void RecordLibrary::refresh()
{
    ask([]() -> Result<void> { return {}; });
}

void RecordLibrary::ask(std::function<Result<void>()> change)
{
    using Answer = std::pair<Result<void>, Records>;
    m_asker.ask(
        [folder = m_folder, studies = m_studies, change = std::move(change)] {
            Result<void> done = change();
            auto records = experiment::listRecords(folder);
            if (!studies.empty())
                std::ranges::move(experiment::listRecords(studies), std::back_inserter(records)); // sorted by the table
            return Answer(std::move(done), std::make_shared<const std::vector<experiment::RecordSummary>>(std::move(records)));
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

void RecordLibrary::label(const std::filesystem::path& directory, const experiment::RunLabels& labels)
{
    ask([directory, labels] { return experiment::writeLabels(directory, labels); });
}

void RecordLibrary::remove(const std::vector<std::filesystem::path>& directories)
{
    std::vector<Move> moves;
    for (const auto& directory : directories)
        moves.emplace_back(directory, m_aside.folder / (std::to_string(m_removals++) + "-" + directory.filename().string())); // trials of two studies have one name
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
