// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/window_forecasts.h"

#include "core/evaluation/seasonal_naive.h"
#include "core/experiment/stage_graph.h"
#include "core/learning/training/brought_network.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/forecast_evaluation.h"
#include "core/learning/training/joint_forecaster.h"
#include "core/learning/training/series_of_plan.h"

namespace retort::learning
{
namespace
{

std::vector<float> toVector(const torch::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()};
}

/// The networks of a record, made again from what it keeps.
class RecordedNetworks
{
public:
    RecordedNetworks(const experiment::Record& record, const WindowBatches& batches, const CancellationToken& stop)
        : m_record(record), m_batches(batches), m_stop(stop), m_stages(experiment::compile(record.plan))
    {
    }

    Result<std::vector<ComparedNetwork>> compared() const
    {
        std::vector<ComparedNetwork> networks;
        for (const auto& stage : m_stages) {
            if (!stage.id.isCompared() || !experiment::modelOf(m_record.outcome, stage.id))
                continue;
            auto network = of(stage);
            if (!network)
                return tl::unexpected<Error>(network.error());
            networks.push_back({stage.id.role, std::move(*network)});
        }
        return networks;
    }

private:
    using Made = Result<std::shared_ptr<Forecaster>>;

    Made of(const experiment::StagePlan& stage) const
    {
        if (stage.kind == experiment::StageKind::combine)
            return combined(stage);
        experiment::NetworkPlan network = stage.network;
        if (stage.kind != experiment::StageKind::load) {
            const auto* model = experiment::modelOf(m_record.outcome, stage.id);
            const auto file = m_record.directory / (model ? model->checkpoint : std::string());
            std::error_code ignored;
            if (!model || !std::filesystem::is_regular_file(file, ignored))
                return fail(ErrorKind::missing, RETORT_TEXT("learning", "%1 contains no weights of the %2, so it cannot forecast."),
                            {m_record.directory.string(), idOf(stage.id)});
            network = {};
            network.checkpoint = file;
        }
        auto brought = bringNetwork(network, m_record.plan, m_batches);
        if (!brought)
            return tl::unexpected<Error>(brought.error());
        const auto* loaded = stage.kind == experiment::StageKind::load ? experiment::modelOf(m_record.outcome, stage.id) : nullptr;
        if (loaded && loaded->checkpoint != "sha256:" + brought->sha256)
            return fail(ErrorKind::invalid, RETORT_TEXT("learning", "%1 has changed since this run: it is a different teacher now."),
                        {network.checkpoint.string()});
        return std::move(brought->network);
    }

    /// With the same shares as in the run: they follow from the validation windows.
    Made combined(const experiment::StagePlan& stage) const
    {
        std::vector<std::shared_ptr<Forecaster>> networks;
        std::vector<double> validationMse;
        for (const StageId input : stage.inputs) {
            auto network = of(*experiment::stageOf(m_stages, input));
            if (!network)
                return network;
            networks.push_back(std::move(*network));
            const auto* model = experiment::modelOf(m_record.outcome, input);
            validationMse.push_back(model ? model->validationMse.value_or(0) : 0);
        }
        const auto mix =
            mixOf(experiment::combinationOf(stage.strategy), networks, validationMse, m_batches, m_stop);
        if (!mix)
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped."));
        return std::make_shared<JointForecaster>(std::move(networks), *mix);
    }

    const experiment::Record& m_record;
    const WindowBatches& m_batches;
    const CancellationToken& m_stop;
    std::vector<experiment::StagePlan> m_stages;
};

} // namespace

experiment::TestForecast forecastWindow(const std::vector<ComparedNetwork>& networks, const WindowBatches& batches, int season,
                                        std::int64_t window)
{
    const auto& prepared = batches.series();
    const auto& set = prepared.test;
    const auto channels = static_cast<std::int64_t>(prepared.series.channels.size());
    const std::int64_t context = std::min(set.lookBack, 2 * set.horizon);
    experiment::TestForecast forecast;
    forecast.targets = static_cast<int>(prepared.targets.size());
    forecast.window = window;
    forecast.firstRow = set.starts[static_cast<std::size_t>(window)] + set.lookBack;
    for (std::int64_t row = forecast.firstRow - context; row < forecast.firstRow; ++row)
        for (const auto target : prepared.targets)
            forecast.context.push_back(prepared.values[static_cast<std::size_t>(row * channels + target)]);
    forecast.truth = evaluation::truthOf(prepared, set, window, 1);
    for (const auto& [role, network] : networks) {
        const auto made = forecastsWithQuantiles(*network, batches, set, {&window, 1});
        forecast.forecasts.emplace_back(role, toVector(made.prediction));
        if (role == Role::distilled_student && made.quantiles.defined())
            forecast.quantiles = toVector(made.quantiles);
    }
    forecast.forecasts.emplace_back(Role::seasonal_naive, evaluation::seasonalNaive(prepared, set, season, window, 1));
    return forecast;
}

Result<void> forecastWindows(const experiment::Record& record, std::span<const std::int64_t> windows,
                             const std::function<void(experiment::TestForecast)>& sink, const CancellationToken& stop,
                             const std::function<bool()>& mayGoOn)
{
    at::globalContext().setFlushDenormal(true); // before the first worker threads, which inherit it
    const auto setting = resolveCompute(record.plan.compute);
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const ComputeScope scope(*setting);
    const auto series = loadSeries(record.plan, stop, [](double) {});
    if (!series)
        return tl::unexpected<Error>(series.error());
    if (series->summary.sha256 != record.outcome.data.sha256)
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "%1 has changed since this run: its windows are different now."),
                    {record.plan.data.file.string()});
    const WindowBatches batches(series->prepared, setting->device);
    const auto networks = RecordedNetworks(record, batches, stop).compared();
    if (!networks)
        return tl::unexpected<Error>(networks.error());
    for (const std::int64_t window : windows) {
        if (stop.cancelled())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped."));
        if (!mayGoOn())
            return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The forecasts were stopped because a run began. Ask for them after it "
                                                                      "ends."));
        if (window < 0 || window >= series->prepared.test.count())
            return fail(ErrorKind::invalid, RETORT_TEXT("learning", "There is no test window %1: the run has %2."),
                        {std::to_string(window + 1), std::to_string(series->prepared.test.count())});
        sink(forecastWindow(*networks, batches, series->summary.season, window));
    }
    return {};
}

} // namespace retort::learning
