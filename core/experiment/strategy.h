// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::experiment
{

/// What changes the course of a run beside its terms: `kind`, and the options of some kinds.
const Schema& strategySchema();

} // namespace retort::experiment
