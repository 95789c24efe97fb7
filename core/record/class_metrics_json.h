// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/class_metrics.h"

#include <nlohmann/json.hpp>

namespace retort::experiment
{

/// Every figure: accuracy with its interval, means, each class under its name (its number where `names` is empty), and the
/// confusion by rows of the truth.
nlohmann::ordered_json toJson(const evaluation::ClassMetrics& metrics, const std::vector<std::string>& names = {});
/// Throws what nlohmann throws where a value has another type.
evaluation::ClassMetrics classMetricsFrom(const nlohmann::ordered_json& json);

} // namespace retort::experiment
