// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/run_progress.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <spdlog/logger.h>

namespace retort::headless
{
namespace
{

constexpr std::chrono::milliseconds drawInterval{100};

std::string barOf(double fraction, int width)
{
    const int filled = std::clamp(static_cast<int>(fraction * width), 0, width);
    std::string bar(static_cast<std::size_t>(width), ' ');
    std::fill_n(bar.begin(), filled, '=');
    if (filled < width)
        bar[static_cast<std::size_t>(filled)] = '>';
    return '[' + bar + ']';
}

} // namespace

std::string durationText(double seconds)
{
    const long long whole = std::max(0LL, static_cast<long long>(seconds + 0.5));
    return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                        : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string progressBar(const experiment::BatchProgress& progress, double seconds, int width)
{
    const double done = double(progress.epoch - 1) * progress.batches + progress.batch;
    const double all = std::max(1.0, double(progress.epochs) * progress.batches);
    const double fraction = std::clamp(done / all, 0.0, 1.0);
    const std::string before = fmt::format("{}, epoch {} of {}, batch {}/{} ", labelOf(progress.stage).english(),
                                           progress.epoch, progress.epochs, progress.batch, progress.batches);
    const std::string after = fmt::format(" loss {:.4f}, {}, at most {} left", progress.total, durationText(seconds),
                                          durationText(fraction > 0 ? seconds / fraction - seconds : 0));
    const int room = width - static_cast<int>(before.size() + after.size()) - 3;
    std::string line = before + (room >= 5 ? barOf(fraction, std::min(room, 40)) : std::string()) + after;
    return line.substr(0, static_cast<std::size_t>(std::max(0, width - 1)));
}

bool RunProgress::timeToDraw()
{
    const auto now = Clock::now();
    if (!m_console.isTerminal() || now - m_lastDrawn < drawInterval)
        return false;
    m_lastDrawn = now;
    return true;
}

void RunProgress::onPrepared(const experiment::DataSummary& data, const experiment::Environment& environment)
{
    m_console.log().info("{} rows, {} channels, {} to forecast; windows: {} training, {} validation, {} test", data.rows,
                         data.channels.size(), data.targets.size(), data.trainWindows, data.validationWindows,
                         data.testWindows);
    m_console.log().info("LibTorch {}, {}, {} thread{}, {}: {:.0f} GFLOP/s", environment.libtorch, environment.blas,
                         environment.threads, environment.threads == 1 ? "" : "s", environment.device,
                         environment.gflops);
}

void RunProgress::onStageStarted(StageId stage, const std::string& kind, std::int64_t parameters)
{
    m_stageStarted = Clock::now();
    m_console.log().info("{}: {} with {} parameters", labelOf(stage).english(), kind, parameters);
}

void RunProgress::onBatch(const experiment::BatchProgress& progress)
{
    if (!timeToDraw())
        return;
    const std::chrono::duration<double> seconds = Clock::now() - m_stageStarted;
    m_console.showBar(progressBar(progress, seconds.count(), m_console.width()));
}

void RunProgress::onEpoch(const experiment::EpochSnapshot& snapshot)
{
    if (const auto& classes = snapshot.validation.classes) {
        m_console.log().info("{}, epoch {} of {}: loss {:.4f}, validation log loss {:.4f}, accuracy {:.4f}, macro F1 {:.4f}, {:.1f} ms per step{}",
                             labelOf(snapshot.stage).english(), snapshot.epoch, snapshot.epochs, snapshot.total, classes->logLoss,
                             classes->accuracy, classes->macro.f1, snapshot.millisecondsPerStep, snapshot.best ? ", best so far" : "");
        return;
    }
    if (!snapshot.wasTrained()) {
        m_console.log().info("{}: validation MSE {:.4f}, MAE {:.4f}", labelOf(snapshot.stage).english(),
                             snapshot.validation.mse, snapshot.validation.mae);
        return;
    }
    m_console.log().info("{}, epoch {} of {}: loss {:.4f}, validation MSE {:.4f}, MAE {:.4f}, {:.1f} ms per step{}",
                         labelOf(snapshot.stage).english(), snapshot.epoch, snapshot.epochs, snapshot.total,
                         snapshot.validation.mse, snapshot.validation.mae, snapshot.millisecondsPerStep,
                         snapshot.best ? ", best so far" : "");
}

void RunProgress::onStageFinished(const experiment::ModelResult& model)
{
    m_console.clearBar();
    if (model.epochs && model.bestEpoch)
        m_console.log().info("{}: finished after {} epochs, best epoch {}", labelOf(model.stage).english(), *model.epochs,
                             *model.bestEpoch);
}

void RunProgress::onActivity(const Message& activity, double fraction)
{
    if (!(activity == m_activity)) {
        m_activity = activity;
        m_console.log().info("{}", activity.english());
    }
    if (timeToDraw())
        m_console.showBar(fmt::format("{} {} {:3.0f} %", activity.english(), barOf(fraction, 30), 100 * fraction));
    if (fraction >= 1)
        m_console.clearBar();
}

void RunProgress::onRemark(const Message& remark)
{
    m_console.log().warn("note: {}", remark.english());
}

} // namespace retort::headless
