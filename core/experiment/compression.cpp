// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/compression.h"

#include "core/foundation/number_text.h"

#include <algorithm>

namespace retort::experiment
{

std::string nameOf(const CompressedNetwork& network)
{
    std::string name;
    if (network.kind != CompressionKind::none)
        name = (network.kind == CompressionKind::units ? "units_" : "weights_") + compactText(100 * network.kept, 4);
    if (network.int8)
        name += name.empty() ? "int8" : "_int8";
    return name;
}

const CompressedNetwork* smallestWithin(const Compression& compression, double percent)
{
    const auto& networks = compression.networks;
    const auto isOriginal = [](const CompressedNetwork& network) { return network.kind == CompressionKind::none && !network.int8; };
    const auto original = std::find_if(networks.rbegin(), networks.rend(), isOriginal); // the teacher comes before it
    const CompressedNetwork* smallest = nullptr;
    if (original != networks.rend())
        for (const auto& network : networks)
            if (network.stage == original->stage && network.validation <= original->validation * (1 + percent / 100) && (!smallest || network.fileBytes < smallest->fileBytes))
                smallest = &network;
    return smallest;
}

bool isParetoOptimal(const Compression& compression, const CompressedNetwork& network, double (*of)(const CompressedNetwork&))
{
    return std::ranges::none_of(compression.networks, [&](const CompressedNetwork& other) {
        const bool noWorse = other.error <= network.error && of(other) <= of(network);
        return noWorse && (other.error < network.error || of(other) < of(network));
    });
}

} // namespace retort::experiment
