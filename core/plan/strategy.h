// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::experiment
{

/// Training strategy of a run besides its terms: student initialisation, teachers, and generations.
const Schema& strategySchema();

/// How several teachers are combined.
enum class Combination { mean, validation_error, learned, best_per_window, router };
Combination combinationOf(const Options& resolvedStrategy);

} // namespace retort::experiment
