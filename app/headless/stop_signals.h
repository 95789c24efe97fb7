// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run_control.h"

#include <array>
#include <csignal>

namespace retort::headless
{

/// While it lives, the first Ctrl-C (also SIGTERM and SIGHUP) stops the run, which then writes its record; the second
/// of the same kind ends the process at once. Only one instance at a time.
class StopSignals
{
public:
    explicit StopSignals(const experiment::RunControl& control);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

private:
    static constexpr std::array m_signals = {SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, m_signals.size()> m_before{};
};

/// A closed pipe and a file-size limit become write errors instead of ending the process.
void takeWriteFaultsAsErrors();

} // namespace retort::headless
