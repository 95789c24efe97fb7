// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/forecasters/forecaster.h"

#include <map>
#include <optional>

namespace retort::learning
{

/// Weights by name, as another program wrote them.
using NamedWeights = std::map<std::string, torch::Tensor>;

/// What is known about a network besides its weights.
struct KnownNetworks {
    std::vector<std::string> kinds; ///< likely ones: they decide between kinds that fit equally well
    std::function<Options(const std::string& kind)> options; ///< given for a kind; empty where none are
};

/// A network of this build with weights that another program trained.
struct ForeignNetwork {
    std::string kind;
    Options options; ///< resolved
    std::shared_ptr<Forecaster> network;
    std::vector<std::string> idle;   ///< weights of the file that are not used
    std::vector<std::string> others; ///< kinds that fit as well by names and shapes
};

/// Finds the network whose weights bear the names of these and fills it. A beginning that all names of
/// interest share
/// ("module.", "model.") is removed. Options that `known` gives are kept; the others follow from the shapes
/// where these tell them, else they have their defaults. A weight whose name is of no kind that the network
/// has is idle and skipped. Errors name `file` and the weight that is missing, unknown, of another shape or
/// not finite.
Result<ForeignNetwork> networkOfWeights(const NamedWeights& weights, const ForecastTask& task,
                                        const KnownNetworks& known, const std::string& file);

} // namespace retort::learning
