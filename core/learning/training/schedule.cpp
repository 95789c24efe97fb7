// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace retort::learning
{
namespace
{

double cosineBetween(double from, double to, double part)
{
    return to + (from - to) * (1 + std::cos(std::numbers::pi * part)) / 2;
}

} // namespace

Schedule::Schedule(const Options& training, int stepsPerEpoch)
    : m_kind(textOf(training, "schedule"))
    , m_rate(realOf(training, "learning_rate"))
    , m_decay(realOf(training, "decay"))
    , m_epochs(static_cast<int>(integerOf(training, "epochs")))
    , m_stepsPerEpoch(stepsPerEpoch)
{
}

double Schedule::learningRate(int epoch, int step) const
{
    if (m_kind == "halving")
        return m_rate * std::pow(0.5, std::max(0, epoch - 2));
    if (m_kind == "exponential")
        return m_rate * std::pow(m_decay, epoch - 1);
    if (m_kind == "cosine")
        return cosineBetween(m_rate, 0, static_cast<double>(epoch - 1) / m_epochs);
    if (m_kind == "one_cycle")
        return oneCycle(static_cast<double>(epoch - 1) * m_stepsPerEpoch + step - 1);
    return m_rate;
}

double Schedule::oneCycle(double step) const
{
    const double last = std::max(1.0, static_cast<double>(m_epochs) * m_stepsPerEpoch - 1);
    const double peak = 0.3 * last;
    if (step <= peak)
        return cosineBetween(m_rate / 25, m_rate, step / peak);
    return cosineBetween(m_rate, m_rate / 25 / 1e4, (step - peak) / (last - peak));
}

} // namespace retort::learning
