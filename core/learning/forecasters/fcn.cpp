// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/fcn.h"

#include "core/learning/forecasters/pooled_convolutions.h"
#include "core/learning/layers/same_convolution.h"

namespace retort::learning
{
namespace
{

class FullyConvolutional : public PooledConvolutions
{
public:
    FullyConvolutional(std::int64_t filters, const ForecastTask& task)
        : PooledConvolutions(task, filters)
        , m_first(register_module("first", std::make_shared<NormedConvolution>(task.channels, filters, 8)))
        , m_second(register_module("second", std::make_shared<NormedConvolution>(filters, 2 * filters, 5)))
        , m_third(register_module("third", std::make_shared<NormedConvolution>(2 * filters, filters, 3)))
    {
    }

protected:
    torch::Tensor convolved(const torch::Tensor& values) override
    {
        return torch::relu(m_third->forward(torch::relu(m_second->forward(torch::relu(m_first->forward(values))))));
    }

private:
    std::shared_ptr<NormedConvolution> m_first, m_second, m_third;
};

} // namespace

NetworkEntry fcnEntry()
{
    NetworkEntry entry;
    entry.info = {.kind = "fcn",
                  .label = RETORT_TEXT("learning", "FCN"),
                  .summary = RETORT_TEXT("learning", "Three convolutions over time, averaged over the steps: a strong and simple network for classes of series."),
                  .family = "convolution",
                  .source = "Wang, Yan and Oates, Time Series Classification from Scratch with Deep Neural Networks, IJCNN 2017, arXiv 1611.06455",
                  .formula = "z = relu(BN(K3 * relu(BN(K2 * relu(BN(K1 * x)))))); y = W mean z + b",
                  .options = {{.id = "filters",
                               .label = RETORT_TEXT("learning", "Filters"),
                               .help = RETORT_TEXT("learning", "Of the first and the last convolution; the one between has twice as many."),
                               .type = ParameterType::integer,
                               .defaultValue = std::int64_t{128},
                               .minimum = 1,
                               .maximum = 2048}}};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<FullyConvolutional>(integerOf(options, "filters"), task);
    };
    return entry;
}

} // namespace retort::learning
