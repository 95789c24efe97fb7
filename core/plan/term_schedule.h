// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::experiment
{

/// Weight schedule of a distillation term over the epochs: `kind` and `epochs`.
const Schema& termScheduleSchema();

/// Factor on the weight in an epoch, counted from 1, from resolved options. constant: 1; warm_up: epoch / n, and 1
/// from epoch n on; decay: 1 in epoch 1, 1 / n less in each further one, and 0 from epoch n + 1 on.
double scheduledFactor(const Options& schedule, int epoch);

} // namespace retort::experiment
