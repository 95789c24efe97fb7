// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/forecasters/forecaster.h"

namespace retort::learning
{

/// Sequence to sequence: an LSTM reads the look-back, a second one starts from its states and takes H steps,
/// each fed with the forecast of the step before, the first with the last known values (Sutskever et al.,
/// NeurIPS 2014, arXiv 1409.3215). In training, some steps may read the ground truth instead
/// (scheduled sampling, Bengio et al., NeurIPS 2015, arXiv 1506.03099). Feature "state": the encoder's last
/// hidden state, [B, d].
NetworkEntry seq2seqEntry();

} // namespace retort::learning
