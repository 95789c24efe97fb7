// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/distillation/distillation_term.h"

namespace retort::learning
{

/// Soft labels with temperature (Hinton, Vinyals and Dean, 2015, arXiv 1503.02531) for forecasts, which have
/// no classes of their own: T^2 KL(softmax(zt / T) || softmax(zs / T)), summed over the classes, mean over
/// all distributions. binned: each value y of [B, targets, H] becomes a distribution over `bins` centres c,
/// spread evenly from -range to range, with logits -(y - c)^2 / (2 w^2), w the distance of two centres;
/// values beyond the range fall into the outermost bins. spectral: the amplitudes of the orthonormal Fourier
/// transform over the horizon are the logits, the constant bin dropped.
TermEntry softLabelsEntry();

} // namespace retort::learning
