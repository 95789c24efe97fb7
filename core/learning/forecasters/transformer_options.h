// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"
#include "core/learning/layers/encoder_layer.h"

namespace retort::learning
{

/// Options that the networks made of attention share, under the names of Time-Series-Library; the argument is
/// the default.
Parameter modelWidthOption(std::int64_t width);     ///< "d_model"
Parameter innerWidthOption(std::int64_t width);     ///< "d_ff"
Parameter encoderLayersOption(std::int64_t layers); ///< "e_layers"
Parameter decoderLayersOption(std::int64_t layers); ///< "d_layers"
Parameter headsOption(std::int64_t heads);          ///< "n_heads"
Parameter knownStepsOption();                       ///< "label_len"

/// The options above as sizes: of e_layers or of d_layers layers.
TransformerSizes encoderSizesOf(const Options& options);
TransformerSizes decoderSizesOf(const Options& options);
/// The known steps before the forecast that the decoder begins with: label_len, or the whole of a shorter
/// look-back.
std::int64_t knownStepsOf(const Options& options, const ForecastTask& task);

/// A width that is not divisible by the number of heads.
std::vector<Finding> headsFaults(const Options& options, const ForecastTask& task);

} // namespace retort::learning
