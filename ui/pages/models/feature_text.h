// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/network_info.h"

#include <QString>

namespace retort::ui
{

/// "encoder [7 × 256]": a feature with its shape, without the batch.
QString featureText(const FeatureInfo& feature);

} // namespace retort::ui
