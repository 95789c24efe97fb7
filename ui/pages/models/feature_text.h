// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/network_info.h"

#include <QString>

namespace retort::ui
{

/// "encoder [7 × 256]": a feature with its shape, without the batch.
QString featureText(const FeatureInfo& feature);

/// A layer's path as a reader says it: "1 · query projection" for "encoder.layers.0.attention.query_projection", the last two parts
/// where no number is in it.
QString layerName(const std::string& path);

} // namespace retort::ui
