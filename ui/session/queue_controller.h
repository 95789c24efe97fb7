// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/cancellation.h"
#include "core/queue/outlook.h"
#include "ui/session/asker.h"

#include <QTimer>

#include <thread>

namespace retort::ui
{

/// The queue as its page shows it.
struct QueueView {
    std::vector<queue::Item> items;
    std::vector<queue::Outlook> outlooks; ///< as many as items
    queue::Pause pause;
    bool isRun = false; ///< by this window or another process

    bool operator==(const QueueView&) const = default;
};

/// The queue of runs and studies: read and changed off the window's thread, and run by a thread of its own, which starts the
/// worker processes. The destructor stops what runs, which keeps its results and waits again, and waits for it.
class QueueController : public QObject
{
    Q_OBJECT
public:
    /// New runs and studies go below these folders.
    QueueController(std::filesystem::path file, std::filesystem::path runs, std::filesystem::path studies, QObject* parent = nullptr);
    ~QueueController() override;

    void add(const experiment::Plan& plan);
    /// In the folder where it has begun; a new one where that is empty.
    void add(const study::StudyPlan& plan, const std::filesystem::path& folder);
    void move(std::int64_t item, std::size_t place);
    void remove(std::int64_t item);
    void retry(std::int64_t item);
    void stop(std::int64_t item);
    void clear();

    /// Ends the pause, and runs the queue in this window where no other process does.
    void run();
    /// Stops what runs, whoever runs it, and starts nothing more.
    void pause();
    /// Whether this window runs it; it may be paused.
    bool isRunHere() const { return m_running; }

    const QueueView& view() const { return m_view; }
    /// Reads it again; while somebody watches, it is read every second.
    void refresh();
    void watch(bool watched);

Q_SIGNALS:
    void changed();
    /// An item ended: there are new results on disk.
    void itemEnded();
    void said(const QString& sentence);

private:
    class Listener;
    using Change = std::function<Result<void>(queue::Queue&)>;

    void ask(Change change);
    void startThread();
    void end(const Result<void>& result);

    std::filesystem::path m_file, m_runs, m_studies;
    QueueView m_view;
    QTimer m_timer;
    unsigned m_refreshes = 0;
    bool m_running = false;
    CancellationToken m_stop;
    std::thread m_thread;
    Asker m_asker{Asker::Policy::every};
};

} // namespace retort::ui
