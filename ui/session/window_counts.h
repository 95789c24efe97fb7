// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/collections/label_rule.h"
#include "core/data/graph/node_graph.h"
#include "core/plan/plan.h"

#include <memory>

namespace retort::ui
{

/// Of one part of the split.
struct PartCount {
    std::int64_t rows = 0;
    std::int64_t windows = 0;
    std::int64_t excluded = 0; ///< for missing values, or a label that is not known
};

struct WindowCounts {
    PartCount train, validation, test;
    std::shared_ptr<const data::WindowLabels> labels = {}; ///< where a rule makes them
    std::optional<Error> labelError = {};                  ///< why it cannot
    std::optional<data::NodeGraph> graph = {};  ///< of the used channels, where the plan names one
    std::vector<Message> graphRemarks = {};     ///< on how it was read and what does not match
    std::optional<Error> graphError = {};       ///< why it cannot be used
    std::int64_t purged = 0; ///< windows at the ends of training and validation whose label would reach into the next part
};

/// As a run of the plan would use them. Scans the whole series: not for the GUI thread.
WindowCounts countWindows(const data::TimeSeries& series, const data::Split& split, const experiment::Plan& plan);

} // namespace retort::ui
