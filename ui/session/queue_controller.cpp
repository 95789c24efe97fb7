// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/queue_controller.h"

#include "core/queue/queue_run.h"
#include "ui/language/translated.h"
#include "ui/session/free_folder.h"
#include "ui/session/worker_program.h"

namespace retort::ui
{
namespace
{

constexpr int refreshMilliseconds = 1000;
constexpr int refreshesPerOutlook = 5; ///< outlooks read the runs on disk

Result<QueueView> viewOf(const queue::Queue& queue, const QueueView& before, bool withOutlooks)
{
    auto items = queue.items();
    auto pause = queue.pause();
    if (!items || !pause)
        return tl::unexpected<Error>(items ? pause.error() : items.error());
    QueueView view{std::move(*items), {}, std::move(*pause), queue.isRun()};
    if (!withOutlooks && view.items == before.items)
        view.outlooks = before.outlooks;
    else
        for (const auto& item : view.items)
            view.outlooks.push_back(queue::outlookOf(item));
    return view;
}

} // namespace

/// On the queue's thread.
class QueueController::Listener : public queue::QueueObserver
{
public:
    explicit Listener(QueueController& controller) : m_controller(controller) {}
    void onStarted(const queue::Item&) override { QMetaObject::invokeMethod(&m_controller, &QueueController::refresh); }
    void onEnded(const queue::Item&) override
    {
        QMetaObject::invokeMethod(&m_controller, [controller = &m_controller] {
            controller->refresh();
            Q_EMIT controller->itemEnded();
        });
    }

private:
    QueueController& m_controller;
};

QueueController::QueueController(std::filesystem::path file, std::filesystem::path runs, std::filesystem::path studies, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_runs(std::move(runs)), m_studies(std::move(studies))
{
    m_timer.setInterval(refreshMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_asker.isBusy()) // a slow disk does not pile up questions
            refresh();
    });
    connect(&m_asker, &Asker::failed, this, &QueueController::said);
}

QueueController::~QueueController()
{
    m_stop.cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void QueueController::ask(Change change)
{
    m_asker.ask(
        [file = m_file, change = std::move(change), before = m_view, withOutlooks = m_refreshes++ % refreshesPerOutlook == 0]() -> Result<QueueView> {
            auto queue = queue::Queue::open(file);
            if (!queue)
                return tl::unexpected<Error>(queue.error());
            if (const auto changed = change(*queue); !changed)
                return tl::unexpected<Error>(changed.error());
            return viewOf(*queue, before, withOutlooks);
        },
        [this](Result<QueueView> view) {
            if (!view) {
                Q_EMIT said(translated(view.error().message));
                return;
            }
            if (*view == m_view)
                return;
            m_view = std::move(*view);
            Q_EMIT changed();
        });
}

void QueueController::refresh()
{
    ask([](queue::Queue&) -> Result<void> { return {}; });
}

void QueueController::watch(bool watched)
{
    if (!watched) {
        m_timer.stop();
        return;
    }
    refresh();
    m_timer.start();
}

void QueueController::add(const experiment::Plan& plan)
{
    ask([plan, runs = m_runs](queue::Queue& queue) { return queue.add(plan, freeFolderIn(runs, plan.name)).map([](auto) {}); });
}

void QueueController::add(const study::StudyPlan& plan, const std::filesystem::path& folder)
{
    ask([plan, folder, studies = m_studies](queue::Queue& queue) { return queue.add(plan, folder.empty() ? freeFolderIn(studies, plan.name) : folder).map([](auto) {}); });
}

void QueueController::move(std::int64_t item, std::size_t place)
{
    ask([item, place](queue::Queue& queue) { return queue.move(item, place); });
}

void QueueController::remove(std::int64_t item)
{
    ask([item](queue::Queue& queue) { return queue.remove(item); });
}

void QueueController::retry(std::int64_t item)
{
    ask([item](queue::Queue& queue) { return queue.retry(item); });
}

void QueueController::stop(std::int64_t item)
{
    ask([item](queue::Queue& queue) { return queue.stop(item); });
}

void QueueController::clear()
{
    ask([](queue::Queue& queue) { return queue.clear(); });
}

void QueueController::pause()
{
    ask([](queue::Queue& queue) { return queue.setPause({true, {}}); });
}

void QueueController::run()
{
    ask([](queue::Queue& queue) { return queue.setPause({}); });
    if (!m_running && !m_view.isRun)
        startThread();
}

void QueueController::startThread()
{
    const auto program = workerProgram();
    if (!program) {
        Q_EMIT said(translated(program.error().message));
        return;
    }
    if (m_thread.joinable())
        m_thread.join();
    m_stop = {};
    m_running = true;
    m_thread = std::thread([this, file = m_file, program = *program, stop = m_stop] {
        Listener listener(*this);
        const auto result = queue::Queue::open(file).and_then(
            [&](queue::Queue queue) { return queue::runQueue(queue, {.program = program, .untilEmpty = false}, listener, stop); });
        QMetaObject::invokeMethod(this, [this, result] { end(result); });
    });
    Q_EMIT changed();
}

void QueueController::end(const Result<void>& result)
{
    m_running = false;
    if (!result)
        Q_EMIT said(translated(result.error().message));
    refresh();
    Q_EMIT changed();
}

} // namespace retort::ui
