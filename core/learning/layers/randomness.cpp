// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/randomness.h"

#include <ATen/CPUGeneratorImpl.h>

namespace retort::learning
{
namespace
{

std::mutex& initialisationMutex()
{
    static std::mutex mutex;
    return mutex;
}

at::Generator& dropoutGenerator()
{
    thread_local at::Generator generator = at::detail::createCPUGenerator();
    return generator;
}

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
    dropoutGenerator().set_current_seed(seed);
    if (torch::cuda::is_available())
        torch::cuda::manual_seed(seed);
}

torch::Tensor seededDropout(const torch::Tensor& x, double probability, bool training)
{
    if (!training || probability == 0)
        return x;
    if (!x.device().is_cpu())
        return torch::dropout(x, probability, true);
    const auto keep = torch::empty_like(x, x.options().requires_grad(false))
                          .bernoulli_(1 - probability, dropoutGenerator());
    return x * keep.div_(1 - probability);
}

} // namespace retort::learning
