// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/console.h"
#include "core/experiment/engine.h"

#include <chrono>

namespace retort::headless
{

/// Progress of a stage in at most `width` characters. `seconds` since the stage started; the time left is an
/// upper bound for its remaining batches, since early stopping may end it sooner.
std::string progressBar(const experiment::BatchProgress& progress, double seconds, int width);

/// "0:41", "1:02:03".
std::string durationText(double seconds);

/// Shows a run on the console: one line per step and epoch, and a progress bar below them on a terminal.
class RunProgress : public experiment::Observer
{
public:
    explicit RunProgress(Console& console) : m_console(console) {}

    void onPrepared(const experiment::DataSummary& data, const experiment::Environment& environment) override;
    void onStageStarted(StageId stage, const std::string& kind, std::int64_t parameters) override;
    void onBatch(const experiment::BatchProgress& progress) override;
    void onEpoch(const experiment::EpochSnapshot& snapshot) override;
    void onStageFinished(const experiment::ModelResult& model) override;
    void onActivity(const Message& activity, double fraction) override;
    void onRemark(const Message& remark) override;

private:
    using Clock = std::chrono::steady_clock;
    bool timeToDraw();

    Console& m_console;
    Clock::time_point m_stageStarted = Clock::now();
    Clock::time_point m_lastDrawn{};
    Message m_activity;
};

} // namespace retort::headless
