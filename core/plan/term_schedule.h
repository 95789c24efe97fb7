// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::experiment
{

/// How much a distillation term counts: over the epochs (`kind`, `epochs`), and window by window (`gate`, `sharpness`).
const Schema& termScheduleSchema();

/// Whose uncertainty u lowers the weight of a window to exp(-sharpness u).
enum class Gate { none, teacher_spread, fan_width };
Gate gateOf(const Options& resolvedSchedule);

/// Factor on the weight in an epoch, counted from 1, from resolved options. constant: 1; warm_up: epoch / n, and 1
/// from epoch n on; decay: 1 in epoch 1, 1 / n less in each further one, and 0 from epoch n + 1 on.
double scheduledFactor(const Options& schedule, int epoch);

} // namespace retort::experiment
