// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/catalogue.h"

namespace retort::experiment
{

/// What a plan that can be run hardly means: a distillation without terms, a student that is its teacher. One finding for each,
/// in words that say what to change. Unlike the findings of `validate` they stop nothing.
std::vector<Finding> advice(const Plan& plan, const Catalogue& catalogue);

} // namespace retort::experiment
