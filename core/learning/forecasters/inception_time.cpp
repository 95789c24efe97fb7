// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/inception_time.h"

#include "core/learning/forecasters/pooled_convolutions.h"
#include "core/learning/layers/same_convolution.h"

namespace retort::learning
{
namespace
{

constexpr std::int64_t branches = 4;

class InceptionModule : public torch::nn::Module
{
public:
    InceptionModule(std::int64_t in, std::int64_t filters, std::int64_t kernel)
        : m_convolutions(register_module("convolutions", torch::nn::ModuleList()))
        , m_pooled(register_module("pooled", std::make_shared<SameConvolution>(in, filters, 1, false)))
        , m_norm(register_module("bn", torch::nn::BatchNorm1d(branches * filters)))
    {
        if (in > 1)
            m_bottleneck = register_module("bottleneck", std::make_shared<SameConvolution>(in, filters, 1, false));
        for (const std::int64_t size : {kernel, kernel / 2, kernel / 4})
            m_convolutions->push_back(std::make_shared<SameConvolution>(in > 1 ? filters : in, filters, size, false));
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto narrow = m_bottleneck ? m_bottleneck->forward(x) : x;
        std::vector<torch::Tensor> parts;
        for (const auto& convolution : *m_convolutions)
            parts.push_back(convolution->as<SameConvolution>()->forward(narrow));
        parts.push_back(m_pooled->forward(torch::max_pool1d(x, 3, 1, 1)));
        return torch::relu(m_norm->forward(torch::cat(parts, 1)));
    }

private:
    std::shared_ptr<SameConvolution> m_bottleneck;
    torch::nn::ModuleList m_convolutions;
    std::shared_ptr<SameConvolution> m_pooled;
    torch::nn::BatchNorm1d m_norm;
};

class InceptionTime : public PooledConvolutions
{
public:
    InceptionTime(const Options& options, const ForecastTask& task)
        : PooledConvolutions(task, branches * integerOf(options, "filters"))
        , m_modules(register_module("modules", torch::nn::ModuleList()))
        , m_shortcuts(register_module("shortcuts", torch::nn::ModuleList()))
    {
        const auto filters = integerOf(options, "filters"), width = branches * filters;
        for (std::int64_t depth = 0; depth < integerOf(options, "depth"); ++depth) {
            m_modules->push_back(std::make_shared<InceptionModule>(depth == 0 ? task.channels : width, filters, integerOf(options, "kernel")));
            if (depth % 3 == 2)
                m_shortcuts->push_back(std::make_shared<NormedConvolution>(depth == 2 ? task.channels : width, width, 1, false));
        }
    }

protected:
    torch::Tensor convolved(const torch::Tensor& values) override
    {
        auto x = values, before = values;
        for (std::size_t depth = 0; depth < m_modules->size(); ++depth) {
            x = m_modules[depth]->as<InceptionModule>()->forward(x);
            if (depth % 3 == 2)
                before = x = torch::relu(x + m_shortcuts[depth / 3]->as<NormedConvolution>()->forward(before));
        }
        return x;
    }

private:
    torch::nn::ModuleList m_modules, m_shortcuts;
};

Schema inceptionOptions()
{
    return {{.id = "filters",
             .label = RETORT_TEXT("learning", "Filters"),
             .help = RETORT_TEXT("learning", "Of each of the four branches of a module, and of the bottleneck before them."),
             .type = ParameterType::integer,
             .defaultValue = std::int64_t{32},
             .minimum = 1,
             .maximum = 512},
            {.id = "depth",
             .label = RETORT_TEXT("learning", "Modules"),
             .help = RETORT_TEXT("learning", "One behind the other; a shortcut bridges every three."),
             .type = ParameterType::integer,
             .defaultValue = std::int64_t{6},
             .minimum = 1,
             .maximum = 24},
            {.id = "kernel",
             .label = RETORT_TEXT("learning", "Longest kernel"),
             .help = RETORT_TEXT("learning", "Steps; the two others are a half and a quarter as long."),
             .type = ParameterType::integer,
             .defaultValue = std::int64_t{40},
             .minimum = 4,
             .maximum = 1024}};
}

} // namespace

NetworkEntry inceptionTimeEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "inception_time",
                  .label = RETORT_TEXT("learning", "InceptionTime"),
                  .summary = RETORT_TEXT("learning", "Convolutions of several lengths side by side, in six modules with shortcuts: the network of choice for classes of "
                                                     "series. Five of them as teachers are the published ensemble."),
                  .family = "convolution",
                  .source = "Ismail Fawaz et al., InceptionTime: Finding AlexNet for Time Series Classification, DMKD 2020, arXiv 1909.04939",
                  .formula = "z = relu(BN([K1 * Bx, K2 * Bx, K3 * Bx, K4 * max3 x])), six times, a shortcut over three; y = W mean z + b",
                  .options = inceptionOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) { return std::make_shared<InceptionTime>(options, task); };
    return entry;
}

} // namespace retort::learning
