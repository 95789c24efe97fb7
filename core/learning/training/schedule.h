// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/schema.h"

namespace retort::learning
{

/// Learning rate of a step from resolved training options. Epochs and steps count from 1.
/// halving: full in epochs 1 and 2, then half of it each epoch (Time-Series-Library's "type1"); exponential:
/// rate * decay^(epoch - 1); cosine: rate * (1 + cos(pi (epoch - 1) / epochs)) / 2; one_cycle: from rate / 25
/// up to rate over the first 30 % of all steps, then down to rate / 250000, along cosines (Smith and Topin,
/// 2017); constant.
class Schedule
{
public:
    Schedule(const Options& training, int stepsPerEpoch);
    double learningRate(int epoch, int step) const;

private:
    double oneCycle(double step) const;

    std::string m_kind;
    double m_rate;
    double m_decay;
    int m_epochs;
    int m_stepsPerEpoch;
};

} // namespace retort::learning
