// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/stage_ids.h"

#include <stdexcept>

namespace retort::experiment
{
namespace
{

[[noreturn]] void unknown(const std::string& id)
{
    throw std::out_of_range("\"" + id + "\" is not known");
}

} // namespace

StageId stageFrom(const Json& id)
{
    const auto given = id.get<std::string>();
    const auto stage = stageOf(given);
    if (!stage)
        unknown(given);
    return *stage;
}

RunStatus statusFrom(const Json& id)
{
    const auto given = id.get<std::string>();
    for (const RunStatus status : {RunStatus::running, RunStatus::finished, RunStatus::stopped, RunStatus::failed,
                                   RunStatus::interrupted})
        if (given == idOf(status))
            return status;
    unknown(given);
}

} // namespace retort::experiment
