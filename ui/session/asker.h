// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace retort::ui
{

/// Runs slow queries on its own thread and delivers the results to the thread it lives on. Destroying it
/// waits for the running query and drops every result.
class Asker : public QObject
{
    Q_OBJECT
public:
    /// newest: a newer question replaces the waiting one and makes the running one's answer stale. every: one after
    /// the other, each answered.
    enum class Policy { newest, every };

    explicit Asker(Policy policy, QObject* parent = nullptr);
    ~Asker() override;

    /// `question` runs on the asker's thread and must own what it reads; `receive(answer)` runs on this object's
    /// thread. An exception of the question becomes `failed`.
    template <typename Question, typename Receive>
    void ask(Question question, Receive receive)
    {
        enqueue([question = std::move(question), receive = std::move(receive)]() -> std::function<void()> {
            auto answer = std::make_shared<decltype(question())>(question());
            return [answer, receive] { receive(std::move(*answer)); };
        });
    }

    /// Drops the results of all queries so far.
    void forget();

    bool isBusy() const { return m_waiting > 0; }

Q_SIGNALS:
    void busyChanged(bool busy);
    /// A query threw; the text is the exception's.
    void failed(const QString& text);

private:
    using Job = std::function<std::function<void()>()>;
    struct Entry {
        quint64 generation = 0;
        Job job;
    };

    void enqueue(Job job);
    void work();
    void deliver(quint64 generation, const std::function<void()>& answer);
    void countDown(int count);

    const Policy m_policy;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Entry> m_entries;
    bool m_ending = false;
    quint64 m_generation = 0; ///< of the newest question; this object's thread only
    quint64 m_oldest = 0;     ///< answers below it are stale; this object's thread only
    int m_waiting = 0;        ///< this object's thread only
    std::thread m_thread;
};

} // namespace retort::ui
