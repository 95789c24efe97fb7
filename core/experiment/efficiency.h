// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/message.h"
#include "core/foundation/stage_id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort::experiment
{

/// Milliseconds of a forecast of several windows at once, on the machine and with the threads of the run.
struct Latency {
    int windows = 1;
    double median = 0, p95 = 0;
    int rounds = 0; ///< measured
    std::int64_t peakBytes = 0; ///< peak allocation during a forecast, in addition to the weights
};

/// What a network of a run costs when it works.
struct NetworkEfficiency {
    StageId stage;
    std::string kind;
    std::int64_t parameters = 0;
    std::optional<std::int64_t> multiplyAdds = {}; ///< of one window; absent where they cannot be counted
    std::optional<std::int64_t> fileBytes = {};    ///< of its weights in the record; absent where it keeps none
    std::vector<Latency> latencies;
    std::optional<double> test = {}; ///< by Efficiency::metric; absent without a test
};

struct Efficiency {
    std::vector<NetworkEfficiency> networks;
    std::string metric = {}; ///< id; the first of the task
    int threads = 1;
    std::string device;
    std::vector<Message> remarks; ///< on networks that cannot be measured
};

/// How many times less than the teacher, by what `of` gives; nothing where either is unknown.
std::optional<double> timesLess(const Efficiency& efficiency, const NetworkEfficiency& network,
                                std::optional<double> (*of)(const NetworkEfficiency&));

} // namespace retort::experiment
