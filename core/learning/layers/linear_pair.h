// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/torch.h"

namespace retort::learning
{

/// Two linear layers on the last axis; the caller applies what lies between them. Registered "0" and "2", as
/// the published weights of a Linear, an activation and a Linear in a row are.
class LinearPair : public torch::nn::Module
{
public:
    LinearPair(std::int64_t width, std::int64_t hidden, std::int64_t answer);

    torch::nn::Linear in;
    torch::nn::Linear out;
};

} // namespace retort::learning
