// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/efficiency_file.h"

#include "core/foundation/file_writing.h"

namespace retort::experiment
{
namespace
{

template <typename T>
std::optional<T> optionalOf(const Json& json)
{
    return json.is_null() ? std::nullopt : std::optional(json.get<T>());
}

} // namespace

Json written(const std::vector<Latency>& latencies)
{
    Json json = Json::array();
    for (const auto& latency : latencies)
        json.push_back({{"windows", latency.windows}, {"p50_ms", latency.median}, {"p95_ms", latency.p95}, {"rounds", latency.rounds}, {"peak_bytes", latency.peakBytes}});
    return json;
}

std::vector<Latency> latenciesOf(const Json& json)
{
    std::vector<Latency> latencies;
    for (const auto& one : json)
        latencies.push_back({one.at("windows").get<int>(), one.at("p50_ms").get<double>(), one.at("p95_ms").get<double>(), one.at("rounds").get<int>(), one.value("peak_bytes", std::int64_t{0})});
    return latencies;
}

Json written(const Efficiency& efficiency)
{
    Json json = {{"metric", efficiency.metric}, {"threads", efficiency.threads}, {"device", efficiency.device}, {"networks", Json::object()}};
    for (const auto& network : efficiency.networks)
        json["networks"][idOf(network.stage)] = {{"kind", network.kind},
                                                 {"test", writtenOrNull(network.test)},
                                                 {"parameters", network.parameters},
                                                 {"multiply_adds", writtenOrNull(network.multiplyAdds)},
                                                 {"file_bytes", writtenOrNull(network.fileBytes)},
                                                 {"latency", written(network.latencies)}};
    return json;
}

Result<void> writeEfficiency(const Efficiency& efficiency, const std::filesystem::path& record)
{
    return writeFile(record / "efficiency.json", written(efficiency).dump(2) + "\n");
}

std::optional<Efficiency> readEfficiency(const std::filesystem::path& record)
{
    const auto text = readFile(record / "efficiency.json");
    if (!text)
        return std::nullopt;
    try {
        const auto json = Json::parse(*text);
        Efficiency efficiency{.networks = {}, .metric = json.at("metric").get<std::string>(), .threads = json.at("threads").get<int>(), .device = json.at("device").get<std::string>(), .remarks = {}};
        for (const auto& [id, one] : json.at("networks").items())
            efficiency.networks.push_back({.stage = stageOf(id).value(),
                                           .kind = one.at("kind").get<std::string>(),
                                           .parameters = one.at("parameters").get<std::int64_t>(),
                                           .multiplyAdds = optionalOf<std::int64_t>(one.at("multiply_adds")),
                                           .fileBytes = optionalOf<std::int64_t>(one.at("file_bytes")),
                                           .latencies = latenciesOf(one.at("latency")),
                                           .test = optionalOf<double>(one.at("test"))});
        return efficiency;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace retort::experiment
