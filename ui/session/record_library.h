// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/record_list.h"
#include "ui/session/asker.h"

namespace retort::ui
{

/// The runs on disk: listed, renamed and deleted off the GUI thread. A deleted run is kept aside until the library
/// is destroyed, so that it can be restored.
class RecordLibrary : public QObject
{
    Q_OBJECT
public:
    /// Lists also the trials of the studies in a second folder, where it is given.
    explicit RecordLibrary(std::filesystem::path folder, std::filesystem::path studies = {}, QObject* parent = nullptr);

    const std::filesystem::path& folder() const { return m_folder; }
    using Records = std::shared_ptr<const std::vector<experiment::RecordSummary>>;
    Records records() const { return m_records; } ///< never null

    void refresh();
    void rename(const std::filesystem::path& directory, const std::string& name);
    void label(const std::filesystem::path& directory, const experiment::RunLabels& labels);
    void remove(const std::vector<std::filesystem::path>& directories);
    bool canUndoRemove() const { return !m_removed.empty(); }
    void undoRemove();

Q_SIGNALS:
    void changed();
    void failed(const retort::Error& error);

private:
    using Move = std::pair<std::filesystem::path, std::filesystem::path>; ///< from, to

    void ask(std::function<Result<void>()> change);

    /// What this window deleted, in a folder of its own beside those of other windows; emptied when it goes.
    struct Aside {
        std::filesystem::path folder;
        ~Aside();
    };

    std::filesystem::path m_folder;
    std::filesystem::path m_studies;
    Aside m_aside; ///< outlives the asker: a move that is under way ends before it is emptied
    Records m_records = std::make_shared<const std::vector<experiment::RecordSummary>>();
    std::vector<std::vector<Move>> m_removed;
    int m_removals = 0;
    Asker m_asker;
};

} // namespace retort::ui
