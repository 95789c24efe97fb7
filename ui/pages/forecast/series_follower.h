// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/engine.h"
#include "core/foundation/cancellation.h"

#include <QObject>

#include <mutex>
#include <thread>

namespace retort::ui
{

/// What has come since it was last asked: rows in their order, and the forecasts after the last one.
struct FollowNews {
    std::vector<experiment::FollowedRow> rows;
    std::optional<experiment::FutureForecast> latest;
    std::vector<Message> remarks; ///< on rows that could not be read
    std::optional<Error> ended;   ///< nothing more comes
};

/// Follows a growing file on a thread of its own. However fast rows come, the window hears of them once at a time.
class SeriesFollower : public QObject
{
    Q_OBJECT
public:
    SeriesFollower(std::shared_ptr<experiment::Engine> engine, std::filesystem::path record, experiment::FollowQuestion question, QObject* parent = nullptr);
    ~SeriesFollower() override; ///< waits for the row at hand

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
    bool m_told = false; ///< the window has been told of what is in m_news
    std::thread m_thread;
};

} // namespace retort::ui
