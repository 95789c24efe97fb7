// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// TimesNet: a series folded into rows of one period each and convolved as an
/// image (Wu et al., ICLR 2023, arXiv 2210.02186). Instance norm; embedding of
/// values, places and time marks; Linear over time, L -> T = L + H. A block:
/// the top_k strongest frequencies f of the spectrum averaged over the
/// features, periods T / f; for each two inception blocks over the rows; the
/// sum weighted by the softmax of the window's amplitudes, plus the input;
/// LayerNorm. Linear(d -> C); the last H steps, denormalised. Each window has
/// its own periods, or the batch has those of its mean (`periods_from_batch`,
/// as published), and then a forecast depends on the other windows. Features:
/// "tail" [B, C, min(d, T)], the last d steps of the projected series before
/// the instance norm is undone; "encoder" [B, T, d], time in the place of
/// channels; "layer_i" [B, T, d], after an earlier block.
NetworkEntry timesnetEntry();

} // namespace retort::learning
