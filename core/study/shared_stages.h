// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/stage_id.h"
#include "core/study/study_plan.h"

#include <map>

namespace retort::study
{

/// The stages of a trial that are trained on the ground truth alone, each with a key that is equal in trials which get the same
/// network from it. The first trial trains it and keeps it; the others wait for that and reuse it.
std::map<StageId, std::string> sharedStagesOf(const experiment::Plan& plan, const experiment::Catalogue& catalogue);

} // namespace retort::study
