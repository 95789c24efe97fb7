// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/forecasters/forecaster.h"

#include <filesystem>

namespace retort::learning
{

/// A forecaster from a TorchScript file.
struct OpenedScript {
    std::shared_ptr<Forecaster> network; ///< in evaluation mode; it takes no gradient
    Options options; ///< of scriptSchema, resolved by testing the script: nothing is "auto" any more
    std::int64_t parameters = 0;
    bool feature = false;
};

/// Opens a TorchScript file of Python's torch.jit and asks it about `window` (two windows at least) before it
/// is accepted: it must answer [B, H, C] or [B, H, targets], with its axes as `options` state them or in the
/// one order that fits, in finite numbers. A script that names an operation which writes or reads files is
/// rejected unopened. Errors are messages, whatever LibTorch throws.
Result<OpenedScript> openScript(const std::filesystem::path& file, const Options& options,
                                const ForecastTask& task, const WindowBatch& window);

} // namespace retort::learning
