// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace retort::experiment
{

/// Settings of a network for a series with published scores.
struct PublishedSetting {
    std::string series; ///< "ETTh1", with the look-back where the settings of two differ
    Options options;    ///< what differs from the network's defaults
    Options training;   ///< what differs from trainingSchema()
};

/// Those known of a kind: the scripts of TimeDistill at look-back 720, those of Time-Series-Library at look-back 96.
const std::vector<PublishedSetting>& publishedSettings(const std::string& kind);

} // namespace retort::experiment
