// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/foundation/cancellation.h"

#include <QObject>

#include <mutex>
#include <thread>

namespace retort::ui
{

/// Rows since the last call in order, and the forecasts after the last one.
struct FollowNews {
    std::vector<experiment::FollowedRow> rows;
    std::optional<experiment::FutureForecast> latest;
    std::vector<Message> remarks; ///< on rows that could not be read
    std::optional<Error> ended;   ///< why following ended
};

/// Follows a growing file on its own thread. However fast rows arrive, at most one notification is pending.
class SeriesFollower : public QObject
{
    Q_OBJECT
public:
    SeriesFollower(std::shared_ptr<experiment::Engine> engine, std::filesystem::path record, experiment::FollowQuestion question, QObject* parent = nullptr);
    ~SeriesFollower() override; ///< waits for the current row

    FollowNews take();

Q_SIGNALS:
    void newsCame();

private:
    void work(const std::filesystem::path& record, const experiment::FollowQuestion& question);
    void add(const std::function<void(FollowNews&)>& change);

    std::shared_ptr<experiment::Engine> m_engine;
    CancellationToken m_stop;
    std::mutex m_mutex;
    FollowNews m_news;
    bool m_told = false; ///< a notification is pending
    std::thread m_thread;
};

} // namespace retort::ui
