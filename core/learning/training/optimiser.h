// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"
#include "core/parameters/schema.h"

#include <map>

namespace retort::learning
{

/// Updates parameters by their gradients, and clears the gradients.
class Optimiser
{
public:
    virtual ~Optimiser() = default;
    virtual void step(double learningRate) = 0;
    /// What it has gathered, by name, on the CPU; `restore` takes it back, for the same parameters.
    virtual std::map<std::string, torch::Tensor> state() const = 0;
    virtual void restore(const std::map<std::string, torch::Tensor>& state) = 0;
};

/// Adam (Kingma and Ba, 2015: beta 0.9 and 0.999, epsilon 1e-8) or SGD with momentum, with L2 weight decay,
/// from resolved training options. Float parameters on the CPU are updated in one pass over memory.
std::unique_ptr<Optimiser> makeOptimiser(std::vector<torch::Tensor> parameters, const Options& training);

/// Scales the gradients so that their common norm is at most `largest`.
void clipGradients(const std::vector<torch::Tensor>& parameters, double largest);

} // namespace retort::learning
