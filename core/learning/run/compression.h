// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/compression.h"
#include "core/experiment/run_control.h"
#include "core/foundation/result.h"
#include "core/record/record.h"

#include <functional>

namespace retort::learning
{

/// Engine::compress. Stops as soon as `mayGoOn` returns false. LibTorch's exceptions pass through.
Result<experiment::Compression> compressNetwork(const experiment::Record& record, const experiment::CompressionPlan& plan,
                                                const std::function<void(const Message&, double)>& progress, const experiment::RunControl& control,
                                                const std::function<bool()>& mayGoOn);

} // namespace retort::learning
