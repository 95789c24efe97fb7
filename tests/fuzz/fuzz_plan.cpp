// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"
#include "tests/fuzz/fuzzed_file.h"

#include <nlohmann/json.hpp>

using namespace retort;

/// A plan that was read is written and read again: it must be the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto parsed = experiment::readPlan(fuzz::fileOf(data, size, ".json"));
    if (!parsed) {
        fuzz::checkSentence(parsed.error().message);
        return 0;
    }
    for (const Finding& finding : parsed->findings)
        fuzz::checkSentence(finding.message);
    if (parsed->findings.empty()) {
        const auto again = experiment::parsePlan(nlohmann::json(experiment::toJson(parsed->plan, {})), {});
        if (!again.findings.empty() || !(again.plan == parsed->plan))
            std::abort();
    }
    return 0;
}
