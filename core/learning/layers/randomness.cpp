// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/randomness.h"

#include "core/learning/layers/vector_clones.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>

#include <cmath>
#include <random>
#include <sstream>

namespace retort::learning
{
namespace
{

std::mutex& initialisationMutex()
{
    static std::mutex mutex;
    return mutex;
}

/// Gives each call of a thread a key; the draws of the call follow from it.
std::mt19937_64& dropoutKeys()
{
    thread_local std::mt19937_64 keys;
    return keys;
}

/// Two rounds of multiply and shift: bits that look random and need no order, so that a loop of them is
/// vectorised. The constants are those that Wellons found to have the least bias.
inline std::uint32_t bitsAt(std::uint32_t place, std::uint32_t low, std::uint32_t high)
{
    std::uint32_t bits = place * 0x9e3779b9U + low;
    bits = (bits ^ (bits >> 16)) * 0x7feb352dU;
    bits ^= high;
    bits = (bits ^ (bits >> 15)) * 0x846ca68bU;
    return bits ^ (bits >> 16);
}

RETORT_VECTOR_CLONES
void dropOut(const float* x, float* y, std::int64_t begin, std::int64_t end, std::uint64_t key,
             std::uint32_t dropped, float scale)
{
    const auto low = static_cast<std::uint32_t>(key), high = static_cast<std::uint32_t>(key >> 32);
    for (std::int64_t i = begin; i < end; ++i) // a product, not a choice: see ChannelBatchNorm
        y[i] =
            x[i] * (scale * static_cast<float>(bitsAt(static_cast<std::uint32_t>(i), low, high) >= dropped));
}

torch::Tensor droppedOut(const torch::Tensor& given, std::uint64_t key, double probability)
{
    const auto x = given.contiguous();
    auto y = torch::empty_like(x);
    const auto dropped = static_cast<std::uint32_t>(std::lround(probability * 4294967295.0));
    const auto* from = x.data_ptr<float>();
    auto* to = y.data_ptr<float>();
    at::parallel_for(0, x.numel(), 1 << 15, [&](std::int64_t begin, std::int64_t end) {
        dropOut(from, to, begin, end, key, dropped, static_cast<float>(1 / (1 - probability)));
    });
    return y;
}

/// Draws the same again for the gradient, so that no mask is kept.
class Dropout : public torch::autograd::Function<Dropout>
{
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                                 std::int64_t key, double probability)
    {
        context->saved_data["key"] = key;
        context->saved_data["probability"] = probability;
        return droppedOut(x, static_cast<std::uint64_t>(key), probability);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list upstream)
    {
        const auto key = static_cast<std::uint64_t>(context->saved_data["key"].toInt());
        return {droppedOut(upstream[0], key, context->saved_data["probability"].toDouble()), torch::Tensor(),
                torch::Tensor()};
    }
};

} // namespace

SeededInitialisation::SeededInitialisation(std::uint64_t seed) : m_lock(initialisationMutex())
{
    // The processor's generator alone: a run on a GPU drops out from that device's own.
    auto generator = at::detail::getDefaultCPUGenerator();
    const std::lock_guard guard(generator.mutex());
    generator.set_current_seed(seed);
}

void seedDropout(std::uint64_t seed)
{
    dropoutKeys().seed(seed);
    if (torch::cuda::is_available())
        torch::cuda::manual_seed(seed);
}

std::string dropoutState()
{
    std::ostringstream text;
    text << dropoutKeys();
    return text.str();
}

void restoreDropout(const std::string& state)
{
    std::istringstream text(state);
    text >> dropoutKeys();
}

torch::Tensor seededDropout(const torch::Tensor& x, double probability, bool training)
{
    if (!training || probability == 0)
        return x;
    if (!x.device().is_cpu())
        return torch::dropout(x, probability, true);
    const auto dropped =
        Dropout::apply(x.to(torch::kFloat), static_cast<std::int64_t>(dropoutKeys()()), probability);
    return dropped.to(x.scalar_type());
}

} // namespace retort::learning
