// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/efficiency_command.h"

#include "app/headless/stop_signals.h"
#include "app/headless/text_table.h"
#include "core/record/efficiency_file.h"
#include "core/record/record.h"

#include <spdlog/spdlog.h>

namespace retort::headless
{
namespace
{

using experiment::NetworkEfficiency;

std::string grouped(std::optional<std::int64_t> number)
{
    return number ? fmt::format("{}", *number) : "-";
}

std::string tableOf(const experiment::Efficiency& efficiency)
{
    std::vector<std::string> head = {"network", "kind", "test " + efficiency.metric, "parameters", "multiply-adds", "file, bytes"};
    for (const auto& latency : efficiency.networks.front().latencies)
        for (const char* figure : {"p50", "p95"})
            head.push_back(fmt::format("{}, batch {}, ms", figure, latency.windows));
    for (const auto& latency : efficiency.networks.front().latencies)
        head.push_back(fmt::format("peak memory, batch {}, bytes", latency.windows));
    head.insert(head.end(), {"fewer parameters", "fewer multiply-adds", "faster, batch 1"});
    TextTable table(std::move(head));
    for (const auto& network : efficiency.networks) {
        std::vector<std::string> row = {labelOf(network.stage).english(), network.kind, network.test ? fmt::format("{:.4f}", *network.test) : "-", grouped(network.parameters),
                                        grouped(network.multiplyAdds), grouped(network.fileBytes)};
        for (const auto& latency : network.latencies) {
            row.push_back(fmt::format("{:.3f}", latency.median));
            row.push_back(fmt::format("{:.3f}", latency.p95));
        }
        for (const auto& latency : network.latencies)
            row.push_back(std::to_string(latency.peakBytes));
        using Of = std::optional<double> (*)(const NetworkEfficiency&);
        const Of figures[] = {[](const NetworkEfficiency& one) { return std::optional<double>(static_cast<double>(one.parameters)); },
                              [](const NetworkEfficiency& one) { return one.multiplyAdds ? std::optional(static_cast<double>(*one.multiplyAdds)) : std::nullopt; },
                              [](const NetworkEfficiency& one) { return one.latencies.empty() ? std::nullopt : std::optional(one.latencies.front().median); }};
        for (const Of of : figures) {
            const auto times = experiment::timesLess(efficiency, network, of);
            row.push_back(times ? fmt::format("{:.2f} x", *times) : "-");
        }
        table.add(std::move(row));
    }
    return table.text(0) + fmt::format("threads: {}, device: {}\n", efficiency.threads, efficiency.device);
}

} // namespace

ExitCode measureEfficiency(const EfficiencyArguments& arguments, experiment::Engine& engine, Console& console)
{
    const experiment::RunControl control;
    const StopSignals signals(control);
    const auto efficiency = experiment::readRecord(arguments.record).and_then([&](const experiment::Record& record) { return engine.measureEfficiency(record, control.stopToken()); });
    if (!efficiency)
        return failedBy(efficiency.error(), console);
    for (const Message& remark : efficiency->remarks)
        console.log().info("{}", remark.english());
    console.print(arguments.json ? experiment::written(*efficiency).dump(2) + "\n" : tableOf(*efficiency));
    return ExitCode::finished;
}

} // namespace retort::headless
