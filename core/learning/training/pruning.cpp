// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/training/pruning.h"

#include "core/learning/forecasters/registry.h"
#include "core/learning/training/weight_inheritance.h"

#include <array>
#include <cmath>

namespace retort::learning
{
namespace
{

/// Width options of the networks.
constexpr std::array widths = {"d_model", "hidden_size", "embed_size"};

bool isPruned(const torch::Tensor& parameter) { return parameter.dim() >= 2; }

} // namespace

WeightMask::WeightMask(torch::nn::Module& network, double share)
{
    const torch::NoGradGuard noGradient;
    std::vector<torch::Tensor> all;
    for (const auto& parameter : network.parameters())
        if (isPruned(parameter))
            all.push_back(parameter.abs().flatten());
    if (all.empty())
        return;
    const auto magnitudes = torch::cat(all);
    const auto kept = std::clamp<std::int64_t>(std::llround(share * static_cast<double>(magnitudes.numel())), 1, magnitudes.numel());
    const auto smallest = std::get<0>(magnitudes.kthvalue(magnitudes.numel() - kept + 1));
    for (auto& parameter : network.parameters())
        if (isPruned(parameter))
            m_masks.emplace_back(parameter, (parameter.abs() >= smallest).to(parameter.scalar_type()));
}

void WeightMask::apply() const
{
    const torch::NoGradGuard noGradient;
    for (const auto& [parameter, kept] : m_masks)
        torch::Tensor(parameter).mul_(kept);
}

std::int64_t weightsThatAreNotZero(const torch::nn::Module& network)
{
    std::int64_t count = 0;
    for (const auto& parameter : network.parameters())
        count += parameter.count_nonzero().item<std::int64_t>();
    return count;
}

Result<std::shared_ptr<Forecaster>> withFewerUnits(const Forecaster& network, const std::string& kind, Options& options, const ForecastTask& task, double share)
{
    const auto width = std::ranges::find_if(widths, [&](const char* id) { return options.contains(id); });
    if (width == widths.end())
        return fail(ErrorKind::invalid, RETORT_TEXT("learning", "The network \"%1\" has no width option, so its hidden units cannot be pruned."), {kind});
    auto fewer = options;
    fewer[*width] = std::max<std::int64_t>(1, std::llround(share * static_cast<double>(integerOf(options, *width))));
    auto made = buildNetwork(kind, fewer, task);
    if (!made)
        return made;
    inheritWeights(**made, network, true);
    options = std::move(fewer);
    return made;
}

} // namespace retort::learning
