// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/asker.h"

#include <exception>

namespace retort::ui
{

Asker::Asker(Policy policy, QObject* parent) : QObject(parent), m_policy(policy) {}

Asker::~Asker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_entries.clear();
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Asker::enqueue(Job job)
{
    ++m_generation;
    int overtaken = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_policy == Policy::newest) {
            overtaken = static_cast<int>(m_entries.size());
            m_entries.clear();
            m_oldest = m_generation;
        }
        m_entries.push_back({m_generation, std::move(job)});
    }
    m_waiting += 1 - overtaken;
    if (m_waiting == 1)
        Q_EMIT busyChanged(true);
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    m_wake.notify_one();
}

void Asker::forget()
{
    m_oldest = m_generation + 1;
    int dropped = 0;
    {
        const std::lock_guard lock(m_mutex);
        dropped = static_cast<int>(m_entries.size());
        m_entries.clear();
    }
    if (dropped > 0)
        countDown(dropped);
}

void Asker::work()
{
    for (;;) {
        Entry entry;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_entries.empty(); });
            if (m_ending)
                return;
            entry = std::move(m_entries.front());
            m_entries.pop_front();
        }
        std::function<void()> answer;
        try {
            answer = entry.job();
        } catch (const std::exception& exception) {
            answer = [this, text = QString::fromLocal8Bit(exception.what())] { Q_EMIT failed(text); };
        } catch (...) {
            answer = [this] { Q_EMIT failed(tr("an unknown error")); };
        }
        // Not delivered any more once this object is gone: its events go with it, after the thread is joined.
        QMetaObject::invokeMethod(
            this, [this, generation = entry.generation, answer] { deliver(generation, answer); },
            Qt::QueuedConnection);
    }
}

void Asker::deliver(quint64 generation, const std::function<void()>& answer)
{
    const bool stale = generation < m_oldest;
    countDown(1);
    if (!stale)
        answer();
}

void Asker::countDown(int count)
{
    m_waiting -= count;
    if (m_waiting == 0)
        Q_EMIT busyChanged(false);
}

} // namespace retort::ui
