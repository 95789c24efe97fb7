// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/json_values.h"
#include "core/experiment/outcome.h"

namespace retort::experiment
{

/// The role of an id such as "plain_student"; throws std::out_of_range where there is none.
Role roleFrom(const Json& id);

/// The status of an id such as "stopped"; throws likewise.
RunStatus statusFrom(const Json& id);

} // namespace retort::experiment
