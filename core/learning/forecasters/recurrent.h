// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Recurrent networks over time, their last hidden state read out by Linear(d -> H x targets), or, channel by
/// channel, by Linear(d -> H). Feature "state": the last hidden state, [B, d] or [B, C, d]. LSTM: Hochreiter
/// and Schmidhuber, 1997. GRU: Cho et al., 2014. Simple RNN (tanh): Elman, 1990. BiLSTM: the last states of both
/// directions joined, [B, 2 d] or [B, C, 2 d]. Multi-input RNN: any of the three cells, all channels in, the
/// targets out. "steps" [B, L, d] or [B, L, C d]: the state after every step; "layer_i": the last state of an earlier layer.
NetworkEntry lstmEntry();
NetworkEntry gruEntry();
NetworkEntry simpleRnnEntry();
NetworkEntry bilstmEntry();
NetworkEntry multiInputRnnEntry();

} // namespace retort::learning
