// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/outcome.h"
#include "core/foundation/cancellation.h"

#include <functional>

namespace retort::learning
{

/// The series of a plan, imported and prepared, and the summary of it that the record keeps.
struct SeriesOfPlan {
    data::PreparedSeries prepared;
    experiment::DataSummary summary;
    std::vector<Message> remarks; ///< on how the file was read and what was filled
};

Result<SeriesOfPlan> loadSeries(const experiment::Plan& plan, const CancellationToken& stop,
                                const std::function<void(double)>& progress);

} // namespace retort::learning
