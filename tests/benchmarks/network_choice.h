// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/training/compute_environment.h"

#include <nlohmann/json.hpp>

namespace retort::learning
{

/// The kinds in "mlp,dlinear", or every one for "all"; an error names the first that there is not.
Result<std::vector<std::string>> chosenNetworks(const std::string& names);

/// What figures are worth nothing without.
nlohmann::ordered_json machineOf(const ComputeSetting& setting);

} // namespace retort::learning
