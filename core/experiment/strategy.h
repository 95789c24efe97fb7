// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::experiment
{

/// What changes the course of a run beside its terms: how the student begins, who teaches it, and how often.
const Schema& strategySchema();

/// How several teachers give one answer.
enum class Combination { mean, validation_error, learned, best_per_window };
Combination combinationOf(const Options& resolvedStrategy);

} // namespace retort::experiment
