// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"
#include "core/learning/interchange/checkpoint.h"
#include "core/learning/exporting/bundle.h"
#include "core/learning/exporting/onnx_model.h"
#include "core/learning/exporting/torchscript.h"
#include "core/learning/run/plan_execution.h"
#include "core/learning/run/learning.h"
#include "core/learning/run/network_efficiency.h"
#include "core/learning/run/compression.h"
#include "core/learning/run/followed_networks.h"
#include "core/learning/run/future_forecasts.h"
#include "core/learning/run/window_forecasts.h"
#include "core/learning/training/run_estimate.h"
#include "core/learning/training/network_scoring.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <chrono>
#include <mutex>

namespace retort::learning
{
namespace
{

/// The first line of what LibTorch says; the rest is its own call stack.
std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

/// Increments the counter while it exists.
class Counted
{
public:
    explicit Counted(std::atomic<int>& count) : m_count(count) { ++m_count; }
    ~Counted() { --m_count; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

private:
    std::atomic<int>& m_count;
};

class LearningEngine : public experiment::Engine
{
public:
    const experiment::Catalogue& catalogue() const override { return *m_catalogue; }

    Result<experiment::Outcome> execute(RunId id, const experiment::Plan& plan,
                                        const experiment::RunFolder& folder, experiment::Observer& observer,
                                        const experiment::RunControl& control) override
    {
        if (const auto findings = experiment::validate(plan, *m_catalogue); !findings.empty())
            return tl::unexpected<Error>(experiment::asError(findings));
        const Counted counted(m_runs);
        std::unique_lock machine(m_machine, std::defer_lock);
        while (!machine.try_lock_for(std::chrono::milliseconds(20)))
            if (control.stopping()) {
                experiment::Outcome stopped;
                stopped.status = experiment::RunStatus::stopped;
                return stopped;
            }
        const auto start = std::chrono::steady_clock::now();
        RunContext run(id, plan, folder, observer, control);
        auto& outcome = run.outcome();
        const auto failed = [&](Message why) {
            outcome.status = experiment::RunStatus::failed;
            outcome.message = std::move(why);
        };
        try {
            learning::execute(run);
        } catch (const std::bad_alloc&) {
            failed({RETORT_TEXT("learning",
                                "Out of memory. Lower the batch size, the width or the look-back."),
                    {}});
        } catch (const c10::Error& error) {
            failed({RETORT_TEXT("learning", "LibTorch reported an error: %1"),
                    {firstLine(error.what_without_backtrace())}});
        } catch (const std::exception& error) {
            failed({RETORT_TEXT("learning", "The run ended with an error: %1"), {firstLine(error.what())}});
        } catch (...) {
            failed({RETORT_TEXT("learning", "The run ended with an unknown error."), {}});
        }
        outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return std::move(outcome);
    }

    Result<experiment::NetworkScore> score(const std::filesystem::path& network, const experiment::Plan& plan,
                                           experiment::ScoredWindows windows,
                                           const CancellationToken& stop) override
    {
        if (const auto findings = experiment::validate(plan, *makeCatalogue()); !findings.empty())
            return tl::unexpected<Error>(experiment::asError(findings));
        const auto machine = machineUnlessARunHasIt(stop);
        if (!machine && stop.cancelled())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The evaluation was stopped."));
        if (!machine)
            return fail(ErrorKind::invalid, RETORT_TEXT("learning", "A run is in progress. Score the network after "
                                                                    "it ends."));
        return guarded([&] { return scoreNetwork(network, plan, windows, stop); });
    }

    Result<void> forecast(const experiment::Record& record, std::span<const std::int64_t> windows,
                          const std::function<void(experiment::TestForecast)>& sink, const CancellationToken& stop) override
    {
        const auto machine = machineUnlessARunHasIt(stop);
        if (!machine && stop.cancelled())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped."));
        if (!machine)
            return fail(ErrorKind::invalid, RETORT_TEXT("learning", "A run is in progress. Forecast other windows after it ends."));
        return guarded([&] { return forecastWindows(record, windows, sink, stop, [this] { return m_runs == 0; }); });
    }

    Result<experiment::FutureForecast> forecastFuture(const experiment::Record& record, const experiment::FutureQuestion& question,
                                                      const CancellationToken& stop) override
    {
        const auto machine = machineUnlessARunHasIt(stop);
        if (!machine && stop.cancelled())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped."));
        if (!machine)
            return fail(ErrorKind::invalid, RETORT_TEXT("learning", "A run is in progress. Forecast other windows after it ends."));
        return guarded([&] { return learning::forecastFuture(record, question, stop); });
    }

    Result<experiment::Efficiency> measureEfficiency(const experiment::Record& record, const CancellationToken& stop) override
    {
        const auto machine = machineUnlessARunHasIt(stop);
        if (!machine)
            return fail(stop.cancelled() ? ErrorKind::cancelled : ErrorKind::invalid, RETORT_TEXT("learning", "A run is in progress. Measure the networks after it ends."));
        return guarded([&] { return learning::measureEfficiency(record, stop); });
    }

    Result<std::unique_ptr<experiment::FollowedSeries>> follow(const experiment::Record& record, const experiment::FollowQuestion& question,
                                                               const CancellationToken& stop) override
    {
        const auto machine = machineUnlessARunHasIt(stop);
        if (!machine)
            return fail(stop.cancelled() ? ErrorKind::cancelled : ErrorKind::invalid, RETORT_TEXT("learning", "A run is in progress. Follow the series after it ends."));
        auto followed = guarded([&] { return followSeries(record, question, stop); });
        if (!followed)
            return followed;
        return std::make_unique<FollowedBesideRuns>(*this, std::move(*followed));
    }

    Result<experiment::Compression> compress(const experiment::Record& record, const experiment::CompressionPlan& plan,
                                             const std::function<void(const Message&, double)>& progress, const experiment::RunControl& control) override
    {
        const auto machine = machineUnlessARunHasIt(control.stopToken());
        if (!machine)
            return fail(control.stopping() ? ErrorKind::cancelled : ErrorKind::invalid, RETORT_TEXT("learning", "A run is in progress. Compress the network after it ends."));
        return guarded([&] { return compressNetwork(record, plan, progress, control, [this] { return m_runs == 0; }); });
    }

    Result<experiment::RunEstimate> estimateRun(const experiment::Plan& plan, const TaskShape& shape,
                                                      std::int64_t rows) const override
    {
        const auto machine = machineUnlessARunHasIt({});
        return guarded([&]() -> Result<experiment::RunEstimate> {
            const auto setting = resolveCompute(plan.compute);
            if (!machine || !setting || !setting->device.is_cpu())
                return learning::estimateRun(plan, shape, rows);
            const ComputeScope scope(*setting);
            return learning::estimateRun(plan, shape, rows, [this] { return m_runs == 0; });
        });
    }

    experiment::Environment environment(const experiment::ComputePlan& compute) const override
    {
        // The number of threads is the process's: measured beside a run it would become the run's.
        const auto machine = machineUnlessARunHasIt({});
        const std::lock_guard guard(m_remembering);
        if (machine)
            m_environment = describe(resolveCompute(compute).value_or(ComputeSetting{}));
        return m_environment;
    }

    std::vector<std::string> devices() const override
    {
        std::vector<std::string> devices = {"auto", "cpu"};
        if (torch::cuda::is_available())
            devices.push_back("cuda");
        return devices;
    }

    Result<void> exportModel(const std::filesystem::path& checkpoint,
                             const std::filesystem::path& file) const override
    {
        return guarded([&]() -> Result<void> {
            const auto read = readCheckpoint(checkpoint);
            if (!read)
                return tl::unexpected<Error>(read.error());
            std::string ending = file.extension().string();
            std::ranges::transform(ending, ending.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
            if (ending == ".onnx")
                return writeOnnx(*read, file);
            if (ending == ".pt")
                return writeTorchScript(*read, file);
            return fail(ErrorKind::invalid, RETORT_TEXT("learning", "%1 must end with .onnx (ONNX) or .pt (TorchScript)."), {file.string()});
        });
    }

    Result<void> exportBundle(const std::filesystem::path& checkpoint, const std::filesystem::path& folder) const override
    {
        return guarded([&]() -> Result<void> {
            const auto read = readCheckpoint(checkpoint);
            return read ? writeBundle(*read, folder) : Result<void>(tl::unexpected<Error>(read.error()));
        });
    }

private:
    /// Waits for scorings and measurements, never for a run; not owned where a run has it or `stop` is heard.
    std::unique_lock<std::timed_mutex> machineUnlessARunHasIt(const CancellationToken& stop) const
    {
        std::unique_lock machine(m_machine, std::defer_lock);
        while (m_runs == 0 && !stop.cancelled())
            if (machine.try_lock_for(std::chrono::milliseconds(20)))
                break;
        return machine;
    }

    /// Gives runs priority: rows wait while one is in progress.
    class FollowedBesideRuns : public experiment::FollowedSeries
    {
    public:
        FollowedBesideRuns(const LearningEngine& engine, std::unique_ptr<experiment::FollowedSeries> followed) : m_engine(engine), m_followed(std::move(followed)) {}
        Result<std::optional<experiment::FollowedRow>> next() override
        {
            const auto machine = m_engine.machineUnlessARunHasIt({});
            if (!machine)
                return std::nullopt;
            return guarded([&] { return m_followed->next(); });
        }
        const experiment::FutureForecast& latest() const override { return m_followed->latest(); }

    private:
        const LearningEngine& m_engine;
        std::unique_ptr<experiment::FollowedSeries> m_followed;
    };

    mutable std::timed_mutex m_machine; ///< held while a run, a scoring or a measurement computes
    std::unique_ptr<experiment::Catalogue> m_catalogue = makeCatalogue();
    std::atomic<int> m_runs = 0;        ///< that compute, or wait until they may
    mutable std::mutex m_remembering;
    mutable experiment::Environment m_environment; ///< as last measured

    template <typename Work>
    static auto guarded(const Work& work) -> decltype(work())
    {
        try {
            return work();
        } catch (const std::exception& error) {
            return fail(ErrorKind::internal, RETORT_TEXT("learning", "LibTorch reported an error: %1"),
                        {firstLine(error.what())});
        }
    }
};

} // namespace

std::unique_ptr<experiment::Engine> makeEngine()
{
    return std::make_unique<LearningEngine>();
}

} // namespace retort::learning
