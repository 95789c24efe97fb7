// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_run.h"
#include "core/study/study_table.h"
#include "ui/session/asker.h"

#include <QObject>

#include <thread>

namespace retort::ui
{

/// A study as its page shows it. Never null parts; made off the window's thread.
struct StudyView {
    study::StudyPlan plan;
    std::filesystem::path folder; ///< empty: only proposed
    std::vector<study::Trial> trials;
    std::vector<study::TrialStatus> statuses; ///< as many as trials
    study::StudyTable table;
    std::vector<Finding> findings; ///< why it cannot start
    std::shared_ptr<const experiment::Catalogue> catalogue; ///< knows what settings are called

    /// As the pages call the setting, where the study has no name of its own for the axis.
    QString axisLabel(std::size_t axis) const;
    /// Of the columns of the table: the axes that do not only repeat.
    QStringList tableAxes() const;

    bool isComplete() const; ///< no trial is left to run
    std::size_t count(study::TrialState state) const;
};

/// The sole owner of a study that runs: its thread, which starts the worker processes. What is shown and what runs are the same
/// study. The destructor stops the workers, which keep their records, and waits.
class StudyController : public QObject
{
    Q_OBJECT
public:
    using View = std::shared_ptr<const StudyView>;

    /// New studies go below `folder`.
    StudyController(std::shared_ptr<const experiment::Catalogue> catalogue, std::filesystem::path folder, QObject* parent = nullptr);
    ~StudyController() override;

    /// Lists the trials of a study that has not begun. Without effect while one runs.
    void propose(study::StudyPlan plan);
    /// Reads one from disk: its folder, or a study.json that has not begun. Likewise.
    void open(const std::filesystem::path& path);
    /// Reads the shown study again where it lies on disk and another process may run it.
    void reread();
    /// Whether it is a study, as far as its first bytes tell.
    static bool isStudy(const std::filesystem::path& path);
    /// Begins the proposed study in a new folder, or goes on with one from disk. False, without effect, while one runs, where a
    /// trial cannot run, or where there is nothing to do.
    bool start(int workers, bool retryFailed);
    void stop();

    bool isRunning() const { return m_running; }
    bool isReading() const { return m_asker.isBusy(); }
    /// Whether the view is of a study from disk rather than a proposal.
    bool isFromDisk() const { return m_fromDisk || (m_view && !m_view->folder.empty()); }
    bool isStopping() const { return m_running && m_stop.cancelled(); }
    const View& view() const { return m_view; } ///< null before the first
    /// Why the last one could not be read, did not start or was paused; empty where all is well.
    const std::optional<Error>& fault() const { return m_fault; }

Q_SIGNALS:
    void changed();

private:
    class Listener;
    void show(View view);
    void end(const Result<void>& result);

    std::shared_ptr<const experiment::Catalogue> m_catalogue;
    std::filesystem::path m_folder;
    View m_view;
    std::optional<Error> m_fault;
    CancellationToken m_stop;
    bool m_running = false;
    bool m_fromDisk = false;
    std::thread m_thread;
    Asker m_asker{Asker::Policy::newest};
};

} // namespace retort::ui
