// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/plan.h"

namespace retort::ui
{

/// Seed, device and threads of a plan as a form shows them.
const Schema& computeSchema();
Options computeOptions(const experiment::Plan& plan);
void setComputeOptions(experiment::Plan& plan, const Options& resolved);

} // namespace retort::ui
