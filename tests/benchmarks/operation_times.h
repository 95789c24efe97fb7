// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

#include <nlohmann/json.hpp>

namespace retort::learning
{

/// What `work` spends its time on: per cent of the whole inside each operator of LibTorch, the ones it calls
/// left out, the largest first; "rest" is what lies outside the ones named. Timing alone lengthens small
/// operators.
nlohmann::ordered_json operationShares(const std::function<void()>& work);

} // namespace retort::learning
