// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/run/network_efficiency.h"

#include "core/learning/forecasters/network_size.h"
#include "core/learning/run/latency.h"
#include "core/learning/run/recorded_networks.h"
#include "core/learning/training/compute_environment.h"
#include "core/learning/training/series_of_plan.h"
#include "core/record/efficiency_file.h"
#include "core/task/task.h"

namespace retort::learning
{
namespace
{

std::optional<std::int64_t> bytesOf(const experiment::Record& record, const experiment::ModelResult& model)
{
    std::error_code fault;
    const auto size = std::filesystem::file_size(record.directory / model.checkpoint, fault);
    return fault || model.checkpoint.empty() ? std::nullopt : std::optional(static_cast<std::int64_t>(size));
}

std::optional<std::int64_t> countedOn(Forecaster& network, const ForecastTask& task)
{
    try {
        return multiplyAdds(network, task);
    } catch (const std::exception&) { // a traced network of another program keeps its precision
        network.to(torch::kFloat);
        return std::nullopt;
    }
}

} // namespace

Result<experiment::Efficiency> measureEfficiency(const experiment::Record& record, const CancellationToken& stop)
{
    at::globalContext().setFlushDenormal(true); // before the first worker threads, which inherit it
    const auto setting = resolveCompute(record.plan.compute);
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const ComputeScope scope(*setting);
    const torch::NoGradGuard noGradient;
    const auto series = loadSeries(record.plan, stop, [](double) {});
    if (!series)
        return tl::unexpected<Error>(series.error());
    const WindowBatches source(series->prepared, setting->device);
    const bool classes = record.plan.task.kind == experiment::TaskKind::classification;
    const task::Metric& metric = (classes ? task::classification() : task::forecasting()).metrics.front();
    experiment::Efficiency efficiency{.networks = {}, .metric = metric.id, .threads = setting->threads, .device = setting->device.str(), .remarks = {}};
    for (const auto& [role, network] : RecordedNetworks(record, source, stop).forecasting(efficiency.remarks)) {
        const auto* model = experiment::modelOf(record.outcome, role);
        experiment::NetworkEfficiency measured{.stage = role, .kind = model->kind, .parameters = model->parameters.value_or(0), .latencies = {}};
        network->eval();
        measured.latencies = latenciesOf(*network, source, stop);
        measured.multiplyAdds = countedOn(*network, source.task());
        measured.fileBytes = bytesOf(record, *model);
        if (model->test)
            measured.test = metric.value(*model->test);
        efficiency.networks.push_back(std::move(measured));
    }
    if (stop.cancelled())
        return fail(ErrorKind::cancelled, RETORT_TEXT("learning", "The measurement was stopped."));
    if (efficiency.networks.empty())
        return fail(ErrorKind::missing, RETORT_TEXT("learning", "No network of the run in %1 can be measured."), {record.directory.string()});
    if (const auto kept = experiment::writeEfficiency(efficiency, record.directory); !kept)
        efficiency.remarks.push_back(kept.error().message);
    return efficiency;
}

} // namespace retort::learning
