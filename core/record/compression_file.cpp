// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/compression_file.h"

#include "core/foundation/file_writing.h"
#include "core/record/efficiency_file.h"

namespace retort::experiment
{
namespace
{

std::filesystem::path fileOf(const std::filesystem::path& record) { return record / "compressed" / "compression.json"; }

Json written(const CompressedNetwork& network)
{
    Json json = {{"stage", idOf(network.stage)},
                 {"kind", network.kind == CompressionKind::none ? "none" : network.kind == CompressionKind::units ? "units" : "weights"},
                 {"kept", network.kept},
                 {"int8", network.int8},
                 {"parameters", network.parameters},
                 {"non_zero", network.nonZero},
                 {"multiply_adds", writtenOrNull(network.multiplyAdds)},
                 {"file_bytes", network.fileBytes},
                 {"test", network.error},
                 {"validation", network.validation},
                 {"file", network.file.string()},
                 {"latency", written(network.latencies)}};
    return json;
}

CompressedNetwork readNetwork(const Json& json)
{
    CompressedNetwork network;
    network.stage = stageOf(json.at("stage").get<std::string>()).value();
    const auto kind = json.at("kind").get<std::string>();
    network.kind = kind == "units" ? CompressionKind::units : kind == "weights" ? CompressionKind::weights : CompressionKind::none;
    json.at("kept").get_to(network.kept);
    json.at("int8").get_to(network.int8);
    json.at("parameters").get_to(network.parameters);
    json.at("non_zero").get_to(network.nonZero);
    if (!json.at("multiply_adds").is_null())
        network.multiplyAdds = json.at("multiply_adds").get<std::int64_t>();
    json.at("file_bytes").get_to(network.fileBytes);
    json.at("test").get_to(network.error);
    json.at("validation").get_to(network.validation);
    network.file = json.at("file").get<std::string>();
    network.latencies = latenciesOf(json.at("latency"));
    return network;
}

} // namespace

Json written(const Compression& compression)
{
    Json json = {{"format", "retort.compression/1"}, {"metric", compression.metric}, {"threads", compression.threads}, {"device", compression.device}, {"networks", Json::array()}};
    for (const auto& network : compression.networks)
        json["networks"].push_back(written(network));
    return json;
}

Result<void> writeCompression(const Compression& compression, const std::filesystem::path& record)
{
    return writeFile(fileOf(record), written(compression).dump(2) + "\n");
}

std::optional<Compression> readCompression(const std::filesystem::path& record)
{
    const auto text = readFile(fileOf(record));
    if (!text)
        return std::nullopt;
    try {
        const auto json = Json::parse(*text);
        Compression compression;
        json.at("metric").get_to(compression.metric);
        json.at("threads").get_to(compression.threads);
        json.at("device").get_to(compression.device);
        for (const auto& network : json.at("networks"))
            compression.networks.push_back(readNetwork(network));
        return compression;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace retort::experiment
