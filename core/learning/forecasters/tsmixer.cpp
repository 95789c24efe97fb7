// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/forecasters/tsmixer.h"

#include "core/learning/forecasters/dropout_option.h"
#include "core/learning/forecasters/normalisation_option.h"
#include "core/learning/layers/linear_pair.h"
#include "core/learning/layers/randomness.h"
#include "core/learning/layers/swapped.h"

namespace retort::learning
{
namespace
{

class MixingBlock : public torch::nn::Module
{
public:
    MixingBlock(const ForecastTask& task, std::int64_t width, double dropout)
        : m_dropout(dropout)
        , m_temporal(
              register_module("temporal", std::make_shared<LinearPair>(task.lookBack, width, task.lookBack)))
        , m_channel(
              register_module("channel", std::make_shared<LinearPair>(task.channels, width, task.channels)))
    {
    }

    /// [B, C, L] -> [B, C, L]
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto inTime = x + mixed(*m_temporal, x);
        return inTime + mixed(*m_channel, swapped(inTime)).transpose(1, 2);
    }

private:
    torch::Tensor mixed(LinearPair& layers, const torch::Tensor& x)
    {
        return seededDropout(layers.out(torch::relu(layers.in(x))), m_dropout, is_training());
    }

    double m_dropout;
    std::shared_ptr<LinearPair> m_temporal, m_channel;
};

class TSMixer : public Forecaster
{
public:
    TSMixer(const Options& options, ForecastTask task)
        : m_task(std::move(task))
        , m_blocks(register_module("model", torch::nn::ModuleList()))
        , m_projection(register_module("projection", torch::nn::Linear(m_task.lookBack, m_task.horizon)))
        , m_normalisation(*this, options, m_task.channels)
    {
        for (std::int64_t i = 0; i < integerOf(options, "e_layers"); ++i)
            m_blocks->push_back(std::make_shared<MixingBlock>(m_task, integerOf(options, "d_model"),
                                                              realOf(options, "dropout")));
    }

    Forecast forward(const WindowBatch& batch) override
    {
        const auto windows = m_normalisation.normalised(batch.values);
        auto mixed = swapped(windows.values);
        std::vector<NamedTensor> earlier;
        for (std::size_t i = 0; i < m_blocks->size(); ++i) {
            if (i > 0)
                earlier.push_back({nameOfLayer(i - 1), mixed});
            mixed = m_blocks[i]->as<MixingBlock>()->forward(mixed);
        }
        const auto forecast = m_projection(mixed).transpose(1, 2);
        Forecast answer{selectTargets(m_normalisation.restored(forecast, windows), m_task),
                        {{"mixed", mixed}, {"steps", mixed.transpose(1, 2)}}};
        answer.features.insert(answer.features.end(), earlier.begin(), earlier.end());
        return answer;
    }

private:
    ForecastTask m_task;
    torch::nn::ModuleList m_blocks;
    torch::nn::Linear m_projection;
    WindowNormalisation m_normalisation;
};

Schema tsmixerOptions()
{
    return {
        {.id = "d_model",
         .label = RETORT_TEXT("learning", "Hidden width"),
         .help = RETORT_TEXT("learning", "Units between the two layers of each mixing step."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{64},
         .minimum = 1,
         .maximum = 16384},
        {.id = "e_layers",
         .label = RETORT_TEXT("learning", "Mixing blocks"),
         .help =
             RETORT_TEXT("learning", "How many times mixing along time and across channels alternate."),
         .type = ParameterType::integer,
         .defaultValue = std::int64_t{2},
         .minimum = 1,
         .maximum = 64},
        dropoutOption(),
        normalisationOption({"revin", "none"}),
    };
}

} // namespace

NetworkEntry tsmixerEntry()
{
    NetworkEntry entry;
    entry.info = {
        .kind = "tsmixer",
        .label = RETORT_TEXT("learning", "TSMixer"),
        .summary =
            RETORT_TEXT("learning", "Small two-layer networks alternate between mixing along time and mixing across "
                                    "channels."),
        .family = "mlp",
        .source = "Chen et al., TSMixer: An All-MLP Architecture for Time Series Forecasting, TMLR 2023, "
                  "arXiv 2303.06053",
        .formula = "x = x + V1 relu(W1 x + b1) over time; x = x + V2 relu(W2 x + b2) over channels; y = P x",
        .options = tsmixerOptions()};
    entry.build = [](const Options& options, const ForecastTask& task) {
        return std::make_shared<TSMixer>(options, task);
    };
    return entry;
}

} // namespace retort::learning
