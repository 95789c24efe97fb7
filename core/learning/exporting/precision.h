// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retort::learning
{

/// Of the weights of linear maps in an exported file. int8: symmetric, one scale per output unit; what they are multiplied with is
/// quantised to 8 bits as it comes, with one scale for the whole batch, so that a forecast depends a little on its neighbours in the batch.
enum class Precision { float32, int8 };

} // namespace retort::learning
