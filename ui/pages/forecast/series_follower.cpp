// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forecast/series_follower.h"

#include "core/record/record.h"

#include <chrono>
#include <utility>

namespace retort::ui
{
namespace
{

constexpr std::chrono::milliseconds betweenLooks{100};

} // namespace

SeriesFollower::SeriesFollower(std::shared_ptr<experiment::Engine> engine, std::filesystem::path record, experiment::FollowQuestion question, QObject* parent)
    : QObject(parent), m_engine(std::move(engine)), m_thread([this, record = std::move(record), question = std::move(question)] { work(record, question); })
{
}

SeriesFollower::~SeriesFollower()
{
    m_stop.cancel();
    m_thread.join();
}

FollowNews SeriesFollower::take()
{
    const std::lock_guard lock(m_mutex);
    m_told = false;
    return std::exchange(m_news, {});
}

void SeriesFollower::add(const std::function<void(FollowNews&)>& change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_news);
        if (std::exchange(m_told, true))
            return;
    }
    QMetaObject::invokeMethod(this, &SeriesFollower::newsCame, Qt::QueuedConnection);
}

void SeriesFollower::work(const std::filesystem::path& directory, const experiment::FollowQuestion& question)
{
    auto followed = experiment::readRecord(directory).and_then([&](const experiment::Record& record) { return m_engine->follow(record, question, m_stop); });
    if (!followed) {
        add([&](FollowNews& news) { news.ended = followed.error(); });
        return;
    }
    add([&](FollowNews& news) { news.latest = (*followed)->latest(); });
    while (!m_stop.cancelled()) {
        auto row = (*followed)->next();
        if (!row && (row.error().kind == ErrorKind::missing || row.error().kind == ErrorKind::io)) {
            add([&](FollowNews& news) { news.ended = row.error(); });
            return;
        }
        if (!row)
            add([&](FollowNews& news) { news.remarks.push_back(row.error().message); });
        else if (!*row)
            std::this_thread::sleep_for(betweenLooks);
        else
            add([&](FollowNews& news) {
                news.rows.push_back(std::move(**row));
                news.latest = (*followed)->latest();
            });
    }
}

} // namespace retort::ui
