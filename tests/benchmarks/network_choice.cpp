// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/network_choice.h"

#include "core/learning/forecasters/registry.h"

#include <sstream>

namespace retort::learning
{

Result<std::vector<std::string>> chosenNetworks(const std::string& names)
{
    std::vector<std::string> every, chosen;
    for (const auto& entry : networkRegistry())
        every.push_back(entry.info.kind);
    if (names == "all")
        return every;
    std::istringstream stream(names);
    for (std::string name; std::getline(stream, name, ',');) {
        if (!findNetwork(name))
            return fail(ErrorKind::invalid, {"bench", "There is no network \"%1\" in this benchmark, as it was built. Known: %2."},
                        {name, listed(every)});
        chosen.push_back(name);
    }
    return chosen;
}

nlohmann::ordered_json machineOf(const ComputeSetting& setting)
{
    const auto environment = describe(setting);
    return {{"threads", environment.threads},     {"device", environment.device},
            {"blas", environment.blas},           {"blas_gflops", environment.gflops},
            {"processor", environment.processor}, {"libtorch", environment.libtorch}};
}

} // namespace retort::learning
