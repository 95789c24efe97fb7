// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retort::learning
{

/// Of the weights of linear layers in an exported file. int8: symmetric with one scale per output unit; activations are quantized
/// dynamically with one scale per batch, so that a forecast depends slightly on the other windows in its batch.
enum class Precision { float32, int8 };

} // namespace retort::learning
