// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/linear_pair.h"

namespace retort::learning
{

LinearPair::LinearPair(std::int64_t width, std::int64_t hidden, std::int64_t answer)
    : in(register_module("0", torch::nn::Linear(width, hidden)))
    , out(register_module("2", torch::nn::Linear(hidden, answer)))
{
}

} // namespace retort::learning
