// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/tcn.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/window_norm_option.h"
#include "core/learning/layers/instance_norm.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/layers/weight_norm_convolution.h"

namespace retort::learning
{
namespace
{

/// [B, in, T] -> [B, out, ceil(T / 2)]: every second step, counted back from the last.
class CausalBlock : public torch::nn::Module
{
public:
    CausalBlock(std::int64_t in, std::int64_t out, std::int64_t size, double dropout)
        : m_dropout(dropout)
        , m_first(register_module("conv1", std::make_shared<WeightNormConvolution>(in, out, size)))
        , m_second(register_module("conv2", std::make_shared<WeightNormConvolution>(out, out, size)))
    {
        if (in != out)
            m_widths = register_module("downsample", torch::nn::Conv1d(torch::nn::Conv1dOptions(in, out, 1)));
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto hidden = seededDropout(torch::relu(m_first->forward(x)), m_dropout, is_training());
        const auto answer =
            seededDropout(torch::relu(m_second->forward(hidden, 2)), m_dropout, is_training());
        const auto kept = x.slice(2, (x.size(2) - 1) % 2, torch::nullopt, 2);
        return torch::relu(answer + (m_widths.is_empty() ? kept : m_widths(kept)));
    }

private:
    double m_dropout;
    std::shared_ptr<WeightNormConvolution> m_first, m_second;
    torch::nn::Conv1d m_widths{nullptr};
};

class Tcn : public Forecaster
{
public:
    Tcn(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_perChannel(booleanOf(options, "channel_independent"))
        , m_normalised(booleanOf(options, "use_norm"))
        , m_blocks(register_module("network", torch::nn::ModuleList()))
    {
        const auto width = integerOf(options, "d_model"),
                   inputs = m_perChannel ? std::int64_t{1} : m_task.channels;
        for (std::int64_t i = 0; i < integerOf(options, "levels"); ++i)
            m_blocks->push_back(std::make_shared<CausalBlock>(i == 0 ? inputs : width, width,
                                                        integerOf(options, "kernel_size"),
                                                        realOf(options, "dropout")));
        const auto answers = m_perChannel ? std::size_t{1} : m_task.targets.size();
        m_head = register_module(
            "linear", torch::nn::Linear(width, m_task.horizon * static_cast<std::int64_t>(answers)));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        WindowStatistics statistics;
        auto values = batch.values;
        if (m_normalised) {
            statistics = WindowStatistics::of(values);
            values = statistics.normalised(values);
        }
        auto x = values.transpose(1, 2); // [B, C, L]
        if (m_perChannel)
            x = x.flatten(0, 1).unsqueeze(1);
        std::vector<torch::Tensor> earlier;
        for (std::size_t i = 0; i < m_blocks->size(); ++i) {
            if (i > 0)
                earlier.push_back(x);
            x = m_blocks[i]->as<CausalBlock>()->forward(x);
        }
        auto state = x.select(2, -1);
        if (m_perChannel) {
            state = state.unflatten(0, {-1, m_task.channels}); // [B, C, d]
            auto forecast = m_head(state).transpose(1, 2);
            if (m_normalised)
                forecast = statistics.restored(forecast);
            return {selectTargets(forecast, m_task), features(state, x, earlier)};
        }
        auto forecast = m_head(state).unflatten(1, {m_task.horizon, -1});
        if (m_normalised)
            forecast = forecast * selectTargets(statistics.deviation, m_task) +
                       selectTargets(statistics.mean, m_task);
        return {forecast, features(state, x, earlier)};
    }

private:
    /// From the maps [B, d, steps] of the last block, or channel by channel [B C, d, steps], and of those before it.
    std::vector<NamedTensor> features(const torch::Tensor& state, const torch::Tensor& maps, const std::vector<torch::Tensor>& earlier) const
    {
        const auto channels = [this](const torch::Tensor& x) {
            return m_perChannel ? x.unflatten(0, {-1, m_task.channels}) : x;
        };
        std::vector<NamedTensor> all = {
            {"state", state},
            {"steps", m_perChannel ? channels(maps).permute({0, 3, 1, 2}) : maps.transpose(1, 2)}};
        for (std::size_t i = 0; i < earlier.size(); ++i)
            all.push_back({nameOfLayer(i), channels(earlier[i].select(2, -1))});
        return all;
    }

    ForecastTask m_task;
    bool m_perChannel;
    bool m_normalised;
    torch::nn::ModuleList m_blocks;
    torch::nn::Linear m_head{nullptr};
};

Schema tcnOptions()
{
    return {
        {.id = "d_model",
         .label = RETORT_TEXT("learning", "Hidden width"),
         .help = RETORT_TEXT("learning", "Feature maps of each convolution; also the width of the compared feature."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{64},
         .minimum = 1,
         .maximum = 8192},
        {.id = "levels",
         .label = RETORT_TEXT("learning", "Residual blocks"),
         .help = RETORT_TEXT(
             "learning",
             "Each doubles the dilation: with a kernel of 3, n blocks see the last 4 (2^n - 1) + 1 steps, 8 "
             "blocks 1021."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{8},
         .minimum = 1,
         .maximum = 16},
        {.id = "kernel_size",
         .label = RETORT_TEXT("learning", "Kernel"),
         .help = RETORT_TEXT("learning", "Steps covered by a convolution, spaced by the dilation."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{3},
         .minimum = 2,
         .maximum = 64},
        dropoutOption(),
        {.id = "channel_independent",
         .label = RETORT_TEXT("learning", "Channel by channel"),
         .help = RETORT_TEXT(
             "learning", "Each channel runs through the network separately and has its own feature."),
         .type = ParameterType::boolean,
         .defaultValue = false},
        windowNormOption(),
    };
}

} // namespace

NetworkEntry tcnEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "tcn",
        .label = RETORT_TEXT("learning", "TCN"),
        .summary = RETORT_TEXT(
            "learning", "Causal convolutions whose dilation doubles with each block."),
        .family = "convolution",
        .source = "Bai et al., An Empirical Evaluation of Generic Convolutional and Recurrent Networks for "
                  "Sequence Modeling, "
                  "2018, arXiv 1803.01271",
        .formula = "z = relu(z + relu(K2 * relu(K1 * z))), dilation 2^i in block i, kernels g v / |v|; y = W "
                   "z_L + b",
        .options = tcnOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<Tcn>(options, task);
    };
    return entry;
}

} // namespace retort::learning
