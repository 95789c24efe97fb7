// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/compress_command.h"

#include "app/headless/stop_signals.h"
#include "app/headless/text_table.h"
#include "core/record/compression_file.h"
#include "core/record/record.h"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace retort::headless
{
namespace
{

using experiment::CompressedNetwork;

std::string labelOf(const CompressedNetwork& network)
{
    const auto name = experiment::nameOf(network);
    return idOf(network.stage) + (name.empty() ? "" : "_" + name);
}

std::string tableOf(const experiment::Compression& compression)
{
    TextTable table({"network", "test " + compression.metric, "validation", "parameters", "not zero", "multiply-adds", "file, bytes", "p50, batch 1, ms", "p95", "p50, batch 32, ms", "p95"});
    for (const auto& network : compression.networks) {
        std::vector<std::string> row = {labelOf(network), fmt::format("{:.4f}", network.error), fmt::format("{:.4f}", network.validation), std::to_string(network.parameters),
                                        std::to_string(network.nonZero), network.multiplyAdds ? std::to_string(*network.multiplyAdds) : "-", std::to_string(network.fileBytes)};
        for (const auto& latency : network.latencies) {
            row.push_back(fmt::format("{:.3f}", latency.median));
            row.push_back(fmt::format("{:.3f}", latency.p95));
        }
        table.add(std::move(row));
    }
    return table.text(0) + fmt::format("threads: {}, device: {}\n", compression.threads, compression.device);
}

/// Converts per cent to shares, the largest first.
void takeOver(std::vector<double>& shares, const std::vector<double>& percents)
{
    if (percents.empty())
        return;
    shares.clear();
    for (const double percent : percents)
        if (percent > 0)
            shares.push_back(percent / 100);
    std::ranges::sort(shares, std::greater());
}

} // namespace

ExitCode compressNetwork(CompressArguments arguments, experiment::Engine& engine, Console& console)
{
    takeOver(arguments.plan.units, arguments.units);
    takeOver(arguments.plan.weights, arguments.weights);
    arguments.plan.int8 = !arguments.noInt8;
    arguments.plan.network = *stageOf(arguments.role);
    const experiment::RunControl control;
    const StopSignals signals(control);
    std::string said;
    const auto progress = [&](const Message& what, double part) {
        const auto line = fmt::format("{:3.0f} %  {}", 100 * part, what.english());
        if (line != said)
            console.log().info("{}", said = line);
    };
    const auto compression = experiment::readRecord(arguments.record).and_then([&](const experiment::Record& record) { return engine.compress(record, arguments.plan, progress, control); });
    if (!compression)
        return failedBy(compression.error(), console);
    for (const Message& remark : compression->remarks)
        console.log().info("{}", remark.english());
    if (arguments.json) {
        console.print(experiment::written(*compression).dump(2) + "\n");
        return ExitCode::finished;
    }
    console.print(tableOf(*compression));
    const auto ofOriginal = [&](bool int8) {
        return std::find_if(compression->networks.rbegin(), compression->networks.rend(), [int8](const CompressedNetwork& network) { return network.kind == experiment::CompressionKind::none && network.int8 == int8; });
    };
    const auto quantized = ofOriginal(true), whole = ofOriginal(false);
    if (quantized != compression->networks.rend() && whole != compression->networks.rend() && quantized->latencies.front().median >= whole->latencies.front().median)
        console.print("8-bit weights are not faster for this network.\n");
    if (const auto* smallest = experiment::smallestWithin(*compression, arguments.within))
        console.print(fmt::format("Smallest file within {} % of the validation error: {}\n", arguments.within, (arguments.record / smallest->file).string() + ".pt"));
    return ExitCode::finished;
}

} // namespace retort::headless
