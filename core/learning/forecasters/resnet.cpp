// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/resnet.h"

#include "core/learning/forecasters/pooled_convolutions.h"
#include "core/learning/layers/same_convolution.h"

namespace retort::learning
{
namespace
{

class ResidualConvolutions : public torch::nn::Module
{
public:
    ResidualConvolutions(std::int64_t in, std::int64_t out)
        : m_first(register_module("first", std::make_shared<NormedConvolution>(in, out, 8)))
        , m_second(register_module("second", std::make_shared<NormedConvolution>(out, out, 5)))
        , m_third(register_module("third", std::make_shared<NormedConvolution>(out, out, 3)))
    {
        if (in == out)
            m_norm = register_module("shortcut_bn", torch::nn::BatchNorm1d(out));
        else
            m_shortcut = register_module("shortcut", std::make_shared<NormedConvolution>(in, out, 1));
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto inner = m_third->forward(torch::relu(m_second->forward(torch::relu(m_first->forward(x)))));
        return torch::relu(inner + (m_shortcut ? m_shortcut->forward(x) : m_norm->forward(x)));
    }

private:
    std::shared_ptr<NormedConvolution> m_first, m_second, m_third, m_shortcut;
    torch::nn::BatchNorm1d m_norm{nullptr};
};

class ResidualNetwork : public PooledConvolutions
{
public:
    ResidualNetwork(std::int64_t filters, const ForecastTask& task)
        : PooledConvolutions(task, 2 * filters)
        , m_first(register_module("first", std::make_shared<ResidualConvolutions>(task.channels, filters)))
        , m_second(register_module("second", std::make_shared<ResidualConvolutions>(filters, 2 * filters)))
        , m_third(register_module("third", std::make_shared<ResidualConvolutions>(2 * filters, 2 * filters)))
    {
    }

protected:
    torch::Tensor convolved(const torch::Tensor& values) override
    {
        return m_third->forward(m_second->forward(m_first->forward(values)));
    }

private:
    std::shared_ptr<ResidualConvolutions> m_first, m_second, m_third;
};

} // namespace

NetworkEntry resnetEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "resnet",
                  .label = RETORT_TEXT("learning", "ResNet"),
                  .summary = RETORT_TEXT("learning", "Nine convolutions over time in three residual blocks, averaged over the steps: for classes of series."),
                  .family = "convolution",
                  .source = "Wang, Yan and Oates, Time Series Classification from Scratch with Deep Neural Networks, IJCNN 2017, arXiv 1611.06455",
                  .formula = "z = relu(BN(K3 * relu(BN(K2 * relu(BN(K1 * x))))) + BN(K0 * x)), three times; y = W mean z + b",
                  .options = {{.id = "filters",
                               .label = RETORT_TEXT("learning", "Filters"),
                               .help = RETORT_TEXT("learning", "Of the first block; the others have twice as many."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{64},
                               .minimum = 1,
                               .maximum = 2048}}};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<ResidualNetwork>(integerOf(options, "filters"), task);
    };
    return entry;
}

} // namespace retort::learning
