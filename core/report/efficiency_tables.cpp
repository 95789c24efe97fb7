// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/efficiency_tables.h"

#include "core/record/compression_file.h"
#include "core/record/efficiency_file.h"
#include "core/report/escaping.h"
#include "core/report/html_cells.h"
#include "core/report/standing.h"
#include "core/task/task.h"

#include <cmath>

namespace retort::report
{
namespace
{

std::string megabytes(double bytes) { return decimals(bytes / 1e6, 2) + " MB"; }
std::string milliseconds(double value) { return decimals(value, value < 10 ? 2 : 1); }
std::string count(std::optional<std::int64_t> number) { return number ? std::to_string(*number) : "–"; }

/// Explains the latencies.
std::string note(const Wording& words, int threads, const std::string& device)
{
    return "<p class=\"note\">" + htmlEscaped(words(RETORT_TEXT("report", "Median time of a forecast in milliseconds; threads: %1, device: %2."), {std::to_string(threads), device})) + "</p>\n";
}

void addLatencyHead(Cells& head, const std::vector<experiment::Latency>& latencies, const Wording& words)
{
    for (const auto& latency : latencies)
        head.push_back(words(RETORT_TEXT("report", "ms, batch %1"), {std::to_string(latency.windows)}));
}

std::string nameOf(const experiment::CompressedNetwork& network, const Wording& words)
{
    std::string name = words(labelOf(network.stage));
    const std::string kept = std::to_string(std::lround(100 * network.kept));
    if (network.kind == experiment::CompressionKind::units)
        name += ", " + words(RETORT_TEXT("report", "%1 % of units"), {kept});
    if (network.kind == experiment::CompressionKind::weights)
        name += ", " + words(RETORT_TEXT("report", "%1 % of weights"), {kept});
    return network.int8 ? name + ", " + words(RETORT_TEXT("report", "8 bits")) : name;
}

} // namespace

std::string efficiencyTable(const experiment::Record& record, const Wording& words)
{
    const auto efficiency = experiment::readEfficiency(record.directory);
    if (!efficiency || efficiency->networks.empty())
        return {};
    const auto& first = efficiency->networks.front().latencies;
    const task::Metric& metric = *task::taskWith(efficiency->metric).metric(efficiency->metric);
    Cells head = {{}, words(metric.label), words(RETORT_TEXT("report", "parameters")), words(RETORT_TEXT("report", "multiply-adds")), words(RETORT_TEXT("report", "weights file"))};
    addLatencyHead(head, first, words);
    for (const auto& latency : first)
        head.push_back(words(RETORT_TEXT("report", "peak memory, batch %1"), {std::to_string(latency.windows)}));
    std::vector<Cells> rows;
    for (const auto& network : efficiency->networks) {
        Cells row = {words(labelOf(network.stage)), network.test ? decimals(*network.test, 4) : "–", std::to_string(network.parameters), count(network.multiplyAdds),
                     network.fileBytes ? megabytes(static_cast<double>(*network.fileBytes)) : "–"};
        for (const auto& latency : network.latencies)
            row.push_back(milliseconds(latency.median));
        for (const auto& latency : network.latencies)
            row.push_back(megabytes(static_cast<double>(latency.peakBytes)));
        rows.push_back(std::move(row));
    }
    return tableOf(head, rows) + note(words, efficiency->threads, efficiency->device);
}

std::string compressionTable(const experiment::Record& record, const Wording& words)
{
    const auto compression = experiment::readCompression(record.directory);
    if (!compression || compression->networks.empty())
        return {};
    Cells head = {{}, words(RETORT_TEXT("report", "MSE")), words(RETORT_TEXT("report", "file")), words(RETORT_TEXT("report", "nonzero weights")), words(RETORT_TEXT("report", "multiply-adds"))};
    addLatencyHead(head, compression->networks.front().latencies, words);
    std::vector<Cells> rows;
    for (const auto& network : compression->networks) {
        Cells row = {nameOf(network, words), decimals(network.error, 4), megabytes(static_cast<double>(network.fileBytes)), std::to_string(network.nonZero), count(network.multiplyAdds)};
        for (const auto& latency : network.latencies)
            row.push_back(milliseconds(latency.median));
        rows.push_back(std::move(row));
    }
    return tableOf(head, rows) + note(words, compression->threads, compression->device);
}

} // namespace retort::report
