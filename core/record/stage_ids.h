// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/json_values.h"
#include "core/experiment/outcome.h"

namespace retort::experiment
{

/// The stage of an id such as "plain_student" or "teacher_2"; throws std::out_of_range where there is none.
StageId stageFrom(const Json& id);

/// The status of an id such as "stopped"; throws likewise.
RunStatus statusFrom(const Json& id);

} // namespace retort::experiment
