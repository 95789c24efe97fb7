// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// A network of few plain layers that the channels share: Linear(L -> D) and ReLU, e_layers times, then
/// Linear(D -> H). One hidden layer is the shallow network, more are a plain MLP.
/// Feature "hidden": the last hidden layer, [B, C, D]; "layer_i": an earlier one.
NetworkEntry shallowEntry();

} // namespace retort::learning
