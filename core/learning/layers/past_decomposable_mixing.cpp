// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/layers/past_decomposable_mixing.h"

#include "core/learning/layers/series_decomposition.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

torch::Tensor twoLayers(LinearPair& layers, const torch::Tensor& x)
{
    return layers.out(torch::gelu(layers.in(x)));
}

} // namespace

/// Two linear layers over time between neighbouring scales.
class PastDecomposableMixing::Ladder : public torch::nn::Module
{
public:
    /// `steps` in the order of the walk.
    Ladder(const std::string& name, const std::vector<std::int64_t>& steps)
        : m_rungs(register_module(name, torch::nn::ModuleList()))
    {
        for (std::size_t i = 0; i + 1 < steps.size(); ++i)
            m_rungs->push_back(std::make_shared<LinearPair>(steps[i], steps[i + 1], steps[i + 1]));
    }

    /// Each scale, in the order of the walk, plus what comes from the one before.
    std::vector<torch::Tensor> walked(std::vector<torch::Tensor> scales)
    {
        for (std::size_t i = 0; i + 1 < scales.size(); ++i)
            scales[i + 1] = scales[i + 1] + twoLayers(*m_rungs[i]->as<LinearPair>(), scales[i]);
        return scales;
    }

private:
    torch::nn::ModuleList m_rungs;
};

PastDecomposableMixing::PastDecomposableMixing(const std::vector<std::int64_t>& steps, std::int64_t width,
                                               std::int64_t innerWidth, int kernel)
    : m_kernel(kernel)
    , m_down(register_module("mixing_multi_scale_season",
                             std::make_shared<Ladder>("down_sampling_layers", steps)))
    , m_up(register_module("mixing_multi_scale_trend",
                           std::make_shared<Ladder>("up_sampling_layers",
                                                    std::vector<std::int64_t>(steps.rbegin(), steps.rend()))))
    , m_cross(register_module("out_cross_layer", std::make_shared<LinearPair>(width, innerWidth, width)))
{
}

std::vector<torch::Tensor> PastDecomposableMixing::forward(const std::vector<torch::Tensor>& scales)
{
    std::vector<torch::Tensor> seasons, trends;
    for (const auto& x : scales) {
        const auto parts = decompose(x, m_kernel);
        seasons.push_back(parts.seasonal);
        trends.insert(trends.begin(), parts.trend); // coarsest first
    }
    seasons = m_down->walked(std::move(seasons));
    trends = m_up->walked(std::move(trends));
    std::vector<torch::Tensor> mixed;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const auto sum = swapped(seasons[i] + trends[scales.size() - 1 - i]); // [N, T_i, d]
        mixed.push_back(scales[i] + twoLayers(*m_cross, sum).transpose(1, 2));
    }
    return mixed;
}

} // namespace retort::learning
