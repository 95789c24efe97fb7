// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/stop_signals.h"

#include <atomic>

namespace retort::headless
{
namespace
{

// A handler has no argument of its own. Setting a lock-free flag is all it does, which a handler may.
std::atomic<const experiment::RunControl*> controlOfHandler{nullptr};
static_assert(std::atomic<const experiment::RunControl*>::is_always_lock_free);
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void stopRun(int)
{
    if (const auto* control = controlOfHandler.load())
        control->stop();
}

} // namespace

StopSignals::StopSignals(const experiment::RunControl& control)
{
    controlOfHandler.store(&control);
    struct sigaction action{};
    action.sa_handler = stopRun;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < m_signals.size(); ++i)
        ::sigaction(m_signals[i], &action, &m_before[i]);
}

StopSignals::~StopSignals()
{
    for (std::size_t i = 0; i < m_signals.size(); ++i)
        ::sigaction(m_signals[i], &m_before[i], nullptr);
    controlOfHandler.store(nullptr);
}

void takeWriteFaultsAsErrors()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace retort::headless
