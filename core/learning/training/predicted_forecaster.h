// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/result.h"
#include "core/learning/training/window_batches.h"

#include <filesystem>

namespace retort::learning
{

/// A forecaster from precomputed predictions, and how they were matched with the windows.
struct OpenedPredictions {
    std::shared_ptr<Forecaster> network;
    Options options; ///< of predictionsSchema, resolved: nothing is "auto" any more
    bool train = false, validation = false, test = false; ///< which windows it covers, each part all or none
};

/// Options for a file of predictions: scaled or data units, which windows it contains.
const Schema& predictionsSchema();

/// Whether a file has predictions and not a network: NumPy's files by their content, text by its name (.csv).
bool holdsPredictions(const std::filesystem::path& file);

/// Opens predictions [windows, horizon, channels or targets] of a .npy, .npz or .csv file. An array of a .npz is
/// named after its part ("train", "validation" or "val", "test"); a lone array holds the windows of one part,
/// or of all three in this order. Units and part that are not stated are those with the smaller error.
/// Against the truth the error must be smallest where no window is moved: predictions that fit better a few
/// windows on belong to other windows. Errors name the file.
Result<OpenedPredictions> openPredictions(const std::filesystem::path& file, const Options& options,
                                          const WindowBatches& batches);

} // namespace retort::learning
