// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/foundation/stage_id.h"

namespace retort::experiment
{

/// How a stage gets its network.
enum class StageKind {
    load,    ///< pre-trained, from a file
    train,   ///< on the ground truth alone
    combine, ///< from several teachers
    distil,  ///< on the ground truth and a teacher's outputs
};

/// One network of a run, with everything in the plan that its result depends on.
struct StagePlan {
    StageId id;
    StageKind kind = StageKind::train;
    NetworkPlan network; ///< resolved, except for `load`; without a kind for `combine`
    std::uint64_t seed = 0;
    /// The stages that it combines or learns from: earlier ones. None for `distil`: it learns from the moving average of its
    /// own weights.
    std::vector<StageId> inputs = {};
    /// Whose weights it may start from; the first of its kind counts. None: its seed's.
    std::vector<StageId> starts = {};
    /// Earlier stages whose forecasts it is held against, window by window: the teacher, and of a learner the plain student.
    std::vector<StageId> rivals = {};
    std::vector<TermPlan> terms = {}; ///< `distil` only
    double supervisedWeight = 1;      ///< likewise
    std::vector<double> quantiles = {};
    Options strategy = {};            ///< what of the resolved strategy it depends on

    bool operator==(const StagePlan&) const = default;
};

/// The networks of a plan in the order in which they are made: pre-trained teachers first, so that a mismatch shows before
/// hours of training; the teachers combined; the plain student; assistants and generations up to the distilled student.
/// Every input comes before the stages that need it. The plan is resolved.
std::vector<StagePlan> compile(const Plan& resolved);

/// Whether its network reads the future values of the windows too: a privileged teacher.
bool readsFuture(const StagePlan& stage);

/// Null where no stage has this id.
const StagePlan* stageOf(const std::vector<StagePlan>& stages, StageId id);

} // namespace retort::experiment
